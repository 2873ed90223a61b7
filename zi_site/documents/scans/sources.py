"""A PDF -> the pictures of its pages as a viewer shows them."""

from threading import Lock
from types import TracebackType

import pypdfium2

from zi_site.documents.scans.pixels import DPI, Picture


class SourcePdf:
    """An open PDF; PDFium draws one page at a time, whoever asks."""

    def __init__(self, content: bytes) -> None:
        self._document = pypdfium2.PdfDocument(content)
        self._lock = Lock()

    def __enter__(self) -> "SourcePdf":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._document.close()

    def picture(self, number: int) -> Picture:
        """The page of this number, counted from 1, in grey."""
        with self._lock:
            page = self._document[number - 1].render(scale=DPI / 72, grayscale=True)
            picture: Picture = page.to_numpy().reshape(page.height, page.width).copy()
            return picture
