"""What the print dialog asks of whoever makes the documents."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from matrices.reports.bulk import BulkWish, Outcome, Piece
from matrices.reports.options import PrintOptions
from matrices.reports.printable import About, Choice, Printable, PrintWish, Subject, Weighed


class Shop(Protocol):
    """Makes documents of the open workspace. `write` runs on another thread, the rest in the window's."""

    @property
    def printables(self) -> Sequence[Printable]:
        """Every kind of document, in the order in which they are offered."""

    def subjects(self, about: About) -> Sequence[Subject]:
        """Return what a document can be about."""

    def editions(self, matrix_id: str) -> Sequence[Subject]:
        """Return the published editions of a role, the latest first."""

    def aspects(self, printable: Printable, subject_ids: Sequence[str]) -> Sequence[Choice]:
        """Return what a document about these subjects leaves to choose, the usual first; nothing where nothing is."""

    def weighed(self, printable: Printable, subject_ids: Sequence[str]) -> Sequence[Weighed]:
        """Return the attributes of roles among which what is essential is chosen, role by role, in order."""

    def options_of(self, printable_id: str) -> PrintOptions:
        """Return what was chosen last for a kind of document, else what is usual in the workspace."""

    def remember(self, printable_id: str, options: PrintOptions) -> None:
        """Remember what was chosen for a kind of document."""

    def title_of(self, wish: PrintWish) -> str:
        """Return what a document is called."""

    def write(self, wish: PrintWish, path: Path, is_wanted: Callable[[], bool]) -> Sequence[str]:
        """Write a document to a path; raises whatever `explain` explains, and anything once it is not wanted.

        Returns who is left out of a document about several, a line for each reason.
        """

    def pieces(self, wish: BulkWish, folder: Path) -> Sequence[Piece]:
        """Return the files that many documents would be; on any thread. Raises whatever `explain` explains."""

    def print_pieces(
        self, pieces: Sequence[Piece], folder: Path, tell: Callable[[Outcome], None], is_wanted: Callable[[], bool]
    ) -> None:
        """Write many documents, telling what came of each; on another thread than the window's."""

    def explain(self, error: Exception) -> str:
        """Return what to tell a person about an error."""
