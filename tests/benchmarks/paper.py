"""A 12 × 5 role matrix on A4, in five languages, beside other makers of PDFs; and whether its words can be found.

Also many growth reports in one file. The roles are laid out as often as it takes to find the fewest pages.
"""

import datetime
import io
import logging
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import uharfbuzz as hb
from fpdf import FPDF
from fpdf.fonts import FontFace
from msgspec.structs import replace
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from matrices.language.words import words_for
from matrices.model.matrix import Matrix
from matrices.reports.growth_pages import print_growth
from matrices.reports.matrix_pages import MatrixPrint, print_matrix
from matrices.reports.options import PrintRun
from matrices.reports.typography.faces import Family, face_file
from matrices.reports.typography.typesetter import Typesetter
from tests.benchmarks.measure import Line, cpu_milliseconds
from tests.benchmarks.office import converting_ms
from tests.benchmarks.sentences import SENTENCES, matrix
from tests.matrices.reports import samples
from tests.matrices.reports.growth_samples import DAY, NAMES, growth

_OPTIONS = PrintRun(day=datetime.date(2026, 5, 4))
_REPORTS = 500
_FILES = 5
_ASKED_MS = {"ar": 15.0}
_FAMILY = {"ar": Family.ARABIC, "ja": Family.JAPANESE}


def lines() -> list[Line]:
    """Return CPU times first and warm for each language, peers beside them, and the share of words found."""
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    logging.getLogger("fpdf").setLevel(logging.ERROR)
    return [line for language in SENTENCES for line in _language_lines(language)] + [
        line for language in ("en", "ar") for line in _growth_lines(language)
    ]


def _growth_lines(language: str) -> list[Line]:
    """Return what a page costs in one file of 500 reports, in time and in size: the fastest of some files.

    Each file is about other people, so that nothing of what only they have is remembered.
    """
    role, words, typesetter = samples.role(language, repeat=3), words_for(language), Typesetter()
    with tempfile.TemporaryDirectory() as folder:
        destination = Path(folder) / "growth.pdf"

        def taken_by(file: int) -> float:
            numbers = range(file * _REPORTS, (file + 1) * _REPORTS)
            people = [growth(language, matrix=role, name=f"{NAMES[language]} {number}") for number in numbers]
            return cpu_milliseconds(lambda: print_growth(people, destination, PrintRun(day=DAY), words, typesetter))

        taken = min(map(taken_by, range(_FILES)))
        size_kb = destination.stat().st_size / 1024
        with pypdfium2.PdfDocument(destination) as document:
            count = len(document)
            draw = _drawn(language, [_lines_on(document[at]) for at in range(count)])
        drawn = min(cpu_milliseconds(draw) for _ in range(_FILES))
    name = f"{_REPORTS} growth reports, {language}, {count} pages"
    return [
        Line(f"{name}, a page", taken / count, "ms CPU", "600 pages a second", 1000 / 600, goal=1.0),
        Line(f"{name}, a page", taken / count, "ms CPU", "ReportLab drawing the same lines", drawn / count),
        Line(f"{name}, pages a second", count / taken * 1000, ""),
        Line(f"{name}, size of a page", size_kb / count, "KB"),
    ]


def _lines_on(page: pypdfium2.PdfPage) -> list[str]:
    return page.get_textpage().get_text_range().splitlines()


def _drawn(language: str, pages: list[list[str]]) -> Callable[[], None]:
    """ReportLab's own canvas with the lines at hand: no layout, shaping, charts or tags: a floor for its users."""
    name = f"Floor{language}"
    pdfmetrics.registerFont(TTFont(name, io.BytesIO(_regular(_FAMILY.get(language, Family.SANS)))))

    def run() -> None:
        canvas = Canvas(io.BytesIO(), pagesize=A4, pageCompression=1)
        for shown in pages:
            canvas.setFont(name, 9)
            for place, line in enumerate(shown):
                canvas.drawString(40, 800 - place % 80 * 10, line)
            canvas.showPage()
        canvas.save()

    return run


def _language_lines(language: str) -> list[Line]:
    role = matrix(language)
    with tempfile.TemporaryDirectory() as folder:
        destination = Path(folder) / "role.pdf"
        typesetter = Typesetter()
        run = _ours(role, destination, typesetter)
        first, warm = cpu_milliseconds(run), min(cpu_milliseconds(run) for _ in range(40))
        edited = min(cpu_milliseconds(_ours(one, destination, typesetter)) for one in _edited(role, 20))
        run()
        peers = {"ReportLab Paragraph": _reportlab(role), "WeasyPrint": _weasyprint(role), "fpdf2": _fpdf(role)}
        beside = {name: _warm(peer, times=3) for name, peer in peers.items()}
        office = converting_ms(_html(role))
        size_kb, found = destination.stat().st_size / 1024, _found_share(destination, role)
        read = _read_share(destination, role)
    name, asked = f"12 × 5 matrix, {language}", _ASKED_MS.get(language, 10.0)
    return [
        Line(f"{name}, first in the process", first, "ms CPU"),
        *(Line(f"{name}, warm", warm, "ms CPU", peer, taken) for peer, taken in beside.items()),
        *([] if office is None else [Line(f"{name}, warm", warm, "ms CPU", "LibreOffice Calc", office)]),
        Line(f"{name}, warm, the fastest of 40", warm, "ms CPU", "asked for", asked, goal=1.0),
        Line(f"{name}, after an edit, the fastest of 20", edited, "ms CPU", "asked for", asked, goal=1.0),
        Line(f"{name}, size", size_kb, "KB"),
        Line(f"{name}, words pdfium finds", found * 100, "%", "all of them", 100.0),
        *([] if read is None else [Line(f"{name}, words pdftotext finds", read * 100, "%", "all of them", 100.0)]),
    ]


def _edited(role: Matrix, count: int) -> list[Matrix]:
    """Return the role with another word in its last row each time, so that it is made to fit anew."""
    *others, last = role.attributes
    rows = [replace(last, name=f"{last.name} {number}") for number in range(count)]
    return [replace(role, attributes=(*others, row)) for row in rows]


def _ours(role: Matrix, destination: Path, typesetter: Typesetter) -> Callable[[], None]:
    words = words_for(role.language)
    return lambda: print_matrix([MatrixPrint(role)], destination, _OPTIONS, words, typesetter)


def _warm(run: Callable[[], None], times: int = 9) -> float:
    run()
    return statistics.median(cpu_milliseconds(run) for _ in range(times))


def _found_share(pdf: Path, role: Matrix) -> float:
    """Return how many of the words in cells and names stand in the text that pdfium reads."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = "".join(document[at].get_textpage().get_text_range() for at in range(len(document)))
    return _share_in(text, role)


def _read_share(pdf: Path, role: Matrix) -> float | None:
    """Return how many of the words Poppler reads, or None where it is not installed."""
    if shutil.which("pdftotext") is None:
        return None
    read = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True)
    return _share_in(read.stdout.decode().translate(dict.fromkeys(range(0x202A, 0x2070))), role)


def _share_in(text: str, role: Matrix) -> float:
    squeezed = "".join(text.split())
    cells = [one for attribute in role.attributes for one in (attribute.name, *attribute.descriptors.values())]
    words = {word for cell in cells for word in cell.split()}
    return sum(word in squeezed for word in words) / len(words)


def _rows(role: Matrix) -> list[list[str]]:
    head = ["", *(level.name for level in role.levels)]
    return [head, *([a.name, *(a.descriptor(one.level_id) for one in role.levels)] for a in role.attributes)]


def _reportlab(role: Matrix) -> Callable[[], None]:
    """ReportLab's own text in the same font; Arabic comes out unjoined, which makes it faster than it may be."""
    name = f"Peer{role.language}"
    pdfmetrics.registerFont(TTFont(name, io.BytesIO(_regular(_FAMILY.get(role.language, Family.SANS)))))
    wrap = {"ja": "CJK"}.get(role.language)
    style = ParagraphStyle("cell", fontName=name, fontSize=9, leading=12, wordWrap=wrap)

    widths = [110.0, *(660 / len(role.levels) for _ in role.levels)]
    look = [("GRID", (0, 0), (-1, -1), 0.4, "#888888"), ("VALIGN", (0, 0), (-1, -1), "TOP")]

    def run() -> None:
        cells = [[[Paragraph(one, style) for one in text.split("\n")] for text in row] for row in _rows(role)]
        table = Table(cells, colWidths=widths, repeatRows=1, style=look)
        SimpleDocTemplate(io.BytesIO(), pagesize=landscape(A4), initialFontName=name).build([table])

    return run


def _regular(family: Family) -> bytes:
    """Return the family at its regular weight as a static font, which is all that ReportLab reads."""
    face = hb.Face(hb.Blob.from_file_path(str(face_file(family))))
    asked = hb.SubsetInput()
    asked.keep_everything()
    for axis in face.axis_infos:
        asked.pin_axis_location(face, axis.tag, 400 if axis.tag == "wght" else axis.default_value)
    return bytes(hb.subset(face, asked).blob.data)


def _weasyprint(role: Matrix) -> Callable[[], None]:
    from weasyprint import HTML

    return lambda: HTML(string=_html(role)).write_pdf(io.BytesIO())


def _html(role: Matrix) -> str:
    cells = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in _rows(role))
    direction = "rtl" if role.language == "ar" else "ltr"
    cell = "border: 1px solid; white-space: pre-line; vertical-align: top; font: 9pt 'Noto Sans'"
    css = f"@page {{ size: A4 landscape }} td {{ {cell} }}"
    head = f"<meta charset=utf-8><style>{css}</style>"
    return f"<html lang={role.language} dir={direction}>{head}<table>{cells}</table></html>"


def _fpdf(role: Matrix) -> Callable[[], None]:
    font = str(face_file(_FAMILY.get(role.language, Family.SANS)))

    def run() -> None:
        pdf = FPDF(orientation="landscape", format="A4")
        pdf.add_page()
        pdf.add_font("peer", fname=font)
        pdf.set_font("peer", size=9)
        pdf.set_text_shaping(True)
        with pdf.table(headings_style=FontFace(emphasis="")) as table:
            for row in _rows(role):
                line = table.row()
                for text in row:
                    line.cell(text)
        pdf.output()

    return run
