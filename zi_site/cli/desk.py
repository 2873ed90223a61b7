"""A file that is dropped on the page /periksa/ -> its problems, what it would become, how it would
look; the very code of the command line, run by Python in the reader's browser.

Nothing leaves the browser. There are no other processes and only packages without compiled parts
there, so a Word document or a PDF is refused in one sentence.
"""

import json
import re
from dataclasses import dataclass
from datetime import date

from zi_site import reporting
from zi_site.checks import check_plan
from zi_site.checks.realisasi import check_realisasi
from zi_site.documents import apart
from zi_site.draft.text import drafted
from zi_site.exceptions import SourceError
from zi_site.intake.checking import examined
from zi_site.intake.reports_workbook import ReportsWorkbook
from zi_site.intake.sentences import FileFault
from zi_site.intake.understanding import Form, Understood
from zi_site.plan.model import Plan, SatkerInfo
from zi_site.plan.problems import Place, Problem, stops
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.read.realisasi_file import read_realisasi
from zi_site.plan_file.write.plan import plan_text
from zi_site.plan_file.write.reports import realisasi_text
from zi_site.publication.pages import plan_block
from zi_site.reporting.as_json import as_json
from zi_site.views.settings import Settings
from zi_site.views.site import Surroundings
from zi_site.views.table import table_of
from zi_site.workbook.marking import mark
from zi_site.workbook.reports.read import read_reports

_YAML = re.compile(r"\.ya?ml$", re.IGNORECASE)
_MARKABLE = re.compile(r"\.xls[xm]$", re.IGNORECASE)
_REPORTS = re.compile(rb"^laporan *:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Answer:
    """The problems, and what can be had beside them, which is made when it is asked for."""

    problems: list[Problem]
    text: str = ""  # YAML, as it would stand in plans/
    text_name: str = ""  # "2026.yml"
    plan: Plan | None = None
    workbook: bytes = b""  # the author's own, where its cells can be marked

    @property
    def summary(self) -> str:
        """How many errors and warnings, in one sentence."""
        return reporting.summary(self.problems, 1)

    @property
    def page(self) -> str:
        """HTML of the plan page, where nothing forbids publication."""
        plan = self.plan
        if plan is None or stops(self.problems) or not plan.satker:
            return ""
        settings = Settings("", "", "", False, "", "main", date.today())
        return plan_block(table_of(plan), Surroundings(settings, SatkerInfo(plan.satker), (), ()))

    @property
    def marked(self) -> bytes:
        """The author's own workbook with its bad cells marked."""
        return mark(self.workbook, self.problems) if self.workbook else b""

    def whole(self) -> tuple[str, str, bytes]:
        """What was found, the page and the marked workbook."""
        return self.as_json(), self.page, self.marked

    def as_json(self) -> str:
        """What was found, for the page's script; neither the page nor the marked workbook."""
        return json.dumps(
            {
                "masalah": json.loads(as_json(self.problems)),
                "ringkas": self.summary,
                "naskah": self.text,
                "nama_naskah": self.text_name,
            }
        )


def start() -> None:
    """To be called once: here no file can be read in a process of its own."""
    apart.run = apart.here


def look(content: bytes, name: str) -> Answer:
    """``name`` is the file's, with its ending; never raises for what the file is or holds."""
    if _YAML.search(name):
        return _reports_file(content, name) if _REPORTS.search(content) else _plan(content, name)
    try:
        return _document(content, name)
    except ModuleNotFoundError:
        return Answer([Problem(Place(name), FileFault.NOT_IN_A_BROWSER(name=name))])


def _plan(content: bytes, name: str) -> Answer:
    read = read_plan(content, name)
    problems = check_plan(read, f"/{name}")
    return Answer(problems, plan=read.plan)


def _reports_file(content: bytes, name: str) -> Answer:
    return Answer(check_realisasi(read_realisasi(content, name), f"/{name}", None, False))


def _document(content: bytes, name: str) -> Answer:
    found, problems = examined(content, name)
    workbook = content if found and _MARKABLE.search(name) else b""
    if isinstance(found, ReportsWorkbook):
        reports = read_reports(found.sheets).realisasi
        text = realisasi_text(reports)
        return Answer(problems, text, f"{reports.tahun}.realisasi.yml", workbook=workbook)
    if found is None:
        return Answer(problems)
    try:
        plan = found.imported.plan
        text = _text(found)
    except SourceError:  # told among the problems
        return Answer(problems, workbook=workbook)
    return Answer(problems, text, f"{plan.tahun}.yml", plan, workbook)


def _text(found: Understood) -> str:
    own = found.form is Form.WORKBOOK
    return plan_text(found.imported.plan) if own else drafted(found.imported).text
