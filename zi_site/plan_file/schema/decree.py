"""The schema of the decree, the annex's introduction and the transcribed source."""

from zi_site.plan_file.schema.shapes import Schema, day, defined, list_of, mapping, text, year


def decree() -> Schema:
    return mapping(
        {
            "nomor": text('Nomor keputusan dalam tanda kutip, misalnya "9".'),
            "tahun": year("Tahun keputusan."),
            "tentang": text("Judul keputusan, seperti tercetak sesudah TENTANG."),
            "tempat": text("Tempat penetapan."),
            "tanggal": day("Tanggal penetapan sebagai tahun-bulan-hari, misalnya 2025-03-19."),
            "jabatan": text("Jabatan yang menetapkan, seperti tercetak di atas tanda tangan."),
            "penanda_tangan": text("Nama penanda tangan, seperti tercetak. Jangan tulis NIP."),
            "salinan": _certified_copy(),
            "menimbang": _entries(
                "Butir-butir Menimbang.", "huruf", "Hurufnya, seperti tercetak, misalnya a."
            ),
            "mengingat": _entries(
                "Butir-butir Mengingat.", "nomor", 'Nomornya, seperti tercetak, misalnya "1."'
            ),
            "menetapkan": text("Teks sesudah MENETAPKAN."),
            "diktum": _entries("Diktum keputusan.", "nama", "KESATU, KEDUA, dan seterusnya."),
        },
        required=("nomor", "tahun", "tentang"),
        description="Keputusan yang melampirkan rencana ini.",
    )


def chapter() -> Schema:
    entries = mapping({"butir": list_of("Butir-butir daftar.", defined("butir"))}, ("butir",))
    return mapping(
        {
            "nomor": text("Nomor bab, seperti tercetak."),
            "judul": text("Judul bab."),
            "isi": list_of(
                "Paragraf (teks) atau daftar (butir).", {"anyOf": [text("Paragraf."), entries]}
            ),
        },
        required=("judul", "isi"),
    )


def entry() -> Schema:
    """An entry of a list in the introduction; it may hold a list itself."""
    return mapping(
        {
            "tanda": text("Tandanya, seperti tercetak, misalnya a."),
            "isi": text("Isinya."),
            "butir": list_of("Butir-butir di bawahnya.", defined("butir")),
        },
        required=("isi",),
    )


def source() -> Schema:
    return mapping(
        {
            "berkas": text("Nama berkas sumber."),
            "sha256": {
                "type": "string",
                "pattern": "^[0-9a-f]{64}$",
                "description": "Jumlah-periksa SHA-256-nya.",
            },
            "bentuk": text("Bentuk sumber, misalnya: pindaian keputusan asli."),
        },
        description="Berkas yang disalin menjadi rencana ini.",
    )


def _certified_copy() -> Schema:
    return mapping(
        {
            "kantor": text("Kantor yang mengesahkan."),
            "jabatan": text("Jabatan yang mengesahkan."),
            "nama": text("Nama yang mengesahkan. Jangan tulis NIP."),
        },
        description="Siapa yang mengesahkan salinan; yang tidak tercetak ditinggalkan.",
    )


def _entries(description: str, mark: str, mark_description: str) -> Schema:
    required = ("isi",) if mark == "nomor" else (mark, "isi")
    return list_of(
        description, mapping({mark: text(mark_description), "isi": text("Isinya.")}, required)
    )
