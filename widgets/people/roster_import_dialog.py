"""The plan of an import of people: what becomes of each row, and how the table is read, before anything is taken."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from matrices.exchange.roster_columns import ColumnRead, RosterColumn, RosterLayout, read_layout
from matrices.exchange.roster_plan import RosterKnown, RosterPlan, RosterRow, plan_roster
from matrices.exchange.sheet import Sheet
from matrices.language.words import Words
from widgets.importing.preview import TextTable
from widgets.importing.tables import show_table, text_view
from widgets.leading import leading_edge
from widgets.people.roster_words import changes_text, column_text, outcome_text, summary
from widgets.roles.question import Question
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_SIZE: Final = (980, 640)
_WIDTHS: Final = (56, 240, 180)
_EXAMPLES: Final = 3
_LEFT_OUT: Final = "left out"
"""A choice for titles that no role has: their rows are not taken."""


class RosterImportDialog(Question):
    """Shows what a table holds. `plan` follows each correction."""

    def __init__(
        self, sheets: Sequence[Sheet], known: RosterKnown, name: str, theme: Theme, words: Words, *, parent: QWidget
    ) -> None:
        super().__init__(words("Import people from {file}", file=name), words("Import"), theme, words, parent)
        self._words, self._theme, self._known = words, theme, known
        self._sheets = sheets
        layouts = [read_layout(one.rows) for one in sheets]
        self._place = next((place for place, one in enumerate(layouts) if one.is_complete), 0)
        self._layouts = layouts
        self._said: dict[str, str] = {}
        self.plan = RosterPlan(layout=RosterLayout())
        self.sheet_box = QComboBox()
        self.sheet_box.setAccessibleName(words("Sheet"))
        self.table = text_view(words("Row by row"), theme)
        self.columns = QWidget()
        self.tabs = QTabWidget(documentMode=True)
        self.column_boxes: list[QComboBox] = []
        self.role_boxes: dict[str, QComboBox] = {}
        self._lay_out()
        self.sheet_box.activated.connect(self._on_sheet_box_activated)
        self._read()
        if not self.plan.layout.is_complete:
            self.tabs.setCurrentIndex(1)
        self.resize(*_SIZE)

    def _lay_out(self) -> None:
        for one in self._sheets:
            self.sheet_box.addItem(one.name)
        self.sheet_box.setCurrentIndex(self._place)
        self.sheet_box.setVisible(len(self._sheets) > 1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.columns)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(space.LARGE)
        self._grid.setVerticalSpacing(space.SMALL)
        self._grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self.columns)
        column.setContentsMargins(space.SMALL, space.LARGE, space.SMALL, space.SMALL)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.tabs.addTab(self.table, self._words("Row by row"))
        self.tabs.addTab(area, self._words("How it is read"))
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(space.MEDIUM)
        inside.addWidget(self.sheet_box, 0, Qt.AlignmentFlag.AlignLeading)
        inside.addWidget(self.tabs, 1)
        self.put_first(page)

    def _read(self) -> None:
        """Plan anew, and show it and how it was read."""
        self._replan()
        self._show_columns()

    def _replan(self) -> None:
        known = self._known._replace(said_roles=self._said)
        self.plan = plan_roster(self._sheets[self._place], self._layouts[self._place], known)
        words = self._words
        headings = (words("Row"), words("Result"), words("Name"), words("What would change"))
        rows = [self._texts(one) for one in self.plan.rows]
        show_table(self.table, TextTable(headings, rows), *_WIDTHS)
        self.tell(self._sentences(), can_do=bool(self.plan.taken))
        self.said.setStyleSheet("")

    def _texts(self, row: RosterRow) -> tuple[str, ...]:
        words = self._words
        return str(row.source_row), outcome_text(row, words), row.name, changes_text(row, words)

    def _sentences(self) -> list[str]:
        words = self._words
        if not self.plan.layout.is_complete:
            return [words("Choose the column of the names. Nothing can be taken without it.")]
        told = [summary(self.plan, words), words("Empty cells leave what is known.")]
        if self.plan.unknown_roles:
            where = words("How it is read")
            told.insert(1, words("Say under “{tab}” which role is meant where none has the title.", tab=where))
        return told

    def _show_columns(self) -> None:
        self._clear()
        words, layout = self._words, self._layouts[self._place]
        for column, text in enumerate((words("Column"), words("Taken as"), words("For example"))):
            self._grid.addWidget(self._quiet(QLabel(text)), 0, column)
        for one in layout.columns:
            self._add_column(one)
        titles = dict.fromkeys((*self._said, *self.plan.unknown_roles))
        if titles:
            told = words("No role here has these titles. Choose what they stand for.")
            self._grid.addWidget(self._quiet(QLabel(told, wordWrap=True)), self._grid.rowCount(), 0, 1, 3)
        for title in titles:
            self._add_title(title)

    def _add_column(self, column: ColumnRead) -> None:
        words, row = self._words, self._grid.rowCount()
        box = QComboBox()
        for kind in RosterColumn:
            box.addItem(column_text(kind, words), kind.value)
        box.setCurrentIndex(box.findData(column.kind.value))
        box.setAccessibleName(words("{column} is taken as", column=column.heading))
        box.activated.connect(self._on_column_box_activated)
        self.column_boxes.append(box)
        examples = self._quiet(QLabel(self._examples(column.place)))
        self._grid.addWidget(QLabel(column.heading or words("Column {number}", number=column.place + 1)), row, 0)
        self._grid.addWidget(box, row, 1)
        self._grid.addWidget(examples, row, 2)

    def _add_title(self, title: str) -> None:
        words, row = self._words, self._grid.rowCount()
        box = QComboBox()
        box.addItem(words("Not taken"), _LEFT_OUT)
        box.addItem(words("No role"), "")
        for one in self._known.roles:
            box.addItem(one.title, one.matrix_id)
        box.setCurrentIndex(max(0, box.findData(self._said.get(title, _LEFT_OUT))))
        box.setAccessibleName(words("{title} stands for", title=title))
        box.activated.connect(self._on_role_box_activated)
        self.role_boxes[title] = box
        self._grid.addWidget(QLabel(title), row, 0)
        self._grid.addWidget(box, row, 1)

    def _examples(self, place: int) -> str:
        header = self._layouts[self._place].header_row or 0
        texts = (" ".join(row[place].split()) for row in self._sheets[self._place].rows[header + 1 :])
        found = list(dict.fromkeys(text for text in texts if text))[:_EXAMPLES]
        return self.fontMetrics().elidedText(" · ".join(found), Qt.TextElideMode.ElideRight, _SIZE[0] // 2)

    def _clear(self) -> None:
        self.column_boxes, self.role_boxes = [], {}
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _quiet(self, label: QLabel) -> QLabel:
        label.setFont(self._theme.font(Role.SMALL))
        label.setAlignment(leading_edge())
        label.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")
        return label

    def _on_sheet_box_activated(self) -> None:
        self._place = self.sheet_box.currentIndex()
        self._read()

    def _on_column_box_activated(self) -> None:
        place = next(at for at, box in enumerate(self.column_boxes) if box is self.sender())
        kind = RosterColumn(self.column_boxes[place].currentData())
        column = self._layouts[self._place].columns[place]
        self._layouts[self._place] = self._layouts[self._place].corrected(column.place, kind)
        self._read()
        self.column_boxes[place].setFocus()

    def _on_role_box_activated(self) -> None:
        title = next(one for one, box in self.role_boxes.items() if box is self.sender())
        chosen = self.role_boxes[title].currentData()
        self._said.pop(title, None)
        if chosen != _LEFT_OUT:
            self._said[title] = chosen
        self._replan()
