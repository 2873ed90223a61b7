"""A draft and the file that it was read from -> one HTML page of all that is in doubt: complete by
itself, without scripts, with a small picture of each spot where the file is a PDF.
"""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from zi_site.documents.spot_pictures import PrintedSpot, media_type, spot_pictures
from zi_site.draft.questions import Question, asked
from zi_site.draft.sentences import NoPicture
from zi_site.draft.shown_spots import shown_spots
from zi_site.draft.text import Drafted
from zi_site.plan import reference
from zi_site.reporting.html import templates

_TEMPLATE = "keraguan.html"


@dataclass(frozen=True, slots=True)
class Pictures:
    """Those that were drawn; each is on the page once, where it is asked for first."""

    drawn: Mapping[PrintedSpot, bytes]

    def source(self, question: Question) -> str:
        """``data:image/png;base64,…``; "" where there is no picture or it must not be shown."""
        picture = b"" if question.personal or not question.spot else self._of(question.spot)
        return f"data:{media_type(picture)};base64,{b64encode(picture).decode()}" if picture else ""

    def missing(self, question: Question) -> str:
        """Why a spot has none; "" where nobody expects one."""
        if question.spot is None or self.source(question):
            return ""
        return (NoPicture.PERSONAL if question.personal else NoPicture.NOT_DRAWN)().message

    def _of(self, spot: PrintedSpot) -> bytes:
        return self.drawn.get(spot, b"")


def doubts_page(draft: Drafted, content: bytes) -> bytes:
    """``content`` is the file that was read; the same input gives the same page, none where nothing
    is in doubt.
    """
    imported = draft.imported
    if not imported.doubts:
        return b""
    plan = imported.plan
    office = reference.register().get(plan.satker)
    page = templates().get_template(_TEMPLATE)
    html = page.render(
        office=office.nama if office else plan.satker,
        plan=plan,
        areas=asked(draft),
        left_out=imported.left_out,
        pictures=Pictures(spot_pictures(content, shown_spots(imported))),
    )
    return f"{html}\n".encode()
