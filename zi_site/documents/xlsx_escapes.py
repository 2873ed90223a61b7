"""A workbook's bytes -> the same in which openpyxl leaves the format's escapes as they stand.

In a text ``_x000A_`` is a line end and ``_x005F_x000A_`` what somebody typed. openpyxl drops
``x005F_`` from some texts (shared ones, and inline ones where it reads rich text) and not from
others, and undoes nothing else, so the two cannot be told apart any more.
"""

import io
import re
import zipfile

_ESCAPE = b"x005F_"
_DROPPED_ONCE = b"x00x005F_5F_"  # the escape, once openpyxl has dropped it from its middle
_INLINE = re.compile(rb"<((?:\w+:)?is)>.*?</\1>", re.DOTALL)
# What begins an escape of the format: "_x" before four hexadecimal digits and "_".
BEGINS = re.compile("_x(?=[0-9A-Fa-f]{4}_)")


def with_escapes(content: bytes, rich_text: bool) -> bytes:
    """For ``openpyxl.load_workbook``, which then gives each text as the file has it."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = package.namelist()
        parts = {name: package.read(name) for name in names if _has_texts(name, rich_text)}
        changed = {name: _doubled(name, part) for name, part in parts.items() if _ESCAPE in part}
        if not changed:
            return content
        output = io.BytesIO()
        with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as fresh:
            for name in names:
                fresh.writestr(name, changed.get(name) or package.read(name))
    return output.getvalue()


def escaped(text: str) -> str:
    """A text of ours, so that the format takes nothing in it for an escape."""
    return BEGINS.sub("_x005F_x", text)


def _is_shared(name: str) -> bool:
    return name.casefold().endswith("sharedstrings.xml")


def _has_texts(name: str, rich_text: bool) -> bool:
    return _is_shared(name) or (rich_text and name.startswith("xl/worksheets/"))


def _doubled(name: str, part: bytes) -> bytes:
    """Of a sheet its texts only: a formula stays as it is."""
    if _is_shared(name):
        return part.replace(_ESCAPE, _DROPPED_ONCE)
    return _INLINE.sub(lambda found: found[0].replace(_ESCAPE, _DROPPED_ONCE), part)
