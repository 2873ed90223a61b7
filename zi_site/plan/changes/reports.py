"""Two states of an office's reports -> what is new, changed and gone, in Indonesian sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zi_site.plan import fields
from zi_site.plan.reports import Bukti, Laporan, Periode, Realisasi

_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class ReportChanges:
    """A report is the same report as long as its action and period are."""

    added: tuple[Laporan, ...] = ()
    changed: tuple[tuple[Laporan, Laporan], ...] = ()  # before and after
    removed: tuple[Laporan, ...] = ()
    unchanged: int = 0


def report_differences(before: Realisasi | None, after: Realisasi) -> ReportChanges:
    """What became of each report; without a state before, all are new."""
    old, new = _by_period(before), _by_period(after)
    both = [(old[key], new[key]) for key in new if key in old]
    changed = tuple((was, now) for was, now in both if was != now)
    return ReportChanges(
        added=tuple(new[key] for key in new if key not in old),
        changed=changed,
        removed=tuple(old[key] for key in old if key not in new),
        unchanged=len(both) - len(changed),
    )


def _by_period(realisasi: Realisasi | None) -> dict[tuple[str, Periode], Laporan]:
    reports = realisasi.laporan if realisasi else ()
    return {(each.aksi, each.periode): each for each in reports}


def describe_reports(changes: ReportChanges) -> Iterator[str]:
    """One sentence a report; what did not change is one sentence in all."""
    for laporan in changes.added:
        evidence = f", {len(laporan.bukti)} bukti" if laporan.bukti else ""
        yield f"{_name(laporan)}: laporan baru, {laporan.status or 'tanpa status'}{evidence}."
    for before, after in changes.changed:
        yield f"{_name(after)}: {'; '.join(_changes(before, after))}."
    for laporan in changes.removed:
        yield f"{_name(laporan)}: laporan dihapus (tadinya {laporan.status})."
    if changes.unchanged:
        yield f"{changes.unchanged} laporan lain tidak berubah."


def _name(laporan: Laporan) -> str:
    return f"Aksi {laporan.aksi}, {laporan.periode.nama}"


def _changes(before: Laporan, after: Laporan) -> Iterator[str]:
    if before.status != after.status:
        yield f"status dari {before.status or 'kosong'} menjadi {after.status or 'kosong'}"
    if before.tanggal != after.tanggal:
        yield f"tanggal dari {_day(before.tanggal)} menjadi {_day(after.tanggal)}"
    for key in (key for key in fields.keys("laporan") if key.spoken):
        old, new = getattr(before, key.attribute), getattr(after, key.attribute)
        if old != new:
            what = f"menjadi {_quote(new)}" if new else f"dihapus (tadinya {_quote(old)})"
            yield f"{key.spoken} {what}"
    yield from _evidence_changes(before.bukti, after.bukti)


def _evidence_changes(before: tuple[Bukti, ...], after: tuple[Bukti, ...]) -> Iterator[str]:
    added, removed = _titles_only_in(after, before), _titles_only_in(before, after)
    for title in added:
        yield f"bukti {_quote(title)} {'diubah' if title in removed else 'ditambahkan'}"
    yield from (f"bukti {_quote(title)} dihapus" for title in removed if title not in added)
    if not added and not removed and before != after:
        yield "urutan buktinya berubah"


def _titles_only_in(some: tuple[Bukti, ...], others: tuple[Bukti, ...]) -> list[str]:
    return [each.judul for each in some if each not in others]


def _day(day: date | None) -> str:
    return day.isoformat() if day else "kosong"


def _quote(text: str) -> str:
    whole = " ".join(text.split())
    return f"“{whole if len(whole) <= _LONGEST_QUOTE else whole[: _LONGEST_QUOTE - 1] + '…'}”"
