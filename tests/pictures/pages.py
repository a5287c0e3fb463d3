"""Pages of each document, as PNG."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from app import person_documents
from app.documents import DocumentMaker
from matrices.language.words import words_for
from matrices.model.matrix import Matrix
from matrices.model.settings import Paper
from matrices.model.teammate import Teammate
from matrices.reports.printable import CaseAspect
from tests.pictures.content import workspace
from tests.pictures.forms import form_pages
from tests.pictures.team_pages import team_pages
from tests.pictures.translated import translated_pages

_DOTS_PER_INCH = 80
_OTHERS = {
    "review": person_documents.print_reviews,
    "case": person_documents.print_cases,
    "plan": person_documents.print_plans,
    "numbers": person_documents.print_numbers,
    "scorecard": person_documents.print_scorecards,
}


def pictures(folder: Path, work: Path) -> Iterator[Path]:
    """Print every document in each team's language, and the sample on each paper; yield the pages."""
    for name in ("en", "ar", "ja"):
        with workspace(work / f"paper-{name}.trellis", name) as opened:
            maker = DocumentMaker(words_for(name), aspect=CaseAspect(role_id=opened.ids(Matrix)[0]))
            role, person = opened.ids(Matrix)[:1], opened.ids(Teammate)[:1]
            for paper in (Paper.A4, Paper.LETTER, Paper.A3) if name == "en" else (Paper.A4,):
                made = work / f"role-{name}-{paper}.pdf", work / f"growth-{name}-{paper}.pdf"
                options = maker.options(opened, paper=paper)
                maker.print_roles(opened, role, made[0], options)
                maker.print_growth(opened, person, made[1], options)
                for pdf in made:
                    yield from _pages(pdf, folder)
            for kind, write in _OTHERS.items():
                pdf, subjects = work / f"{kind}-{name}.pdf", role if kind == "scorecard" else person
                write(maker, opened, subjects, pdf, maker.options(opened))
                yield from _pages(pdf, folder)
            for pdf in (*form_pages(opened, name, work), *team_pages(opened, name, work)):
                yield from _pages(pdf, folder)
            for pdf in translated_pages(opened, work) if name == "en" else ():
                yield from _pages(pdf, folder)
            book = work / f"book-{name}.pdf"
            maker.print_book(opened, opened.ids(Matrix), book)
            yield from _pages(book, folder)


def _pages(pdf: Path, folder: Path) -> Iterator[Path]:
    with pypdfium2.PdfDocument(pdf) as document:
        document.init_forms()
        for number in range(len(document)):
            page = document[number]
            file = folder / f"page-{pdf.stem}-{number + 1:02}.png"
            page.render(scale=_DOTS_PER_INCH / 72).to_pil().save(file)
            page.close()
            yield file
