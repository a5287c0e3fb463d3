"""Bringing values of metrics in from a table: choose it, look at what becomes of each row, take it as one step."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from matrices.exchange.errors import ExchangeError
from matrices.exchange.metric_values import MetricKnown, MetricPlan, documents_of, plan_metric_values
from matrices.exchange.reading import read_file
from matrices.language.words import Words
from matrices.model.metric import MetricValues, RoleMetrics
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.teammate import Teammate
from widgets.asking import Asking
from widgets.folders import documents_folder
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
        pattern = f"{self._words('Tables')} (*.csv *.tsv *.txt *.xlsx *.ods);;{self._words('All files')} (*)"
        chosen = self._asking.file_to_open(self._words("Import numbers"), documents_folder(), pattern)
        if chosen is not None:
            self.start(chosen)

    def start(self, path: Path) -> None:
        """Show what a table holds."""
        known = self._known()
        try:
            sheets = read_file(path).sheets
        except ExchangeError:
            words, name = self._words, path.name
            self._asking.tell(words("{file} is no table that can be read. Save it as CSV and try again.", file=name))
            return
        plans = [plan_metric_values(one, known) for one in sheets] or [MetricPlan()]
        plan = next((one for one in plans if not one.missing), plans[0])
        self.dialog = MetricImportDialog(plan, known, path.name, self._theme, self._words, parent=self._window)
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
