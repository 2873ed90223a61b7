"""What HACKING.md and the decision records say of the code is so."""

import ast
import re

import pytest
from conftest import ROOT

HACKING = ROOT / "HACKING.md"
ADR = ROOT / "docs" / "adr"
MADE = ("build/", "site/", "/")  # by a build, or an address of the site
_ROOMS = re.compile(r"(?<=<!-- rooms -->\n).*?(?=<!-- /rooms -->)", re.DOTALL)
_SUFFIXES = "py|js|css|html|mjs|yml|toml|csv|tsv|json|typ|txt|md"
_FILE = re.compile(rf"`([\w./-]+\.(?:{_SUFFIXES}))`")


def rooms() -> str:
    """One line a package, in the order of their paths: its name and what its docstring says."""
    lines = []
    for path in sorted((ROOT / "zi_site").rglob("__init__.py")):
        name = path.parent.relative_to(ROOT / "zi_site").as_posix()
        if name != ".":
            lines.append(f"- `{name}/`: {_opening(path.read_text(encoding='utf-8'))}\n")
    return "".join(lines)


def _opening(source: str) -> str:
    """The first paragraph of a module's docstring on one line; the arrows stay arrows."""
    text = ast.get_docstring(ast.parse(source)) or ""
    return " ".join(text.split("\n\n")[0].split())


def test_the_list_of_rooms_is_what_the_packages_say(request: pytest.FixtureRequest) -> None:
    text = HACKING.read_text(encoding="utf-8")
    if request.config.getoption("--update-golden"):
        text = _ROOMS.sub(lambda _: rooms(), text)
        HACKING.write_text(text, encoding="utf-8")
    found = _ROOMS.search(text)
    assert found is not None
    assert found[0] == rooms()


@pytest.mark.parametrize(
    "document", [HACKING, *sorted(ADR.glob("*.md"))], ids=lambda path: path.name
)
def test_every_file_that_is_named_is_there(document: object) -> None:
    """By its path from the top or from ``zi_site``, or by the end of its path."""
    text = document.read_text(encoding="utf-8")
    there = [
        path.relative_to(ROOT).as_posix()
        for top in ("zi_site", "tests", "overrides", "content", "docs", ".github")
        for path in (ROOT / top).rglob("*")
    ]
    there += [path.name for path in ROOT.iterdir()]
    missing = [
        name
        for name in _FILE.findall(text)
        if not name.startswith(MADE)
        and not any(path == name or path.endswith(f"/{name}") for path in there)
    ]
    assert missing == []


def test_every_decision_is_in_the_list() -> None:
    records = {path.name for path in ADR.glob("[0-9]*.md")}
    text = (ADR / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\(([0-9]{4}-[\w-]+\.md)\)", text)) == records
