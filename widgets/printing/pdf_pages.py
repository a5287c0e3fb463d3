"""The pages of a PDF as pictures, painted by PDFium.

PDFium serves one caller at a time in the whole process (https://pdfium.googlesource.com/pdfium: "not thread safe"),
hence the lock.
"""

import threading
from types import TracebackType
from typing import Final, NamedTuple, Self

import pypdfium2
import pypdfium2.raw as pdfium
from PySide6.QtGui import QImage

_ONE_CALLER: Final = threading.Lock()
_FLAGS: Final = pdfium.FPDF_ANNOT
_PRINTING: Final = pdfium.FPDF_ANNOT | pdfium.FPDF_PRINTING
_COLOUR: Final = (255, 255, 255, 255)


class PageSize(NamedTuple):
    """A page's size in points."""

    width: float
    height: float


class Part(NamedTuple):
    """A part of page `page`, counted from 0, painted with `scale` pixels a point; the rest is in such pixels."""

    page: int
    scale: float
    x: int
    y: int
    width: int
    height: int


class PdfPages:
    """An open PDF. Raises PdfiumError where the bytes are none."""

    def __init__(self, data: bytes) -> None:
        with _ONE_CALLER:
            self._document = pypdfium2.PdfDocument(data)
            self._document.init_forms()
            count = len(self._document)
            self.sizes = tuple(PageSize(*self._document.get_page_size(one)) for one in range(count))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of it; nothing can be painted any more."""
        with _ONE_CALLER:
            self._document.close()

    def painted(self, part: Part, *, is_for_printer: bool = False) -> QImage:
        """Return a part of a page on white paper."""
        with _ONE_CALLER:
            page = self._document[part.page]
            bitmap = pypdfium2.PdfBitmap.new_native(part.width, part.height, pdfium.FPDFBitmap_BGRx)
            try:
                self._paint(page, bitmap, part, _PRINTING if is_for_printer else _FLAGS)
                # A copy: the bitmap's bytes go with it.
                return QImage(bitmap.buffer, part.width, part.height, bitmap.stride, QImage.Format.Format_RGB32).copy()
            finally:
                bitmap.close()
                page.close()

    def _paint(self, page: pypdfium2.PdfPage, bitmap: pypdfium2.PdfBitmap, part: Part, flags: int) -> None:
        width, height = pixels(self.sizes[part.page], part.scale)
        bitmap.fill_rect(_COLOUR, 0, 0, part.width, part.height)
        where = (-part.x, -part.y, width, height, 0)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, *where, flags)
        if page.formenv is not None:
            pdfium.FPDF_FFLDraw(page.formenv, bitmap, page, *where, flags)


def pixels(size: PageSize, scale: float) -> tuple[int, int]:
    """Return how many pixels a whole page has across and down, at least one."""
    return max(1, round(size.width * scale)), max(1, round(size.height * scale))
