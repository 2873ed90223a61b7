"""The style sheets and scripts: which page loads which, and what they are written with."""

import re
from pathlib import Path

import pytest
from conftest import ROOT

from zi_site.publication.assets import ASSETS, JOINED, LOADED, PRINT

FOLDER = ROOT / "overrides" / "assets"
SHEETS = sorted(FOLDER.glob("*.css"))
SCRIPTS = sorted(FOLDER.glob("*.js"))
TEMPLATES = sorted((*ROOT.glob("zi_site/templates/*.html"), *ROOT.glob("overrides/**/*.html")))
# In every head; a worker, which a script starts; the writer of workbooks, which one fetches.
BESIDE = {"zi.js", "meja-kerja.js", "lembar.js"}
_KIND = re.compile(r'^halaman: "?([\w-]+)"?$', re.MULTILINE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def rules(sheet: Path) -> str:
    """A style sheet without its comments and without the tokens, which only dasar.css has."""
    return re.sub(r"(?m)^  --.*$", "", _COMMENT.sub("", sheet.read_text(encoding="utf-8")))


def test_every_file_is_loaded_by_some_kind_of_page() -> None:
    parts = {part for name in JOINED.keys() & LOADED for part in JOINED[name]}
    written = {path.name for path in (*SHEETS, *SCRIPTS)}
    assert written == (LOADED - JOINED.keys()) | parts | BESIDE


def test_what_belongs_together_is_published_as_one(project: Path) -> None:
    folder = project / "site" / "assets"
    published = {path.name for path in folder.iterdir() if path.suffix in (".css", ".js")}
    assert published == LOADED | BESIDE
    text = (folder / "tabel.js").read_text(encoding="utf-8")
    assert text.index("window.baris") < text.index("window.keadaan") < text.index("zi-tabel")
    text = (folder / "situs.css").read_text(encoding="utf-8")
    assert text.index("--kertas") < text.index(".deret-bulan") < text.index(".cari-dialog")


def test_pages_load_what_the_table_says(project: Path) -> None:
    docs = project / "build" / "docs"
    kinds = set()
    for source in docs.rglob("*.md"):
        found = _KIND.search(source.read_text(encoding="utf-8"))
        kind = found[1] if found and found[1] in ASSETS else ""
        page = project / "site" / source.relative_to(docs).parent / "index.html"
        head = page.read_text(encoding="utf-8").split("</head>")[0]
        sheets = re.findall(r'<link rel="stylesheet" href="[./]*assets/(\w+).css"(.*)>', head)
        assert sheets == [
            (name, ' media="print"' if name == PRINT else "") for name in ASSETS[kind]["gaya"]
        ]
        scripts = re.findall(r'<script src="[./]*assets/(\w+).js"(.*)></script>', head)
        assert scripts == [("zi", ""), *((name, " defer") for name in ASSETS[kind]["skrip"])]
        kinds.add(kind)
    # the plans of this site have no reports, and none of its plans has changed yet
    assert set(ASSETS) - kinds <= {
        "rencana-realisasi",
        "monev",
        "monev-tahun",
        "perubahan",
        "hilang",
    }


@pytest.mark.parametrize("path", [*SHEETS, *SCRIPTS, *TEMPLATES], ids=lambda path: path.name)
def test_classes_are_words_and_none_of_the_theme(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = re.findall(
        r"""class[:=] ?"([^"]*)"|[\s>+~,(.\w\])]\.([a-z][\w-]*)(?=[^()=]*\{)""", text
    )
    for name in {word for pair in named for group in pair for word in re.findall(r"[\w-]+", group)}:
        assert len(name) > 1, name
    assert not re.search(r"\bmd-", text)


def test_only_one_style_sheet_is_for_paper() -> None:
    for sheet in SHEETS:
        if sheet.stem != PRINT:
            assert not re.search(r"@page|@media[^{]*\bprint\b", rules(sheet)), sheet.name


def test_the_layout_changes_only_at_widths_that_are_listed() -> None:
    listed = re.findall(r"(?m)^   (\d+rem)  ", (FOLDER / "dasar.css").read_text(encoding="utf-8"))
    assert listed == ["40rem", "48rem", "56rem", "70rem"]
    for sheet in SHEETS:
        for media in re.findall(r"@media ([^{]+)", rules(sheet)):
            widths = re.findall(r"(max|min)-width: ([\w.]+)", media)
            assert all(
                (limit.replace(".01rem", "rem") if side == "min" else limit) in listed
                for side, limit in widths
            ), (sheet.name, media)


# What a token is for; elsewhere no length of these properties stands as a number.
SIZED = re.compile(r"(?m)^ *(font-size|border-radius|max-width|min-height): ([^;]+);")


def test_sizes_are_tokens() -> None:
    for sheet in SHEETS:
        if sheet.stem == PRINT:
            continue  # paper is measured in points and millimetres
        for name, value in SIZED.findall(rules(sheet)):
            assert not re.search(r"\d(rem|px)", value), (sheet.name, name, value)


def test_every_token_is_used_and_known() -> None:
    texts = [_COMMENT.sub("", sheet.read_text(encoding="utf-8")) for sheet in SHEETS]
    known = set(re.findall(r"(?m)^ +--([\w-]+):", "\n".join(texts)))
    assert set(re.findall(r"var\(--([\w-]+)", "\n".join(texts))) == known
