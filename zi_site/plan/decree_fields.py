"""The keys of the decree that a plan is annexed to; a part of the table in ``plan/fields.py``."""

from zi_site.plan.keys import Holds, Key


def _entries(mark: str, said: str, needed: bool) -> tuple[Key, ...]:
    return (
        Key(mark, Holds.MARK, said, needed=needed, field="tanda"),
        Key("isi", Holds.PROSE, "Isinya.", needed=True, shown=True),
    )


# Part -> its keys, in the order in which a file is written.
DECREE_KEYS: dict[str, tuple[Key, ...]] = {
    "keputusan": (
        Key(
            "nomor", Holds.MARK, 'Nomor keputusan dalam tanda kutip, misalnya "9".',
            "Nomor keputusan", spoken="nomor keputusan", needed=True, shown=True, quoted=True,
            unless="naskah",
        ),
        Key(
            "naskah", Holds.PROSE,
            "Hanya bila rencana ini bukan lampiran keputusan, atau nomor keputusannya tidak"
            " diketahui: sebutan naskahnya, misalnya Rencana kerja.",
            "Naskah bila bukan keputusan", spoken="sebutan naskah",
        ),
        Key(
            "tahun", Holds.YEAR, "Tahun keputusan.",
            "Tahun keputusan", spoken="tahun keputusan", needed=True, shown=True,
        ),
        Key(
            "tentang", Holds.PROSE, "Judul keputusan, seperti tercetak sesudah TENTANG.",
            "Tentang", spoken="tentang", needed=True, shown=True, unless="naskah",
        ),
        Key(
            "tempat", Holds.PROSE, "Tempat penetapan.",
            "Tempat ditetapkan", spoken="tempat penetapan",
        ),
        Key(
            "tanggal", Holds.DATE,
            "Tanggal penetapan sebagai tahun-bulan-hari, misalnya 2025-03-19.",
            "Tanggal ditetapkan", spoken="tanggal penetapan",
        ),
        Key(
            "jabatan", Holds.PROSE,
            "Jabatan yang menetapkan, seperti tercetak di atas tanda tangan.",
            "Jabatan penanda tangan", spoken="jabatan penanda tangan",
        ),
        Key(
            "penanda_tangan", Holds.PROSE,
            "Nama penanda tangan, seperti tercetak. Jangan tulis NIP.",
            "Nama penanda tangan", spoken="penanda tangan",
        ),
        Key(
            "salinan", Holds.SECTION,
            "Siapa yang mengesahkan salinan; yang tidak tercetak ditinggalkan.",
            spoken="pengesah salinan", part="salinan",
        ),
        Key(
            "menimbang", Holds.LIST, "Butir-butir Menimbang.",
            "Menimbang", spoken="menimbang", part="menimbang",
        ),
        Key(
            "mengingat", Holds.LIST, "Butir-butir Mengingat.",
            "Mengingat", spoken="mengingat", part="mengingat",
        ),
        Key(
            "menetapkan", Holds.PROSE, "Teks sesudah MENETAPKAN.",
            "Menetapkan", spoken="menetapkan",
        ),
        Key("diktum", Holds.LIST, "Diktum keputusan.", "Diktum", spoken="diktum", part="diktum"),
    ),
    "salinan": (
        Key("kantor", Holds.TEXT, "Kantor yang mengesahkan.", "Salinan: kantor"),
        Key("jabatan", Holds.TEXT, "Jabatan yang mengesahkan.", "Salinan: jabatan"),
        Key("nama", Holds.TEXT, "Nama yang mengesahkan. Jangan tulis NIP.", "Salinan: nama"),
    ),
    "menimbang": _entries("huruf", "Hurufnya, seperti tercetak, misalnya a.", needed=True),
    "mengingat": _entries("nomor", 'Nomornya, seperti tercetak, misalnya "1."', needed=False),
    "diktum": _entries("nama", "KESATU, KEDUA, dan seterusnya.", needed=True),
}  # fmt: skip
