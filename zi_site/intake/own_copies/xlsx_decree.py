"""The sheet "Keputusan" of the XLSX copy -> the decree; labels as ``decree_text`` has them."""

import re
from collections.abc import Collection

from zi_site.draft.result import Doubt
from zi_site.intake.sentences import CopyDoubt
from zi_site.plan.model import Butir, Keputusan
from zi_site.workbook.sheets import BookCell, BookSheet
from zi_site.workbook.typed_dates import typed_date

MENIMBANG, MENGINGAT, MENETAPKAN, COPY, DAY = (
    "Menimbang", "Mengingat", "Menetapkan", "Salinan disahkan oleh", "Pada tanggal",
)  # fmt: skip
_SIGNED = frozenset({"Ditetapkan di", DAY, "Jabatan", "Penanda tangan", COPY})
_SINGLE = _SIGNED | {"Naskah", "Nomor", "Tahun", "Tentang", MENETAPKAN}
_MARK = re.compile(r"([A-Za-z]{1,2}|\d{1,3})([.)]) +(.*)", re.DOTALL)


def read_decree(sheet: BookSheet) -> tuple[Keputusan, list[Doubt]]:
    """Entries are parted from their marks by the form of the mark.

    Who certified the copy stands in one text, parted by commas as a title may be too: it is told,
    not guessed.
    """
    single, entries, diktum, doubts = _parts(sheet)
    texts = {label: cell.text for label, cell in single.items()}
    day = typed_date(single[DAY].value).date if DAY in single else None
    if day is None and DAY in single:
        unread = CopyDoubt.UNREAD_DECREE_DAY(text=texts[DAY])
        doubts.append(Doubt(unread, origin=sheet.origin(single[DAY].ref)))
    if COPY in texts:
        undivided = CopyDoubt.CERTIFIER_IN_ONE(text=texts[COPY])
        doubts.append(Doubt(undivided, origin=sheet.origin(single[COPY].ref)))
    year = texts.get("Tahun", "")
    decree = Keputusan(
        nomor=texts.get("Nomor", ""),
        tahun=int(year) if re.fullmatch("[0-9]{4}", year) else 0,
        tentang=texts.get("Tentang", ""),
        tempat=texts.get("Ditetapkan di", ""),
        tanggal=day,
        jabatan=texts.get("Jabatan", ""),
        penanda_tangan=texts.get("Penanda tangan", ""),
        menimbang=tuple(map(_entry, entries[MENIMBANG])),
        mengingat=tuple(map(_entry, entries[MENGINGAT])),
        menetapkan=texts.get(MENETAPKAN, ""),
        diktum=tuple(diktum),
        naskah=texts.get("Naskah", ""),
    )
    return decree, doubts


def _parts(
    sheet: BookSheet,
) -> tuple[dict[str, BookCell], dict[str, list[str]], list[Butir], list[Doubt]]:
    """By label: what stands once, entries under a label, the diktum between, what is unread."""
    single: dict[str, BookCell] = {}
    entries: dict[str, list[str]] = {MENIMBANG: [], MENGINGAT: []}
    diktum: list[Butir] = []
    doubts: list[Doubt] = []
    last = ""
    for row in sheet.rows[1:]:
        label = row[1].text if 1 in row else ""
        cell = row.get(2)
        last = label or last
        if cell is None:
            continue
        if last in entries:
            entries[last].append(cell.text)
        elif label in _SINGLE and label not in single:
            single[label] = cell
        elif _is_diktum(label, single):
            diktum.append(Butir(label, cell.text))
        else:
            unread = CopyDoubt.UNREAD_LABEL(label=label, text=cell.text)
            doubts.append(Doubt(unread, origin=sheet.origin(cell.ref)))
    return single, entries, diktum, doubts


def _is_diktum(label: str, above: Collection[str]) -> bool:
    """Whether it stands between Menetapkan and the signatures, under a name of its own."""
    return bool(label) and label not in _SINGLE and not _SIGNED.intersection(above)


def _entry(text: str) -> Butir:
    found = _MARK.fullmatch(text)
    return Butir(f"{found[1]}{found[2]}", found[3]) if found else Butir("", text)
