"""The same build/docs, mkdocs.yml and overrides/ under the engines that could follow MkDocs."""

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urljoin

import page_reader
import pytest
import yaml
from conftest import EPOCH, ROOT
from page_reader import Node

from zi_site.machine.outputs import BLOCK_END, BLOCK_START
from zi_site.publication.assets import ASSETS

OUR_MARKS = re.compile(f"{re.escape(BLOCK_START)}\n|\n{re.escape(BLOCK_END)}")
# Known only when the site is finished, and put on the page of open data then.
ZIP_SIZE = re.compile(r'(?<=<p id="luring">)(.*?\(ZIP), [^)]*')
LINKS = ("href", "src", "action")


def rendered(engine: str, project: Path, folder: Path) -> Path:
    """What a bare engine makes: told of nothing but the values that our build adds."""
    if find_spec(engine) is None:
        pytest.skip(f"{engine} is not installed")
    shutil.copytree(
        project / "build" / "docs", folder / "docs"
    )  # Zensical takes no folder elsewhere
    extra = {
        "data_per": "2026-01-01",
        "aset": {kind: {key: list(each[key]) for key in each} for kind, each in ASSETS.items()},
    }
    settings = {
        "INHERIT": str(project / "mkdocs.yml"),
        "docs_dir": "docs",
        "theme": {"custom_dir": str(project / "overrides")},
        "extra": extra,
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", engine, "build", "-f", str(folder / "mkdocs.yml")],
        check=True,
        capture_output=True,
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH},
    )
    return folder / "site"


def pages_of(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): ZIP_SIZE.sub(r"\1", path.read_text(encoding="utf-8"))
        for path in site.rglob("*.html")
    }


def test_properdocs_makes_the_same_files(project: Path, tmp_path: Path) -> None:
    made = pages_of(rendered("properdocs", project, tmp_path))
    assert {name: OUR_MARKS.sub("", text) for name, text in made.items()} == pages_of(
        project / "site"
    )


def test_zensical_makes_the_same_bodies(project: Path, tmp_path: Path) -> None:
    """Links are compared by where they lead; it writes "./../" for "../". It also colours fenced
    code, so code in a hand-written page is indented.
    """
    made, ours = pages_of(rendered("zensical", project, tmp_path)), pages_of(project / "site")
    assert made.keys() == ours.keys()
    different = [name for name in ours if body(name, made[name]) != body(name, ours[name])]
    assert different == []


def body(name: str, text: str) -> object:
    text = text.split("<!doctype html>", 1)[1].replace(" />", ">")  # of elements without an end
    (found,) = page_reader.tree_of(text).tags("body")
    return plain(name, found)


def plain(name: str, node: Node) -> object:
    """An element as nested tuples, with links from the root of the site, without empty lines."""
    attributes = {
        key: urljoin(f"http://situs/{name}", value) if key in LINKS else value
        for key, value in node.attributes.items()
    }
    children = [
        child if isinstance(child, str) else plain(name, child)
        for child in node.children
        if not isinstance(child, str) or child.strip()
    ]
    return node.tag, attributes, children


def test_nothing_is_taken_from_the_theme() -> None:
    """Each template that ours extend or include is ours; so an engine without Material will do."""
    overrides = ROOT / "overrides"
    texts = [path.read_text(encoding="utf-8") for path in overrides.rglob("*.html")]
    named = re.findall(r"{%-?\s*(?:extends|include|import|from)\s+([^%]*?)\s*-?%}", " ".join(texts))
    assert named
    assert [each for each in named if not (overrides / each.strip("\"'")).is_file()] == []
