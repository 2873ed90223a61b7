"""The bytes of one plan file -> the plan, where each part stands, and what is wrong."""

from dataclasses import dataclass, field, replace

from zi_site.plan.fields import names
from zi_site.plan.kinds import Finding
from zi_site.plan.model import Aksi, Area, Kelompok, Komponen, PartPath, Plan
from zi_site.plan.problems import GALAT, Problem
from zi_site.plan_file.read.fields import Fields, check_version, is_empty
from zi_site.plan_file.read.keys import values
from zi_site.plan_file.read.located import Mapping, Node, Sequence, Source, load, read_lines
from zi_site.plan_file.read.sentences import FieldFault
from zi_site.schedule.of_action import read_printed, with_printed


@dataclass(slots=True)
class Places:
    """Where the parts of a plan stand; without kelompok, number 0 stands at its area's place."""

    source: Source
    nodes: dict[PartPath, Mapping] = field(default_factory=dict)

    def problem(
        self, path: PartPath, keys: str, finding: Finding, subject: str = "", level: str = GALAT
    ) -> Problem:
        """A problem at a field (``"keputusan.tanggal"``), at the part where it is not written."""
        *_, node = (None, *self._along(path, keys))
        note = Source(self.source.file, self.source.lines)
        note.problem(node, finding, subject, level)
        return note.problems[0]

    def line(self, path: PartPath, keys: str) -> int:
        """Of a field, or of what should hold it where it is not written."""
        found = self._along(path, keys)
        return found[-1].line if found else 0

    def written(self, path: PartPath, keys: str) -> bool:
        """Whether anything stands at a field, even what cannot be read."""
        found = self._along(path, keys)
        return len(found) > len(keys.split(".")) and not is_empty(found[-1])

    def _along(self, path: PartPath, keys: str) -> list[Node]:
        """The part's node and that of each key below it, as far as they are written."""
        found: list[Node] = [self.nodes[path]] if path in self.nodes else []
        for key in keys.split(".") if found and keys else ():
            inner = _inner(found[-1], key)
            if inner is None:
                break
            found.append(inner)
        return found


def _inner(node: Node, key: str) -> Node | None:
    """The value under a key; of a list, the entry at a position among those that can be read."""
    if isinstance(node, Mapping):
        return node.get(key)
    if isinstance(node, Sequence) and key.isdigit():
        entries = [each for each in node.items if isinstance(each, Mapping)]
        return entries[int(key)] if int(key) < len(entries) else None
    return None


@dataclass(slots=True)
class ReadPlan:
    """``plan`` is None where the file is none at all; with a galat it may be incomplete."""

    plan: Plan | None
    places: Places
    problems: list[Problem]


def read_plan(content: bytes, file: str) -> ReadPlan:
    """``file`` is the path as the officer sees it. Never raises for what the bytes may hold."""
    nothing = ReadPlan(None, Places(Source(file)), [])
    return read_lines(content, file, lambda text: _read_text(text, file), nothing)


def _read_text(text: str, file: str) -> ReadPlan:
    source = Source(file)
    places = Places(source)
    root = load(text, source)
    plan = _plan(Fields(source, root), places) if root else None
    return ReadPlan(plan, places, source.problems)


def _plan(fields: Fields, places: Places) -> Plan:
    fields.only(names("rencana"))
    fields.need("versi", "keputusan", "area")
    places.nodes[()] = fields.node
    check_version(fields)
    said = values(fields, "rencana")
    areas = fields.sections("area", names("area"), "Area", "nomor")
    area = tuple(_area(each, (at,), places, said["tahun"]) for at, each in enumerate(areas))
    return Plan(**said, area=area)


def _area(fields: Fields, path: PartPath, places: Places, tahun: int) -> Area:
    places.nodes[path] = fields.node
    said = values(fields, "area")
    if fields.node.get("kelompok") is None:
        places.nodes[(*path, 0)] = fields.node
        komponen = _komponen_list(fields, (*path, 0), places, tahun)
        return Area(**said, kelompok=(Kelompok(komponen=komponen),))
    if misplaced := fields.node.key("komponen"):
        fields.wrong(misplaced, FieldFault.GROUPS_AND_KOMPONEN())
    groups = fields.sections("kelompok", names("kelompok"))
    kelompok = tuple(_group(each, (*path, at), places, tahun) for at, each in enumerate(groups))
    return Area(**said, kelompok=kelompok)


def _group(fields: Fields, path: PartPath, places: Places, tahun: int) -> Kelompok:
    places.nodes[path] = fields.node
    komponen = _komponen_list(fields, path, places, tahun)
    return Kelompok(**values(fields, "kelompok"), komponen=komponen)


def _komponen_list(
    fields: Fields, path: PartPath, places: Places, tahun: int
) -> tuple[Komponen, ...]:
    return tuple(
        _komponen(each, (*path, at), places, tahun)
        for at, each in enumerate(fields.sections("komponen", names("komponen")))
    )


def _komponen(fields: Fields, path: PartPath, places: Places, tahun: int) -> Komponen:
    places.nodes[path] = fields.node
    actions: list[Aksi] = []
    for at, each in enumerate(fields.sections("aksi", names("aksi"), "Aksi", "id")):
        places.nodes[(*path, at)] = each.node
        actions.append(_aksi(each, actions[-1] if actions else None, tahun))
    return Komponen(**values(fields, "komponen"), aksi=tuple(actions))


def _aksi(fields: Fields, above: Aksi | None, tahun: int) -> Aksi:
    """Months and certainty that the file does not state are what the printed cell reads as."""
    fields.not_emptied("langkah_aksi", "bukti_fisik", "jadwal", "bulan")
    aksi = Aksi(**values(fields, "aksi", above))
    is_stated = bool(aksi.kepastian) or fields.node.get("bulan") is not None
    read = None if is_stated else read_printed(aksi, tahun)
    if read is None:
        return aksi
    return replace(with_printed(aksi, read), catatan=aksi.catatan + read.catatan)
