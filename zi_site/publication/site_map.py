"""All pages -> sitemap.xml (sitemaps.org), with every page but the small ones for an <iframe>,
which repeat their plan's page; and what else stands at the site's root for others than readers.
"""

from collections.abc import Iterable, Iterator

from zi_site.downloads.picture_file import picture_of_site
from zi_site.machine.outputs import OutputFile
from zi_site.publication.pages_render import environment
from zi_site.views import addresses
from zi_site.views.site import Site


def site_map(site: Site, pages: Iterable[str]) -> OutputFile:
    """``pages`` are the paths of all Markdown files; of a plan it is known when it changed."""
    shown = [
        address
        for address in sorted(path.removesuffix("index.md") for path in pages)
        if not addresses.is_embed(address)
    ]
    changed = {f"{name}/": moment.date() for name, moment in site.changed.items()}
    text = (
        environment()
        .get_template("sitemap.xml")
        .render(root=site.settings.address, pages=[(each, changed.get(each)) for each in shown])
    )
    return OutputFile(addresses.SITE_MAP.lstrip("/"), text.encode())


def root_files(site: Site, pages: Iterable[str]) -> Iterator[OutputFile]:
    """What others than readers look for at the site's root."""
    yield site_map(site, pages)
    yield _robots(site)
    yield picture_of_site(site)
    yield OutputFile(".nojekyll", b"")


def _robots(site: Site) -> OutputFile:
    """Everybody may read everything (RFC 9309); it counts at the root of a domain only."""
    root = site.settings.address
    text = f"User-agent: *\nAllow: /\n\nSitemap: {root}{addresses.SITE_MAP.lstrip('/')}\n"
    return OutputFile("robots.txt", text.encode())
