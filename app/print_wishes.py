"""What the window's wishes to print come to: the print dialog, on the document that is wished for."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.opening import Opening
from app.settings import PreferencesFile
from matrices.language.words import Words
from widgets.asking import Asking
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from matrices.reports.printable import Aspect
    from widgets.printing.dialog import PrintDialog

ROLE: Final = "matrix"
GROWTH: Final = "growth"
REVIEW: Final = "review"
CASE: Final = "case"
PLAN: Final = "plan"
NUMBERS: Final = "numbers"
SCORECARD: Final = "scorecard"
MAP: Final = "map"
COVERAGE: Final = "coverage"
CALIBRATION: Final = "calibration"
PATHS: Final = "paths"
AREAS: Final = "areas"
STANDARD: Final = "standard"
CHANGES: Final = "differences"


class PrintWishes(QObject):
    """Prints what the open session holds. `explain` makes a sentence of an error."""

    printed = Signal(object)  # Path of the document

    def __init__(
        self,
        opening: Opening,
        *,
        asking: Asking,
        explain: Callable[[Exception], str],
        preferences: PreferencesFile,
        theme: Theme,
        words: Words,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._opening, self._asking, self._explain = opening, asking, explain
        self._preferences, self._theme, self._words, self._window = preferences, theme, words, window
        self.dialog: PrintDialog | None = None
        opening.session_changed.connect(self.finish)

    def print_role(self, matrix_id: str) -> None:
        """Print a role's matrix."""
        self.print(ROLE, matrix_id)

    def print_edition(self, edition_id: str) -> None:
        """Print a role's matrix as an edition words it."""
        from matrices.model.edition import Edition  # noqa: PLC0415 - the start prints nothing

        if self._opening.session is not None:
            edition = self._opening.session.get(Edition, edition_id)
            self.print(ROLE, edition.matrix.matrix_id, edition_id)

    def print_growth(self, teammate_id: str) -> None:
        """Print a teammate's growth report."""
        self.print(GROWTH, teammate_id)

    def print_review(self, review_id: str) -> None:
        """Print what came of a review."""
        from matrices.model.review import teammate_id_in  # noqa: PLC0415 - as above
        from matrices.reports.printable import ReviewAspect  # noqa: PLC0415 - as above

        self.print(REVIEW, teammate_id_in(review_id), aspect=ReviewAspect(review_id=review_id))

    def print_review_alone(self, review_id: str) -> None:
        """Print what came of a review where two look at the screen: nothing of anybody else is to be chosen."""
        self.print_review(review_id)
        if self.dialog is not None:
            self.dialog.offer_nothing_else()

    def print_case(self, teammate_id: str, matrix_id: str) -> None:
        """Print how a teammate stands beside a role."""
        from matrices.reports.printable import CaseAspect  # noqa: PLC0415 - as above

        self.print(CASE, teammate_id, aspect=CaseAspect(role_id=matrix_id))

    def print_changes(self, matrix_id: str, from_id: str, until_id: str) -> None:
        """Print what changed in a role from one edition to another; an empty id is for what it says now."""
        from matrices.reports.printable import EditionsAspect  # noqa: PLC0415 - as above

        self.print(CHANGES, matrix_id, aspect=EditionsAspect(from_id=from_id, until_id=until_id))

    def print(
        self, printable_id: str, subject_id: str = "", edition_id: str = "", *, aspect: "Aspect | None" = None
    ) -> None:
        """Show the print dialog on a kind of document, and on what it is to be about."""
        from app.document_contents import today  # noqa: PLC0415 - as above
        from app.reading_memory import ReadingMemory, language_read  # noqa: PLC0415 - as above
        from app.window_shop import WindowShop  # noqa: PLC0415 - as above
        from widgets.printing.dialog import PrintDialog  # noqa: PLC0415 - as above

        session = self._opening.session
        if session is None or self.dialog is not None:
            return
        # An edition is worded as it was, and few translations were made from exactly that.
        read_in = "" if edition_id else language_read(session, ReadingMemory(self._preferences), subject_id, today())
        shop = WindowShop(session, self._preferences, self._words, self._explain, aspect, read_in=read_in)
        parent = QApplication.activeModalWidget() or self._window
        self.dialog = PrintDialog(shop, self._asking, self._theme, self._words, parent)
        self.dialog.printed.connect(self.printed)
        self.dialog.finished.connect(self._on_dialog_finished)
        self.dialog.show_wish(printable_id, (subject_id,) if subject_id else (), edition_id, aspect)
        self.dialog.open()

    def finish(self) -> None:
        """Close the dialog, before the program ends."""
        if self.dialog is not None:
            self.dialog.reject()

    def _on_dialog_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
