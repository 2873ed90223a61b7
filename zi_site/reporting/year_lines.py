"""A plan beside the one before it -> Markdown of what became of each action, for a proposal."""

from collections.abc import Iterator

from zi_site.plan.changes.values import ActionChange
from zi_site.plan.changes.wording import describe, quoted
from zi_site.plan.changes.years import YearChanges
from zi_site.reporting.markdown_text import as_markdown, listed

_FIRST = 5  # of one sort that are shown without a click
_MOST = 20  # of one sort: a proposal's text has room for little more, and the page has all


def year_lines(years: YearChanges, heading: str) -> Iterator[str]:
    """Lines of Markdown: all counted in a sentence, then those that differ, sort by sort."""
    yield from (f"{heading} Dibandingkan tahun {years.before}", "", as_markdown(years.sentence), "")
    sorts = (
        ("Hanya bulannya berubah", years.redated),
        ("Kata-kata atau penanggung jawabnya berubah", years.reworded),
        ("Baru", years.new),
        ("Tidak ada lagi", years.dropped),
    )
    for name, changes in sorts:
        yield from _sort(name, changes, years)
    if years.kept:
        ids = as_markdown(f"Aksi {', '.join(each.id for each in years.kept)}")
        yield f"<details><summary>Sama kata demi kata ({len(years.kept)})</summary>"
        yield from ("", ids, "", "</details>", "")


def _sort(name: str, changes: tuple[ActionChange, ...], years: YearChanges) -> Iterator[str]:
    if not changes:
        return
    yield from (f"**{name} ({len(changes)})**", "")
    yield from listed((as_markdown(_told(each)) for each in changes[:_MOST]), _FIRST)
    if (left := len(changes) - _MOST) > 0:
        page = f"`dari-{years.before}/`"
        yield from (f"… dan {left} lagi; semuanya ada di halaman {page} rencana ini.", "")


def _told(change: ActionChange) -> str:
    """Of both years what differs; of one year what is done."""
    return describe(change) if change.fields else f"Aksi {change.id}: {quoted(change.action.title)}"
