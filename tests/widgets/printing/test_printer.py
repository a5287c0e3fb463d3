import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from widgets.printing.pdf_pages import Part, PdfPages
from widgets.printing.printer import PrinterJob
from widgets.printing.workshop import Proof


@pytest.fixture
def printer(qapp, tmp_path):
    """A printer that prints into a PDF."""
    made = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


def proof(path):
    with PdfPages(path.read_bytes()) as pages:
        return Proof(path.read_bytes(), pages.sizes)


def printed(job, tmp_path):
    job.start()
    assert job.wait(20_000)
    return PdfReader(tmp_path / "printed.pdf").pages


def test_every_page_is_printed_as_it_lies(printer, pdf, tmp_path):
    pages = printed(PrinterJob(proof(pdf(size=(842, 595))), printer), tmp_path)
    assert [(round(one.mediabox.width), round(one.mediabox.height)) for one in pages] == [(842, 595)] * 3


def test_only_the_pages_asked_for_are_printed(printer, pdf, tmp_path):
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert len(printed(PrinterJob(proof(pdf(count=5)), printer), tmp_path)) == 2


def test_a_page_fills_the_sheet(printer, pdf, tmp_path):
    printed(PrinterJob(proof(pdf(size=(595, 842))), printer), tmp_path)
    with PdfPages((tmp_path / "printed.pdf").read_bytes()) as pages:
        image = pages.painted(Part(0, 1.0, 0, 0, 595, 842))
    assert image.pixelColor(300, 100).red() > 200
    assert image.pixelColor(300, 800).lightness() < 30
    assert image.pixelColor(590, 838).lightness() < 30


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_told_of(printer, pdf, tmp_path):
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    job = PrinterJob(proof(pdf()), printer)
    job.start()
    assert job.wait(20_000)
    assert job.has_failed
