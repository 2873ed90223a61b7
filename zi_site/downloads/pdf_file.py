"""Table -> the PDF copy: tagged, for screen readers (PDF/UA-1) and for archives (PDF/A-2a)."""

import json
import re
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import typst

from zi_site.downloads.decree_text import decree_moment
from zi_site.downloads.pdf_breaking import all_broken
from zi_site.downloads.pdf_data import Data, pdf_data
from zi_site.downloads.pdf_glyphs import CERTAIN, COVERED, EXPLANATION, drawable, in_all_texts
from zi_site.downloads.qr_code import qr_of
from zi_site.views import addresses
from zi_site.views.table import Table


def pdf_of(table: Table, site: str = "") -> bytes:
    """The PDF copy; the same Table gives the same bytes. With the site's address it names that of
    the plan, also as a QR code.
    """
    place = site and site + addresses.plan(table.satker.satker, table.tahun).lstrip("/")
    data = pdf_data(table) | {"address": place}
    stamp = decree_moment(table)
    try:
        return _packed(_compiled(_drawable(data, COVERED), stamp))
    except typst.TypstError:
        return _packed(_compiled(_drawable(data, CERTAIN), stamp))


def _drawable(data: Data, missing: re.Pattern[str]) -> Data:
    """What the fonts lack written by its number, and where that happened, a word about it."""
    drawn: Data = in_all_texts(data, lambda text: drawable(text, missing))
    if json.dumps(drawn).count("[U+") > json.dumps(data).count("[U+"):
        drawn["legend"].append(EXPLANATION)
    return drawn


def _compiled(data: Data, stamp: datetime) -> bytes:
    compiler, template = _compiler()
    address = str(data["address"])
    content = compiler.compile(
        template,
        format="pdf",
        sys_inputs={
            "data": json.dumps(all_broken(data), ensure_ascii=False),
            "address": address,
            "qr": qr_of(address) if address else "",
        },
        # PDF/UA-1 ends at PDF 1.7 and PDF/A-4 begins at 2.0, so A-3a would be the newest that goes
        # with it; it differs from A-2a only in the attachments that it allows, and this file has
        # none.
        pdf_standards=["ua-1", "a-2a"],
        # PDF/A needs a date, and Typst refuses to leave it out ("missing document date"). The
        # moment of the build would make the bytes differ each time, so it is the decree's: the day
        # that the text in the file dates from.
        timestamp=stamp,
    )
    if not isinstance(content, bytes):
        raise TypeError("Typst gave pages instead of one PDF")
    return content


@cache
def _compiler() -> tuple[typst.Compiler, bytes]:
    """One compiler a process, and the template, which it forgets after each document when it comes
    as bytes.

    System fonts would make the bytes differ from machine to machine.
    """
    template = (files("zi_site") / "templates" / "rencana-aksi.typ").read_bytes()
    return typst.Compiler(ignore_system_fonts=True), template


def _packed(content: bytes) -> bytes:
    """The same with its objects in compressed streams (PDF 1.5, allowed in PDF/A-2): a third.

    Through files, which pikepdf reads and writes in two thirds of the time that bytes take it.
    """
    with TemporaryDirectory() as folder:
        large, small = Path(folder, "besar.pdf"), Path(folder, "kecil.pdf")
        large.write_bytes(content)
        with pikepdf.open(large) as document:
            document.save(
                small,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
                deterministic_id=True,
                fix_metadata_version=False,  # Typst wrote it; pikepdf would add 1.5 kB of spaces
            )
        return small.read_bytes()
