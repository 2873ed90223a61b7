"""Every page is valid HTML: html-validate, with its rules of the standard and of accessibility,
finds nothing.

html_rules.json changes three rules. A list may have an aria-label: the standard allows it, and
screen readers say it. A form may do without a button: our filters answer while one types, so it
would have nothing to do. And there is no inline style, which our Content-Security-Policy forbids.
"""

from pathlib import Path

from conftest import ROOT
from node_programs import run_script

RULES = ROOT / "tests" / "html_rules.json"

PAGE = (
    "<!doctype html>\n<html "
    'lang="id">\n<head>\n<title>x</title>\n</head>\n<body>\n{}\n</body>\n</html>\n'
)
GOOD = "<main><h1>x</h1><p>a &amp; b</p></main>"
BROKEN = {
    "<b><i>x</b></i>": "close-order",
    '<a href="#x"><button type="button">x</button></a>': "element-permitted-content",
    "<ul><p>x</p></ul>": "element-permitted-content",
    '<b id="a">x</b><b id="a">y</b>': "no-dup-id",
    '<img src="x.png">': "wcag/h37",
    '<p style="color: red">x</p>': "no-inline-style",
    "<center>x</center>": "deprecated",
    "<p>a & b < c</p>": "no-raw-characters",
}


def findings(*files: Path) -> list[dict[str, str]]:
    """What html-validate finds: file, line, column, rule and message of each."""
    found: list[dict[str, str]] = run_script("html_validate.mjs", RULES, *files)
    return found


# Of a larger site so many pages are looked at, evenly spread: a second takes about forty. The
# hundreds of offices that have published nothing differ in their names only.
MOST_PAGES = 500
MOST_WITHOUT_PLANS = 20


def spread(pages: list[Path], most: int) -> list[Path]:
    return pages[:: -(-len(pages) // most) or 1]


def test_every_page_is_valid(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert pages
    alike = [page for page in pages if b'"zi zi-belum"' in page.read_bytes()]
    others = sorted(set(pages) - set(alike))
    looked_at = spread(others, MOST_PAGES) + spread(alike, MOST_WITHOUT_PLANS)
    assert findings(*looked_at) == []


def test_broken_html_is_found(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.html" for number in range(len(BROKEN) + 1)]
    for file, html in zip(files, (*BROKEN, GOOD), strict=True):
        file.write_text(PAGE.format(html), encoding="utf-8")
    found = {(finding["file"], finding["rule"]) for finding in findings(*files)}
    expected = {(str(file), rule) for file, rule in zip(files, BROKEN.values(), strict=False)}
    assert expected - found == set()
    assert str(files[-1]) not in {file for file, _ in found}
