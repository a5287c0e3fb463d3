"""How a sheet is read, and the fields to correct it with: each correction is told at once."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from matrices.exchange.layout import Arrangement, column_letters
from matrices.exchange.plan import RowResult
from matrices.language.words import Words
from widgets.importing.column_words import ColumnChoice, arrangement_words, column_choices, column_word, row_choices
from widgets.importing.reading import (
    Reading,
    RowKind,
    with_arrangement,
    with_column,
    with_header,
    with_row,
    with_sides_swapped,
)
from widgets.importing.source_table import SourceTable
from widgets.theme import space
from widgets.theme.theme import Theme

_HEADER_ROWS = 30
"""So many rows are offered as the header; any other is chosen by its number's menu."""
_COLUMN_WIDTH = 150
_ROW_LINES = 1.6


class ReadingView(QWidget):
    """Shows one reading at a time. The fields for a column and a row are about the current cell."""

    corrected = Signal(object)  # Reading as it shall be

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self._reading: Reading | None = None
        self.arrangement = QComboBox()
        self.swapped = QCheckBox(words("Rows and columns are swapped"))
        self.header = QComboBox()
        self.column_label = QLabel()
        self.column = QComboBox()
        self.row_label = QLabel()
        self.row = QComboBox()
        self.model = SourceTable(theme, words)
        self.table = QTableView(showGrid=True, wordWrap=False)
        self._menu: QMenu | None = None
        self._set_up()
        self._lay_out()
        self._connect()

    @property
    def reading(self) -> Reading | None:
        """What is shown."""
        return self._reading

    def show_reading(self, reading: Reading, results: Iterable[RowResult]) -> None:
        """Show a reading and what becomes of its rows; the current cell stays where it was."""
        current = self.table.currentIndex()
        row, column = max(0, current.row()), max(0, current.column())
        self._reading = reading
        self.model.show(reading, {one.source_row - 1: one for one in results})
        row, column = min(row, self.model.rowCount() - 1), min(column, self.model.columnCount() - 1)
        self.table.setCurrentIndex(self.model.index(row, column))
        self._fill()

    def choose_column(self, place: int, choice: ColumnChoice) -> None:
        """Say what a column holds."""
        if self._reading is not None:
            self.corrected.emit(with_column(self._reading, place, choice.role, choice.level))

    def choose_row(self, row: int, kind: RowKind | None) -> None:
        """Say what a row is, counted from 0."""
        if self._reading is not None:
            self.corrected.emit(with_row(self._reading, row, kind))

    def choose_header(self, row: int | None) -> None:
        """Say which row names the columns, counted from 0, or that none does."""
        if self._reading is not None:
            self.corrected.emit(with_header(self._reading, row))

    def _set_up(self) -> None:
        words = self._words
        self.model.setParent(self.table)
        self.table.setModel(self.model)
        self.table.setAccessibleName(words("The file, row by row"))
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().lineSpacing() * _ROW_LINES))
        self.table.horizontalHeader().setDefaultSectionSize(_COLUMN_WIDTH)
        for header in (self.table.horizontalHeader(), self.table.verticalHeader()):
            header.setSectionsClickable(True)
            header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        for arrangement, text in arrangement_words(words).items():
            self.arrangement.addItem(text, arrangement.value)

    def _lay_out(self) -> None:
        words = self._words
        fields = QGridLayout()
        fields.setHorizontalSpacing(space.MEDIUM)
        fields.setVerticalSpacing(space.SMALL)
        arranged, header = QLabel(words("Arranged")), QLabel(words("Header"))
        pairs = ((arranged, self.arrangement), (header, self.header))
        others = ((self.column_label, self.column), (self.row_label, self.row))
        for line, ((label, field), (other_label, other_field)) in enumerate(zip(pairs, others, strict=True)):
            for place, (text, box) in enumerate(((label, field), (other_label, other_field))):
                text.setBuddy(box)
                fields.addWidget(text, line, 2 * place)
                fields.addWidget(box, line, 2 * place + 1)
        fields.addWidget(self.swapped, 2, 1)
        fields.setColumnStretch(1, 3)
        fields.setColumnStretch(3, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, space.MEDIUM, 0, 0)
        layout.setSpacing(space.MEDIUM)
        layout.addLayout(fields)
        layout.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.arrangement.activated.connect(self._on_arrangement_activated)
        self.swapped.clicked.connect(self._on_swapped_clicked)
        self.header.activated.connect(self._on_header_activated)
        self.column.activated.connect(self._on_column_activated)
        self.row.activated.connect(self._on_row_activated)
        self.table.selectionModel().currentChanged.connect(self._on_current_changed)
        across, down = self.table.horizontalHeader(), self.table.verticalHeader()
        across.sectionClicked.connect(self._on_column_clicked)
        across.customContextMenuRequested.connect(self._on_column_menu_requested)
        down.sectionClicked.connect(self._on_row_clicked)
        down.customContextMenuRequested.connect(self._on_row_menu_requested)

    def _fill(self) -> None:
        if self._reading is None:
            return
        layout = self._reading.layout
        self.arrangement.setCurrentIndex(self.arrangement.findData(layout.arrangement.value))
        self.swapped.setChecked(layout.is_transposed)
        self._fill_headers()
        self._fill_current()

    def _fill_headers(self) -> None:
        assert self._reading is not None
        header = self._reading.layout.header_row
        self.header.clear()
        self.header.addItem(self._words("There is none"), None)
        offered = set(range(min(_HEADER_ROWS, self.model.rowCount()))) | ({header} - {None})
        for row in sorted(one for one in offered if one is not None):
            self.header.addItem(self._words("Row {number}", number=row + 1), row)
        self.header.setCurrentIndex(max(0, self.header.findData(header)))

    def _fill_current(self) -> None:
        """Let the fields be about the current cell's column and row."""
        if self._reading is None:
            return
        words, layout = self._words, self._reading.layout
        current = self.table.currentIndex()
        place, row = max(0, current.column()), max(0, current.row())
        self.column_label.setText(words("Column {letters} holds", letters=column_letters(place)))
        self.column.clear()
        for choice in column_choices(layout, place, words):
            self.column.addItem(choice.text, choice)
        self.column.setCurrentIndex(self.column.findText(column_word(layout, place, words)))
        self.row_label.setText(words("Row {number} is", number=row + 1))
        self.row.clear()
        for kind, text in row_choices(layout, words).items():
            self.row.addItem(text, kind)
        self.row.setCurrentIndex(max(0, self.row.findData(self._reading.row_kinds.get(row))))
        self.row.setEnabled(layout.header_row is None or row > layout.header_row)

    def _on_arrangement_activated(self) -> None:
        if self._reading is not None:
            self.corrected.emit(with_arrangement(self._reading, Arrangement(self.arrangement.currentData())))

    def _on_swapped_clicked(self) -> None:
        if self._reading is not None:
            self.corrected.emit(with_sides_swapped(self._reading))

    def _on_header_activated(self) -> None:
        self.choose_header(self.header.currentData())

    def _on_column_activated(self) -> None:
        self.choose_column(self.table.currentIndex().column(), ColumnChoice(*self.column.currentData()))

    def _on_row_activated(self) -> None:
        kind = self.row.currentData()
        self.choose_row(self.table.currentIndex().row(), None if kind is None else RowKind(kind))

    def _on_current_changed(self) -> None:
        self._fill_current()

    def _on_column_clicked(self, place: int) -> None:
        self._go_to(self.table.currentIndex().row(), place)
        header = self.table.horizontalHeader()
        self._pop_up(self.column, header.mapToGlobal(QPoint(header.sectionViewportPosition(place), header.height())))

    def _on_row_clicked(self, row: int) -> None:
        self._go_to(row, self.table.currentIndex().column())
        header = self.table.verticalHeader()
        if self.row.isEnabled():
            self._pop_up(self.row, header.mapToGlobal(QPoint(header.width(), header.sectionViewportPosition(row))))

    def _on_column_menu_requested(self, position: QPoint) -> None:
        self._on_column_clicked(self.table.horizontalHeader().logicalIndexAt(position))

    def _on_row_menu_requested(self, position: QPoint) -> None:
        self._on_row_clicked(self.table.verticalHeader().logicalIndexAt(position))

    def _go_to(self, row: int, column: int) -> None:
        self.table.setCurrentIndex(self.model.index(max(0, row), max(0, column)))

    def _pop_up(self, field: QComboBox, position: QPoint) -> None:
        """Offer a field's choices where a header was clicked; a menu is made anew each time."""
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = QMenu(self)
        self._menu.setObjectName("columns" if field is self.column else "rows")
        for place in range(field.count()):
            action = self._menu.addAction(field.itemText(place))
            action.setCheckable(True)
            action.setChecked(place == field.currentIndex())
            action.setData(place)
        self._menu.triggered.connect(self._on_menu_triggered)
        self._menu.popup(position)

    def _on_menu_triggered(self, action: QAction) -> None:
        is_column = self._menu is not None and self._menu.objectName() == "columns"
        field = self.column if is_column else self.row
        field.setCurrentIndex(action.data())
        field.activated.emit(action.data())
