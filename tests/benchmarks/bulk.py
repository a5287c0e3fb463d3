"""Growth reports of a whole team as a file each, as `trellis print-all` writes them, by one process and by two."""

import contextlib
import io
import tempfile
from pathlib import Path

import pypdfium2
from msgspec.structs import replace

from app.cli import run
from matrices.language.words import words_for
from matrices.store.workspace import Workspace
from tests.benchmarks.measure import Line, milliseconds
from tests.matrices.reports import samples
from tests.matrices.reports.growth_samples import NAMES, growth

_TEAMMATES = 500


def lines() -> list[Line]:
    """Return how long a page takes by the clock, one process beside two, reading of the workspace included."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "team.trellis"
        _write(workspace)
        alone = _printed_ms(workspace, Path(folder) / "one", processes=1)
        both = _printed_ms(workspace, Path(folder) / "two", processes=2)
        count = sum(_page_count(path) for path in (Path(folder) / "two").rglob("*.pdf"))
    name = f"{_TEAMMATES} growth reports as {_TEAMMATES} files, {count} pages"
    return [
        Line(f"{name}, a page by two processes", both / count, "ms", "one process", alone / count),
        Line(f"{name}, pages a second by one process", count / alone * 1000, ""),
        Line(f"{name}, pages a second by two processes", count / both * 1000, ""),
    ]


def _write(path: Path) -> None:
    """Write a workspace in which everybody has two reviews in one role of 12 attributes."""
    role = samples.role("en", repeat=3)
    documents = [role]
    for number in range(_TEAMMATES):
        told, teammate_id = growth(matrix=role, name=f"{NAMES['en']} {number}"), f"t{number}"
        documents.append(replace(told.teammate, teammate_id=teammate_id))
        documents += [
            replace(one, teammate_id=teammate_id, review_id=f"{teammate_id}:{one.held_on}") for one in told.reviews
        ]
    Workspace.create(path, tuple(documents)).close()


def _printed_ms(workspace: Path, folder: Path, *, processes: int) -> float:
    asked = ["print-all", str(workspace), "-o", str(folder), "--documents", "growth", "--processes", str(processes)]

    def print_all() -> None:
        with contextlib.redirect_stdout(io.StringIO()):
            if run(asked, words_for("en")):
                raise RuntimeError(asked)

    return milliseconds(print_all)


def _page_count(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return len(document)
