"""Bringing people in from a table: choose it, or copy it; look at what becomes of each row; take it as one step."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from matrices.exchange.errors import ExchangeError
from matrices.exchange.reading import read_file, read_source
from matrices.exchange.roster_plan import RosterKnown
from matrices.exchange.sheet import Sheet
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.teammate import Teammate
from widgets.asking import Asking
from widgets.folders import documents_folder
from widgets.importing.clipboard import sources_in
from widgets.importing.job import IsWanted, ReadingJob
from widgets.importing.waiting import WaitingDialog, wait_for
from widgets.people.roster_import_dialog import RosterImportDialog
from widgets.people.roster_words import summary
from widgets.session import Session
from widgets.theme.theme import Theme


class RosterImporting(QObject):
    """Imports into a session; nothing is stored before the plan was looked at."""

    imported = Signal(str)  # what was taken, in a sentence

    def __init__(self, session: Session, asking: Asking, theme: Theme, words: Words, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._asking, self._theme, self._words = session, asking, theme, words
        self._window = window
        self._waiting: QDialog | None = None
        self.dialog: RosterImportDialog | None = None

    def ask_for_file(self, today: datetime.date) -> None:
        """Import a table that the person chooses."""
        words = self._words
        tables, everything = words("Tables"), words("All files")
        pattern = f"{tables} (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;{everything} (*)"
        chosen = self._asking.file_to_open(words("Import people"), documents_folder(), pattern)
        if chosen is not None:
            self.start(chosen, today)

    def start(self, path: Path, today: datetime.date) -> None:
        """Show what a table holds."""
        self._begin(lambda is_wanted: read_file(path, is_wanted).sheets, path.name, today)

    def start_with_clipboard(self, mime: QMimeData | None, today: datetime.date) -> None:
        """Show what the clipboard holds."""
        found = list(sources_in(mime))
        if found:
            self._begin(lambda is_wanted: _first_read(found, is_wanted), self._words("From the clipboard"), today)
        else:
            self._asking.tell(self._words("The clipboard holds no text. Copy a table first, with its header."))

    def finish(self) -> None:
        """Give up whatever is being read or looked at, and leave no thread behind."""
        for one in (self._waiting, self.dialog):
            if one is not None:
                one.reject()
        for job in self.findChildren(ReadingJob):
            job.give_up()
            job.wait()

    def _begin(self, make: Callable[[IsWanted], Sequence[Sheet]], name: str, today: datetime.date) -> None:
        if self._waiting is not None or self.dialog is not None:
            return
        job = ReadingJob(make, self)
        waiting = WaitingDialog(self._words("Reading {file}…", file=name), self._words, self._window)
        wait_for(job, waiting, self._exec)
        if job.is_wanted and job.draft:
            self._show(job.draft, name, today)
        elif job.is_wanted:
            words = self._words
            self._asking.tell(words("{file} is no table that can be read. Save it as CSV and try again.", file=name))

    def _exec(self, dialog: QDialog) -> bool:
        self._waiting = dialog
        try:
            return bool(dialog.exec())
        finally:
            self._waiting = None

    def _show(self, sheets: Sequence[Sheet], name: str, today: datetime.date) -> None:
        known = self._known(today)
        self.dialog = RosterImportDialog(sheets, known, name, self._theme, self._words, parent=self._window)
        self.dialog.submitted.connect(self._on_dialog_submitted)
        self.dialog.finished.connect(self._on_dialog_finished)
        self.dialog.open()

    def _known(self, today: datetime.date) -> RosterKnown:
        settings = self._session.find(Settings, SETTINGS_ID) or Settings(language=self._words.language)
        people, roles = self._session.all(Teammate), self._session.all(Matrix)
        return RosterKnown(people, roles, today, settings.language)

    def _on_dialog_finished(self) -> None:
        self.dialog = None

    def _on_dialog_submitted(self) -> None:
        dialog = self.dialog
        assert dialog is not None
        made = dialog.plan.documents
        label = self._words.plural("import of {count} teammate", "import of {count} teammates", len(made))
        if self._session.commit(label, made):
            told = summary(dialog.plan, self._words)
            dialog.close_done()
            self.imported.emit(told)
        else:
            dialog.refuse(self._words("This could not be saved, so nothing changed. Try again."))


def _first_read(sources: Iterable[bytes], is_wanted: IsWanted) -> Sequence[Sheet]:
    """Return the sheets of the first form of the clipboard that is a table."""
    for data in sources:
        try:
            return read_source(data, is_wanted).sheets
        except ExchangeError:
            continue
    return ()
