"""Documents about the team, for their pages to be looked at."""

from collections.abc import Iterator
from pathlib import Path

from app.print_shop import PrintShop
from matrices.model.matrix import Matrix
from matrices.model.settings import Paper
from matrices.reports.options import PrintOptions
from matrices.reports.printable import PrintWish
from matrices.store.workspace import Workspace

_PAPERS = {
    "map": (Paper.A4, Paper.A3),
    "coverage": (Paper.LETTER,),
    "calibration": (Paper.A4,),
    "paths": (Paper.A4, Paper.A3),
    "areas": (Paper.A4,),
    "standard": (Paper.A4,),
    "differences": (Paper.A4,),
}


def team_pages(opened: Workspace, language: str, work: Path) -> Iterator[Path]:
    """Print each document, the first paper in colour and others in grey; yield the files."""
    shop = PrintShop()
    for kind, papers in _PAPERS.items():
        subjects = opened.ids(Matrix)[:1] if kind == "differences" else ()
        for paper in papers:
            options = PrintOptions(language=language, paper=paper, is_greyscale=paper is not papers[0])
            path = work / f"{kind}-{language}-{paper}.pdf"
            wish = PrintWish(printable_id=kind, subject_ids=tuple(subjects), options=options)
            shop.write(opened, wish, path)
            yield path
