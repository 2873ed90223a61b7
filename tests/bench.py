"""`make bench`: the bars on speed and size, measured; medians over several whole processes, never a
single run.

    python tests/bench.py [ROUNDS]

Prints one line a bar: what, the median, the range, the bar. It judges nothing by its exit code: a
slow machine is not a fault of the program.
"""

import gzip
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from synthetic import write_plans

ROOT = Path(__file__).parent.parent


def measure(command: list[str], folder: Path) -> tuple[float, int]:
    """Wall seconds of one whole process and the peak memory (bytes) of the largest of its
    processes.
    """
    reporter = (
        "import resource, subprocess, sys, time; start = time.perf_counter(); "
        "done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL); wall = "
        "time.perf_counter() - start; "
        "print(wall, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, done.returncode)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", reporter, *command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    wall, peak, code = answer.stdout.split()
    if code != "0":
        raise SystemExit(f"{' '.join(command)} ended with {code}:\n{answer.stderr}")
    return float(wall), int(peak) * 1024


def report(what: str, runs: list[tuple[float, int]], bar: str) -> None:
    walls, peaks = [wall for wall, _ in runs], [peak for _, peak in runs]
    print(
        f"{what}: median {statistics.median(walls):.2f} s ({min(walls):.2f}-{max(walls):.2f}, "
        f"{len(runs)} runs), "
        f"largest process {max(peaks) / 1e6:.0f} MB; bar {bar}"
    )


def main(rounds: int) -> None:
    zi_site = [sys.executable, "-m", "zi_site"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "tests" / "rencana", folder / "plans")
        for each in ("content", "overrides"):
            shutil.copytree(ROOT / each, folder / each)
        shutil.copy(ROOT / "mkdocs.yml", folder)
        cold = []
        for _ in range(rounds):
            shutil.rmtree(folder / "build", ignore_errors=True)
            cold.append(measure([*zi_site, "build"], folder))
        report("build, five plans with all copies, nothing kept from before", cold, "8 s, 400 MB")
        report(
            "build again, nothing changed",
            [measure([*zi_site, "build"], folder) for _ in range(rounds)],
            "-",
        )
        for page in sorted((folder / "site").glob("*/2*/index.html")):
            size = len(gzip.compress(page.read_bytes())) / 1000
            print(f"{page.parent.relative_to(folder / 'site')}: {size:.1f} KB gzipped; bar 60 KB")
        write_plans(folder / "nasional", 1659)
        check = [*zi_site, "check", "nasional", "--ketat", "--jobs", "2"]
        report(
            "check, 1,659 synthetic plans",
            [measure(check, folder) for _ in range(rounds)],
            "10 s on 2 cores",
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
