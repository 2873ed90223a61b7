"""The static-site engine: the only module that says mkdocs.

Pages are complete, portable Markdown before the engine starts, so another engine that reads
mkdocs.yml can render them. What happens here is speed only: each page's finished HTML block is set
aside from the Markdown converter, which would spend half of its time parsing tables that need no
conversion, and put back afterwards.
"""

import logging
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jinja2 import TemplateError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel

from zi_site.exceptions import EngineError, SettingsError
from zi_site.machine.outputs import BLOCK_END, BLOCK_START
from zi_site.site.rendered import Rendered
from zi_site.views.settings import Settings

# What Material brings and no page of ours refers to: 2.5 MB of its scripts, style sheets and
# pictures.
_UNUSED = ("assets/images/", "assets/javascripts/", "assets/stylesheets/")
_ADDRESS = re.compile(r"https?://[^\s/?#<>\"']+(/[^\s?#<>\"']*)?")
# The whole of such a page: what is rendered of it depends on no other page.
_WHOLE_BLOCK = re.compile(
    rb"---\ntitle: .*\ndescription: .*\nhalaman: \"[a-z-]*\"\n(?:[a-z]+: .*\n)*---\n\n"
    rb"%b\n(?s:.*)\n%b\n" % (re.escape(BLOCK_START).encode(), re.escape(BLOCK_END).encode())
)
_HOME = "index.md"  # always rendered: the engine's clock goes by the pages that are
_BLOCK = re.compile(re.escape(BLOCK_START) + r"\n(.*?)\n" + re.escape(BLOCK_END), re.DOTALL)


def read_settings(config_file: Path, data_date: date, today: date | None = None) -> Settings:
    """The operator's settings out of mkdocs.yml; SettingsError says what cannot be used."""
    with TemporaryDirectory() as nowhere:  # the engine wants a docs folder before there is one
        config = _load(config_file, Path(nowhere))
    extra = config.extra
    address = str(config.site_url or "")
    if not _ADDRESS.fullmatch(address):
        raise SettingsError(
            f"{config_file}: site_url harus berupa alamat web, misalnya https://contoh.id/zi/."
        )
    return Settings(
        title=config.site_name,
        description=config.site_description or "",
        address=f"{address.rstrip('/')}/",
        official=_official(config_file, extra.get("resmi")),
        repository=_repository(config_file, str(extra.get("repositori") or "")),
        branch=str(extra.get("cabang") or "main"),
        data_date=data_date,
        today=today,
        redirects=_redirects(config_file, extra.get("pengalihan")),
        archived=_number(config_file, extra, "arsip", "berupa tahun, misalnya 2024, atau 0"),
        offline_most=_number(config_file, extra, "luring", "berupa banyaknya rencana, atau 0"),
    )


def _official(config_file: Path, stated: object) -> bool:
    if stated is not None and not isinstance(stated, bool):
        raise SettingsError(f"{config_file}: resmi harus true atau false, tanpa tanda kutip.")
    return stated is True


def _repository(config_file: Path, stated: str) -> str:
    if stated and not _ADDRESS.fullmatch(stated):
        raise SettingsError(
            f"{config_file}: repositori harus berupa alamat web yang diawali https://."
        )
    return stated.rstrip("/")


def _number(config_file: Path, extra: Mapping[str, Any], name: str, wanted: str) -> int:
    stated = extra.get(name) or 0
    if not isinstance(stated, int) or isinstance(stated, bool):
        raise SettingsError(f"{config_file}: {name} harus {wanted}.")
    return stated


def _redirects(config_file: Path, stated: object) -> tuple[tuple[str, str], ...]:
    if stated is None:
        return ()
    if not isinstance(stated, dict) or not all(
        isinstance(text, str) for pair in stated.items() for text in pair
    ):
        raise SettingsError(
            f"{config_file}: pengalihan harus berupa daftar “alamat lama: alamat baru”."
        )
    return tuple(stated.items())


def render(
    config_file: Path,
    docs: Path,
    out: Path,
    epoch: int,
    extra: dict[str, Any],
    kept: Rendered | None = None,
) -> None:
    """Render ``docs`` into ``out``, which is emptied first; any warning of the engine is an
    EngineError.

    ``epoch`` (seconds) is the only clock that the output may show; ``extra`` is handed to the
    theme. Pages that are all one finished block are left to ``kept``.
    """
    config = _load(config_file, docs, site_dir=str(out.resolve()))
    config.extra.update(extra)
    config.plugins["zi_site"] = _SetAside(kept)
    with _clock_of(epoch), _listening() as said:
        try:
            mkdocs_build(config)
        except (MkDocsException, TemplateError, UnicodeError) as error:
            raise EngineError(f"Halaman tidak dapat dirangkai: {error}") from error
    if said:
        raise EngineError(f"Halaman tidak dapat dirangkai: {'; '.join(said[:5])}")


@contextmanager
def _clock_of(epoch: int) -> Iterator[None]:
    """The engine reads its clock from the environment."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


def _load(config_file: Path, docs: Path, **overrides: str) -> MkDocsConfig:
    if not config_file.is_file():
        raise SettingsError(
            f"{config_file} tidak ada. Jalankan perintah ini di folder utama proyek."
        )
    with _listening() as said:
        try:
            config = load_config(str(config_file), docs_dir=str(docs.resolve()), **overrides)
        except MkDocsException as error:
            raise SettingsError(
                f"{config_file} tidak dapat dipakai: {'; '.join(said) or error}"
            ) from error
    if said:
        raise SettingsError(f"{config_file} tidak dapat dipakai: {'; '.join(said)}")
    return config


@contextmanager
def _listening() -> Iterator[list[str]]:
    """The engine's warnings as a list, instead of on the terminal."""
    logger, listener = logging.getLogger("mkdocs"), _Listener()
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(listener)
    try:
        yield listener.said
    finally:
        logger.removeHandler(listener)
        logger.propagate = propagated


class _SetAside(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """Keeps each page's finished block out of the conversion, and pages that are kept out of all;
    leaves out what no page needs.
    """

    def __init__(self, kept: Rendered | None) -> None:
        self.kept = kept

    def on_files(self, files: Files, **_: Any) -> Files:
        for file in [each for each in files if each.src_uri.startswith(_UNUSED)]:
            files.remove(file)
        for file in files.documentation_pages():
            if self.kept and file.src_uri != _HOME:
                self._leave_out(file, self.kept)
        return files

    def _leave_out(self, file: File, kept: Rendered) -> None:
        """A page that is kept is neither read nor written."""
        if kept.has(file.src_uri, file.dest_uri):
            file.inclusion = InclusionLevel.EXCLUDED
        elif _WHOLE_BLOCK.fullmatch(Path(file.abs_src_path or "").read_bytes()):
            kept.want(file.src_uri, file.dest_uri)

    def on_page_markdown(self, markdown: str, **_: Any) -> str:
        return _BLOCK.sub(BLOCK_START, markdown, count=1)

    def on_post_page(self, output: str, *, page: Any, **_: Any) -> str:
        """The block comes out of its file again, since the engine holds all pages before it writes
        the first. A page that may be kept is; "" says that there is nothing to write.
        """
        found = _BLOCK.search(page.file.content_string) if BLOCK_START in output else None
        if found:
            output = output.replace(BLOCK_START, found[1], 1)
        if self.kept is None or page.file.dest_uri not in self.kept.wanted:
            return output
        self.kept.put(page.file.dest_uri, output.encode(errors="xmlcharrefreplace"))
        return ""


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())
