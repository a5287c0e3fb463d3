"""The panel: cards for the cell, the row and the level that are chosen in the grid, and what is typed in them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from matrices.edits.sharing import where_used
from matrices.language.words import Words
from matrices.model.matrix import Attribute, Level, Matrix
from widgets.matrix.details.attribute_card import AttributeCard
from widgets.matrix.details.behaviour_list import BehaviourList
from widgets.matrix.details.card import Card
from widgets.matrix.details.edits import DetailEdits
from widgets.matrix.details.fields import TextField
from widgets.matrix.details.level_card import LevelCard
from widgets.matrix.grid import MatrixGrid
from widgets.theme import space
from widgets.theme.theme import Theme


class DetailsPanel(QScrollArea):
    """Follows the current cell. What is typed is stored before another cell is shown."""

    refused = Signal()  # the disk refused; what was typed is still in its field
    role_requested = Signal(str, str)  # matrix id and attribute id
    focus_changed = Signal()  # another behaviour, or none, is being edited

    def __init__(
        self,
        grid: MatrixGrid,
        edits: DetailEdits,
        roles: Callable[[], Sequence[Matrix]],
        theme: Theme,
        words: Words,
    ) -> None:
        super().__init__()
        self._grid = grid
        self._edits = edits
        self._roles = roles
        self._theme = theme
        self._words = words
        self._key: tuple[str | None, str | None] = (None, None)
        self.cell = Card(theme, "")
        self.behaviours = BehaviourList(theme, words)
        self.attribute = AttributeCard(theme, words)
        self.level = LevelCard(theme, words)
        self.nothing = QLabel(words("Choose a cell to see all there is to say of it."), wordWrap=True)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        self._dress()

    def refresh(self) -> None:
        """Show what is chosen in the grid now, as it is stored now."""
        matrix, key = self._grid.grid.matrix, self._grid.current_key()
        if key != self._key:
            self.commit()
            self.give_up()
            self._key = key
        if matrix is not None:
            self._show(matrix)
        self._show_cards(matrix)

    def commit(self) -> None:
        """Store what is typed in any field."""
        self.behaviours.commit()
        for field in self._fields:
            field.commit()

    @property
    def is_typed(self) -> bool:
        """Whether something is typed that is not stored."""
        return self.behaviours.is_typed or any(field.is_typed for field in self._fields)

    def finish(self) -> bool:
        """Store what is typed, and tell whether all of it is stored."""
        self.commit()
        return not self.is_typed

    def give_up(self) -> None:
        """Forget what is typed."""
        self.behaviours.give_up()
        for field in self._fields:
            field.give_up()

    def set_editable(self, *, is_editable: bool) -> None:
        """Let everything be edited, or only read."""
        for part in (self.behaviours, self.attribute, self.level):
            part.set_editable(is_editable=is_editable)

    def start(self) -> None:
        """Begin to type in the first field that is shown."""
        self.refresh()
        rows = self.behaviours.rows
        first = rows[0].field if rows else self.behaviours.add
        cards = ((self.cell, first), (self.attribute, self.attribute.name), (self.level, self.level.name))
        found = next((field for card, field in cards if card.isVisibleTo(self)), None)
        if found is not None:
            found.setFocus()
            found.moveCursor(QTextCursor.MoveOperation.End)

    @property
    def _fields(self) -> tuple[TextField, ...]:
        card, level = self.attribute, self.level
        return (card.name, card.about, card.questions, level.name, level.meaning)

    def _lay_out(self) -> None:
        self.cell.column.addWidget(self.behaviours)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(space.LARGE, space.LARGE, space.LARGE, space.LARGE)
        column.setSpacing(0)
        for one in (self.nothing, self.cell, self.attribute, self.level):
            column.addWidget(one)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self._words("Details"))

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        self._later.timeout.connect(self.refresh)
        self._grid.current_changed.connect(self._on_grid_changed)
        self._grid.selectionModel().selectionChanged.connect(self._on_grid_changed)
        self.behaviours.text_requested.connect(self._on_behaviours_text_requested)
        self.behaviours.focus_changed.connect(self.focus_changed)
        self.behaviours.given_up.connect(self._grid.setFocus)
        self.attribute.renamed.connect(self._on_attribute_renamed)
        self.attribute.category_chosen.connect(self._on_attribute_category_chosen)
        self.attribute.expected_chosen.connect(self._on_attribute_expected_chosen)
        self.attribute.role_chosen.connect(self._on_attribute_role_chosen)
        self.attribute.asked.connect(self._on_attribute_asked)
        self.attribute.serves_chosen.connect(self._on_attribute_serves_chosen)
        self.level.renamed.connect(self._on_level_renamed)
        self.level.colour_chosen.connect(self._on_level_colour_chosen)
        for field in self._fields:
            field.given_up.connect(self._grid.setFocus)

    def _show(self, matrix: Matrix) -> None:
        attribute_id, level_id = self._key
        if attribute_id is not None and self._has(attribute_id, None):
            attribute = matrix.attribute(attribute_id)
            self.attribute.show_attribute(matrix, attribute, where_used(self._roles(), attribute_id))
            self.attribute.show_serves(self._edits.grid.standard, attribute)
        if level_id is not None and self._has(None, level_id):
            self.level.show_level(matrix.level(level_id))
        if attribute_id is not None and level_id is not None and self._has(attribute_id, level_id):
            self._show_cell(matrix.attribute(attribute_id), matrix.level(level_id))

    def _show_cell(self, attribute: Attribute, level: Level) -> None:
        self.cell.heading.setText(self._words("{attribute} × {level}", attribute=attribute.name, level=level.name))
        self.behaviours.show_text(attribute.descriptor(level.level_id))

    def _show_cards(self, matrix: Matrix | None) -> None:
        """Show the cards of what is selected: whole rows have no level, whole columns no attribute."""
        attribute_id, level_id = self._key if matrix is not None else (None, None)
        by_row, by_column = self._grid.selected_whole_rows(), self._grid.selected_whole_columns()
        has_row = attribute_id is not None and (by_row or not by_column)
        has_level = level_id is not None and (by_column or not by_row)
        self.cell.setVisible(has_row and has_level)
        self.attribute.setVisible(has_row)
        self.level.setVisible(has_level)
        self.nothing.setVisible(not has_row and not has_level)

    def _dress(self) -> None:
        colours = self._theme.colours
        self.setStyleSheet(f"DetailsPanel, DetailsPanel > QWidget > QWidget {{ background: {colours.window}; }}")
        self.nothing.setStyleSheet(f"color: {colours.quiet_ink};")

    def _done(self, is_stored: bool, *fields: TextField) -> None:  # noqa: FBT001 - the answer of an edit
        if not is_stored:
            for field in fields:
                field.keep()
            self.refused.emit()

    def _has(self, attribute_id: str | None, level_id: str | None) -> bool:
        """Tell whether what is shown is still in the matrix: undo may have taken it away."""
        matrix = self._edits.grid.matrix
        if matrix is None:
            return False
        is_row = attribute_id is None or attribute_id in matrix.attribute_places
        return is_row and (level_id is None or level_id in matrix.level_places)

    def _on_grid_changed(self) -> None:
        if self.isVisible():
            self._later.start()

    def _on_behaviours_text_requested(self, text: str) -> None:
        attribute_id, level_id = self._key
        if attribute_id is None or level_id is None or not self._has(attribute_id, level_id):
            return
        if not self._edits.grid.set_text((attribute_id, level_id), text):
            self.behaviours.keep()
            self.refused.emit()

    def _on_attribute_renamed(self) -> None:
        attribute_id, card = self._key[0], self.attribute
        if attribute_id is not None and self._has(attribute_id, None):
            name, about = card.name.toPlainText(), card.about.toPlainText()
            self._done(self._edits.grid.rename_attribute(attribute_id, name, about), card.name, card.about)
            self.refresh()

    def _on_attribute_asked(self) -> None:
        attribute_id, field = self._key[0], self.attribute.questions
        if attribute_id is not None and self._has(attribute_id, None):
            self._done(self._edits.grid.set_questions(attribute_id, field.toPlainText()), field)
            self.refresh()

    def _on_level_renamed(self) -> None:
        level_id, card = self._key[1], self.level
        if level_id is not None and self._has(None, level_id):
            name, meaning = card.name.toPlainText(), card.meaning.toPlainText()
            self._done(self._edits.grid.rename_level(level_id, name, meaning), card.name, card.meaning)
            self.refresh()

    def _on_attribute_category_chosen(self, category_id: str) -> None:
        if self._key[0] is not None:
            self._done(self._edits.set_category(self._key[0], category_id or None))
            self.refresh()

    def _on_attribute_expected_chosen(self, level_id: str) -> None:
        if self._key[0] is not None:
            self._done(self._edits.set_expected(self._key[0], level_id or None))
            self.refresh()

    def _on_attribute_serves_chosen(self, statement_ids: tuple[str, ...]) -> None:
        if self._key[0] is not None:
            self._done(self._edits.set_serves(self._key[0], statement_ids))
            self.refresh()

    def _on_level_colour_chosen(self, colour: str) -> None:
        if self._key[1] is not None:
            self._done(self._edits.set_colour(self._key[1], colour))
            self.refresh()

    def _on_attribute_role_chosen(self, matrix_id: str) -> None:
        if self._key[0] is not None:
            self.role_requested.emit(matrix_id, self._key[0])
