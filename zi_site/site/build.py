"""The whole way: read and check, make copies, write pages, render, put into place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import TypeVar

from zi_site.machine.clock import build_epoch, shown_date
from zi_site.machine.garbage import staying, swept
from zi_site.machine.kept import Kept, key_of, run_kept
from zi_site.machine.outputs import OutputFile
from zi_site.machine.stages import counted, stage
from zi_site.machine.workers import run_all
from zi_site.plan.changes.values import PlanVersion
from zi_site.plan.kinds import Finding
from zi_site.plan.problems import Place, Problem, stops
from zi_site.plan_file.read.sentences import FolderFault
from zi_site.publication import staging, store
from zi_site.publication.assets import ASSETS
from zi_site.publication.data import data_files
from zi_site.publication.dip import register_files
from zi_site.publication.docs import Docs, PagesWork
from zi_site.publication.explorer import explorer_files
from zi_site.publication.feed import feed_files
from zi_site.publication.pages_lke import submitted_files
from zi_site.publication.pages_national import national_pages
from zi_site.publication.pages_proof import promised_files, proof_pages
from zi_site.publication.pages_render import keep_templates
from zi_site.publication.pages_unpublished import unpublished_pages
from zi_site.publication.pages_years import keyed_works, year_page, year_works
from zi_site.publication.pieces import Keep, Pieces
from zi_site.publication.plan_work import (
    CalendarWork,
    CopyWork,
    make_calendars,
    make_copies,
)
from zi_site.publication.redirects import redirect_files
from zi_site.publication.site_map import root_files
from zi_site.publication.site_tree import SiteTree
from zi_site.publication.store import Copy
from zi_site.publication.web_app import manifest
from zi_site.site import engine, pagefind
from zi_site.site.hand_written import hand_written
from zi_site.site.history import Versions, changed_at, steps_of, versions_of
from zi_site.site.index_parts import other_parts, plans_indexes
from zi_site.site.last_good import Published, in_last_good
from zi_site.site.loading import LoadedPlan, load_plans
from zi_site.site.offline import offer_offline
from zi_site.site.open_data import open_data
from zi_site.site.rendered import Rendered
from zi_site.site.shrink import shrink
from zi_site.site.submitted import submitted_of
from zi_site.site.unchanged import around_pages, fingerprint, remember, remembered
from zi_site.views.settings import Settings
from zi_site.views.site import CopyFile, Site
from zi_site.views.table import table_of

# What a build keeps in build/, beside which other things may lie there: pages, finished copies, the
# search index.
OWN = (
    "docs", "salinan", "cari", "rencana", "halaman", "catatan", "jadi", "terakhir", "data",
    "potongan", "meja", "nasional", "kalender", "tahun", "sebelumnya", "templat",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choices:
    plans: Path
    content: Path
    config: Path  # mkdocs.yml; its folder also holds build/, where intermediate files lie
    out: Path
    jobs: int | None = None  # None: one process per processor
    pdf: bool = True
    strict: bool = False
    office: str = ""  # only the plans of this one, for whoever edits it; "": all


@dataclass(slots=True)
class Result:
    """``published`` is False where nothing was written: no file is good, or ``strict``."""

    published: bool
    problems: list[Problem] = field(default_factory=list)
    files: int = 0
    plans: int = 0
    pages: int = 0
    told: list[Finding] = field(default_factory=list)  # of what is kept back or gone
    state: str = ""  # of the site's files, as they were put into place


def build_site(choices: Choices) -> Result:
    """Build everything, or nothing where the site that stands was made of the same.

    Faults inside the plans are returned, others raised as ZiSiteError.
    """
    home = choices.config.resolve().parent
    staging.refuse_foreign(choices.out, _inputs(choices, home))
    epoch = build_epoch(home)
    last = _work(choices) / "terakhir"
    with stage("Mencari apa yang berubah"):
        wanted = _fingerprint(choices, home, epoch)
        said: Result | None = remembered(last, choices.out, wanted)
    if said:
        with staging.alone(home, choices.out.resolve().parent):
            staging.clear_leftovers(choices.out)
        return said
    result = _built(choices, home, epoch)
    # files may have changed meanwhile: then the site is of neither state
    if result.published and _fingerprint(choices, home, epoch) == wanted:
        remember(last, choices.out, wanted, result.state, result)
    return result


def _fingerprint(choices: Choices, home: Path, epoch: int) -> str | None:
    read = (choices.plans, choices.content, home / "overrides", _desk(choices))
    return fingerprint(read, choices.config, epoch, replace(choices, jobs=None))


def _built(choices: Choices, home: Path, epoch: int) -> Result:
    swept()
    with stage("Membaca dan memeriksa rencana"), staying():
        kept = Kept(_work(choices) / "rencana")
        loaded = load_plans(choices.plans, choices.jobs, kept, choices.office)
    problems = loaded.problems
    if choices.strict and stops(problems, strict=True):
        return Result(False, problems, loaded.files)
    versions = _of_office(versions_of(choices.plans, epoch), choices.office)
    settings = _settings(choices, versions, epoch)
    found = in_last_good(loaded, choices.plans, versions, {old for old, _ in settings.redirects})
    if not found.plans:
        problems = problems if stops(problems) else [*problems, _no_plan(choices.plans)]
        return Result(False, problems, loaded.files, told=found.told)
    with staging.alone(home, choices.out.resolve().parent):
        staging.clear_leftovers(choices.out)  # first: they may be what fills the disk
        keys = _keys(found.plans)
        contents = [(each.plan, each.realisasi) for each in found.plans]
        with open_data(contents, [*keys.values()], _work(choices), choices.jobs) as large:
            site = _site(choices, settings, found, versions)
            pages, state = _publish(choices, found.plans, site, keys, large, epoch)
    return Result(True, problems, loaded.files, len(found.plans), pages, found.told, state)


def _of_office(versions: Versions | None, office: str) -> Versions | None:
    if versions is None or not office:
        return versions
    return {path: each for path, each in versions.items() if path.startswith(f"{office}/")}


def _inputs(choices: Choices, home: Path) -> tuple[Path, ...]:
    made = (home / "build" / name for name in OWN)
    return (choices.plans, choices.content, home / "overrides", *made)


def _no_plan(plans: Path) -> Problem:
    return Problem(Place(plans.as_posix()), FolderFault.NO_PLANS())


def _settings(choices: Choices, versions: Versions | None, epoch: int) -> Settings:
    last = max(changed_at(versions).values(), default=None)
    data_date = last.date() if last else shown_date(epoch)
    return engine.read_settings(choices.config, data_date, shown_date(epoch))


def _site(
    choices: Choices, settings: Settings, found: Published, versions: Versions | None
) -> Site:
    changed = {path.removesuffix(".yml"): moment for path, moment in changed_at(versions).items()}
    changed |= found.moments
    with staying():
        tables = tuple(table_of(each.plan, each.realisasi) for each in found.plans)
    names = [table.name for table in tables]
    steps = _steps(choices, names, versions)
    today = settings.today or settings.data_date
    submitted = submitted_of(names, found.info, choices.plans, versions, today)
    return Site(settings, tables, found.info, changed, steps, tuple(found.notices), submitted)


def _steps(
    choices: Choices, names: list[str], versions: Versions | None
) -> dict[str, tuple[PlanVersion, ...]] | None:
    if versions is None:
        return None
    steps = steps_of(choices.plans, names, versions, _work(choices) / "riwayat.json", choices.jobs)
    return dict(zip(names, steps, strict=True))


def _publish(
    choices: Choices,
    plans: list[LoadedPlan],
    site: Site,
    keys: dict[str, str],
    large: Callable[[], tuple[Copy, ...]],
    epoch: int,
) -> tuple[int, str]:
    """How many pages there are, and the state of the site's files."""
    work = _work(choices)
    by_hand = tuple(hand_written(choices.content))  # first: what it refuses is told at once
    keep_templates(work / "templat")
    keep = Pieces(Kept(work / "nasional"), keys)
    records, found = Kept(work / "catatan", set(keys.values())), work / "cari"
    with plans_indexes(site, keys, records, found, choices.jobs) as of_plans:
        with stage("Membuat salinan setiap rencana"):
            calendars = _calendars(choices, site, keys, work / "kalender")
            made = _copies(choices, plans, work / "salinan", site.settings)
            copies = [(*each, *more) for each, more in zip(made, calendars, strict=True)]
        with stage("Menulis halaman"):
            files = _files_of(site, copies)
            years = _year_pages(choices, plans, site, keys)
            texts = _docs(choices, site, keep, files, large, by_hand, years)
        pages = _pages(texts)
        with staging.staged(choices.out, work / "sebelumnya") as tree:
            with stage("Merangkai halaman"):
                _render(choices, site, epoch, tree, texts)
            with stage("Mengumpulkan berkas"):
                _collect(site, pages, [*chain.from_iterable(copies), *large()], tree, keep)
                tree.must_have(promised_files(site, files, keep))
                keep.kept.forget_unasked()
                _add_desk(choices, tree)
            with stage("Membuat indeks pencarian"):
                indexes = pagefind.search_indexes(other_parts(site, by_hand, tree.page), found)
                indexes |= of_plans()
                store.forget_others(found, {index.name for index in indexes.values()})
                pagefind.put(indexes, tree)
            tree.add(redirect_files(site.settings, tree.taken))
            offer_offline(site, tree)
    return len(pages), tree.state


def _pages(paths: Mapping[str, str]) -> list[str]:
    return [path for path in paths if path.endswith(".md")]


def _keys(plans: list[LoadedPlan]) -> dict[str, str]:
    """What everything made of a plan alone depends on, by the name of the plan."""
    return {each.name: store.key_of(each.content, "data", each.realisasi_content) for each in plans}


def _desk(choices: Choices) -> Path:
    """What /periksa/ runs, where ``make meja`` has put it."""
    return choices.config.resolve().parent / "build" / "meja"


def _add_desk(choices: Choices, tree: SiteTree) -> None:
    for file in sorted(_desk(choices).glob("*")):
        tree.link(file, f"periksa/mesin/{file.name}")


def _collect(site: Site, pages: list[str], copies: list[Copy], tree: SiteTree, keep: Keep) -> None:
    """What is no page: data files, and the copies."""
    tree.add(data_files(site, copies))
    tree.add(register_files(site, keep))
    tree.add(explorer_files(site, keep))
    tree.add(submitted_files(site))
    tree.add(feed_files(site))
    tree.add((*root_files(site, pages), manifest(site.settings)))
    for copy in counted(copies, len(copies)):
        tree.link(copy.stored, copy.path)


def _render(
    choices: Choices, site: Site, epoch: int, tree: SiteTree, texts: Mapping[str, str]
) -> None:
    work, theme = _work(choices), _theme_values(site)
    around = around_pages(
        choices.config.resolve().parent / "overrides", choices.config, epoch, theme
    )
    kept = Rendered(work / "jadi", around, texts) if around else None
    rendered = tree.folder / ".baru"
    engine.render(choices.config, work / "docs", rendered, epoch, theme, kept)
    shrink(rendered / "assets")
    tree.adopt(rendered)
    if kept:
        kept.put_into(tree)


def _work(choices: Choices) -> Path:
    """Where pieces are kept; those of one office's site apart, which has fewer."""
    build = choices.config.resolve().parent / "build"
    return build / "satker" / choices.office if choices.office else build


def _theme_values(site: Site) -> dict[str, object]:
    return {"data_per": site.settings.data_date.isoformat(), "aset": ASSETS}


def _copies(
    choices: Choices, plans: list[LoadedPlan], folder: Path, settings: Settings
) -> list[tuple[Copy, ...]]:
    unwanted = () if choices.pdf else ("pdf",)
    works = [
        _copy_work(
            each, folder, settings.public_address, unwanted + settings.archived_of(each.plan.tahun)
        )
        for each in plans
    ]
    return _stored(make_copies, works, folder, choices.jobs)


def _calendars(
    choices: Choices, site: Site, keys: Mapping[str, str], folder: Path
) -> list[tuple[Copy, ...]]:
    works = []
    for table in site.tables:
        following = site.following(table)
        key = key_of(keys[table.name], following)
        works.append(CalendarWork(table, following, folder, key))
    return _stored(make_calendars, works, folder, choices.jobs)


_Work = TypeVar("_Work", CopyWork, CalendarWork)


def _stored(
    make: Callable[[_Work], tuple[Copy, ...]], works: list[_Work], folder: Path, jobs: int | None
) -> list[tuple[Copy, ...]]:
    """What the store has, the rest made; what nobody needs any more goes."""
    known = [store.find(folder, work.key) for work in works]
    missing = [work for work, copies in zip(works, known, strict=True) if copies is None]
    made = iter(run_all(make, missing, jobs))
    copies = [next(made) if found is None else found for found in known]
    store.forget_others(folder, {work.key for work in works})
    return copies


def _copy_work(of: LoadedPlan, folder: Path, address: str, without: tuple[str, ...]) -> CopyWork:
    key = store.key_of(of.content, f"{address} {without}", of.realisasi_content)
    return CopyWork(
        of.plan, of.content, folder, key, address, without, of.realisasi, of.realisasi_content
    )


def _files_of(site: Site, copies: list[tuple[Copy, ...]]) -> dict[str, tuple[CopyFile, ...]]:
    """What pages say of the copies, by the name of the plan."""
    return {
        table.name: (
            *(copy.as_file for copy in each if copy.is_whole),
            *map(CopyFile, site.settings.archived_of(table.tahun)),
        )
        for table, each in zip(site.tables, copies, strict=True)
    }


def _year_pages(
    choices: Choices, plans: list[LoadedPlan], site: Site, keys: Mapping[str, str]
) -> list[OutputFile]:
    works = year_works((each.plan for each in plans), site.settings, site.tables)
    kept = Kept(_work(choices) / "tahun")
    return run_kept(year_page, keyed_works(works, keys), kept, choices.jobs)


def _docs(
    choices: Choices,
    site: Site,
    keep: Pieces,
    files: Mapping[str, tuple[CopyFile, ...]],
    large: Callable[[], tuple[Copy, ...]],
    by_hand: tuple[OutputFile, ...],
    years: list[OutputFile],
) -> dict[str, str]:
    """Every page as portable Markdown: hand-written, national, and those of each plan; the hash of
    each by its path.
    """
    works = []
    for table in site.tables:
        around = site.surroundings(table, files[table.name])
        works.append(PagesWork(key_of(keep.keys[table.name], around), table, around))
    proofs = proof_pages(site, files, keep)
    without = unpublished_pages(site, keep)
    # last those that wait for the large files
    national = national_pages(site, lambda: {each.name: each.size for each in large()}, keep)
    docs = Docs(_work(choices) / "docs", Kept(_work(choices) / "halaman"))
    return docs.bring(works, chain(without, proofs, years, national), by_hand, choices.jobs)
