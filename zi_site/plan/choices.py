"""The lists of words that a key may be chosen from, each word with what it means."""

from collections.abc import Mapping

from zi_site.plan import glossary, reference, reports


def words(name: str) -> Mapping[str, str]:
    """A list by its name, as ``Key.words`` has it."""
    if name == "satker":
        return {office.satker: office.nama for office in reference.register().values()}
    if name == "area":
        return {area.kode: area.nama for area in reference.areas().values()}
    if name == "subpilar":
        return {sub.nomor: sub.nama for sub in reference.subpilar().values()}
    return _WORDS[name]


_WORDS: dict[str, Mapping[str, str]] = {
    "kepastian": {name: glossary.ARTI_KEPASTIAN[name] for name in glossary.KEPASTIAN},
    "jenis catatan": {
        glossary.KEKOSONGAN: "ada yang hilang dari salinan, misalnya satu halaman",
        glossary.JADWAL_HILANG: "jadwal yang rusak atau hilang",
        glossary.LABEL: "nama atau nomor yang tidak sesuai dengan isinya",
        glossary.SALINAN: "kerusakan lain dan perbaikannya",
    },
    "status": {
        reports.BERJALAN: "sedang dikerjakan",
        reports.SELESAI: "sudah dikerjakan untuk periode ini",
        reports.TERTUNDA: "belum dapat dikerjakan; tulis kendalanya",
        reports.DIBATALKAN: "tidak jadi dikerjakan; tulis alasannya",
    },
    "akses": {
        reports.PUBLIK: "terbuka; boleh bertautan",
        reports.TERBATAS: "hanya atas permintaan; sebaiknya tanpa tautan",
        reports.DIKECUALIKAN: "tidak dibuka menurut undang-undang; tanpa tautan",
    },
}
