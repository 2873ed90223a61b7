"""Checks on the text itself: personal data, markup left over, characters that cannot be seen."""

import re
from collections.abc import Iterator

from zi_site.checks.check import Check, Checked, each_action
from zi_site.model import Butir, Plan
from zi_site.problems import GALAT, PERINGATAN, Problem
from zi_site.reading.plan_file import Path

# NIK has 16 digits, NIP 18 (8 6 1 3, often spaced), the old NIP 9. They must not be published: UU 27/2022; UU 14/2008
# pasal 17 huruf h.
_PERSONAL = re.compile(
    r"(?<![\d.])(?:\d[ .-]?){15}\d(?:(?:[ .-]?\d){2})?(?!\d)|\bNI[KP]\b[^0-9]{0,5}\d{9,}", re.IGNORECASE
)
_MARKUP = re.compile(r"</?[a-z][^<>]*>|\*\*|&(?:amp|nbsp|lt|gt);", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\U000e0000-\U000e007f]")
# What no HTML page can hold, so that it could not stand there as written.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


Text = tuple[Path, str, str, str]  # its path, its field, its subject, the text


def _texts(checked: Checked) -> Iterator[Text]:
    """Every text of the plan."""
    yield from _decree_texts(checked.plan)
    yield from _table_texts(checked.plan)


def _decree_texts(plan: Plan) -> Iterator[Text]:
    decree = plan.keputusan
    yield (), "judul", "", plan.judul
    for name in ("tentang", "tempat", "jabatan", "penanda_tangan", "menetapkan"):
        yield (), f"keputusan.{name}", "", str(getattr(decree, name))
    for name in ("kantor", "jabatan", "nama"):
        yield (), f"keputusan.salinan.{name}", "", str(getattr(decree.salinan, name))
    for name in ("menimbang", "mengingat", "diktum"):
        for text in _entry_texts(getattr(decree, name)):
            yield (), f"keputusan.{name}", "", text
    for chapter in plan.pendahuluan:
        for block in chapter.isi:
            for text in [block] if isinstance(block, str) else _entry_texts(block):
                yield (), "pendahuluan", chapter.judul, text


def _table_texts(plan: Plan) -> Iterator[Text]:
    for note in plan.catatan:
        yield (), "catatan", "", note.isi
    for a, area in enumerate(plan.area):
        yield (a,), "nama", f"Area {area.nomor}", area.nama
        for k, kelompok in enumerate(area.kelompok):
            yield (a, k), "nama", f"Area {area.nomor}", kelompok.nama
            for m, komponen in enumerate(kelompok.komponen):
                yield (a, k, m), "nama", f"Komponen {komponen.nomor}", komponen.nama
    for path, aksi in each_action(plan):
        for name in ("indikator", "langkah_aksi", "bukti_fisik", "jadwal", "penanggung_jawab"):
            yield path, name, f"Aksi {aksi.id}", str(getattr(aksi, name))
        yield path, "catatan", f"Aksi {aksi.id}", " ".join(aksi.catatan)


def _entry_texts(entries: tuple[Butir, ...]) -> Iterator[str]:
    for entry in entries:
        yield entry.isi
        yield from _entry_texts(entry.butir)


def _search(
    pattern: re.Pattern[str], code: str, message: str, advice: str, checked: Checked, level: str = PERINGATAN
) -> Iterator[Problem]:
    for path, field, subject, text in _texts(checked):
        if text and (found := pattern.search(text)):
            shown = found[0] if found[0].isprintable() else f"U+{ord(found[0][0]):04X}"
            yield checked.places.problem(path, field, code, message.format(shown), advice, subject, level)


def _personal(checked: Checked) -> Iterator[Problem]:
    return _search(
        _PERSONAL,
        "data-pribadi",
        "Ada angka yang menyerupai NIK atau NIP.",
        "Hapus: data pribadi tidak boleh diterbitkan.",
        checked,
    )


def _markup(checked: Checked) -> Iterator[Problem]:
    return _search(
        _MARKUP, "markah", "Ada sisa markah “{}”.", "Hapus; teks diterbitkan persis seperti tertulis.", checked
    )


def _invisible(checked: Checked) -> Iterator[Problem]:
    return _search(_INVISIBLE, "karakter", "Ada karakter yang tidak terlihat ({}).", "Hapus karakter itu.", checked)


def _unwritable(checked: Checked) -> Iterator[Problem]:
    message = "Ada karakter kendali ({}) yang tidak dapat ditampilkan."
    return _search(_UNWRITABLE, "karakter", message, "Hapus karakter itu.", checked, GALAT)


CHECKS = (
    Check(
        "data-pribadi",
        "Teks tidak memuat NIK atau NIP.",
        ("Menyusun SK", "Menyusun SK Nomor 314/ORT.07-Kpt/01/KPU/V/2021"),
        ("Menyusun SK", "NIP 19800101 200501 1 002"),
        _personal,
    ),
    Check(
        "markah",
        "Teks tidak memuat sisa markah HTML.",
        ("Menyusun SK", "Menyusun < 5 SK"),
        ("Menyusun SK", "Menyusun <i>SK</i>"),
        _markup,
    ),
    Check(
        "karakter",
        "Teks tidak memuat karakter tak terlihat.",
        ("Menyusun SK", "Menyusun SK"),
        ("Menyusun SK", "Menyusun\u202e SK"),
        _invisible,
    ),
    Check(
        "karakter",
        "Teks hanya memuat karakter yang dapat ditampilkan.",
        ("langkah_aksi: Menyusun SK", 'langkah_aksi: "Menyusun\\tSK"'),
        ("langkah_aksi: Menyusun SK", 'langkah_aksi: "Menyusun\\x01SK"'),
        _unwritable,
    ),
)
