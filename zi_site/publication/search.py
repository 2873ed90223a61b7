"""Everything published -> small HTML records for the search index, one for each part that a reader
can be led to.

An area of a plan is one record, with a heading for each action, so that a result can lead to the
action itself. One record an action would be 125,000 at national scale, and 14 s to a first answer
in the browser.

A record's path says where it leads: ``kab-blora/2025/area-sdm.html`` to
``/kab-blora/2025/#area-sdm``, and ``kab-blora/2025/index.html`` to ``/kab-blora/2025/``. Its title
is the only metadata: Pagefind orders several in a way that differs from run to run. What a reader
filters by is ``<code> <name>``, so that addresses can carry the code.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from zi_site.machine.outputs import OutputFile
from zi_site.plan import reference
from zi_site.publication.pages_render import environment
from zi_site.views import addresses
from zi_site.views.site import Office, Site
from zi_site.views.summary import Section, summary_of
from zi_site.views.table import Row, Table

_EXPLAINED = (
    addresses.TERMS,
    addresses.DATA,
    addresses.MANUAL,
)  # pages made from data that explain, and are found like those by hand

NOT_PUBLISHED = "Belum terbit di sini; itu tidak berarti bahwa rencananya tidak ada."

# Reads a finished page of the site by its address, "/tentang/"; None where there is no such page.
Reader = Callable[[str], str | None]

# No text, and what it says of the data would have the index made anew after each edit.
_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)
_ARTICLE = ('<article id="isi"', "</article>")  # where main.html puts a page's own content


@dataclass(frozen=True, slots=True)
class SearchPart:
    """What stands under one anchor of a page, "" for the text before the first."""

    anchor: str
    heading: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    address: str  # with an anchor where it leads to a part of a page
    title: str
    satker: reference.Satker | None = None
    tahun: int | None = None
    area: reference.OfficialArea | None = None
    parts: tuple[SearchPart, ...] = ()
    named: str = ""  # what most readers look for: a hit in it comes first
    finished: str = ""  # HTML out of our own templates, in place of parts
    naskah: str = ""  # of the page of a decree: what that is, below the heading of its plan

    @property
    def path(self) -> str:
        """A name of its own for each record, though several stand on one page."""
        page, _, anchor = self.address.lstrip("/").partition("#")
        return f"{page}{anchor or 'index'}.html"


def plan_records(table: Table) -> tuple[OutputFile, ...]:
    """One plan: itself, each of its areas, and its decree."""
    areas = (_area_of_plan(table, section) for section in summary_of(table).sections)
    return tuple(_file(record) for record in (_plan(table), *areas, _decree(table)))


def site_records(site: Site, by_hand: Iterable[str], read: Reader) -> Iterator[OutputFile]:
    """All that is within no plan, and for any reader; ``by_hand``: addresses of pages by hand."""
    yield from (_file(_office(office)) for office in site.offices)
    yield from (_file(_not_published(satker)) for satker in site.unpublished)
    yield from (_file(_area(area)) for area in reference.areas().values())
    for address in (*by_hand, *_EXPLAINED):
        if not _is_for_officers(address):
            yield from _finished(Record(address, ""), read)


def guide_records(by_hand: Iterable[str], read: Reader) -> Iterator[OutputFile]:
    """How an office publishes: apart, since the browser can weigh an index less than another."""
    for address in filter(_is_for_officers, (*by_hand, *_EXPLAINED)):
        yield from _finished(Record(address, ""), read)


def _is_for_officers(address: str) -> bool:
    return address.startswith(addresses.GUIDE)


def _plan(table: Table) -> Record:
    keputusan = table.keputusan
    texts = (
        table.judul,
        keputusan.name + (f" tentang {keputusan.tentang}" if keputusan.tentang else ""),
        *(note.isi for note in table.catatan),
    )
    title = f"Rencana Aksi {table.satker.nama} {table.tahun}"
    address = addresses.plan(table.satker.satker, table.tahun)
    return Record(address, title, table.satker, table.tahun, parts=(SearchPart("", "", texts),))


def _area_of_plan(table: Table, section: Section) -> Record:
    band, area = section.band, reference.areas()[section.band.kode]
    printed = (band.nama,) if band.label_differs and band.nama else ()
    parts = [SearchPart("", "", (*printed, band.penanggung_jawab))]
    for komponen in band.komponen:
        above: tuple[str, ...] = (
            komponen.kelompok if komponen.opens_kelompok else "",
            komponen.nama,
        )
        for row in komponen.rows:
            parts.append(_action(row, above, band.penanggung_jawab))
            above = ()
    address = f"{addresses.plan(table.satker.satker, table.tahun)}#{section.anchor}"
    title = f"{table.satker.nama} {table.tahun}: {area.nama}"
    return Record(address, title, table.satker, table.tahun, area, tuple(parts))


def _action(row: Row, above: tuple[str, ...], team: str) -> SearchPart:
    """The action's own text; the first of a komponen carries the komponen's name too."""
    own_team = row.penanggung_jawab if row.penanggung_jawab != team else ""
    texts = (
        *above,
        row.indikator,
        row.langkah_aksi,
        row.bukti_fisik,
        row.when,
        own_team,
        *row.lain,
        *_told(row),
    )
    return SearchPart(addresses.action_anchor(row.id), row.id, texts)


def _told(row: Row) -> Iterator[str]:
    """What was reported of an action, as its plan's page tells it."""
    for report in row.laporan:
        yield from (
            f"{report.periode.nama}: {report.status}",
            report.uraian,
            report.kendala,
            report.tindak_lanjut,
        )
        yield from (bukti.judul for bukti in report.bukti)


def _office(office: Office) -> Record:
    satker = office.satker
    years = ", ".join(str(table.tahun) for table in office.plans)
    texts = (f"{satker.nama_wilayah}, {satker.provinsi}", f"Rencana aksi tahun {years}")
    address = addresses.office(satker.satker)
    parts = (SearchPart("", "", texts),)
    return Record(address, satker.nama, satker, parts=parts, named=satker.nama)


def _not_published(satker: reference.Satker) -> Record:
    """Its short page; it can be filtered by nothing, for there is no plan of it."""
    address = addresses.office(satker.satker)
    texts = (f"{satker.nama_wilayah}, {satker.provinsi}", NOT_PUBLISHED)
    parts = (SearchPart("", "", texts),)
    return Record(address, satker.nama, parts=parts, named=satker.nama)


def _area(area: reference.OfficialArea) -> Record:
    words = _words_of_readers()
    parts = tuple(
        SearchPart(f"subpilar-{sub.nomor}", sub.nomor, (sub.nama, words.get(sub.nomor, "")))
        for sub in area.subpilar
    )
    return Record(
        addresses.area(area.kode), f"Area {area.nomor}: {area.nama}", area=area, parts=parts
    )


def _words_of_readers() -> dict[str, str]:
    """By subpilar, what people call it who never read a decree: suap, aduan, terlambat."""
    lines = reference.shipped("kata-pencari.csv")
    return {line["subpilar"]: f"{line['kata']} {line['juga']}" for line in lines}


def _decree(table: Table) -> Record:
    sort = table.keputusan.sort.capitalize()
    title = f"{sort} rencana aksi {table.satker.nama} {table.tahun}"
    naskah = table.keputusan.naskah or sort
    address = addresses.decree(table.satker.satker, table.tahun)
    text = environment().get_template("decree_text.html").render(table=table)
    return Record(address, title, table.satker, table.tahun, finished=text, naskah=naskah)


def _finished(record: Record, read: Reader) -> Iterator[OutputFile]:
    """What a finished page holds; its headings with an id are the parts that results lead to."""
    html = read(record.address)
    if html is not None:
        start, end = _ARTICLE
        body = html.partition(start)[2].partition(">")[2].rpartition(end)[0]
        yield _file(replace(record, finished=_SCRIPT.sub("", body)))


def _file(record: Record) -> OutputFile:
    text = environment().get_template("search_record.html").render(record=record)
    return OutputFile(record.path, text.encode())
