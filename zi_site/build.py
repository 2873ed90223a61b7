"""The whole way in one story: read and check, make the copies, write the pages, render, put the result in place."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from zi_site import engine
from zi_site.clock import build_epoch, shown_date
from zi_site.exceptions import OutputError, SettingsError
from zi_site.loading import Loaded, LoadedPlan, load_plans
from zi_site.outputs import OutputFile
from zi_site.problems import Place, Problem, stops
from zi_site.publication import output, store
from zi_site.publication.data import data_files
from zi_site.publication.pages import national_pages
from zi_site.publication.plan_work import CopyWork, make_copies, make_pages
from zi_site.publication.store import Copy
from zi_site.settings import Settings
from zi_site.views.site import Site
from zi_site.views.table import table_of
from zi_site.workers import run_all


@dataclass(frozen=True, slots=True)
class Choices:
    plans: Path
    content: Path
    config: Path  # mkdocs.yml; its folder also holds build/, where intermediate files lie
    out: Path
    jobs: int | None = None  # None: one process per processor
    pdf: bool = True
    strict: bool = False


@dataclass(slots=True)
class Result:
    """``published`` is False where problems stopped the build; then nothing was written."""

    published: bool
    problems: list[Problem] = field(default_factory=list)
    files: int = 0
    plans: int = 0
    pages: int = 0


def build_site(choices: Choices) -> Result:
    """Build everything; raises ZiSiteError for faults outside the plans, returns those inside them."""
    output.refuse_foreign(choices.out)
    loaded = load_plans(choices.plans, choices.jobs)
    if not loaded.plans and not loaded.problems:
        advice = "Tambahkan sekurangnya satu rencana."
        loaded.problems.append(
            Problem(Place(choices.plans.as_posix()), "berkas", "Folder ini belum memuat rencana.", advice)
        )
    if stops(loaded.problems, choices.strict):
        return Result(False, loaded.problems, loaded.files)
    epoch = build_epoch(choices.config.resolve().parent)
    settings = engine.read_settings(choices.config, shown_date(epoch))
    pages = _publish(choices, loaded, settings, epoch)
    return Result(True, loaded.problems, loaded.files, len(loaded.plans), pages)


def _publish(choices: Choices, loaded: Loaded, settings: Settings, epoch: int) -> int:
    work = choices.config.resolve().parent / "build"
    copies = _copies(choices, loaded.plans, work / "salinan")
    site = Site(settings, tuple(table_of(each.plan) for each in loaded.plans), loaded.info)
    flat = [copy for each in copies for copy in each]
    pages = output.mirror(_docs(choices, site, copies), work / "docs")
    with output.staged(choices.out) as fresh:
        engine.render(choices.config, work / "docs", fresh, epoch, {"data_per": settings.data_date.isoformat()})
        output.add((*data_files(site, flat), OutputFile(".nojekyll", b"")), fresh)
        for copy in flat:
            output.link(copy.stored, fresh / copy.path)
    return pages


def _copies(choices: Choices, plans: list[LoadedPlan], folder: Path) -> list[tuple[Copy, ...]]:
    kind = "pdf" if choices.pdf else "tanpa-pdf"
    works = [CopyWork(each.plan, each.content, folder, store.key_of(each.content, kind), choices.pdf) for each in plans]
    copies = run_all(make_copies, works, choices.jobs)
    store.forget_others(folder, {work.key for work in works})
    return copies


def _docs(choices: Choices, site: Site, copies: list[tuple[Copy, ...]]) -> Iterator[OutputFile]:
    """Every page as portable Markdown: hand-written, national, and those of each plan."""
    taken = set()
    for file in _hand_written(choices.content):
        taken.add(file.path)
        yield file
    for file in national_pages(site):
        if file.path in taken:
            raise SettingsError(
                f"{choices.content}: {file.path} sudah menjadi alamat halaman lain. Ganti nama berkasnya."
            )
        yield file
    works = [
        (table, site.surroundings(table, {copy.path.rsplit(".", 1)[1]: copy.size for copy in each}))
        for table, each in zip(site.tables, copies, strict=True)
    ]
    for files in run_all(make_pages, works, choices.jobs, few=40):
        yield from files


def _hand_written(content: Path) -> Iterator[OutputFile]:
    """content/tentang.md -> /tentang/; other files (pictures) keep their place."""
    if not content.is_dir():
        raise OutputError(f"Folder {content} tidak ada. Periksa --content.")
    for path in sorted(content.rglob("*")):
        relative = path.relative_to(content)
        if path.is_dir() or any(part.startswith(".") for part in relative.parts):
            continue
        plain = path.suffix != ".md" or path.stem == "index"
        address = relative if plain else relative.with_suffix("") / "index.md"
        yield OutputFile(address.as_posix(), path.read_bytes())
