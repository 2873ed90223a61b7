"""A published address -> the QR code of it, as SVG: one path, no colours but black, for paper."""

from io import BytesIO

import segno

_QUIET = 4  # modules of empty space around it, as ISO/IEC 18004 asks


def qr_of(address: str) -> str:
    """A code that a phone reads from paper with a fold or a stain (level M)."""
    drawn = BytesIO()
    code = segno.make_qr(address, error="m", boost_error=False)
    code.save(
        drawn, kind="svg", border=_QUIET, omitsize=True, xmldecl=False, svgclass=None,
        lineclass=None, nl=False,
    )  # fmt: skip
    return drawn.getvalue().decode()
