"""The bytes of one ``satker.yml`` -> what it adds to the register, and what is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass

from zi_site.plan.links import LinkFault, link_fault
from zi_site.plan.model import Pengajuan, SatkerInfo
from zi_site.plan.problems import Problem
from zi_site.plan.reference import SLUG
from zi_site.plan_file.read.fields import Fields
from zi_site.plan_file.read.located import Source, load, read_lines
from zi_site.plan_file.read.sentences import FieldFault

SATKER_KEYS = ("satker", "situs", "ppid", "retensi", "pengajuan")


@dataclass(slots=True)
class ReadSatker:
    """``info`` is None where the file cannot be read at all."""

    info: SatkerInfo | None
    problems: list[Problem]


def read_satker(content: bytes, file: str, folder: str) -> ReadSatker:
    """Read one office's file; ``folder`` is the slug that its place in plans/ promises."""
    nothing = ReadSatker(None, [])
    return read_lines(content, file, lambda text: _read_text(text, file, folder), nothing)


def _read_text(text: str, file: str, folder: str) -> ReadSatker:
    source = Source(file)
    root = load(text, source)
    if root is None:
        return ReadSatker(None, source.problems)
    fields = Fields(source, root)
    fields.only(SATKER_KEYS)
    fields.need("satker")
    satker = fields.text("satker")
    if satker and not SLUG.fullmatch(satker):
        fields.wrong(root.get("satker"), FieldFault.NO_OFFICE(satker=satker))
    elif satker and satker != folder:
        fields.wrong(root.get("satker"), FieldFault.OTHER_FOLDER(satker=satker, folder=folder))
    return ReadSatker(
        SatkerInfo(
            satker,
            _web_address(fields, "situs"),
            _web_address(fields, "ppid"),
            fields.prose("retensi"),
            tuple(sorted(set(_submissions(fields)), key=lambda each: (each.tahun, each.tanggal))),
        ),
        source.problems,
    )


def _submissions(fields: Fields) -> Iterator[Pengajuan]:
    for each in fields.sections("pengajuan", ("tahun", "tanggal")):
        each.need("tahun", "tanggal")
        tahun, tanggal = each.year("tahun"), each.date("tanggal")
        if tahun and tanggal:
            yield Pengajuan(tahun, tanggal)


def _web_address(fields: Fields, key: str) -> str:
    address = fields.text(key)
    fault = link_fault(address) if address else None
    if fault is None:
        return address
    inside = fault in (LinkFault.INSIDE, LinkFault.USER_NAME, LinkFault.ON_A_COMPUTER)
    kind = FieldFault.NOT_FOR_ALL if inside else FieldFault.NO_ADDRESS
    fields.wrong(fields.node.get(key), kind(address=address))
    return ""
