"""The schema of the table: areas, kelompok, komponen and actions."""

from collections.abc import Iterable

from zi_site.plan import glossary, reference
from zi_site.plan_file.schema.shapes import (
    Schema,
    defined,
    list_of,
    mapping,
    number,
    numbers,
    one_of,
    text,
    year,
)

_WITHOUT_MONTHS = (glossary.TIDAK_TERBACA, glossary.TIDAK_TERJADWAL)


def area() -> Schema:
    areas = {area.kode: area.nama for area in reference.areas().values()}
    found = mapping(
        {
            "nomor": text('Nomor area, seperti tercetak, misalnya I atau "4."'),
            "nama": text("Nama area, seperti tercetak."),
            "kode": one_of("Area resmi menurut isinya, bukan menurut labelnya.", areas),
            "penanggung_jawab": text("Penanggung jawab seluruh area, seperti tercetak."),
            "catatan": _notes("area"),
            "kelompok": list_of("Dipakai bila ada judul di antara area dan komponen.", _kelompok()),
            "komponen": _komponen_list(),
        },
        required=("kode",),
    )
    return found | {"oneOf": [{"required": ["komponen"]}, {"required": ["kelompok"]}]}


def komponen() -> Schema:
    return mapping(
        {
            "nomor": text('Nomor komponen, seperti tercetak, misalnya "1" atau a.'),
            "nama": text("Nama komponen, seperti tercetak."),
            "subpilar": _subpilar("Subpilar LKE yang sesuai dengan isinya."),
            "penanggung_jawab": text(
                "Penanggung jawab seluruh komponen, bila berbeda dari areanya."
            ),
            "aksi": list_of("Satu aksi untuk setiap baris tabel.", defined("aksi")),
        },
        required=("nama", "subpilar", "aksi"),
    )


def action() -> Schema:
    certainty = {name: glossary.ARTI_KEPASTIAN[name] for name in glossary.KEPASTIAN}
    found = mapping(
        {
            "id": {
                "type": "string",
                "pattern": "^[a-z0-9.-]+$",
                "description": 'Nomor tetap aksi dalam tanda kutip, misalnya "2.3"; tidak pernah '
                "dipakai ulang.",
            },
            "indikator": text("Seperti tercetak; tinggalkan bila sama dengan aksi di atasnya."),
            "langkah_aksi": text("Langkah aksi, seperti tercetak."),
            "bukti_fisik": text("Bukti fisik, seperti tercetak."),
            "jadwal": text("Isi kolom waktu, seperti tercetak; tinggalkan bila berupa centang."),
            "centang": numbers("Nomor sel yang bercentang, dihitung dari sel bulan pertama.", 99),
            "kisi": number("Banyaknya sel bulan di kepala tabel, bila bukan 12.", 99),
            "bulan": _months(),
            "kepastian": one_of("Bagaimana bulannya diketahui.", certainty),
            "minggu": numbers("Minggu ke berapa dalam bulan, bila tercetak.", 5),
            "tenggat": {
                "type": "boolean",
                "description": "true bila tercetak “paling lambat” atau sejenisnya.",
            },
            "tahun_tercetak": year("Tahun yang tercetak pada jadwal, bila bukan tahun rencana."),
            "penanggung_jawab": text("Penanggung jawab, bila berbeda dari areanya."),
            "subpilar": _subpilar("Subpilar LKE, bila berbeda dari komponennya."),
            "catatan": _notes("aksi"),
        },
        required=("id",),
    )
    return found | {
        "dependencies": {"bulan": ["kepastian"]},
        "allOf": [_months_need(certainty), _no_months()],
        # Months and certainty may be left out where the printed cell is given: the program then
        # reads them from it.
        "anyOf": [_has("kepastian"), _has("jadwal"), _has("centang")],
    }


def _kelompok() -> Schema:
    return mapping(
        {
            "nomor": text("Nomor kelompok, seperti tercetak."),
            "nama": text("Judul kelompok, seperti tercetak."),
            "penanggung_jawab": text("Penanggung jawab seluruh kelompok, seperti tercetak."),
            "komponen": _komponen_list(),
        },
        required=("nama", "komponen"),
    )


def _komponen_list() -> Schema:
    return list_of("Komponen, menurut urutan tercetak.", defined("komponen"))


def _months() -> Schema:
    said = (
        "Bulan pelaksanaan: angka 1–12, deretan, atau nama, misalnya [3, 6, 9, 12], 1-12, atau "
        '"Maret".'
    )
    return numbers(said, 12, dict.fromkeys((*glossary.NAMA_BULAN, *glossary.BULAN_PENDEK)))


def _months_need(certainty: dict[str, str]) -> Schema:
    return {
        "if": _certainty_in(word for word in certainty if word not in _WITHOUT_MONTHS),
        "then": _has("bulan"),
    }


def _no_months() -> Schema:
    return {"if": _certainty_in(_WITHOUT_MONTHS), "then": {"not": _has("bulan")}}


def _certainty_in(words: Iterable[str]) -> Schema:
    return {**_has("kepastian"), "properties": {"kepastian": {"enum": list(words)}}}


def _has(key: str) -> Schema:
    return {"required": [key]}


def _subpilar(description: str) -> Schema:
    return one_of(description, {sub.nomor: sub.nama for sub in reference.subpilar().values()})


def _notes(holder: str) -> Schema:
    said = f"Keraguan tentang {holder} ini: satu kalimat, atau daftar kalimat."
    sentence = text("Satu kalimat untuk masyarakat.")
    return {"description": said, "anyOf": [sentence, list_of("Beberapa kalimat.", sentence)]}
