"""What a reader's device has to fetch, gzipped as web hosts send it."""

import gzip
from pathlib import Path

import page_reader

from zi_site.publication.assets import ASSETS

PLAN = "kab-demak/2023"  # 100 actions


def weight(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), mtime=0))


def test_a_first_visit_of_a_plan_is_small(site: Path) -> None:
    page = site / PLAN / "index.html"
    root = page_reader.tree_of(page.read_text(encoding="utf-8").split("<!doctype html>", 1)[1])
    scripts = [
        node.attributes["src"] for node in root.tags("script", "img") if "src" in node.attributes
    ]
    sheets = [
        node.attributes["href"]
        for node in root.tags("link")
        if node.attributes["rel"] in ("stylesheet", "icon")
    ]
    fetched = {(page.parent / address).resolve() for address in (*scripts, *sheets)}
    assert len(fetched) > 5
    assert weight(page) + sum(map(weight, fetched)) <= 130_000


def test_our_own_javascript_is_small(site: Path) -> None:
    """What one page loads; no page loads the scripts of another kind, nor what waits until it is asked for (search, workbooks)."""
    sizes = {path.stem: weight(path) for path in (site / "assets").glob("*.js")}
    loaded = {
        kind: sizes["zi"] + sum(sizes[name] for name in assets["skrip"])
        for kind, assets in ASSETS.items()
    }
    assert max(loaded.values()) <= 8_500, (loaded, sizes)
