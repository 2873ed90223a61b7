"""The bytes of one plan file -> the plan, where each part of it stands, and the problems found on
the way.
"""

from dataclasses import dataclass, field

from zi_site.plan import glossary
from zi_site.plan.columns import JUDUL_KOLOM
from zi_site.plan.kinds import Finding
from zi_site.plan.model import Aksi, Area, Catatan, Kelompok, Komponen, PartPath, Plan, Sumber
from zi_site.plan.problems import GALAT, Problem
from zi_site.plan_file.read.decree import read_chapters, read_corrections, read_decree
from zi_site.plan_file.read.fields import Fields, check_version, is_empty
from zi_site.plan_file.read.located import Mapping, Node, Sequence, Source, load
from zi_site.plan_file.read.sentences import FieldFault
from zi_site.schedule import reading as schedule

PLAN_KEYS = (
    "versi",
    "satker",
    "tahun",
    "judul",
    "keputusan",
    "pendahuluan",
    "sumber",
    "judul_kolom",
    "catatan",
    "pembetulan",
    "area",
)
AREA_KEYS = ("nomor", "nama", "kode", "penanggung_jawab", "catatan", "kelompok", "komponen")
KELOMPOK_KEYS = ("nomor", "nama", "penanggung_jawab", "komponen")
KOMPONEN_KEYS = ("nomor", "nama", "subpilar", "penanggung_jawab", "aksi")
AKSI_KEYS = (
    "id",
    "indikator",
    "langkah_aksi",
    "bukti_fisik",
    "jadwal",
    "centang",
    "kisi",
    "bulan",
    "kepastian",
    "minggu",
    "tenggat",
    "tahun_tercetak",
    "penanggung_jawab",
    "subpilar",
    "catatan",
)


@dataclass(slots=True)
class Places:
    """Where the parts of a plan stand. A plan without kelompok has one, at position 0, at its
    area's place.
    """

    source: Source
    nodes: dict[PartPath, Mapping] = field(default_factory=dict)

    def problem(
        self,
        path: PartPath,
        keys: str,
        finding: Finding,
        subject: str = "",
        level: str = GALAT,
    ) -> Problem:
        """A problem at a field, such as ``"keputusan.tanggal"``; at the part itself where the field
        is not written.
        """
        *_, node = (None, *self._along(path, keys))
        note = Source(self.source.file, self.source.lines)
        note.problem(node, finding, subject, level)
        return note.problems[0]

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
    """``plan`` is None where the file is no plan at all; with problems of level galat it may be
    incomplete.
    """

    plan: Plan | None
    places: Places
    problems: list[Problem]


def read_plan(content: bytes, file: str) -> ReadPlan:
    """Read one plan; ``file`` is the path as the officer sees it. Never raises for what the bytes
    may hold.
    """
    source = Source(file)
    places = Places(source)
    root = load(content, source)
    plan = _plan(Fields(source, root), places) if root else None
    return ReadPlan(plan, places, source.problems)


def _plan(fields: Fields, places: Places) -> Plan:
    fields.only(PLAN_KEYS)
    fields.need("versi", "keputusan", "area")
    places.nodes[()] = fields.node
    check_version(fields)
    tahun = fields.year("tahun") or 0
    sumber = fields.section("sumber", ("berkas", "sha256", "bentuk"))
    return Plan(
        versi=glossary.VERSI,
        satker=fields.text("satker"),
        tahun=tahun,
        judul=fields.prose("judul"),
        keputusan=read_decree(fields),
        sumber=Sumber(sumber.text("berkas"), sumber.text("sha256"), sumber.text("bentuk"))
        if sumber
        else Sumber(),
        judul_kolom=_headings(fields),
        catatan=tuple(
            _note(each) for each in fields.sections("catatan", ("jenis", "isi", "setelah"))
        ),
        pendahuluan=read_chapters(fields),
        pembetulan=read_corrections(fields),
        area=tuple(
            _area(each, (position,), places, tahun)
            for position, each in enumerate(fields.sections("area", AREA_KEYS, "Area", "nomor"))
        ),
    )


def _headings(fields: Fields) -> tuple[tuple[str, str], ...]:
    section = fields.section("judul_kolom", JUDUL_KOLOM)
    if section is None:
        return ()
    return tuple(
        (key.value, section.text(key.value))
        for key, _ in section.node.pairs
        if key.value in JUDUL_KOLOM
    )


def _note(fields: Fields) -> Catatan:
    return Catatan(fields.text("jenis"), fields.prose("isi"), fields.text("setelah"))


def _area(fields: Fields, path: PartPath, places: Places, tahun: int) -> Area:
    places.nodes[path] = fields.node
    has_groups = fields.node.get("kelompok") is not None
    if has_groups and (misplaced := fields.node.key("komponen")):
        fields.wrong(misplaced, FieldFault.GROUPS_AND_KOMPONEN())
    if has_groups:
        groups = tuple(
            _group(each, (*path, position), places, tahun)
            for position, each in enumerate(fields.sections("kelompok", KELOMPOK_KEYS))
        )
    else:
        places.nodes[(*path, 0)] = fields.node
        groups = (Kelompok(komponen=_komponen_list(fields, (*path, 0), places, tahun)),)
    return Area(
        nomor=fields.text("nomor"),
        nama=fields.prose("nama"),
        kode=fields.text("kode"),
        penanggung_jawab=fields.prose("penanggung_jawab"),
        catatan=fields.texts("catatan"),
        kelompok=groups,
    )


def _group(fields: Fields, path: PartPath, places: Places, tahun: int) -> Kelompok:
    places.nodes[path] = fields.node
    return Kelompok(
        nomor=fields.text("nomor"),
        nama=fields.prose("nama"),
        penanggung_jawab=fields.prose("penanggung_jawab"),
        komponen=_komponen_list(fields, path, places, tahun),
    )


def _komponen_list(
    fields: Fields, path: PartPath, places: Places, tahun: int
) -> tuple[Komponen, ...]:
    return tuple(
        _komponen(each, (*path, position), places, tahun)
        for position, each in enumerate(fields.sections("komponen", KOMPONEN_KEYS))
    )


def _komponen(fields: Fields, path: PartPath, places: Places, tahun: int) -> Komponen:
    places.nodes[path] = fields.node
    actions: list[Aksi] = []
    for position, each in enumerate(fields.sections("aksi", AKSI_KEYS, "Aksi", "id")):
        places.nodes[(*path, position)] = each.node
        above = actions[-1].indikator if actions else ""
        actions.append(_aksi(each, above, tahun))
    return Komponen(
        nomor=fields.text("nomor"),
        nama=fields.prose("nama"),
        subpilar=fields.text("subpilar"),
        penanggung_jawab=fields.prose("penanggung_jawab"),
        aksi=tuple(actions),
    )


def _aksi(fields: Fields, indikator_above: str, tahun: int) -> Aksi:
    fields.not_emptied("langkah_aksi", "bukti_fisik", "jadwal", "bulan")
    jadwal, centang = fields.prose("jadwal"), fields.integers("centang")
    kisi = fields.integer("kisi")
    kisi = 12 if kisi is None else kisi
    said = _said(fields, jadwal, centang, kisi, tahun)
    return Aksi(
        id=fields.text("id"),
        indikator=fields.prose("indikator") if fields.node.get("indikator") else indikator_above,
        langkah_aksi=fields.prose("langkah_aksi"),
        bukti_fisik=fields.prose("bukti_fisik"),
        jadwal=jadwal,
        centang=centang,
        kisi=kisi,
        bulan=said.bulan,
        kepastian=said.kepastian,
        minggu=said.minggu,
        tenggat=said.tenggat,
        tahun_tercetak=said.tahun_tercetak,
        penanggung_jawab=fields.prose("penanggung_jawab"),
        subpilar=fields.text("subpilar"),
        catatan=fields.texts("catatan") + said.catatan,
    )


def _said(
    fields: Fields, jadwal: str, centang: tuple[int, ...], kisi: int, tahun: int
) -> schedule.Schedule:
    """The schedule that the file states, or, where it states neither months nor certainty, what the
    cell reads as.
    """
    bulan, kepastian = fields.months("bulan"), fields.text("kepastian")
    if not kepastian and fields.node.get("bulan") is None and (jadwal or centang):
        return schedule.read_phrase(jadwal, tahun) if jadwal else schedule.read_ticks(centang, kisi)
    return schedule.Schedule(
        bulan,
        kepastian,
        fields.integers("minggu"),
        fields.boolean("tenggat"),
        fields.integer("tahun_tercetak"),
    )
