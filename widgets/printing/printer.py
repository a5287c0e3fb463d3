"""A proof on a printer: each page painted by PDFium at the printer's resolution, in bands that memory holds."""

from typing import Final

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, QThread
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from typing_extensions import override

from widgets.printing.pdf_pages import PageSize, Part, PdfPages, pixels
from widgets.printing.workshop import Proof

_BAND: Final = 1024
_FINEST_DPI: Final = 600
"""More than that no eye sees, and few printers print."""
_POINTS_PER_INCH: Final = 72


def has_printer() -> bool:
    """Tell whether the system knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


class PrinterJob(QThread):
    """Paints the pages that the printer was asked for; `has_failed` where it would not begin."""

    def __init__(self, proof: Proof, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._proof = proof
        self._printer = printer
        self.is_cancelled = False
        self.has_failed = False
        self.printer_name = printer.printerName()

    @override
    def run(self) -> None:
        pages = _asked(self._printer, len(self._proof.sizes))
        printer = self._printer
        printer.setFullPage(True)
        _lay(printer, self._proof.sizes[pages[0]])
        painter = QPainter()
        if not painter.begin(printer):
            self.has_failed = True
            return
        try:
            with PdfPages(self._proof.data) as document:
                for place, page in enumerate(pages):
                    if self.is_cancelled:
                        printer.abort()
                        return
                    if place:
                        _lay(printer, self._proof.sizes[page])
                        printer.newPage()
                    self._paint(painter, document, page)
        finally:
            painter.end()

    def _paint(self, painter: QPainter, document: PdfPages, page: int) -> None:
        size = document.sizes[page]
        scale = min(self._printer.resolution(), _FINEST_DPI) / _POINTS_PER_INCH
        larger = self._printer.resolution() / _POINTS_PER_INCH / scale
        width, height = pixels(size, scale)
        for y in range(0, height, _BAND):
            if self.is_cancelled:
                return
            band = Part(page, scale, 0, y, width, min(_BAND, height - y))
            image = document.painted(band, is_for_printer=True)
            painter.drawImage(QRectF(0, y * larger, width * larger, band.height * larger), image)


def _asked(printer: QPrinter, count: int) -> list[int]:
    """Return the pages that the person asked for, counted from 0, in the order in which they are printed."""
    pages = [*range(count)]
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        first, last = printer.fromPage() or 1, printer.toPage() or count
        pages = pages[first - 1 : last] or pages
    return pages[::-1] if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst else pages


def _lay(printer: QPrinter, size: PageSize) -> None:
    """Lay the sheet as the page lies."""
    is_wide = size.width > size.height
    upright = QSizeF(min(size), max(size))
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    orientation = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, orientation, QMarginsF()))
