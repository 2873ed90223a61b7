"""A finished site's calendars and feeds: all valid, and reached from their pages."""

from pathlib import Path
from xml.etree import ElementTree

import page_reader
import strict_calendar

ATOM = "{http://www.w3.org/2005/Atom}"


def test_every_calendar_is_valid(site: Path) -> None:
    calendars = sorted(site.glob("*/**/*.ics"))
    assert calendars
    for path in calendars:
        assert strict_calendar.faults(path.read_bytes()) == [], path


def test_every_office_has_a_feed_and_a_calendar_to_follow(site: Path) -> None:
    offices = {path.parent.parent for path in site.glob("*/[0-9]*/rencana-aksi-*.json")}
    assert offices
    for office in offices:
        assert (office / "kalender.ics").is_file()
        feed = ElementTree.parse(office / "umpan.xml").getroot()
        ids = [entry.findtext(f"{ATOM}id") or "" for entry in feed.iter(f"{ATOM}entry")]
        assert ids
        assert len(set(ids)) == len(ids)
        assert all(f"/{office.name}/" in each for each in ids)
        assert all(feed.find(f"{ATOM}{name}") is not None for name in ("id", "title", "updated"))
        html = (office / "index.html").read_text(encoding="utf-8")
        root = page_reader.tree_of(html.split("<!doctype html>", 1)[1])
        feeds = [
            node.attributes["href"]
            for node in root.tags("link")
            if node.attributes.get("type") == "application/atom+xml"
        ]
        assert "umpan.xml" in feeds


def test_every_page_names_a_picture_that_is_there(site: Path) -> None:
    home = page_reader.tree_of(
        (site / "index.html").read_text(encoding="utf-8").split("<!doctype html>", 1)[1]
    )
    (root,) = (
        node.attributes["href"]
        for node in home.tags("link")
        if node.attributes["rel"] == "canonical"
    )
    pages = [site / "index.html", *site.glob("*/index.html"), *site.glob("*/[0-9]*/index.html")]
    for page in pages:
        html = page.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in html:
            continue
        tree = page_reader.tree_of(html.split("<!doctype html>", 1)[1])
        (picture,) = (
            node.attributes["content"]
            for node in tree.tags("meta")
            if node.attributes.get("property") == "og:image"
        )
        assert (site / picture.removeprefix(root)).is_file(), page
    assert f"Sitemap: {root}sitemap.xml" in (site / "robots.txt").read_text(encoding="utf-8")
