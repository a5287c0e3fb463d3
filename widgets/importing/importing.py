"""Bringing a grid into the open workspace: choose a file, look at the plan, apply it as one step."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from matrices.language.words import Words
from widgets.asking import Asking
from widgets.folders import documents_folder
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from matrices.model.matrix import Matrix
    from widgets.session import Session


class Importing(QObject):
    """Imports into a session. `explain` makes a sentence of an error."""

    imported = Signal(str)  # id of the matrix that came in

    def __init__(
        self, window: QWidget, asking: Asking, explain: Callable[[Exception], str], theme: Theme, words: Words
    ) -> None:
        super().__init__(window)
        self._window = window
        self._asking = asking
        self._explain = explain
        self._theme = theme
        self._words = words

    def ask_for_file(self, session: "Session") -> None:
        """Import a file that the person chooses."""
        pattern = self._words("Tables (*.csv *.tsv *.txt *.xlsx *.ods);;All files (*)")
        chosen = self._asking.file_to_open(self._words("Import a grid"), documents_folder(), pattern)
        if chosen is not None:
            self.start(session, chosen)

    def start(self, session: "Session", path: Path) -> None:
        """Show the plan for a file, and apply it when the person agrees."""
        from matrices.exchange.importing import plan_file  # noqa: PLC0415 - spreadsheets are not read at the start
        from matrices.model.matrix import Matrix  # noqa: PLC0415 - as above
        from matrices.model.settings import SETTINGS_ID, Settings  # noqa: PLC0415 - as above
        from widgets.importing.dialog import PlanDialog  # noqa: PLC0415 - as above

        try:
            plan = plan_file(path)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person is told
            self._asking.tell(self._explain(error))
            return
        settings = session.find(Settings, SETTINGS_ID) or Settings()
        matrices = session.all(Matrix)
        dialog = PlanDialog(plan, matrices, self._theme, self._words, language=settings.language, parent=self._window)
        if dialog.exec():
            self._apply(session, dialog.matrix)
        dialog.deleteLater()

    def _apply(self, session: "Session", matrix: "Matrix") -> None:
        if session.commit(self._words("import of {title}", title=matrix.title), [matrix]):
            self.imported.emit(matrix.matrix_id)
