"""The site that is being made in the folder of an older one."""

import shutil
from itertools import chain, combinations
from pathlib import Path

import pytest

from zi_site.exceptions import OutputError
from zi_site.machine.folders import state_of
from zi_site.machine.outputs import OutputFile
from zi_site.publication.site_tree import SiteTree

PATHS = ("a", "a/b", "a/b/c", "a/d", "e")  # some are files here and folders there


def sites() -> list[frozenset[str]]:
    """All sets of the paths in which none is both file and folder."""
    sets = chain.from_iterable(combinations(PATHS, size) for size in range(len(PATHS) + 1))
    return [
        frozenset(each)
        for each in sets
        if not any(other.startswith(f"{path}/") for path in each for other in each)
    ]


def held(folder: Path) -> dict[str, str]:
    """What a folder holds: of a file its text, of a folder a mark."""
    return {
        path.relative_to(folder).as_posix(): "/" if path.is_dir() else path.read_text("utf-8")
        for path in folder.rglob("*")
    }


def write(folder: Path, paths: frozenset[str], kept: Path) -> SiteTree:
    """The last path as what is made of all others, when nothing else is there any more."""
    tree = SiteTree(folder)
    for path in sorted(paths):
        if path == PATHS[-1]:
            tree.clear()
        if path.endswith("b"):
            tree.link(kept, path)
        else:
            tree.add([OutputFile(path, f"{path} in {folder.name}".encode())])
    tree.clear()
    return tree


def test_whatever_stood_there_the_folder_holds_the_new_site_alone(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_text("kept", encoding="utf-8")
    for number, older in enumerate(sites()):
        for site in sites():
            folder, empty = (tmp_path / f"{number}" / each / "site" for each in ("a", "b"))
            shutil.rmtree(empty, ignore_errors=True)
            for each in (folder, empty):
                each.mkdir(parents=True, exist_ok=True)
            write(folder, older, kept)
            assert write(folder, site, kept).state == state_of(folder)
            assert held(folder) == held(write(empty, site, kept).folder)
    assert kept.read_text(encoding="utf-8") == "kept"


def test_what_is_the_same_file_already_is_left_alone(tmp_path: Path) -> None:
    kept, folder = tmp_path / "kept", tmp_path / "site"
    kept.write_text("1", encoding="utf-8")
    folder.mkdir()
    write(folder, frozenset(["a/b"]), kept)
    before = (folder / "a").stat().st_mtime_ns
    assert write(folder, frozenset(["a/b"]), kept).is_linked
    assert (folder / "a").stat().st_mtime_ns == before
    kept.unlink()
    kept.write_text("2", encoding="utf-8")
    write(folder, frozenset(["a/b"]), kept)
    assert (folder / "a/b").read_text(encoding="utf-8") == "2"


def test_a_kept_file_is_never_written_through_its_link(tmp_path: Path) -> None:
    kept, folder = tmp_path / "kept", tmp_path / "site"
    kept.write_text("1", encoding="utf-8")
    folder.mkdir()
    write(folder, frozenset(["a/b"]), kept)
    tree = SiteTree(folder)
    tree.add([OutputFile("a/b", b"2")])
    SiteTree(folder).link(kept, "c")
    tree = SiteTree(folder)
    tree.link(kept, "c")
    tree.replace(OutputFile("c", b"3"))
    tree.clear()
    assert (held(folder), tree.state) == ({"c": "3"}, state_of(folder))
    assert kept.read_text(encoding="utf-8") == "1"


@pytest.mark.parametrize(("first", "second"), [("a", "a"), ("a/b", "a"), ("a", "a/b")])
def test_an_address_is_taken_once(tmp_path: Path, first: str, second: str) -> None:
    tree = SiteTree(tmp_path)
    tree.add([OutputFile(first, b"")])
    with pytest.raises(OutputError, match="a: dua berkas menempati alamat yang sama"):
        tree.add([OutputFile(second, b"")])


def test_a_finished_folder_is_taken_in_whole(tmp_path: Path) -> None:
    (tmp_path / "site/x").mkdir(parents=True)
    (tmp_path / "site/x/old.html").touch()
    tree = SiteTree(tmp_path / "site")
    (tree.folder / ".new/x/y").mkdir(parents=True)
    (tree.folder / ".new/x/y/z.html").touch()
    (tree.folder / ".new/x/old.html").write_text("new", encoding="utf-8")
    tree.adopt(tree.folder / ".new")
    tree.clear()
    assert held(tree.folder) == {"x": "/", "x/y": "/", "x/y/z.html": "", "x/old.html": "new"}
    assert tree.state == state_of(tree.folder)
    assert (tree.page("/tidak-ada/"), tree.taken.keys()) == (None, {"x/y/z.html", "x/old.html"})
