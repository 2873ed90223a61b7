"""The schema of a file of reports, ``<tahun>.realisasi.yml``: every period's name, status and
access class.
"""

from zi_site.plan import glossary, reference
from zi_site.plan.reports import BULAN, SEMESTER, TRIWULAN, periods
from zi_site.plan_file.schema.shapes import Schema, day, list_of, mapping, one_of, text, year

FILE_NAME = "realisasi.schema.json"

_STATUS = {
    "berjalan": "sedang dikerjakan",
    "selesai": "sudah dikerjakan untuk periode ini",
    "tertunda": "belum dapat dikerjakan; tulis kendalanya",
    "dibatalkan": "tidak jadi dikerjakan; tulis alasannya",
}
_AKSES = {
    "publik": "terbuka; boleh bertautan",
    "terbatas": "hanya atas permintaan; sebaiknya tanpa tautan",
    "dikecualikan": "tidak dibuka menurut undang-undang; tanpa tautan",
}


def reports_schema() -> Schema:
    """The schema as lists and mappings, ready for JSON."""
    offices = {office.satker: office.nama for office in reference.register().values()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Realisasi rencana aksi pembangunan zona integritas",
        **mapping(
            {
                "versi": {
                    "const": glossary.VERSI,
                    "description": f"Versi susunan berkas; tulis {glossary.VERSI}.",
                },
                "satker": one_of(
                    "Kode kantor, sama dengan nama foldernya, misalnya kab-blora.", offices
                ),
                "tahun": year("Tahun rencana, sama dengan nama berkas."),
                "laporan": list_of("Satu butir untuk satu aksi dan satu periode.", _report())
                | {"minItems": 0},
            },
            required=("versi", "satker", "tahun", "laporan"),
            description="Yang sudah dilaporkan, di samping rencananya: "
            "plans/<satker>/<tahun>.realisasi.yml.",
        ),
    }


def _report() -> Schema:
    return mapping(
        {
            "aksi": text('Id aksi dalam rencana, dalam tanda kutip, misalnya "1.3".'),
            "periode": _period(),
            "status": one_of("Keadaan aksi pada akhir periode ini.", _STATUS),
            "tanggal": day(
                "Tanggal laporan ini dibuat sebagai tahun-bulan-hari, misalnya 2025-04-05."
            ),
            "uraian": text("Apa yang dikerjakan."),
            "kendala": text("Apa yang menghambat."),
            "tindak_lanjut": text("Apa yang akan dilakukan sesudah ini."),
            "bukti": list_of("Bukti pelaksanaan.", _evidence()) | {"minItems": 0},
        },
        required=("aksi", "periode", "status"),
    )


def _period() -> Schema:
    """The names are what editors offer; other spellings of a period are for the reader to judge."""
    names = [each.nama for kind in (BULAN, TRIWULAN, SEMESTER) for each in periods(kind)]
    said = (
        'Bulan, triwulan, atau semester yang dilaporkan, misalnya Maret, "Triwulan I", atau '
        '"Semester II".'
    )
    return {
        "description": said,
        "anyOf": [{"enum": names}, {"type": "string", "pattern": "[A-Za-z]"}],
    }


def _evidence() -> Schema:
    return mapping(
        {
            "judul": text("Nama buktinya."),
            "tautan": text(
                "Alamat web lengkap, diawali https://; tinggalkan bila tidak terbuka untuk umum."
            )
            | {"pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"},
            "akses": one_of("Kelas informasinya menurut UU 14/2008.", _AKSES),
            "tanggal": day("Tanggal buktinya sebagai tahun-bulan-hari."),
        },
        required=("judul", "akses"),
    )
