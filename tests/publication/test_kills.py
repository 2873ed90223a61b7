"""A build that is killed at any moment: readers always find a whole site, the old or the new one.

100 kills at random moments, while a reader looks without pause, and 20 at lines spread over all
that puts a site into place. ``python tests/publication/test_kills.py OUT [LINE]`` is what is killed.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from zi_site.machine import exchange
from zi_site.machine.outputs import OutputFile
from zi_site.publication import output, site_tree, staging

FILES = 12
RANDOM, PLACED = 100, 20
ENOUGH = 10  # of the random ones that came while a site was put into place


def write_site(out: Path, version: int) -> None:
    """As the build does: what does not change is linked, and the site before is kept to begin with."""
    kept, spare = out.parent / "build" / "tetap.txt", out.parent / "build" / "sebelumnya"
    kept.parent.mkdir(exist_ok=True)
    kept.touch()
    with staging.staged(out, spare) as fresh:
        fresh.add(OutputFile(f"{number}.html", b"%d" % version) for number in range(FILES))
        fresh.link(kept, "lampiran/tetap.txt")


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def versions_in(out: Path) -> list[str]:
    """Of each file of the site; of one that is missing ""."""
    files = [out / f"{number}.html" for number in range(FILES)]
    return [path.read_text(encoding="utf-8") if path.is_file() else "" for path in files]


def is_whole(out: Path) -> bool:
    found = set(versions_in(out))
    others = [out / staging.MARK, out / "lampiran" / "tetap.txt"]
    return len(found) == 1 and found != {""} and all(path.is_file() for path in others)


def start(out: Path, *words: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, __file__, str(out), *words],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
    )


needs_exchange = pytest.mark.skipif(
    exchange._exchange() is None, reason="this system cannot exchange two folders in one step"
)


@needs_exchange
def test_folders_are_exchanged_in_one_step(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert exchange.exchanged(tmp_path / "a", tmp_path / "b")
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]
    assert not exchange.exchanged(tmp_path / "a", tmp_path / "tidak-ada")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


@needs_exchange
@pytest.mark.slow
def test_kills_at_random_moments(tmp_path: Path) -> None:
    out, chance = tmp_path / "site", random.Random(20261126)
    write_site(out, 0)
    looked = missing = swapped = 0
    for run in range(5 * RANDOM):
        if run >= RANDOM and swapped > ENOUGH:  # a busy machine puts fewer sites into place
            break
        with start(out) as builder:
            assert builder.stdout is not None
            builder.stdout.readline()  # it has begun
            until = time.monotonic() + chance.uniform(0, 0.04)
            before = versions_in(out)
            while time.monotonic() < until:
                looked += 1
                missing += not os.path.isdir(out)  # noqa: PTH112 - as fast as can be
            builder.kill()
        missing += not is_whole(out)
        swapped += versions_in(out) != before
    write_site(out, 0)
    assert (missing, names_in(tmp_path)) == (0, ["build", "site"])
    assert looked > 1000
    assert swapped > ENOUGH, "the kills came while sites were put into place"


@needs_exchange
@pytest.mark.slow
def test_kills_at_placed_moments(tmp_path: Path) -> None:
    out = tmp_path / "site"
    write_site(out, 0)
    with start(out, "0") as builder:
        said, _ = builder.communicate()
    lines = int(said.split()[-1])
    assert lines > PLACED
    for number in range(PLACED):
        with start(out, str(1 + number * (lines - 1) // (PLACED - 1))) as builder:
            builder.communicate()
        assert builder.returncode == -signal.SIGKILL
        assert is_whole(out), f"killed before line {number}"
    write_site(out, 0)
    assert names_in(tmp_path) == ["build", "site"]


@pytest.mark.parametrize("renames", range(5))
def test_without_such_a_call_the_next_build_mends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, renames: int
) -> None:
    """Two renames then, and a kill between them leaves a moment without a site. Before them is that
    of the older site, which the new one begins with, and after them that of the one replaced.
    """
    monkeypatch.setattr(staging, "exchanged", lambda *_: False)
    out = tmp_path / "site"
    write_site(out, 0)
    write_site(out, 1)
    real, done = Path.rename, list[Path]()

    def rename(self: Path, target: Path) -> Path:
        if len(done) == renames:
            os._exit(7)
        done.append(target)
        return real(self, target)

    child = os.fork()
    if child == 0:
        monkeypatch.setattr(Path, "rename", rename)
        write_site(out, 2)
        os._exit(0)
    os.waitpid(child, 0)
    staging.clear_leftovers(out)
    assert is_whole(out)
    assert versions_in(out)[0] == ("2" if renames > 2 else "1")
    assert names_in(tmp_path) == ["build", "site"]


def _lines_until(last: int) -> Iterator[int]:
    """Counts the lines of our modules that are run; the process is killed before ``last``."""
    watched, count = {each.__file__ for each in (staging, site_tree, output, exchange)}, 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        if frame.f_code.co_filename not in watched:
            return None
        if event == "line":
            count += 1
            if count == last:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    sys.settrace(trace)
    yield 0
    sys.settrace(None)
    yield count


def main(out: Path, last: int | None) -> None:
    """Without ``last`` one site after another until killed; with 0 one, and how many lines ran."""
    if last is None:
        print("begun", flush=True)
        for version in range(1, 1_000_000):
            write_site(out, version)
    else:
        lines = _lines_until(last)
        next(lines)
        write_site(out, 1 + last)
        print(next(lines), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None)
