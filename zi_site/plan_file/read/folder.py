"""plans/ -> the files to read, and what is wrong with the folder: odd names, links outside."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from zi_site.plan.kinds import Finding
from zi_site.plan.problems import GALAT, PERINGATAN, Place, Problem
from zi_site.plan.reference import SLUG
from zi_site.plan_file.read.sentences import FolderFault

_PLAN_NAME = re.compile(r"\d{4}\.yml")
_REPORTS_NAME = re.compile(r"\d{4}\.realisasi\.yml")
_REPORTS_END = ".realisasi.yml"
SATKER_NAME = "satker.yml"
DOUBTS_END = ".keraguan.html"  # of a page beside a draft, which an import writes for its office


@dataclass(frozen=True, slots=True, order=True)
class PlanFolderFile:
    """A file to read. ``shown`` is its path as the officer sees it, with forward slashes."""

    satker: str  # the folder's name; "" for a draft that stands in no office's folder yet
    name: str  # "2025.yml", "2025.realisasi.yml" or "satker.yml"
    path: Path = field(compare=False)
    shown: str = field(compare=False)

    @property
    def is_reports(self) -> bool:
        """Whether it holds reports of a plan."""
        return self.name.endswith(_REPORTS_END)

    @property
    def is_plan(self) -> bool:
        """Whether it holds a plan."""
        return self.name != SATKER_NAME and not self.is_reports

    @property
    def plan_beside(self) -> "PlanFolderFile":
        """The plan to which these reports belong, whether or not there is one."""
        name = f"{self.name.removesuffix(_REPORTS_END)}.yml"
        shown = self.shown.removesuffix(self.name) + name
        return PlanFolderFile(self.satker, name, self.path.with_name(name), shown)


@dataclass(slots=True)
class PlanFolder:
    """The files to read, and what is wrong with the folder itself."""

    files: list[PlanFolderFile]
    problems: list[Problem]


def list_folder(root: Path) -> PlanFolder:
    """Every plan and satker file below ``root`` in the order of their paths."""
    found = PlanFolder([], [])
    if not root.is_dir():
        found.problems.append(_problem(root, FolderFault.NO_FOLDER()))
        return found
    for folder in _entries(root, found):
        if not folder.is_dir():
            found.problems.append(_problem(folder, FolderFault.OUTSIDE_OFFICE()))
        elif _leads_outside(root, folder):
            found.problems.append(_problem(folder, FolderFault.FOLDER_LEADS_OUT()))
        elif folder.is_symlink():
            other = folder.resolve().name
            found.problems.append(_problem(folder, FolderFault.FOLDER_IS_LINK(other=other)))
        else:
            _list_satker(root, folder, found)
    return found


def pick_files(paths: tuple[Path, ...], root: Path) -> PlanFolder:
    """What was named on the command line: files, office folders or whole plan folders."""
    found = PlanFolder([], [])
    for path in paths:
        if path.is_file():
            found.files.append(
                PlanFolderFile(_office_of(path, root), path.name, path, path.as_posix())
            )
        elif path.is_dir() and any(_is_ours(each.name) for each in path.iterdir()):
            _list_satker(root, path, found)
        elif path.is_dir():
            inner = list_folder(path)
            found.files += inner.files
            found.problems += inner.problems
        else:
            found.problems.append(_problem(path, FolderFault.NO_FILE()))
    return found


def _office_of(path: Path, root: Path) -> str:
    """The folder that promises the satker of a file named by itself; drafts lie anywhere."""
    folder = path.resolve().parent
    promises = (
        SLUG.fullmatch(folder.name) or folder.parent == root.resolve() or path.name == SATKER_NAME
    )
    return folder.name if promises else ""


def read_bytes(file: PlanFolderFile, limit: int) -> bytes | Problem:
    """The content, at most a byte more than ``limit`` so that it can be refused, or why not."""
    try:
        with file.path.open("rb") as stream:
            return stream.read(limit + 1)
    except OSError as error:
        return Problem(Place(file.shown), FolderFault.NOT_OPENED(why=error.strerror))


def _list_satker(root: Path, folder: Path, found: PlanFolder) -> None:
    before = len(found.files) + len(found.problems)
    for path in _entries(folder, found):
        fault = fault_of(root, path)
        if fault:
            ignored = fault is FolderFault.UNKNOWN_NAME and path.suffix not in (".yml", ".yaml")
            level = PERINGATAN if ignored else GALAT
            found.problems.append(_problem(path, fault(), level))
        else:
            found.files.append(
                PlanFolderFile(folder.resolve().name, path.name, path, path.as_posix())
            )
    if len(found.files) + len(found.problems) == before:
        found.problems.append(_problem(folder, FolderFault.EMPTY_FOLDER(), PERINGATAN))


def fault_of(root: Path, path: Path) -> FolderFault | None:
    """Why something in an office's folder is no file to read; None where it is one."""
    if path.is_dir():
        return FolderFault.INNER_FOLDER
    if _leads_outside(root, path):
        return FolderFault.FILE_LEADS_OUT
    if not path.is_file():
        return FolderFault.NO_PLAIN_FILE
    return None if _is_ours(path.name) else FolderFault.UNKNOWN_NAME


def _entries(folder: Path, found: PlanFolder) -> list[Path]:
    """What a folder holds, by name, without hidden files; or a problem."""
    try:
        listed = sorted(folder.iterdir())
    except OSError:
        found.problems.append(_problem(folder, FolderFault.FOLDER_NOT_OPENED()))
        return []
    return [path for path in listed if not _is_passed_over(path.name)]


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or name == "README.md" or name.endswith(DOUBTS_END)


def _is_ours(name: str) -> bool:
    return bool(_PLAN_NAME.fullmatch(name) or _REPORTS_NAME.fullmatch(name)) or name == SATKER_NAME


def _leads_outside(root: Path, path: Path) -> bool:
    """Whether a link leads out of the plans; ``realpath`` does not raise for a circle."""
    return path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(
        os.path.realpath(root)
    )


def _problem(path: Path, finding: Finding, level: str = GALAT) -> Problem:
    return Problem(Place(path.as_posix()), finding, level=level)
