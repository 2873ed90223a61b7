"""Search records -> the finished index that the browser searches: the only module that runs
Pagefind.

Pagefind's command line comes with the PyPI package ``pagefind-bin``. It reads a folder of HTML and
writes an index that a page fetches in small pieces. Three of its files differ from run to run,
because it lists what readers filter by in no fixed order; they are put in order here, so that the
same records give the same bytes.
"""

import errno
import gzip
import hashlib
import json
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from zi_site.exceptions import SearchError
from zi_site.machine.disk import full_of
from zi_site.machine.folders import below
from zi_site.machine.kept import key_of
from zi_site.machine.outputs import OutputFile
from zi_site.publication import output
from zi_site.publication.site_tree import SiteTree

FOLDER = "pagefind"  # of the site, where the page's script looks for it
PARTS = "bagian.json"  # in it: the parts that the script merges
GUIDE = "panduan"  # the part that overrides/assets/cari.js lets come last

_PROGRAM = "pagefind_bin"
_LANGUAGE = "id"  # whatever a record says: its stemmer is what lets "pelaporan" find "melaporkan"
_ENTRY = "pagefind-entry.json"
_KEPT = ("pagefind.js", "pagefind-worker.js", f"wasm.{_LANGUAGE}.pagefind", "index", "fragment")
_PROGRAM_FILES = (".js", ".pagefind")
_SIGNATURE = b"pagefind_dcd"  # before the content of each compressed file

_UNKNOWN_FORM = (
    "Indeks pencarian tidak dapat dibuat: versi Pagefind ini menulis bentuk yang tidak dikenal. "
    "Pasang versi yang disebut dalam constraints.txt."
)

_AT_ONCE = 2  # runs of the program, each with half a gigabyte for 552 plans

# Parts of finished pages that are no text: trails, jump lists, links beside headings.
_SKIPPED = (".remah", ".taut", ".lanjut", ".headerlink")


@dataclass(frozen=True, slots=True)
class IndexPart:
    """Records that have an index of their own; ``key`` says what they are made of."""

    name: str
    key: str
    records: Callable[[], Iterable[OutputFile]]  # asked only where there is no index yet


def search_indexes(parts: Iterable[IndexPart], folder: Path) -> dict[str, Path]:
    """One finished index for each part; the browser searches them together.

    So an edit makes one part anew, and no more memory is needed than for the largest two: while the
    program works on a part, mostly writing small files, the records of the next are asked for.
    """
    with ThreadPoolExecutor(_AT_ONCE) as several:
        asked = {part.name: several.submit(_made, *_asked(part, folder)) for part in parts}
        return {name: each.result() for name, each in asked.items()}


def known_index(name: str, key: str, folder: Path) -> Path | None:
    """The finished index of a part, where it is kept already."""
    place = _place(name, key, folder)
    return place if place.is_dir() else None


def search_index(part: IndexPart, folder: Path) -> Path:
    """The folder of the finished index, kept below ``folder`` under the key of the part."""
    return _made(*_asked(part, folder))


def _asked(part: IndexPart, folder: Path) -> tuple[Path, list[OutputFile]]:
    """Where the index of a part is kept, and the records for it where there is none yet."""
    place = _place(part.name, part.key, folder)
    records = () if place.is_dir() else part.records()
    return place, sorted(records, key=lambda record: record.path)


def _place(name: str, key: str, folder: Path) -> Path:
    if find_spec(_PROGRAM) is None:
        raise SearchError(
            "Indeks pencarian tidak dapat dibuat karena program Pagefind belum terpasang. "
            "Pasang paket PyPI pagefind-bin, misalnya: python -m pip install pagefind-bin."
        )
    return folder / key_of(version(_PROGRAM), name, key)


def _made(place: Path, records: list[OutputFile]) -> Path:
    if not place.is_dir():
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=place.parent, prefix=".") as work:
            output.add(records, Path(work) / "catatan")
            _run(Path(work))
            _finish(Path(work) / "mentah", Path(work) / "jadi")
            (Path(work) / "jadi").rename(place)
    return place


def _run(work: Path) -> None:
    """Pagefind reads settings from its folder and the environment; there are to be none."""
    # Not through "python -m", which starts another interpreter only to find the same file: 0.06 s
    # of each build.
    program = str(import_module(_PROGRAM).get_executable())
    command = [program, "--site", "catatan", "--output-path", "mentah", "--quiet"]
    command += ["--force-language", _LANGUAGE]
    for selector in _SKIPPED:
        command += ["--exclude-selectors", selector]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    answer = subprocess.run(
        command, cwd=work, env=kept, capture_output=True, text=True, check=False
    )
    if answer.returncode and full_of([work]):
        raise OSError(errno.ENOSPC, "", str(work / "mentah"))
    if answer.returncode:
        said = (answer.stderr or answer.stdout).strip().splitlines()
        raise SearchError(
            f"Indeks pencarian tidak dapat dibuat: {said[-1] if said else 'Pagefind berhenti'}"
        )


def _finish(raw: Path, done: Path) -> None:
    """What the page's script uses, in fixed order and under names made from the content."""
    done.mkdir()
    for name in _KEPT:
        (raw / name).rename(done / name)
    entry = json.loads((raw / _ENTRY).read_bytes())
    language = entry["languages"][_LANGUAGE]
    meta = _unpacked(raw / f"pagefind.{language['hash']}.pf_meta")
    (done / "filter").mkdir()
    for path in sorted((raw / "filter").glob("*")):  # none where no record has one
        content = _with_sorted(_unpacked(path), 1)
        name = f"{_LANGUAGE}_{_digest(content)[:7]}"
        _pack(content, done / "filter" / f"{name}.pf_filter")
        meta = meta.replace(path.stem.encode(), name.encode())
    meta = _with_sorted(meta, 3)
    language["hash"] = f"{_LANGUAGE}_{_digest(meta)[:10]}"
    _pack(meta, done / f"pagefind.{language['hash']}.pf_meta")
    (done / _ENTRY).write_text(json.dumps(entry, sort_keys=True), encoding="utf-8")


def _unpacked(path: Path) -> bytes:
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(_SIGNATURE):
        raise SearchError(_UNKNOWN_FORM)
    return content.removeprefix(_SIGNATURE)


def _pack(content: bytes, path: Path) -> None:
    path.write_bytes(gzip.compress(_SIGNATURE + content, mtime=0))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _with_sorted(content: bytes, position: int) -> bytes:
    """A CBOR list with its inner list at ``position`` in order of bytes."""
    parts = list(_entries(content))
    inner = parts[position]
    parts[position] = inner[: _head(inner, 0)[2]] + b"".join(sorted(_entries(inner)))
    return content[: _head(content, 0)[2]] + b"".join(parts)


def _entries(content: bytes) -> Iterator[bytes]:
    """The entries of a CBOR list, each as its bytes."""
    kind, length, start = _head(content, 0)
    if kind != 4:
        raise SearchError(_UNKNOWN_FORM)
    for _ in range(length):
        end = _end(content, start)
        yield content[start:end]
        start = end


def _end(content: bytes, at: int) -> int:
    """Where a CBOR value ends (RFC 8949: 2 and 3 are texts, 4 lists; Pagefind has no maps)."""
    kind, length, at = _head(content, at)
    if kind in (2, 3):
        return at + length
    for _ in range(length if kind == 4 else 0):
        at = _end(content, at)
    return at


def _head(content: bytes, at: int) -> tuple[int, int, int]:
    """Kind, number, where the content begins: a big number takes 1, 2, 4 or 8 bytes more."""
    kind, number = content[at] >> 5, content[at] & 31
    if number < 24:
        return kind, number, at + 1
    width = 1 << (number - 24)
    return kind, int.from_bytes(content[at + 1 : at + 1 + width], "big"), at + 1 + width


def put(indexes: Mapping[str, Path], tree: SiteTree) -> None:
    """Link the finished indexes into a site: that of the part "" with the program that searches,
    each other in a folder of its own.
    """
    for name, index in indexes.items():
        place = PurePosixPath(FOLDER, name)
        for path, entry in below(index):
            if entry.is_file() and not (name and path.endswith(_PROGRAM_FILES)):
                tree.link(entry.path, f"{place}/{path}")
    further = json.dumps([name for name in indexes if name])
    tree.add([OutputFile(f"{FOLDER}/{PARTS}", further.encode())])
