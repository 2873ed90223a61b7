"""The finished site of the plans of tests/rencana: where it can stand, and how small it is.

What holds for the site of any plans is in tests/situs.
"""

import gzip
import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest
import site_links
from conftest import RENCANA

ADDRESS = "http://127.0.0.1:8000/"  # mkdocs.yml's own, where the environment names none
PLANS = sorted(f"{path.parent.name}/{path.stem}" for path in RENCANA.glob("*/[0-9]*.yml"))


def test_a_dead_link_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<a href="x/">x</a><a href="#y">y</a><img src="z.png"><p id="w">', encoding="utf-8"
    )
    found = site_links.documents(tmp_path)
    assert [value for _, value in site_links.dead(tmp_path, found, ADDRESS)] == [
        "x/",
        "#y",
        "z.png",
    ]


def test_every_plan_is_published(site: Path) -> None:
    assert sorted(f"{path.parent.name}/{path.name}" for path in site.glob("kab-*/[0-9]*")) == PLANS


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_page_is_small(site: Path, name: str) -> None:
    assert len(gzip.compress((site / name / "index.html").read_bytes())) <= 60_000


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(params=["", "zi/"], ids=["root", "sub-path"])
def served(request: pytest.FixtureRequest, site: Path, tmp_path: Path) -> Iterator[str]:
    """At a domain's root, and below a folder as a project page on GitHub Pages is."""
    (tmp_path / request.param).parent.mkdir(exist_ok=True, parents=True)
    folder = site
    if request.param:
        (tmp_path / "zi").symlink_to(site)
        folder = tmp_path
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(_Quiet, directory=folder)
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{request.param}"
        server.shutdown()


def test_every_page_reached_from_home_loads(served: str, site: Path) -> None:
    seen, waiting = {served}, [served]
    while waiting:
        here = waiting.pop()
        with urlopen(here) as answer:
            assert answer.status == 200
            kind, content = answer.headers.get_content_type(), answer.read()
        if kind != "text/html":
            continue
        document = site_links.Document()
        document.feed(content.decode())
        for tag, _, value in document.links:
            target = urljoin(here, value).partition("#")[0]
            # The canonical link names the address of the settings, not of this server.
            if target.startswith(served) and target not in seen and tag != "base":
                seen.add(target)
                waiting.append(target)
            elif not target.startswith(served):
                assert tag == "a" or (tag == "link" and target.startswith(ADDRESS)), (
                    here,
                    value,
                )
    pages = {url for url in seen if url.endswith("/")}
    assert len(pages) == len(list(site.rglob("index.html")))
