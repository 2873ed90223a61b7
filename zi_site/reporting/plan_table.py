"""A plan -> Markdown of it as its readers will see it: a table with a strip of months, and every
doubt.
"""

from collections.abc import Iterator

from zi_site.plan import glossary
from zi_site.plan.changes.years import YearChanges
from zi_site.plan.model import Area, Plan, Standing
from zi_site.reporting.markdown_text import as_code, as_markdown
from zi_site.reporting.year_lines import year_lines

_HEAD = ("Id", "Langkah aksi", "Bukti fisik", "Bulan", "Penanggung jawab", "Catatan")
# How a month of the action shows in its strip, by how sure it is.
_SIGNS = {glossary.TERTULIS: "●", glossary.KONVENSI: "◐", glossary.PERKIRAAN: "◌"}
_NONE = "·"
_LEGEND = (
    "Dua belas tanda ialah Januari sampai Desember: ● tertulis dalam keputusan, ◐ menurut konvensi "
    "(hanya kekerapannya yang tercetak), ◌ perkiraan (salinannya rusak atau bermakna ganda)."
)


def plan_lines(plan: Plan, file: str, years: YearChanges | None = None) -> Iterator[str]:
    """Lines of Markdown; texts of the plan are shown as they are, never as markup.

    ``years``: beside the office's plan before it, where there is one; told first, as it is short.
    """
    decree = plan.keputusan
    doubtful = sum(bool(aksi.catatan) for aksi in plan.actions())
    count = sum(1 for _ in plan.actions())
    yield from (f"## Seperti akan tampil: {as_code(file)}", "")
    yield from (
        f"{as_markdown(plan.judul or 'Tanpa judul tercetak')}. {as_markdown(decree.name)}.",
        "",
    )
    yield from (f"{count} aksi, {doubtful} dengan catatan. {_LEGEND}", "")
    yield from (f"- {as_markdown(note.isi)}" for note in plan.catatan)
    yield ""
    yield from year_lines(years, "###") if years else ()
    for area in plan.area:
        yield from _area(plan, area)


def _area(plan: Plan, area: Area) -> Iterator[str]:
    yield from (f"### {as_markdown(f'{area.nomor} {area.nama}'.strip())}", "")
    yield from (f"- {as_markdown(note)}" for note in area.catatan)
    yield from ("", f"| {' | '.join(_HEAD)} |", f"|{' --- |' * len(_HEAD)}")
    komponen = ""
    for each in plan.walk():
        if each.area is area:
            name = f"{each.komponen.nomor} {each.komponen.nama}".strip()
            if name != komponen:
                komponen = name
                yield f"| | **{as_markdown(name)}** |{' |' * (len(_HEAD) - 2)}"
            yield f"| {' | '.join(_cells(each))} |"
    yield ""


def _cells(each: Standing) -> Iterator[str]:
    aksi = each.aksi
    yield as_markdown(aksi.id)
    yield "<br>".join(as_markdown(text) for text in (aksi.indikator, aksi.langkah_aksi) if text)
    yield as_markdown(aksi.bukti_fisik)
    yield f"{_strip(each)}<br>{as_markdown(_said(each))}"
    yield as_markdown(each.team)
    yield "<br>".join(as_markdown(note) for note in aksi.catatan)


def _strip(each: Standing) -> str:
    sign = _SIGNS.get(each.aksi.kepastian, "?")
    months = (sign if month in each.aksi.bulan else _NONE for month in glossary.SETAHUN)
    return f"<code>{''.join(months)}</code>"


def _said(each: Standing) -> str:
    """The months in words, and how sure they are where they are not printed."""
    words, sure = glossary.month_words(each.aksi.bulan), each.aksi.kepastian
    return words if sure == glossary.TERTULIS else f"{words} ({sure})" if words else sure
