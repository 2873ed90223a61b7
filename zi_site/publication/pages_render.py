"""A template and its views -> one page file: front matter and a single raw HTML block, as portable
Markdown.

The block holds no blank line and stands between two comment lines. Any Markdown converter passes
such a block through as it is; our own engine sets it aside before conversion and puts it back,
which is ten times faster.
"""

from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from math import ceil
from pathlib import Path
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from zi_site.machine.outputs import BLOCK_END, BLOCK_START, OutputFile
from zi_site.plan import glossary, reference
from zi_site.reporting.html import json_ld, templates
from zi_site.views import across, addresses, reports, site, summary
from zi_site.views.settings import Settings


@dataclass(frozen=True, slots=True)
class PageHead:
    """What a page is, before it has a body."""

    kind: str  # rencana, keputusan, satker, beranda, ...; assets.py says what a kind loads
    address: str
    title: str
    description: str
    settings: Settings
    feed: str = ""  # address of an Atom feed that tells more of it than the feed of all
    picture: str = addresses.picture(addresses.HOME)  # what messengers show beside a link to it

    def link(self, to: str) -> str:
        """The link from this page to a published address: relative, unless a release has it."""
        return self.settings.archive_of(to) or addresses.relative(self.address, to)

    def edit(self, path: str) -> str:
        """Where a file of the repository is edited in the browser; "" where that is not known."""
        repository, branch = self.settings.repository, quote(self.settings.branch)
        return f"{repository}/edit/{branch}/{quote(path)}" if repository else ""

    @property
    def report_address(self) -> str:
        """Where a reader tells of a mistake; "" where the repository is not known."""
        repository = self.settings.repository
        return f"{repository}/issues/new?template=laporkan-kesalahan.yml" if repository else ""

    def subscription(self, calendar: str) -> str:
        """What a device opens in its calendar, which then looks for changes by itself."""
        _, _, place = self.settings.address.partition("://")
        return f"webcal://{place}{calendar.lstrip('/')}"

    def google_calendar(self, calendar: str) -> str:
        """The same for Google's calendar, which knows no webcal address on a phone."""
        asked = urlencode({"cid": self.subscription(calendar)})
        return f"https://calendar.google.com/calendar/r?{asked}"

    def whatsapp(self, said: str) -> str:
        """A message with a sentence and this page's address, to be sent to whomever."""
        return f"https://wa.me/?{urlencode({'text': f'{said} {self.absolute}'}, quote_via=quote)}"

    @property
    def absolute(self) -> str:
        """The page's address on the web, for citations."""
        return self.settings.address + self.address.lstrip("/")


def render(template: str, page: PageHead, **views: object) -> OutputFile:
    """One page as portable Markdown; UTF-8, its place from the address of the page."""
    body = environment().get_template(template).render(page=page, **views)
    return OutputFile(addresses.markdown_path(page.address), portable_markdown(page, body).encode())


def portable_markdown(page: PageHead, body: str) -> str:
    """Front matter and the block; indentation and blank lines of the template go."""
    lines = (line.strip(" ") for line in body.split("\n"))
    block = "\n".join(line for line in lines if line)
    front = (
        f"title: {quoted(page.title)}",
        f"description: {quoted(page.description)}",
        f"halaman: {quoted(page.kind)}",
        f"gambar: {quoted(page.picture.lstrip('/'))}",
        *((f"umpan: {quoted(page.feed.lstrip('/'))}",) if page.feed else ()),
    )
    return "\n".join(("---", *front, "---", "", BLOCK_START, block, BLOCK_END, ""))


def finished_block(markdown: str) -> str:
    """The block of such a page."""
    return markdown.partition(BLOCK_START)[2].partition(BLOCK_END)[0].strip()


def quoted(text: str) -> str:
    """A YAML double-quoted scalar: printable letters as they are, others by their number."""
    return '"' + "".join(_yaml_character(character) for character in text) + '"'


def _yaml_character(character: str) -> str:
    if character in '"\\' or not character.isprintable():
        return f"\\U{ord(character):08X}"
    return character


def keep_templates(folder: Path) -> None:
    """Keep templates compiled in a folder; to compile all takes longer than a small site."""
    folder.mkdir(parents=True, exist_ok=True)
    environment().bytecode_cache = _Compiled(str(folder))


class _Compiled(FileSystemBytecodeCache):
    """Where the folder has gone meanwhile, as all of build/ may, nothing is kept."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def heat(count: float, highest: float, steps: int = 4) -> int:
    """How strongly to shade a count, or how high to draw it; 0 where nothing is to compare with."""
    return ceil(steps * count / highest) if highest else 0


@cache
def environment() -> Environment:
    """The templates, and what they may call: addresses, words, months; no data."""
    env = templates()
    env.globals.update(
        to=addresses,
        reports=reports,
        months=tuple(enumerate(glossary.NAMA_BULAN, start=1)),
        month_names=glossary.NAMA_BULAN,
        short_months=tuple(enumerate(glossary.BULAN_PENDEK, start=1)),
        kinds=tuple(
            (name, glossary.NAMA_KEPASTIAN[name], glossary.ARTI_KEPASTIAN[name])
            for name in glossary.KEPASTIAN
        ),
        official_areas=tuple(reference.areas().values()),
        heat=heat,
        schedule_facts=summary.schedule_facts,
        gap_anchor=summary.gap_anchor,
        action_text=site.action_text,
        topic_text=site.topic_text,
        by_province=across.by_province,
    )
    env.filters.update(
        date=glossary.day_words, number=site.number_words, size=site.size_words, json_ld=json_ld
    )
    return env
