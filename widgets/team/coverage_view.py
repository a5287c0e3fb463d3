"""The coverage as a list: an attribute a row, the whole team and each value of a tag across."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.coverage import Cover, Coverage, at_risk, coverage_by, most_levels
from matrices.model.team_map import Column
from matrices.model.team_order import Field
from matrices.model.team_words import bar_text, cover_text
from widgets.labelled import add_boxes
from widgets.team.model import Index
from widgets.team.source import TeamSource
from widgets.team.tables import Rows, coverage_rows
from widgets.theme import space
from widgets.theme.theme import Theme

_MOST_NAMES: Final = 20
_SIGNS: Final = {Cover.NONE: "○ ", Cover.ONE: "◐ ", Cover.SEVERAL: "● ", Cover.NOT_ASKED: ""}
"""A sign beside the colour: nobody, one person, several."""


class CoverageModel(QAbstractTableModel):
    """Attributes down; all people and then each group across."""

    def __init__(self, theme: Theme, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.columns: Sequence[Column] = ()
        self.across: list[tuple[str, Sequence[Coverage]]] = []

    def show_coverage(self, columns: Sequence[Column], across: Sequence[tuple[str, Sequence[Coverage]]]) -> None:
        """Show other numbers."""
        self.beginResetModel()
        self.columns, self.across = columns, list(across)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.across)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.across[index.column()][1][index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _SIGNS[found.cover] + cover_text(found, self._words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cover_text(found, self._words)
        if role == Qt.ItemDataRole.ForegroundRole:
            colours = self._theme.colours
            inks = {Cover.NONE: colours.wrong, Cover.ONE: colours.caution, Cover.NOT_ASKED: colours.quiet_ink}
            return QColor(inks.get(found.cover, colours.ink))
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.columns[section].name if orientation is Qt.Orientation.Vertical else self.across[section][0]


class _List(QTableView):
    """A table whose rows are opened by Return or a double click."""

    opened = Signal(int)  # row

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class CoverageView(QWidget):
    """Shows the coverage of a source, and lets choose what counts as held and by what it is counted."""

    attribute_requested = Signal(str)  # attribute id: show it on the map

    def __init__(self, source: TeamSource, theme: Theme, words: Words) -> None:
        super().__init__()
        self._source = source
        self._theme = theme
        self._words = words
        self.bar = QComboBox()
        self.by = QComboBox()
        self.summary = QLabel(wordWrap=True)
        self.model = CoverageModel(theme, words, self)
        self.list = _List()
        self._lay_out()
        self.bar.activated.connect(self._on_bar_activated)
        self.by.activated.connect(self.show_content)
        self.list.opened.connect(self._on_list_opened)
        self.list.doubleClicked.connect(self._on_list_double_clicked)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def count_by(self) -> Field | None:
        """What is counted by besides everybody together."""
        by = self.by.currentData()
        return by if isinstance(by, Field) else None

    def rows(self) -> Rows:
        """Return what is shown as rows of texts."""
        return coverage_rows(self.model.columns, self._source.coverage, dict(self.model.across[1:]), self._words)

    def show_content(self) -> None:
        """Show what the source has now."""
        self._fill_choices()
        source, columns = self._source, self._source.content.columns
        by, labels = self.count_by, source.labels
        groups: Mapping[str, Sequence[Coverage]] = {}
        if by is not None:
            groups = coverage_by(source.shown, len(columns), source.order, by, source.wishes.least_place)
        named = [(labels.value(by, value), found) for value, found in groups.items()] if by is not None else []
        self.model.show_coverage(columns, [(self._words("Everybody"), source.coverage), *named])
        self.list.resizeColumnsToContents()
        self.summary.setText(self._summary(columns))

    def _fill_choices(self) -> None:
        source, words = self._source, self._words
        places = [None, *range(most_levels(source.shown))]
        _fill(self.bar, [(bar_text(place, words), place) for place in places], source.wishes.least_place)
        fields = [(source.labels.field(one), one) for one in source.values]
        _fill(self.by, [(words("Everybody together"), None), *fields], self.by.currentData())

    def _summary(self, columns: Sequence[Column]) -> str:
        words, found = self._words, self._source.coverage
        risky = at_risk(found)
        none = [columns[place].name for place in risky if found[place].cover is Cover.NONE]
        one = [columns[place].name for place in risky if found[place].cover is Cover.ONE]
        parts = []
        if none:
            parts.append(words("Held by nobody: {names}.", names=self._listed(none)))
        if one:
            parts.append(words("Held by one person only: {names}.", names=self._listed(one)))
        if not any(one.counted for one in found):
            parts.append(words("Nothing is asked of anybody here."))
        return "\n".join(parts) or words("Everything is held by two people or more.")

    def _listed(self, names: Sequence[str]) -> str:
        words, more = self._words, len(names) - _MOST_NAMES
        listed = words(", ").join(names[:_MOST_NAMES])
        return (
            listed
            if more <= 0
            else words.plural("{names} and {count} more", "{names} and {count} more", more, names=listed)
        )

    def _lay_out(self) -> None:
        words = self._words
        choices = QHBoxLayout()
        add_boxes(choices, ((words("Held means"), self.bar), (words("Count by"), self.by)))
        self.list.setAccessibleName(words("Coverage"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setShowGrid(False)
        self.list.setWordWrap(False)  # rows are measured before columns are, and would keep room for a second line
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setTabKeyNavigation(False)
        self.list.setCornerButtonEnabled(False)
        self.list.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setModel(self.model)
        self.list.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.list.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.list.horizontalHeader().setSectionsClickable(False)  # there is nothing to do with a whole column
        self.list.horizontalHeader().setHighlightSections(False)
        self.list.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, space.SMALL, 0, 0)
        layout.setSpacing(space.MEDIUM)
        layout.addLayout(choices)
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)

    def _dress(self) -> None:
        colours = self._theme.colours
        line = f"border: none; border-bottom: {space.HAIRLINE}px solid {colours.hairline};"
        padded = f"padding: {space.TIGHT}px {space.SMALL}px;"
        self.list.setStyleSheet(
            f"QHeaderView::section {{ background: {colours.surface}; {line} {padded} }}"
            f"QTableView::item {{ {line} {padded} }}"
            f"QTableView::item:selected {{ background: {colours.accent_wash}; }}"
        )

    def _on_bar_activated(self) -> None:
        self._source.wish(replace(self._source.wishes, least_place=self.bar.currentData()))

    def _on_list_opened(self, row: int) -> None:
        self.attribute_requested.emit(self.model.columns[row].attribute_id)

    def _on_list_double_clicked(self, index: Index) -> None:
        self._on_list_opened(index.row())


def _fill(box: QComboBox, choices: Sequence[tuple[str, Any]], chosen: object) -> None:
    """Fill a box; what was chosen stays chosen where it is still among the choices."""
    box.clear()
    for text, value in choices:
        box.addItem(text, value)
    values = [value for _, value in choices]
    box.setCurrentIndex(values.index(chosen) if chosen in values else 0)
