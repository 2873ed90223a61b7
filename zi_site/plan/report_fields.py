"""The keys of a file of reports (realisasi), as ``plan/fields.py`` has those of a plan."""

from zi_site.plan import glossary
from zi_site.plan.keys import Holds, Key

# With these every file begins, that of a plan too.
HEAD = (
    Key(
        "versi", Holds.VERSION, f"Versi susunan berkas; tulis {glossary.VERSI}.",
        needed=True, shown=True, default=glossary.VERSI,
    ),
    Key(
        "satker", Holds.WORD, "Kode kantor, sama dengan nama foldernya, misalnya kab-blora.",
        "Satker", needed=True, shown=True, words="satker",
    ),
    Key(
        "tahun", Holds.YEAR, "Tahun rencana, sama dengan nama berkas.",
        "Tahun rencana", needed=True, shown=True,
    ),
)  # fmt: skip

REPORT_KEYS: dict[str, tuple[Key, ...]] = {
    "realisasi": (
        *HEAD,
        Key(
            "laporan", Holds.LIST, "Satu butir untuk satu periode dari satu aksi atau lebih.",
            needed=True, shown=True, part="laporan",
        ),
    ),
    "laporan": (
        Key(
            "aksi", Holds.ONE_OR_MORE,
            'Id aksi dalam rencana, dalam tanda kutip, misalnya "1.3"; atau daftar id, bila '
            "laporannya berlaku untuk beberapa aksi.",
            needed=True, shown=True, quoted=True,
        ),
        Key(
            "periode", Holds.PERIOD,
            'Bulan, triwulan, atau semester yang dilaporkan, misalnya Maret, "Triwulan I", atau '
            '"Semester II".',
            needed=True, shown=True,
        ),
        Key(
            "status", Holds.CHOICE, "Keadaan aksi pada akhir periode ini.",
            needed=True, shown=True, words="status",
        ),
        Key(
            "tanggal", Holds.DATE,
            "Tanggal laporan ini dibuat sebagai tahun-bulan-hari, misalnya 2025-04-05.",
        ),
        Key("uraian", Holds.PROSE, "Apa yang dikerjakan.", spoken="uraian"),
        Key("kendala", Holds.PROSE, "Apa yang menghambat.", spoken="kendala"),
        Key(
            "tindak_lanjut", Holds.PROSE, "Apa yang akan dilakukan sesudah ini.",
            spoken="tindak lanjut",
        ),
        Key("bukti", Holds.LIST, "Bukti pelaksanaan.", part="bukti"),
    ),
    "bukti": (
        Key("judul", Holds.PROSE, "Nama buktinya.", needed=True, shown=True),
        Key(
            "tautan", Holds.LINK,
            "Alamat web lengkap, diawali https://; tinggalkan bila tidak terbuka untuk umum.",
            pattern="^[Hh][Tt][Tt][Pp][Ss]?://",
        ),
        Key(
            "akses", Holds.CHOICE, "Kelas informasinya menurut UU 14/2008.",
            needed=True, shown=True, words="akses",
        ),
        Key("tanggal", Holds.DATE, "Tanggal buktinya sebagai tahun-bulan-hari."),
    ),
}  # fmt: skip
