"""The operator's settings, all of them in mkdocs.yml."""

import re
from dataclasses import dataclass
from datetime import date

from zi_site.plan.links import link_fault

# What is saved and opened from one's own disk may stand elsewhere. What programs read in place
# (CSV, JSON, YAML), calendars fetch again and messengers show stays: a release cannot serve these.
_ARCHIVED = ("pdf", "xlsx")
_COPY_OF_A_YEAR = re.compile(
    rf"/?[\w-]+/([0-9]{{4}})/(rencana-aksi-[\w-]+\.({'|'.join(_ARCHIVED)}))"
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator says of the site as a whole; empty text means: not set, so not shown."""

    title: str
    description: str
    address: str  # absolute, ends in "/"; used for canonical links, the sitemap and citations only
    official: bool  # False until the operator says that this is an official KPU site
    repository: str  # web address of the repository for "edit" links
    branch: str  # the branch those links edit
    data_date: date  # when the plans were last changed
    today: date | None = None  # the day whose month is "this month"; None: that of data_date
    redirects: tuple[tuple[str, str], ...] = ()  # (old address, present one), as listed
    archived: int = 0  # PDF and XLSX of plans up to this year stand in releases; 0: none
    offline_most: int = 0  # plans of a site that is offered as one ZIP too; 0: none

    @property
    def public_address(self) -> str:
        """``address`` where others can open it; "" for a site on one's own machine."""
        return "" if link_fault(self.address) else self.address

    @property
    def counted_from(self) -> date:
        """The day from which pages count what is past: that of the build, the same for all."""
        return self.today or self.data_date

    def archived_of(self, year: int) -> tuple[str, ...]:
        """The endings of the copies of a year's plans that stand in a release."""
        return _ARCHIVED if self.repository and year <= self.archived else ()

    def archive_of(self, path: str) -> str:
        """The address of a release's file that stands in place of the one at a path in the site;
        "" for what the site itself has.
        """
        if not self.archived:  # asked of each link
            return ""
        found = _COPY_OF_A_YEAR.fullmatch(path)
        if not found or not self.archived_of(int(found[1])):
            return ""
        year, name, kind = found.groups()
        release = f"arsip-{year}" if kind == "pdf" else f"arsip-{year}-{kind}"
        return f"{self.repository}/releases/download/{release}/{name}"
