"""Bringing values of metrics in from a table: choose it, look at what becomes of each row, take it as one step."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from matrices.exchange.metric_values import MetricKnown, MetricPlan, documents_of, plan_metric_values
from matrices.exchange.reading import read_file
from matrices.exchange.sheet import Sheet
from matrices.language.words import Words
from matrices.model.metric import MetricValues, RoleMetrics
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.teammate import Teammate
from widgets.asking import Asking
from widgets.folders import documents_folder
from widgets.importing.job import ReadingJob
from widgets.importing.waiting import WaitingDialog, wait_for
from widgets.metrics.import_dialog import MetricImportDialog
from widgets.session import Session
from widgets.theme.theme import Theme


class MetricImporting(QObject):
    """Imports into a session; nothing is stored before the plan was looked at."""

    def __init__(self, session: Session, asking: Asking, theme: Theme, words: Words, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._asking, self._theme, self._words = session, asking, theme, words
        self._window = window
        self.dialog: MetricImportDialog | None = None

    def ask_for_file(self) -> None:
        """Import a table that the person chooses."""
        words = self._words
        tables, everything = words("Tables"), words("All files")
        pattern = f"{tables} (*.csv *.tsv *.txt *.xlsx *.ods);;{everything} (*)"
        chosen = self._asking.file_to_open(words("Import numbers"), documents_folder(), pattern)
        if chosen is not None:
            self.start(chosen)

    def start(self, path: Path) -> None:
        """Show what a table holds, which is read on a thread of its own."""
        words, name = self._words, path.name
        job = ReadingJob(lambda is_wanted: read_file(path, is_wanted).sheets, self)
        waiting = WaitingDialog(words("Reading {file}…", file=name), words, self._window)
        wait_for(job, waiting, _executed)
        if job.is_wanted and job.draft is not None:
            self._show(job.draft, name)
        elif job.is_wanted:
            self._asking.tell(words("{file} is no table that can be read. Save it as CSV and try again.", file=name))
        else:
            job.wait()  # a tenth of a second: no thread outlives its window

    def _show(self, sheets: Sequence[Sheet], name: str) -> None:
        known = self._known()
        plans = [plan_metric_values(one, known) for one in sheets] or [MetricPlan()]
        plan = next((one for one in plans if not one.missing), plans[0])
        self.dialog = MetricImportDialog(plan, known, name, self._theme, self._words, parent=self._window)
        self.dialog.submitted.connect(self._on_dialog_submitted)
        self.dialog.finished.connect(self.deleteLater)
        self.dialog.open()

    def _known(self) -> MetricKnown:
        settings = self._session.find(Settings, SETTINGS_ID) or Settings(language=self._words.language)
        return MetricKnown(
            teammates=tuple(self._session.all(Teammate)),
            role_metrics=tuple(self._session.all(RoleMetrics)),
            values={one.teammate_id: one for one in self._session.all(MetricValues)},
            language=settings.language,
        )

    def _on_dialog_submitted(self) -> None:
        dialog = self.dialog
        assert dialog is not None
        count = len(dialog.plan.taken)
        label = self._words.plural("import of {count} number", "import of {count} numbers", count)
        if self._session.commit(label, documents_of(dialog.plan, dialog.known)):
            dialog.close_done()
        else:
            dialog.refuse(self._words("This could not be saved, so nothing changed. Try again."))


def _executed(dialog: QDialog) -> bool:
    return bool(dialog.exec())
