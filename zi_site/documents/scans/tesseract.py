"""Pictures of texts -> their words, by the program Tesseract with its data of Indonesian."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from zi_site.documents.pdf_page import UPRIGHT
from zi_site.documents.sentences import Unread, UnreadError

LANGUAGE = "ind"
COLUMN, BLOCK, LINE = "4", "6", "7"  # how a picture is laid out, as Tesseract numbers it
# For all texts of one page, which usually take 3. Limits of memory and of the processor's time it
# has from the process that it is started by, each run for itself.
_SECONDS = 60
_TURNS = "osd"  # the data by which it tells how letters are turned
_SAID = re.compile(r"^(Rotate|Orientation confidence): ([\d.]+)$", re.MULTILINE)
# Right answers had 10 to 19, of pages in all four positions; wrong ones, of blurred pages, 2.
_LEAST_TURN = 5.0
_WORD = "5"  # the level of its table's rows that are words


@dataclass(frozen=True, slots=True)
class Word:
    """A word in a picture; ``line`` counts the lines of the picture."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    line: tuple[int, ...]
    confidence: float  # 0 to 100, as Tesseract judges itself


def program() -> str | None:
    """Where Tesseract is; None where it is not installed."""
    return shutil.which("tesseract")


def languages() -> frozenset[str]:
    """Those whose data is installed."""
    found = _run(["--list-langs"])
    return frozenset(found.split("\n")[1:])


def turn_of(picture: bytes) -> int:
    """In quarter turns to the right, how the page in a PNG is to be turned for its text to stand.

    0 where it has too little text to tell, or where Tesseract lacks its data for this.
    """
    if _TURNS not in languages():
        return UPRIGHT
    with TemporaryDirectory() as folder:
        name = Path(folder, "halaman.png")
        name.write_bytes(picture)
        try:
            said = _run([str(name), "stdout", "-l", _TURNS, "--psm", "0", "--dpi", "300"])
        except UnreadError:  # it fails where it finds hardly any letters
            return UPRIGHT
    found = dict(_SAID.findall(said))
    sure = float(found.get("Orientation confidence", 0)) >= _LEAST_TURN
    return int(found.get("Rotate", 0)) // 90 % 4 if sure else UPRIGHT


def words_of(pictures: Sequence[bytes], layout: str, *options: str) -> list[list[Word]]:
    """The words of each PNG; raises SourceError where the program fails or takes too long."""
    if not pictures:
        return []
    with TemporaryDirectory() as folder:
        names = [Path(folder, f"{at}.png") for at in range(len(pictures))]
        for name, picture in zip(names, pictures, strict=True):
            name.write_bytes(picture)
        listed = Path(folder, "daftar.txt")
        listed.write_text("\n".join(map(str, names)), encoding="utf-8")
        table = _run(
            [str(listed), "stdout", "-l", LANGUAGE, "--psm", layout, "--dpi", "300",
             "-c", "tessedit_create_tsv=1", *options]
        )  # fmt: skip
    found: list[list[Word]] = [[] for _ in pictures]
    for page, word in _words(table):
        found[page].append(word)
    return found


def _words(table: str) -> Iterator[tuple[int, Word]]:
    """The position of the picture, and the word."""
    for row in table.split("\n"):
        cells = row.split("\t")
        if len(cells) == 12 and cells[0] == _WORD and cells[11].strip():
            page, *line = map(int, cells[1:5])
            left, top, width, height = map(int, cells[6:10])
            yield page - 1, Word(
                cells[11].strip(), left, top, left + width, top + height, tuple(line),
                float(cells[10]),
            )  # fmt: skip


def _run(options: Sequence[str]) -> str:
    """What it prints. One thread: several are slower for small pictures, and others work too."""
    try:
        done = subprocess.run(
            [program() or "tesseract", *options],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},
            timeout=_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise UnreadError(Unread.TESSERACT_FAILED()) from error
    return done.stdout.decode("utf-8", "replace")
