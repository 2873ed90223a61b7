"""The published addresses, and relative links between them."""

from urllib.parse import urljoin

import pytest

from zi_site.views import addresses as to

PAGES = (
    to.HOME,
    to.OFFICES,
    to.AREAS,
    to.MONTHS,
    to.DATA,
    to.ABOUT,
    to.METHOD,
    to.EXPLORER,
    to.COMPARE,
    to.COVERAGE,
    to.coverage(2025),
    to.coverage(2025, "jawa-tengah"),
    to.office("kab-blora"),
    to.plan("kab-blora", 2025),
    to.decree("kab-blora", 2025),
    to.area("sdm"),
    to.month(2025, 3),
)


def test_the_contract() -> None:
    assert to.plan("kab-blora", 2025) == "/kab-blora/2025/"
    assert to.action("kab-blora", 2025, "3.1.a") == "/kab-blora/2025/#aksi-3.1.a"
    assert to.decree("kab-blora", 2025) == "/kab-blora/2025/keputusan/"
    assert to.copy("kab-blora", 2025, "ics") == "/kab-blora/2025/rencana-aksi-kab-blora-2025.ics"
    assert to.area("sdm") == "/area/sdm/"
    assert to.month(2025, 3) == "/bulan/2025/03/"
    assert to.data("rencana-aksi.csv") == "/data/rencana-aksi.csv"


def test_markdown_paths() -> None:
    assert to.markdown_path("/") == "index.md"
    assert to.markdown_path("/kab-blora/2025/keputusan/") == "kab-blora/2025/keputusan/index.md"


@pytest.mark.parametrize(
    ("start", "goal", "link"),
    [
        ("/kab-blora/2025/", "/area/sdm/", "../../area/sdm/"),
        ("/kab-blora/2025/", "/kab-blora/", "../"),
        ("/kab-blora/2025/", "/kab-blora/2025/keputusan/", "keputusan/"),
        ("/kab-blora/2025/", "/", "../../"),
        ("/", "/area/", "area/"),
        ("/", "/", "./"),
        ("/kab-blora/2025/", "/kab-blora/2025/#aksi-1.1", "#aksi-1.1"),
        ("/area/sdm/", "/kab-blora/2025/#aksi-1.1", "../../kab-blora/2025/#aksi-1.1"),
        ("/data/", "/data/rencana-aksi.csv", "rencana-aksi.csv"),
        ("/kab-blora/2025/keputusan/", "/kab-blora/2025/x.pdf", "../x.pdf"),
    ],
)
def test_links_in_directory_form(start: str, goal: str, link: str) -> None:
    assert to.relative(start, goal) == link


@pytest.mark.parametrize("root", ["https://contoh.id", "https://contoh.id/zi"])
def test_a_link_leads_to_its_goal_wherever_the_site_stands(root: str) -> None:
    for start in PAGES:
        for goal in (*PAGES, to.data("SHA256SUMS"), to.action("kab-blora", 2025, "1.1")):
            assert urljoin(root + start, to.relative(start, goal)) == root + goal
