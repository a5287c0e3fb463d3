"""Many documents into a folder: the choices, how far it is, and what came of each file."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from matrices.language.sentences import in_a_row
from matrices.language.words import Words
from matrices.reports.bulk import Outcome
from widgets.asking import Asking
from widgets.folders import documents_folder
from widgets.leading import leading_edge
from widgets.panes import Panes
from widgets.printing.bulk_form import BulkForm
from widgets.printing.bulk_job import BulkJob
from widgets.printing.shop import Shop
from widgets.theme import space
from widgets.theme.theme import Theme

_FORM_WIDTH = 340
_BAR_HEIGHT = 6


class BulkPage(QWidget):
    """Prints many documents, one wish at a time."""

    printed = Signal(object)  # Path of the folder, once all is done

    def __init__(self, shop: Shop, asking: Asking, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop, self._asking, self._theme, self._words = shop, asking, theme, words
        self.job: BulkJob | None = None
        self._failed = self._left_out = 0
        self.form = BulkForm(shop, theme, words)
        self.said = QLabel(wordWrap=True)
        self.bar = QProgressBar(textVisible=False)
        self.results = QTableWidget(0, 2)
        self.start = QPushButton(words("Print all"), autoDefault=False)
        self.cancel = QPushButton(words("Cancel"), autoDefault=False)
        self._lay_out()
        self._connect()
        self._show_state()

    def finish(self) -> None:
        """Give up what is being printed, and wait until nothing of it is going on any more."""
        if self.job is not None:
            self.job.is_cancelled = True
            self.job.wait()

    def _lay_out(self) -> None:
        words = self._words
        self.bar.setFixedHeight(_BAR_HEIGHT)
        self.results.setHorizontalHeaderLabels([words("File"), words("Result")])
        self.results.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.results.verticalHeader().hide()
        self.results.setShowGrid(False)
        self.results.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.results.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.results.setAccessibleName(words("What came of each file"))
        head = QHBoxLayout()
        head.setSpacing(space.SMALL)
        head.addWidget(self.said, 1)
        head.addWidget(self.cancel)
        head.addWidget(self.start)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(space.LARGE, space.LARGE, space.LARGE, space.MEDIUM)
        column.setSpacing(space.SMALL)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.results, 1)
        middle = Panes()
        middle.setHandleWidth(space.HAIRLINE)
        middle.addWidget(self.form)
        middle.addWidget(side)
        middle.setStretchFactor(1, 1)
        middle.setSizes([_FORM_WIDTH, 780])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(middle)

    def _connect(self) -> None:
        self.form.changed.connect(self._show_state)
        self.form.folder_requested.connect(self._on_folder_requested)
        self.start.clicked.connect(self._on_start_clicked)
        self.cancel.clicked.connect(self._on_cancel_clicked)
        self._theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        colours = self._theme.colours
        self.results.horizontalHeader().setStyleSheet(
            f"QHeaderView::section {{ background: {colours.surface}; color: {colours.quiet_ink}; border: none;"
            f" border-bottom: 1px solid {colours.hairline}; padding: {space.TIGHT}px {space.SMALL}px; }}"
        )
        self.results.horizontalHeader().setDefaultAlignment(leading_edge())

    def _show_state(self) -> None:
        is_idle = self.job is None
        count = self.form.count
        self.form.setEnabled(is_idle)
        self.start.setEnabled(is_idle and count > 0)
        self.cancel.setVisible(not is_idle)
        self.bar.setVisible(not is_idle)
        if is_idle:
            self._tell(self._words.plural("{count} file", "{count} files", count))

    def _on_folder_requested(self) -> None:
        folder = self._asking.folder_to_save(self._words("Choose a folder"), self.form.folder or documents_folder())
        if folder is not None:
            self.form.show_folder(folder)

    def _on_start_clicked(self) -> None:
        if self.form.folder is None:
            self._on_folder_requested()
        if self.form.folder is None or self.job is not None:
            return
        self.results.setRowCount(0)
        self._failed = self._left_out = 0
        self.job = BulkJob(self._shop, self.form.wish, self.form.folder, self)
        self.job.begun.connect(self._on_job_begun)
        self.job.told.connect(self._on_job_told)
        self.job.finished.connect(self._on_job_finished)
        self.bar.setRange(0, 0)
        self._show_state()
        self._tell(self._words("Printing…"))
        self.job.start()

    def _on_cancel_clicked(self) -> None:
        if self.job is not None:
            self.job.is_cancelled = True
            self.cancel.setEnabled(False)

    def _on_job_begun(self, count: int) -> None:
        self.bar.setRange(0, count)
        self.bar.setValue(0)

    def _on_job_told(self, outcome: Outcome) -> None:
        row = self.results.rowCount()
        self.results.insertRow(row)
        result = outcome.refusal or self._words("Printed")
        for column, text in enumerate((outcome.piece.name, result)):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            if outcome.refusal and column:
                colours = self._theme.colours
                item.setForeground(QColor(colours.quiet_ink if outcome.is_left_out else colours.wrong))
            self.results.setItem(row, column, item)
        self._failed += outcome.has_failed
        self._left_out += outcome.is_left_out
        self.results.scrollToBottom()
        self.bar.setValue(row + 1)
        self._tell(self._words("{done} of {count}", done=row + 1, count=self.bar.maximum()))

    def _on_job_finished(self) -> None:
        job, self.job = self.job, None
        assert job is not None
        self.cancel.setEnabled(True)
        self._show_state()
        self._conclude(job)
        job.deleteLater()

    def _conclude(self, job: BulkJob) -> None:
        if job.failure is not None:
            self._tell(self._shop.explain(job.failure), is_wrong=True)
            return
        count = self.results.rowCount() - self._failed - self._left_out
        said = [self._words.plural("{count} file was printed.", "{count} files were printed.", count)]
        if self._left_out:
            said.append(self._words.plural("{count} was left out.", "{count} were left out.", self._left_out))
        if self._failed:
            failed = self._failed
            said.append(self._words.plural("{count} document failed.", "{count} documents failed.", failed))
        if job.is_cancelled:
            said.append(self._words("The rest was cancelled."))
        self._tell(in_a_row(said, self._words.language), is_wrong=bool(self._failed))
        if count:
            self.printed.emit(self.form.folder)

    def _tell(self, sentence: str, *, is_wrong: bool = False) -> None:
        colours = self._theme.colours
        self.said.setStyleSheet(f"color: {colours.wrong if is_wrong else colours.ink};")
        self.said.setText(sentence)
