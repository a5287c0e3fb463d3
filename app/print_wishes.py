"""What the window's wishes to print come to: a title to suggest, and a document made on a thread of its own."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.opening import Opening
from matrices.language.words import Words
from widgets.printing.printing import Printing

if TYPE_CHECKING:
    from app.documents import DocumentMaker


class PrintWishes(QObject):
    """Prints what the open session holds."""

    def __init__(self, opening: Opening, printing: Printing, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self.printing = printing
        self._opening = opening
        self._words = words

    @cached_property
    def _maker(self) -> "DocumentMaker":
        from app.documents import DocumentMaker  # noqa: PLC0415 - the start prints nothing

        return DocumentMaker(self._words)

    def print_role(self, matrix_id: str) -> None:
        """Print a role's matrix."""
        from matrices.model.matrix import Matrix  # noqa: PLC0415 - as above

        session = self._opening.session
        if session is not None:
            make = partial(self._maker.print_roles, session.workspace, [matrix_id])
            self.printing.print(session.get(Matrix, matrix_id).title, make)

    def print_edition(self, edition_id: str) -> None:
        """Print a role's matrix as an edition words it."""
        from matrices.model.edition import Edition  # noqa: PLC0415 - as above

        session = self._opening.session
        if session is not None:
            edition = session.get(Edition, edition_id)
            make = partial(self._maker.print_edition, session.workspace, edition_id)
            title = edition.matrix.title
            if edition.number is not None:
                title = self._words("{role}, edition {number}", role=title, number=edition.number)
            self.printing.print(title, make)

    def print_growth(self, teammate_id: str) -> None:
        """Print a teammate's growth report."""
        from matrices.model.teammate import Teammate  # noqa: PLC0415 - as above

        session = self._opening.session
        if session is not None:
            make = partial(self._maker.print_growth, session.workspace, [teammate_id])
            name = session.get(Teammate, teammate_id).name
            self.printing.print(self._words("Growth report {name}", name=name), make)
