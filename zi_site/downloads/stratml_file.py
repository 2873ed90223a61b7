"""Table -> StratML Part 1 (ISO 17469-1): areas are goals, actions are objectives, in printed order.

A plan prints no vision and no mission, and its authoritative source is paper: these stay empty or
away, as the standard allows. Persons are not named.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from zi_site.downloads.decree_text import decree_name
from zi_site.downloads.xlsx_text import xml_text
from zi_site.views.site import action_text
from zi_site.views.table import AreaBand, Row, Table

NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:stratml_core"
_STAMP = (1980, 1, 1, 0, 0, 0)  # of every file in the archive: the oldest that the format knows
_ABOUT = (
    "Salinan olahan, bukan dokumen resmi. Lisensi: https://creativecommons.org/licenses/by/4.0/"
)


def write_stratml(path: Path, documents: Iterable[tuple[str, bytes]]) -> None:
    """Make an archive of documents, one a plan, each with its name."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, document in documents:
            archive.writestr(ZipInfo(name, _STAMP), document, ZIP_DEFLATED)


def stratml_name(table: Table) -> str:
    """``kab-blora-2025.xml``, of the document of one plan."""
    return f"{table.satker.satker}-{table.tahun}.xml"


def stratml_of(table: Table) -> bytes:
    """One plan's document; the order of elements is that of the standard's schema."""
    plan = Element("StrategicPlan", xmlns=NAMESPACE)
    _texts(plan, Name=_title(table), Description=decree_name(table), OtherInformation=_ABOUT)
    core = SubElement(plan, "StrategicPlanCore")
    satker = table.satker
    office = SubElement(core, "Organization")
    _texts(office, Name=satker.nama, Identifier=satker.satker, Description=satker.provinsi)
    SubElement(core, "Vision")
    SubElement(core, "Mission")
    for number, area in enumerate(table.areas, 1):
        _goal(core, area, number)
    day = table.keputusan.tanggal
    _texts(
        SubElement(plan, "AdministrativeInformation"),
        StartDate=f"{table.tahun}-01-01",
        EndDate=f"{table.tahun}-12-31",
        PublicationDate=day.isoformat() if day else "",
    )
    indent(plan, space="")
    text: str = tostring(plan, encoding="unicode")  # a third faster than as bytes
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _title(table: Table) -> str:
    return table.judul or f"Rencana aksi {table.satker.nama} {table.tahun}"


def _goal(core: Element, area: AreaBand, number: int) -> None:
    goal = SubElement(core, "Goal")
    named = {"Name": area.nama, "Description": area.nama_resmi, "Identifier": f"area-{number}"}
    _texts(goal, **named, SequenceIndicator=area.nomor or str(number))
    _team(goal, area.penanggung_jawab)
    for row in area.rows:
        _objective(goal, row, area.penanggung_jawab)


def _objective(goal: Element, row: Row, of_all: str) -> None:
    objective = SubElement(goal, "Objective")
    name = action_text(row)
    description = "" if row.indikator == name else row.indikator
    named = {"Name": name, "Description": description, "Identifier": f"aksi-{row.id}"}
    _texts(objective, **named, SequenceIndicator=row.id)
    _team(objective, "" if row.penanggung_jawab == of_all else row.penanggung_jawab)
    _texts(objective, OtherInformation="\n".join(_besides(row, name)))


def _besides(row: Row, name: str) -> Iterator[str]:
    """What the standard has no element for, a line each, under the names of the columns."""
    if row.komponen:
        yield f"Komponen: {row.komponen}"
    if row.bukti_fisik and row.bukti_fisik != name:
        yield f"Bukti fisik: {row.bukti_fisik}"
    yield f"Jadwal: {row.when}"


def _team(parent: Element, name: str) -> None:
    if name:
        _texts(SubElement(parent, "Stakeholder", StakeholderTypeType="Generic_Group"), Name=name)


def _texts(parent: Element, **named: str) -> None:
    """An element for each text that there is."""
    for name, text in named.items():
        if text:
            SubElement(parent, name).text = xml_text(text)
