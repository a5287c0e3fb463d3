"""The dialog that shows a plan before it is applied."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from matrices.exchange.applying import planned_matrix
from matrices.exchange.changes import changes_between
from matrices.exchange.plan import GridPlan
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.grid.view import GridView
from widgets.importing.preview import results_table
from widgets.importing.results import sheet_sentence, summary
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_SIZE = (960, 640)
_WIDTHS = (64, 112, 280)
"""Of the row's number, its result and what it belongs to; the reason takes the rest."""


class PlanDialog(QDialog):
    """Asks which role the grid becomes. `matrix` is that role as it would be."""

    def __init__(
        self, plan: GridPlan, matrices: Sequence[Matrix], theme: Theme, words: Words, *, language: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._matrices = {one.matrix_id: one for one in matrices}
        self._language = language
        self._words = words
        self.role = QComboBox()
        self.title = QLineEdit(plan.title)
        self._summary = QLabel(wordWrap=True)
        self._summary.setFont(theme.font(Role.STRONG))
        self.grid = GridView(theme, words)
        self.results = _results_view(results_table(plan, words), words)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._apply = self._buttons.addButton(words("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._fill_roles(matrices)
        self._lay_out()
        self._connect()
        self._show()

    @property
    def before(self) -> Matrix | None:
        """The role that is brought up to date, or None for a new one."""
        return self._matrices.get(self.role.currentData())

    @property
    def matrix(self) -> Matrix:
        """The role as it would be; a new one has a new id each time."""
        title = self.title.text().strip()
        return planned_matrix(self._plan, self.before, title=title, language=self._language)

    def _fill_roles(self, matrices: Sequence[Matrix]) -> None:
        self.role.addItem(self._words("A new role"), None)
        for one in matrices:
            self.role.addItem(one.title, one.matrix_id)
        same = next((one for one in matrices if one.title.casefold() == self._plan.title.casefold()), None)
        if same is not None:
            self.role.setCurrentIndex(self.role.findData(same.matrix_id))

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("Import"))
        self.resize(*_SIZE)
        form = QFormLayout()
        form.setSpacing(space.SMALL)
        form.addRow(words("Becomes"), self.role)
        form.addRow(words("Title"), self.title)
        tabs = QTabWidget(documentMode=True)
        tabs.addTab(self.grid, words("The grid as it would be"))
        tabs.addTab(self.results, words("Row by row"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.LARGE, space.LARGE, space.LARGE, space.LARGE)
        layout.setSpacing(space.MEDIUM)
        layout.addLayout(form)
        layout.addWidget(self._summary)
        layout.addWidget(tabs, 1)
        for sheet in self._plan.sheets_left_out:
            layout.addWidget(QLabel(sheet_sentence(sheet, words), wordWrap=True))
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self.role.currentIndexChanged.connect(self._on_role_changed)
        self.title.textEdited.connect(self._on_title_edited)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _show(self) -> None:
        before, after = self.before, self.matrix
        self.title.setEnabled(before is None)
        self._apply.setEnabled(before is not None or bool(self.title.text().strip()))
        self._summary.setText(summary(self._plan, changes_between(before, after), self._words))
        self.grid.set_matrix(after)

    def _on_role_changed(self) -> None:
        self._show()

    def _on_title_edited(self) -> None:
        self._apply.setEnabled(bool(self.title.text().strip()))


def _results_view(model: QAbstractItemModel, words: Words) -> QTableView:
    table = QTableView(wordWrap=True, showGrid=False)
    model.setParent(table)
    table.setModel(model)
    table.setAccessibleName(words("Row by row"))
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    for column, width in enumerate(_WIDTHS):
        table.setColumnWidth(column, width)
    table.horizontalHeader().setStretchLastSection(True)
    return table
