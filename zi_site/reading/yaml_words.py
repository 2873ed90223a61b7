"""What the YAML parser says, in English -> what is wrong and what to do about it, in Indonesian."""

# What libyaml says, by a part of its message -> what an officer can do about it.
_EXPLANATIONS = (
    (
        "found character that cannot start any token",
        "Ada karakter yang tidak dapat mengawali nilai.",
        "Jorokkan dengan spasi, bukan tab; beri tanda kutip pada teks yang diawali @, `, % atau |.",
    ),
    ("found a tab", "Ada tab di awal baris.", "Jorokkan dengan spasi."),
    (
        "mapping values are not allowed",
        "Ada titik dua di tengah teks, atau jorokan baris ini tidak sejajar.",
        "Beri tanda kutip pada teks yang memuat titik dua, dan sejajarkan kunci.",
    ),
    (
        "could not find expected ':'",
        "Kunci ini tidak diikuti titik dua.",
        "Tulis kunci, titik dua, spasi, lalu nilainya.",
    ),
    ("found unexpected end of stream", "Tanda kutip tidak ditutup sampai akhir berkas.", "Tutup tanda kutip."),
    ("did not find expected ',' or ']'", "Daftar dalam kurung siku tidak ditutup.", "Tulis misalnya [3, 6, 9, 12]."),
    (
        "did not find expected ',' or '}'",
        "Kurung kurawal tidak ditutup.",
        "Beri tanda kutip pada teks yang memuat { atau }.",
    ),
    (
        "did not find expected key",
        "Jorokan baris ini tidak sejajar dengan baris di atasnya.",
        "Sejajarkan dengan spasi.",
    ),
    ("did not find expected '-' indicator", "Butir daftar ini tidak sejajar.", "Sejajarkan setiap tanda “-”."),
    ("control characters are not allowed", "Ada karakter kendali yang tidak terlihat.", "Hapus karakter itu."),
    ("special characters are not allowed", "Ada karakter kendali yang tidak terlihat.", "Hapus karakter itu."),
    ("found unknown escape character", "Garis miring terbalik di dalam kutip ganda salah.", "Pakai kutip tunggal."),
    ("found undefined alias", "Teks yang diawali * harus diberi tanda kutip.", "Tulis di antara tanda kutip."),
)


def explanation(said: str) -> tuple[str, str]:
    """The message and the advice for the parser's own words; general ones where we do not know them."""
    for part, message, advice in _EXPLANATIONS:
        if part in said:
            return message, advice
    return "YAML tidak dapat dibaca di sini.", "Periksa jorokan, titik dua dan tanda kutip."
