"""Areas with their entries -> the draft's areas and actions, where each text was read, and every
doubt.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from zi_site.documents.cell_text import shortened
from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt, Spot
from zi_site.importing.line.lines import REMARK, TEAM, Line
from zi_site.importing.line.mending import Vocabulary, close_up
from zi_site.importing.meaning.action_schedule import schedule_of
from zi_site.importing.meaning.areas import LOST_HEADING, AreaPart, GroupPart, KomponenPart
from zi_site.importing.meaning.structure import NONE, Entry, describe
from zi_site.importing.meaning.teams import Teams
from zi_site.plan.glossary import KEKOSONGAN, LABEL
from zi_site.plan.kinds import loose
from zi_site.plan.model import Aksi, Area, Catatan, Kelompok, Komponen

_PROSE = ("indikator", "langkah_aksi", "bukti_fisik")


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for the whole draft. ``numbers`` is each entry's line by identity -> its position
    among all.
    """

    tahun: int
    known: Vocabulary
    teams: Teams
    positions: Mapping[int, int]
    whole: bool = True  # no column of the table can have been lost on the way
    lost: bool = False  # no schedule of the whole table can be read: said once, not of each action


@dataclass(slots=True)
class Findings:
    """What is collected on the way, in printed order."""

    origins: dict[Spot, Origin] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    notes: list[Catatan] = field(default_factory=list)


def draft_areas(parts: Sequence[AreaPart], context: Context) -> tuple[tuple[Area, ...], Findings]:
    findings = Findings()
    areas: list[Area] = []
    for position, part in enumerate(parts):
        if part.title.lost and any(not each.title.lost for each in parts):
            _note_gap(areas, part, findings)
        areas.append(_area(part, position, context, findings))
    return tuple(areas), findings


def _note_gap(areas: Sequence[Area], part: AreaPart, findings: Findings) -> None:
    """The heading of an area is missing, and perhaps rows with it."""
    last = [
        aksi.id
        for area in areas[-1:]
        for kelompok in area.kelompok
        for each in kelompok.komponen
        for aksi in each.aksi
    ]
    first = part.groups[0].komponen[0].title.nomor
    begins = "" if first.strip(".) ") in ("", "1") else f" Nomor komponennya mulai dari {first}"
    missing = f"{begins}; mungkin ada halaman yang hilang." if begins else ""
    text = (
        f"Judul area sesudah aksi {last[-1] if last else 'terakhir'} tidak ada dalam "
        f"salinan.{missing}"
    )
    findings.notes.append(Catatan(KEKOSONGAN, text, last[-1] if last else ""))
    findings.doubts.append(Doubt(loose("impor", text), origin=part.title.origin))


def _area(part: AreaPart, position: int, context: Context, findings: Findings) -> Area:
    title = part.title
    path = (position,)
    ids = iter(f"{position + 1}.{number}" for number in range(1, 10_000))
    notes = [*title.notes, *([part.official.reason] if part.official.reason else [])]
    if title.lost:
        notes.insert(0, LOST_HEADING)
    subject = f"Area {title.nomor or position + 1}"
    findings.doubts += [Doubt(loose("impor", note), subject, title.origin) for note in notes]
    findings.origins |= {(path, key): title.origin for key in ("nomor", "nama", "kode", TEAM)}
    return Area(
        nomor=title.nomor,
        nama=title.nama,
        kode=part.official.kode,
        penanggung_jawab=context.teams.areas.get(title.at, ""),
        catatan=tuple(dict.fromkeys(notes)),
        kelompok=tuple(
            _group(group, (*path, number), ids, context, findings)
            for number, group in enumerate(part.groups)
        ),
    )


def _group(
    part: GroupPart, path: tuple[int, ...], ids: Iterator[str], context: Context, findings: Findings
) -> Kelompok:
    title = part.title
    findings.origins |= {(path, key): title.origin for key in ("nomor", "nama", TEAM)}
    team = "" if title == NONE else context.teams.groups.get(title.at, "")
    komponen = tuple(
        _komponen(each, (*path, number), ids, context, findings)
        for number, each in enumerate(part.komponen)
    )
    return Kelompok(title.nomor, title.nama, team, komponen)


def _komponen(
    part: KomponenPart,
    path: tuple[int, ...],
    ids: Iterator[str],
    context: Context,
    findings: Findings,
) -> Komponen:
    title = part.title
    name = close_up(title.nama, context.known)
    notes = [*title.notes, *(_closed(word) for word in name.closed)]
    findings.origins |= {(path, key): title.origin for key in ("nomor", "nama", "subpilar", TEAM)}
    if part.subpilar.reason:
        findings.notes.append(Catatan(LABEL, part.subpilar.reason))
        findings.doubts.append(
            Doubt(loose("impor", part.subpilar.reason), f"Komponen {describe(title)}", title.origin)
        )
    return Komponen(
        nomor=title.nomor,
        nama=name.text,
        subpilar=part.subpilar.kode,
        penanggung_jawab=context.teams.komponen.get(title.at, "") if title != NONE else "",
        aksi=tuple(
            _action(
                entry, (*path, number), next(ids), notes if not number else [], context, findings
            )
            for number, entry in enumerate(part.entries)
        ),
    )


def _action(
    entry: Entry,
    path: tuple[int, ...],
    name: str,
    inherited: Sequence[str],
    context: Context,
    findings: Findings,
) -> Aksi:
    line = entry.line
    mended = {key: close_up(line.text(key), context.known) for key in _PROSE}
    printed = schedule_of(line, context.tahun, context.known, context.whole)
    notes = [
        *inherited,
        *line.notes,
        *(_closed(word) for each in mended.values() for word in each.closed),
        *(() if context.lost else printed.read.catatan),
        *([f"Keterangan: {line.text(REMARK)}"] if line.text(REMARK) else []),
    ]
    notes = list(dict.fromkeys(notes))
    findings.doubts += [Doubt(loose("impor", note), f"Aksi {name}", line.origin) for note in notes]
    findings.origins |= _origins(line, path)
    return Aksi(
        id=name,
        **{key: each.text for key, each in mended.items()},
        jadwal=printed.jadwal,
        centang=printed.centang,
        kisi=printed.kisi,
        bulan=printed.read.bulan,
        kepastian=printed.read.kepastian,
        minggu=printed.read.minggu,
        tenggat=printed.read.tenggat,
        tahun_tercetak=printed.read.tahun_tercetak,
        penanggung_jawab=context.teams.actions.get(context.positions[id(line)], ""),
        catatan=tuple(notes),
    )


def _closed(word: str) -> str:
    return f"Kata “{shortened(word)}” terpisah spasi dalam salinan; disambung."


def _origins(line: Line, path: tuple[int, ...]) -> dict[Spot, Origin]:
    schedule = line.origins.get("jadwal") or line.origins.get("centang") or line.origin
    keys = {key: line.origins.get(key, line.origin) for key in (*_PROSE, TEAM)}
    keys |= dict.fromkeys(("jadwal", "centang", "bulan", "kepastian", "minggu"), schedule)
    return {(path, key): origin for key, origin in {"id": line.origin, **keys}.items()}
