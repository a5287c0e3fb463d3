"""Bringing other programs' material into the open workspace: choose it, look at the plan, apply it as one step."""

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from matrices.language.words import Words
from widgets.asking import Asking
from widgets.folders import documents_folder
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from matrices.exchange.sheet import Source
    from matrices.model.document import Document
    from widgets.importing.draft import Draft
    from widgets.session import Session


class Importing(QObject):
    """Imports into a session. `explain` makes a sentence of an error."""

    imported = Signal(str)  # id of the first matrix that came in
    people_imported = Signal(str)  # id of the first teammate who was rated, where no matrix came in

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
        tables = "*.xlsx *.xls *.ods *.csv *.tsv *.txt *.md *.html *.htm *.yaml *.yml *.json"
        pattern = f"{self._words('Tables and frameworks')} ({tables});;{self._words('All files')} (*)"
        chosen = self._asking.file_to_open(self._words("Import"), documents_folder(), pattern)
        if chosen is not None:
            self.start(session, chosen)

    def start(self, session: "Session", path: Path) -> None:
        """Show what a file holds, and take what the person agrees to."""
        self._begin(session, lambda: [_read_file(path)], path.stem)

    def start_with_clipboard(self, session: "Session", mime: QMimeData | None) -> None:
        """Show what the clipboard holds, and take what the person agrees to."""
        from widgets.importing.clipboard import sources_in  # noqa: PLC0415 - the start imports nothing

        found = list(sources_in(mime))
        if found:
            self._begin(session, lambda: _read_first(found), self._words("From the clipboard"))
        else:
            self._asking.tell(self._words("The clipboard holds no text. Copy a table first, with its header."))

    def _begin(self, session: "Session", read: Callable[[], "Sequence[Source]"], name: str) -> None:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            draft = self._first_draft(session, read(), name)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person is told
            QApplication.restoreOverrideCursor()
            self._asking.tell(self._explain(error))
            return
        QApplication.restoreOverrideCursor()
        self._ask(session, draft)

    def _first_draft(self, session: "Session", sources: "Sequence[Source]", name: str) -> "Draft":
        """Return the draft of the first source in which something is found, else of the first that can be read."""
        from matrices.exchange.errors import NoGrid, NoGridFound  # noqa: PLC0415 - the start imports nothing

        drafts = [self._draft(session, one, name) for one in sources]
        found = next((one for one in drafts if one.has_found), None)
        readable = found or next((one for one in drafts if not one.is_empty), None)
        if readable is None:
            raise NoGridFound(NoGrid.NOTHING_WRITTEN)
        return readable

    def _draft(self, session: "Session", source: "Source", name: str) -> "Draft":
        from matrices.model.matrix import Matrix  # noqa: PLC0415 - spreadsheets are not read at the start
        from matrices.model.settings import SETTINGS_ID, Settings  # noqa: PLC0415 - as above
        from widgets.importing.draft import Draft  # noqa: PLC0415 - as above
        from widgets.importing.known import known_in  # noqa: PLC0415 - as above

        settings = session.find(Settings, SETTINGS_ID) or Settings()
        now = datetime.datetime.now(datetime.UTC).astimezone()
        matrices = session.all(Matrix)
        return Draft(source, name, matrices, lambda: known_in(session), language=settings.language, now=now)

    def _ask(self, session: "Session", draft: "Draft") -> None:
        from widgets.importing.dialog import PlanDialog  # noqa: PLC0415 - the start imports nothing

        dialog = PlanDialog(draft, self._theme, self._words, self._window)
        try:
            while dialog.exec() and not self._apply(session, draft):
                pass  # the disk or a rule refused it: what was corrected is not lost
        finally:
            dialog.deleteLater()

    def _apply(self, session: "Session", draft: "Draft") -> bool:
        """Store what is wanted; tell whether it is done."""
        from matrices.checks.forbidden import RefusedError  # noqa: PLC0415 - the start imports nothing

        documents = draft.documents
        try:
            is_done = session.commit(self._label(draft), documents)
        except RefusedError as error:
            self._asking.tell(self._explain(error))
            return False
        if is_done:
            self._tell(documents)
        return is_done

    def _label(self, draft: "Draft") -> str:
        wanted = draft.wanted
        titles = [draft.step(one.key).after.title for one in wanted]
        if len(wanted) == 1 and wanted[0].grid is not None:
            return self._words("import of {title}", title=titles[0])
        if len(wanted) == 1:
            return self._words("import of ratings in {title}", title=titles[0])
        return self._words.plural("import of {count} table", "import of {count} tables", len(wanted))

    def _tell(self, documents: "Sequence[Document]") -> None:
        from matrices.model.matrix import Matrix  # noqa: PLC0415 - the start imports nothing
        from matrices.model.teammate import Teammate  # noqa: PLC0415 - as above

        matrix = next((one for one in documents if isinstance(one, Matrix)), None)
        teammate = next((one for one in documents if isinstance(one, Teammate)), None)
        if matrix is not None:
            self.imported.emit(matrix.matrix_id)
        elif teammate is not None:
            self.people_imported.emit(teammate.teammate_id)


def _read_file(path: Path) -> "Source":
    from matrices.exchange.reading import read_file  # noqa: PLC0415 - spreadsheets are not read at the start

    return read_file(path)


def _read_first(found: Sequence[bytes]) -> "list[Source]":
    """Return what can be read of several forms of the same; the error of the last where none can."""
    from matrices.exchange.errors import ExchangeError  # noqa: PLC0415 - as above
    from matrices.exchange.reading import read_source  # noqa: PLC0415 - as above

    sources: list[Source] = []
    failure: ExchangeError | None = None
    for data in found:
        try:
            sources.append(read_source(data))
        except ExchangeError as error:
            failure = error
    if not sources and failure is not None:
        raise failure
    return sources
