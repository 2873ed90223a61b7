"""What is printed over one column, and what stands below it."""

from collections.abc import Mapping
from dataclasses import dataclass

from zi_site.importing.vocabulary.headings import NOMOR, roles

_UNDER_A_GROUP = 0.95
_BEYOND_DOUBT = 0.8


@dataclass(frozen=True, slots=True)
class Heading:
    """One column as the rules see it. ``group`` is printed over several columns, where the column's
    own words ("Uraian", "No") say nothing without it; ``texts`` are the cells below.
    """

    at: int
    own: str
    group: str = ""
    texts: tuple[str, ...] = ()
    new: float = 1.0  # in how many rows it says something new, as ``cells.share_of_new`` counts

    @property
    def text(self) -> str:
        """The heading with the one above it."""
        return f"{self.group} {self.own}".strip()

    @property
    def numbers(self) -> bool:
        """Whether the column holds numbers of what stands to its right."""
        return NOMOR in roles(self.own)

    @property
    def is_area(self) -> bool:
        """Whether its words can hardly mean anything but an area."""
        return self.fits().get("area", 0.0) >= _BEYOND_DOUBT

    def fits(self) -> Mapping[str, float]:
        """How well each key fits, 0 to 1; a heading under a group counts by its group."""
        if not self.group:
            return roles(self.own)
        return {name: fit * _UNDER_A_GROUP for name, fit in roles(self.group).items()}
