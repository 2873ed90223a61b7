"""``zi-site check``: all problems of all files; on request what stands out in correct plans."""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

import click

from zi_site import reporting
from zi_site.checks import health, kinds
from zi_site.cli.options import PATH, jobs_option, whole_option
from zi_site.cli.waiting import Waiting
from zi_site.cli.words import IndonesianCommand
from zi_site.documents.file_kind import FileKind
from zi_site.draft.existing import earlier_plan, existing_plan
from zi_site.machine import git
from zi_site.machine.kept import Kept
from zi_site.machine.stages import stage, watched_by
from zi_site.plan.changes.years import year_changes
from zi_site.plan.problems import Problem, stops
from zi_site.plan_file.read.folder import list_folder, pick_files
from zi_site.reporting import github
from zi_site.reporting.annotations import annotations
from zi_site.reporting.as_json import json_pieces
from zi_site.reporting.markdown import summary_lines
from zi_site.reporting.plan_table import plan_lines
from zi_site.reporting.text import as_text
from zi_site.site.loading import Loaded, load_files

MEANINGS = kinds.MEANINGS | health.MEANINGS
# What import reads, and what people send instead of it: of these it says how to save them.
_DOCUMENTS = {suffix for kind in FileKind for suffix in kind.suffixes} | {".ods", ".odt"}
_PLAN = re.compile(r"\d{4}\.yml")
_MANUAL = "panduan/pemeriksaan/"
_CUT = (
    "Laporan ini terpotong karena terlalu panjang untuk halaman ini. Selengkapnya: `zi-site "
    "check --semua`."
)


@click.command("check", cls=IndonesianCommand)
@click.argument("paths", nargs=-1, type=PATH, metavar="[BERKAS ATAU FOLDER]…")
@click.option(
    "--format",
    "form",
    type=click.Choice(reporting.FORMATS),
    default="teks",
    help="Bentuk laporan (bawaan: teks).",
)
@whole_option("tempat")
@click.option(
    "--kesehatan", is_flag=True, help="Tunjukkan juga kesehatan rencana; itu bukan kesalahan."
)
@click.option(
    "--tandai",
    type=PATH,
    metavar="HASIL.xlsx",
    help="Tulis salinan buku kerja dengan sel yang bermasalah ditandai.",
)
@jobs_option
@click.option("--ketat", is_flag=True, help="Anggap peringatan sebagai galat.")
def command(
    paths: tuple[Path, ...],
    form: str,
    semua: bool,
    kesehatan: bool,
    tandai: Path | None,
    jobs: int | None,
    ketat: bool,
) -> None:
    """Periksa rencana dan tunjukkan semua masalahnya. Tanpa nama: seluruh folder plans.

    Buku kerja Excel, dokumen Word, dan PDF juga dapat diperiksa.
    """
    loaded = _loaded(paths, jobs, kesehatan)
    found = [*loaded.problems, *loaded.findings]
    if form == "json":
        for piece in json_pieces(found):
            click.echo(piece, nl=False)
    else:
        sentence = reporting.summary(loaded.problems, loaded.files)
        report = _on_github(found, sentence) if form == "github" else _as_text(found, semua)
        click.echo(f"{report}{sentence}")
    if tandai:
        click.echo(_documents().marked(paths, tandai, loaded.problems), err=form == "json")
    sys.exit(1 if stops(loaded.problems, ketat) else 0)


def _loaded(paths: tuple[Path, ...], jobs: int | None, kesehatan: bool) -> Loaded:
    root = Path("plans")
    documents = [path for path in paths if _is_document(path)]
    others = tuple(path for path in paths if path not in documents)
    folder = pick_files(others, root) if paths else list_folder(root)
    kept = Kept(Path("build", "rencana")) if Path("mkdocs.yml").is_file() else None
    with watched_by(Waiting()), stage("Membaca dan memeriksa rencana"):
        loaded = load_files(folder, jobs, keep=False, health=kesehatan, kept=kept)
    for path in documents:
        loaded.problems += _documents().problems_of(path)
    loaded.files += len(documents)
    return loaded


def _is_document(path: Path) -> bool:
    return path.suffix.casefold() in _DOCUMENTS and path.is_file()


def _documents() -> ModuleType:
    """What opens documents, loaded only for one: that takes longer than checking all plans."""
    return import_module("zi_site.cli.documents")


def _as_text(found: Sequence[Problem], whole: bool) -> str:
    text = as_text(found, MEANINGS, whole, manual_address())
    return f"{text}\n" if text else ""


def _changed_plans(base: str) -> Iterator[str]:
    """As their readers will see them, the plans that a proposal changes; ``base`` is where it
    begins.
    """
    names = git.ask(Path(), "diff", "--name-only", "-z", f"{base}...HEAD", "--", "plans")
    for name in (names or "").split("\0"):
        path = Path(name)
        if _PLAN.fullmatch(path.name) and (plan := existing_plan(path)):
            earlier = earlier_plan(path)
            beside = year_changes(earlier, plan) if earlier else None
            yield from plan_lines(plan, path.as_posix(), beside)


def _on_github(found: Sequence[Problem], sentence: str) -> str:
    """Annotations, and the whole report in the step's summary; without one, as annotations too."""
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return reporting.render(found, "github")
    branch = github.branch(os.environ)
    edit = branch.edit if branch else None
    github.append_summary(
        Path(name), summary_lines(found, sentence, MEANINGS, edit, manual_address()), _CUT
    )
    if base := os.environ.get("ZI_SITE_DASAR", ""):
        github.append_summary(Path(name), _changed_plans(base), _CUT)
    return annotations(found)


def manual_address() -> str:
    """The page that explains the kinds; "" where the site's address is not known."""
    address = os.environ.get("ZI_SITE_ADDRESS", "")
    return f"{address.rstrip('/')}/{_MANUAL}" if address.startswith(("http://", "https://")) else ""
