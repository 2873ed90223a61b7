"""Parts in, doubts out: a sentence for everything that is printed beside the months, so that
nothing is lost unseen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from zi_site.schedule.months import quoted
from zi_site.schedule.parts import Mark, Part, Sign, Span, Years
from zi_site.schedule.ranges import Doubt

_SAID = (
    (Sign.REST, "Tidak dibaca sebagai waktu: {}.", False),
    (Sign.UNSET, "Tercetak pula {}.", False),
    (Sign.DURATION, "Tercetak pula {}.", False),
    (Sign.TENTATIVE, "Sumber menyebut waktunya {}.", True),
    (Sign.DOUBT, "Sumber sendiri ragu: tercetak {}.", True),
)


def remarks(parts: Sequence[Part], text: str, has_months: bool) -> list[Doubt]:
    """A doubt for everything that was not read as time, and for text that breaks off."""
    doubts: list[Doubt] = []
    for sign, said, lowers in _SAID:
        found = [quoted(text, part) for part in _merged(parts, sign)]
        if found and (has_months or sign is Sign.REST):
            doubts.append(Doubt(said.format(", ".join(found)), lowers))
    if has_months and has(parts, Sign.NEXT_MONTH) and any(isinstance(part, Span) for part in parts):
        doubts.append(
            Doubt(
                "Tercetak pula “bulan berikutnya”; pelaksanaannya dapat jatuh sebulan sesudahnya."
            )
        )
    last = parts[-1] if parts else None
    if isinstance(last, Mark) and (
        last.sign is Sign.RANGE or (last.sign in (Sign.LIST, Sign.OR) and not last.symbol)
    ):
        doubts.append(Doubt("Teks terputus; bulan sesudahnya mungkin hilang.", has_months))
    first = parts[0] if parts else None
    if isinstance(first, Mark) and first.sign is Sign.RANGE and first.symbol and has_months:
        doubts.append(Doubt("Teks dimulai dengan tanda hubung; bulan sebelumnya mungkin hilang."))
    for years in (part for part in parts if isinstance(part, Years) and part.doubt):
        doubts.append(Doubt(years.doubt))
    return doubts


def _merged(parts: Sequence[Part], sign: Sign) -> list[Mark]:
    """The marks of one sign, neighbours joined into one quotation."""
    merged: list[Mark] = []
    before: Part | None = None
    for part in parts:
        if isinstance(part, Mark) and part.sign is sign:
            if merged and before is merged[-1]:
                merged[-1] = replace(merged[-1], end=part.end)
            else:
                merged.append(part)
            before = merged[-1]
        else:
            before = part
    return merged


def has(parts: Iterable[Part], *signs: Sign) -> bool:
    return any(isinstance(part, Mark) and part.sign in signs for part in parts)
