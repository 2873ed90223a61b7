"""plans/ -> the files to read, and the problems of the folder itself: strange names, links that lead outside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from zi_site.problems import GALAT, PERINGATAN, Place, Problem

_PLAN_NAME = re.compile(r"\d{4}\.yml")
SATKER_NAME = "satker.yml"


@dataclass(frozen=True, slots=True, order=True)
class PlanFolderFile:
    """A file to read. ``shown`` is its path as the officer sees it, with forward slashes."""

    satker: str  # the folder's name
    name: str  # "2025.yml" or "satker.yml"
    path: Path = field(compare=False)
    shown: str = field(compare=False)

    @property
    def is_plan(self) -> bool:
        return self.name != SATKER_NAME


@dataclass(slots=True)
class PlanFolder:
    files: list[PlanFolderFile]
    problems: list[Problem]


def list_folder(root: Path) -> PlanFolder:
    """Every plan and satker file below ``root`` in the order of their paths."""
    found = PlanFolder([], [])
    if not root.is_dir():
        found.problems.append(_problem(root, root, "Folder rencana tidak ada.", "Periksa --plans."))
        return found
    for folder in sorted(root.iterdir()):
        if folder.name.startswith(".") or folder.name == "README.md":
            continue
        if not folder.is_dir():
            found.problems.append(
                _problem(root, folder, "Berkas ini tidak berada di folder satker.", "Taruh di <satker>/<tahun>.yml.")
            )
        elif _leads_outside(root, folder):
            found.problems.append(
                _problem(root, folder, "Folder ini tautan ke luar folder rencana.", "Salin isinya ke sini.")
            )
        else:
            _list_satker(root, folder, found)
    return found


def pick_files(paths: tuple[Path, ...], root: Path) -> PlanFolder:
    """The files that were named on the command line: files, office folders or whole plan folders."""
    found = PlanFolder([], [])
    for path in paths:
        if path.is_file():
            name = path.name
            found.files.append(PlanFolderFile(path.resolve().parent.name, name, path, path.as_posix()))
        elif path.is_dir() and any(
            _PLAN_NAME.fullmatch(each.name) or each.name == SATKER_NAME for each in path.iterdir()
        ):
            _list_satker(root, path, found)
        elif path.is_dir():
            inner = list_folder(path)
            found.files += inner.files
            found.problems += inner.problems
        else:
            found.problems.append(_problem(root, path, "Berkas ini tidak ada.", "Periksa ejaan namanya."))
    return found


def read_bytes(file: PlanFolderFile, limit: int) -> bytes | Problem:
    """The file's content, at most one byte more than ``limit`` (so that the reader can refuse it), or why not."""
    try:
        with file.path.open("rb") as stream:
            return stream.read(limit + 1)
    except OSError as error:
        return Problem(
            Place(file.shown), "berkas", f"Berkas tidak dapat dibuka ({error.strerror}).", "Periksa izin berkas ini."
        )


def _list_satker(root: Path, folder: Path, found: PlanFolder) -> None:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name == "README.md":
            continue
        if path.is_dir():
            found.problems.append(
                _problem(root, path, "Ini folder, bukan berkas rencana.", "Hapus atau pindahkan folder ini.")
            )
        elif _leads_outside(root, path):
            found.problems.append(
                _problem(root, path, "Berkas ini tautan ke luar folder rencana.", "Salin isinya ke sini.")
            )
        elif _PLAN_NAME.fullmatch(path.name) or path.name == SATKER_NAME:
            found.files.append(PlanFolderFile(folder.resolve().name, path.name, path, path.as_posix()))
        else:
            found.problems.append(
                _problem(
                    root,
                    path,
                    "Nama berkas ini tidak dikenal, jadi isinya tidak diterbitkan.",
                    "Namai <tahun>.yml (misalnya 2025.yml) atau satker.yml.",
                    GALAT if path.suffix in (".yml", ".yaml") else PERINGATAN,
                )
            )


def _leads_outside(root: Path, path: Path) -> bool:
    return path.is_symlink() and not path.resolve().is_relative_to(root.resolve())


def _problem(root: Path, path: Path, message: str, advice: str, level: str = GALAT) -> Problem:
    return Problem(Place(path.as_posix()), "berkas", message, advice, level=level)


def plans_only(files: list[PlanFolderFile]) -> Iterator[PlanFolderFile]:
    return (file for file in files if file.is_plan)
