"""`make bench`: what a build costs at 50, 200, 600 and 1,659 plans, beside plain MkDocs.

    python tests/bench_national.py [--tulis] [PLANS …]

Prints a table: wall and processor seconds, memory (the largest process; all together), bytes by kind
of file. Plain MkDocs is the theme and the search plugin over one Markdown table a plan, in the same
run. With 2208 it builds four years. "Older years in releases" is everything with ``arsip: 2025``,
under which PDF and XLSX copies of the years before the newest are not made. ``--tulis`` adds the table to tests/benchmark/RESULTS.md.
"""

import ctypes
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from synthetic import write_plans

from zi_site.plan.columns import KOLOM
from zi_site.site.loading import load_plans
from zi_site.views.table import table_of

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / "tests" / "benchmark" / "RESULTS.md"
SIZES = (50, 200, 600, 1659)
ZI_SITE = [sys.executable, "-m", "zi_site"]
_ARCHIVE = {"ZI_SITE_ARSIP": "2025", "ZI_SITE_REPOSITORY": "https://contoh.invalid/zi"}
_EDITS = 3  # the first finds no site that was replaced before, to begin with
# What the workflow does with kept pieces and no site, from the checkout to the packed site.
_PUSHED = (
    "rm -rf site build/sebelumnya && {0} check --format github && {0} build && "
    "tar --dereference --hard-dereference -cf situs.tar -C site . && rm situs.tar"
).format(" ".join(ZI_SITE))
_SUBREAPER = 36  # of prctl(2): what a child leaves behind becomes ours, so that its cost is counted


@dataclass(frozen=True, slots=True)
class Cost:
    wall: float
    processor: float  # seconds of all processes
    largest: int  # bytes, of the largest process
    together: int  # bytes, of all processes at once
    said: str

    @property
    def cells(self) -> str:
        """Four cells of a table."""
        memory = f"{self.largest / 1e6:.0f} | {self.together / 1e6:.0f}"
        return f"{self.wall:.1f} | {self.processor:.1f} | {memory}"


def cost_of(command: list[str], folder: Path, settings: Mapping[str, str] = {}) -> Cost:
    """Run in a process of its own, which is asked what all below it took."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.write(writer, repr(_measured(command, folder, settings)).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answer:
        said = answer.read()
    os.waitpid(child, 0)
    code, *figures = eval(said)
    if code:
        raise SystemExit(f"{' '.join(command)} ended with {code}:\n{figures[-1]}")
    return Cost(*figures)


def _measured(
    command: list[str], folder: Path, settings: Mapping[str, str]
) -> tuple[int, float, float, int, int, str]:
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    peaks = [0]
    start = time.perf_counter()
    # The ZIP of the whole site is made of small sites only: a plan is to cost there what it costs
    # among all.
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "ZI_SITE_LURING": "0", **settings}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        watch = threading.Thread(target=_watch, args=(process, peaks), daemon=True)
        watch.start()
        said = process.stderr.read().decode() if process.stderr else ""
    wall = time.perf_counter() - start
    while True:
        try:
            os.wait()
        except ChildProcessError:
            break
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = used.ru_utime + used.ru_stime
    return process.returncode, wall, processor, used.ru_maxrss * 1024, peaks[0], said


def _watch(process: "subprocess.Popen[bytes]", peaks: list[int]) -> None:
    while process.poll() is None:
        peaks[0] = max(peaks[0], _resident(os.getpid()))
        time.sleep(0.3)


def _resident(root: int) -> int:
    """Bytes of all processes below one, each with what it shares with others."""
    parents, sizes = {}, {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(path.parent.name)] = int(fields[1])
        sizes[int(path.parent.name)] = int(fields[21]) * resource.getpagesize()
    found, total = {root}, 0
    for pid in sorted(parents):
        if parents[pid] in found:
            found.add(pid)
            total += sizes[pid]
    return total


def plain_mkdocs(plans: Path, folder: Path) -> None:
    """The same plans as anyone would give them to MkDocs: a Markdown table each, theme, search."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    for loaded in load_plans(plans).plans:
        table = table_of(loaded.plan, loaded.realisasi)
        lines = [f"# {table.satker.nama} {table.tahun}", "", "| " + " | ".join(KOLOM) + " |"]
        lines.append("|" + " --- |" * len(KOLOM))
        for row in table.rows:
            cells = (str(getattr(row, name, getattr(table, name, ""))) for name in KOLOM)
            lines.append("| " + " | ".join(re.sub(r"[\s|]+", " ", cell) for cell in cells) + " |")
        (docs / f"{table.name.replace('/', '-')}.md").write_text("\n".join(lines), encoding="utf-8")
    (docs / "index.md").write_text("# Rencana aksi\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Rencana\nnav: [index.md]\ntheme: {name: material, language: id}\n"
        "plugins: [search]\n"
    )


def bytes_by_kind(site: Path) -> str:
    """Kinds of files by their share, in megabytes."""
    kinds: Counter[str] = Counter()
    files = [path for path in site.rglob("*") if path.is_file()]
    for path in files:
        kind = "cari" if "pagefind" in path.parts else path.suffix.lstrip(".") or "lain"
        kinds[kind] += path.stat().st_size
    shares = ", ".join(f"{kind} {size / 1e6:.1f}" for kind, size in kinds.most_common(10))
    return f"{sum(kinds.values()) / 1e6:.1f} MB in {len(files)} files ({shares})"


def edit(plans: Path, number: int) -> None:
    """Another title in one plan."""
    plan = sorted(plans.glob("*/2024.yml"))[number]
    text = plan.read_text(encoding="utf-8")
    plan.write_text(re.sub(r"(?m)^judul: ", "judul: SUNTINGAN ", text, count=1), encoding="utf-8")


def measure(plans: int) -> list[str]:
    """The lines of the table for so many plans."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for each in ("content", "overrides"):
            shutil.copytree(ROOT / each, folder / each)
        shutil.copy(ROOT / "mkdocs.yml", folder)
        write_plans(folder / "plans", plans)
        lines, said, archived, edited = [], "", "", 0
        for what, command, before in (
            ("check, cold", ["check"], None),
            ("check, kept", ["check"], None),
            ("pages and search alone, cold", ["build", "--waktu", "--tanpa-pdf"], "halaman"),
            ("older years in releases, cold", ["build", "--waktu"], "arsip"),
            ("everything, cold", ["build", "--waktu"], "semua"),
            ("nothing changed", ["build", "--waktu"], None),
            *(("one plan edited", ["build", "--waktu"], "edit") for _ in range(_EDITS)),
            ("one plan edited, from push to artifact", [], "edit"),
        ):
            if before in ("halaman", "arsip", "semua"):
                shutil.rmtree(folder / "build", ignore_errors=True)
            if before == "edit":
                edited += 1
                edit(folder / "plans", edited)
            asked = [*ZI_SITE, *command] if command else ["sh", "-c", _PUSHED]
            cost = cost_of(asked, folder, _ARCHIVE if before == "arsip" else {})
            if before == "arsip":
                archived = bytes_by_kind(folder / "site")
            lines.append(f"| {plans} | {what} | {cost.cells} |")
            print(lines[-1], flush=True)
            said += f"\n{plans} plans, {what}:\n{cost.said}" if "--waktu" in command else ""
        plain_mkdocs(folder / "plans", folder / "plain")
        plain = cost_of([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder / "plain")
        lines.append(f"| {plans} | plain MkDocs, pages and search | {plain.cells} |")
        print(lines[-1], flush=True)
        sizes = (
            f"\n{plans} plans: {bytes_by_kind(folder / 'site')}; with older years in releases "
            f"{archived}; plain MkDocs: {bytes_by_kind(folder / 'plain' / 'site')}"
        )
    return [*lines, "", sizes, said]


def main(arguments: list[str]) -> None:
    asked = [int(each) for each in arguments if each.isdecimal()] or list(SIZES)
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    head = [
        f"## {datetime.now(UTC):%Y-%m-%d}, commit {commit}, {os.cpu_count()} cores",
        "",
        "| plans | what | wall s | processor s | largest MB | together MB |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    print("\n".join(head), flush=True)
    measured = [measure(each) for each in asked]
    rows = [line for lines in measured for line in lines if line.startswith("|")]
    rest = [line for lines in measured for line in lines if not line.startswith("|")]
    print("\n".join(rest))
    if "--tulis" in arguments:
        with RESULTS.open("a", encoding="utf-8") as results:
            results.write("\n".join((*head, *rows, *rest)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
