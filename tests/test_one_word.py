"""One word for one thing: what people read calls it the same everywhere."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from conftest import ROOT

# The word that is ours, and what else it might have been called.
OURS = {
    "berkas": "file",
    "unduh": "download",
    "unggah": "upload",
    "peramban": "browser",
    "tautan": "link|hyperlink",
    "situs": "website|web site",
    "buku kerja": "spreadsheet|workbook",
    "lembar": "sheet|worksheet",
    "galat": "error",
    "peringatan": "warning",
    "tekan": "klik",
    "laporan realisasi": "laporan kemajuan|progress report",
    "perkiraan": "dugaan|estimasi",
}
_CODE = re.compile(r"```.*?```|`[^`]*`|\]\([^)]*\)|https?://\S+", re.DOTALL)
_NAMED = re.compile(r"\*[^*\n]+\*")  # what a button of GitHub says
_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", re.DOTALL)


def _texts() -> Iterator[tuple[Path, str]]:
    for path in (*(ROOT / "content").rglob("*.md"), ROOT / "CONTRIBUTING.md"):
        yield (
            path,
            _NAMED.sub("", re.sub("(?m)^    .*$", "", _CODE.sub("", path.read_text("utf-8")))),
        )
    for path in (ROOT / "zi_site" / "templates").glob("*.html"):
        yield path, _JINJA.sub("", path.read_text("utf-8"))
    for path in (ROOT / "zi_site").rglob("*sentences.py"):
        yield path, " ".join(_said(ast.parse(path.read_text("utf-8"))))


def _said(module: ast.Module) -> Iterator[str]:
    """The arguments of every ``Sentence``; docstrings are English."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Sentence":
            for each in ast.walk(node):
                if isinstance(each, ast.Constant) and isinstance(each.value, str):
                    yield re.sub(r"\{[^}]*\}", "", each.value)


def test_a_thing_has_one_word() -> None:
    found = [
        (path.name, ours, said.group())
        for path, text in _texts()
        for ours, others in OURS.items()
        for said in re.finditer(rf"\b(?:{others})\b", text, re.IGNORECASE)
    ]
    assert found == []
