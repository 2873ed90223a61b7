"""All pages -> sitemap.xml (sitemaps.org): every page but the small ones for an <iframe>, which
repeat their plan's page.
"""

from collections.abc import Iterable

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
