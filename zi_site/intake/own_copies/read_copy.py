"""What a published copy holds -> an import, of the one plan that is asked for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from zi_site.documents.sentences import UnreadError
from zi_site.draft.result import Doubt, Imported, LeftOut
from zi_site.intake.own_copies.copied import Copied, CopiedRow
from zi_site.intake.own_copies.rows import areas_of
from zi_site.intake.sentences import CopyDoubt, FileFault, NotInCopy
from zi_site.plan import reference
from zi_site.plan.kinds import Finding
from zi_site.plan.model import Area

_YEAR = re.compile("20[0-9]{2}")
_SHOWN = 3  # plans of a copy that holds many


def read_copy(copied: Copied, satker: str = "", tahun: int = 0) -> Imported:
    """``satker`` and ``tahun`` choose one plan where the copy holds several.

    Raises SourceError for a copy without actions, and for many plans of which none is chosen.
    """
    if not copied.rows:
        raise UnreadError(FileFault.NO_ACTIONS())
    return _imported(_one_plan(copied, satker, tahun), tahun)


def _one_plan(copied: Copied, satker: str, tahun: int) -> Copied:
    """Only the rows of one plan: the published table of all plans has the same columns."""
    named = [each for each in dict.fromkeys(map(_plan_of, copied.rows)) if any(each)]
    if len(named) < 2:
        return copied
    wanted = [each for each in named if _is_asked_for(each, satker, tahun)]
    if len(wanted) != 1:
        raise UnreadError(_many(len(named), wanted or named))
    rows = tuple(row for row in copied.rows if _plan_of(row) == wanted[0])
    others = LeftOut(f"{len(copied.rows) - len(rows)} baris", NotInCopy.OTHER_PLAN())
    return replace(copied, rows=rows, left_out=(*copied.left_out, others))


def _is_asked_for(named: tuple[str, str], satker: str, tahun: int) -> bool:
    return satker in ("", named[0]) and tahun in (0, _year(named[1]))


def _many(count: int, named: Sequence[tuple[str, str]]) -> Finding:
    some = ", ".join(" ".join(each) for each in named[:_SHOWN])
    more = " dan lain-lain" if len(named) > _SHOWN else ""
    return FileFault.MANY_PLANS(count=count, some=f"{some}{more}")


def _plan_of(row: CopiedRow) -> tuple[str, str]:
    return row.text("satker").strip(), row.text("tahun").strip()


def _year(text: str) -> int:
    return int(text) if _YEAR.fullmatch(text) else 0


def _imported(copied: Copied, asked: int) -> Imported:
    above = (copied.head.satker, str(copied.head.tahun or ""))
    named = next((each for each in map(_plan_of, copied.rows) if each[0]), above)
    satker = named[0] if named[0] in reference.register() else ""
    tahun = _year(named[1])
    areas, found = areas_of(copied.rows, tahun or asked, copied.action_notes)
    areas, unplaced = _with_notes(areas, copied)
    lacking = CopyDoubt.LACKING(form=copied.form, lacking=copied.lacking)
    about_the_plan = (lacking, *_identity_doubts(above, named, satker, tahun))
    return Imported(
        replace(copied.head, satker=satker, tahun=tahun, area=tuple(areas)),
        found.origins,
        (*map(Doubt, about_the_plan), *copied.doubts, *found.doubts),
        (*copied.left_out, *unplaced),
        (f"Salinan {copied.form} yang terbit dari situs ini: {len(copied.rows)} aksi.",),
    )


def _identity_doubts(
    above: tuple[str, str], named: tuple[str, str], satker: str, tahun: int
) -> Iterator[Finding]:
    """``above`` and ``named``: whose plan by head and rows; the others: as understood."""
    if above[0] and above != named:
        yield CopyDoubt.OTHER_PLAN_ABOVE()
    if named[0] and not satker:
        yield CopyDoubt.UNKNOWN_OFFICE(satker=named[0])
    if named[1] and not tahun:
        yield CopyDoubt.UNREAD_YEAR(tahun=named[1])


def _with_notes(areas: Sequence[Area], copied: Copied) -> tuple[list[Area], list[LeftOut]]:
    """Each note on the first area of its label."""
    noted, unplaced = list(areas), []
    for label, text in copied.area_notes:
        at = next((at for at, area in enumerate(areas) if label.means(area)), None)
        if at is not None:
            noted[at] = replace(noted[at], catatan=(*noted[at].catatan, text))
        else:
            unplaced.append(LeftOut(f"{label.text}: {text}", NotInCopy.LABEL_OF_NOTHING()))
    return noted, unplaced
