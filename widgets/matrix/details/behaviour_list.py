"""A descriptor as the list of behaviours that it is: typed, added, split, merged, moved and deleted one by one."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from matrices.edits.behaviours import (
    add_behaviour,
    behaviours,
    merge_with_next,
    move_behaviour,
    remove_behaviour,
    set_behaviour,
)
from matrices.language.words import Words
from widgets.matrix.details.behaviour_field import BehaviourField, BehaviourRow
from widgets.matrix.details.fields import TextField
from widgets.theme import space
from widgets.theme.theme import Theme


class BehaviourList(QWidget):
    """Wishes a new text for the descriptor; who owns it stores, and calls `keep` when that failed."""

    text_requested = Signal(str)
    given_up = Signal()  # Esc in one of its fields
    focus_changed = Signal()  # another behaviour, or none, is being edited

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._text = ""
        self._is_editable = True
        self._wanted: tuple[int, int] | None = None
        """The behaviour, and the place of the cursor in it, that shall have the focus once the new text is shown."""
        self._asking: TextField | None = None
        self.rows: list[BehaviourRow] = []
        self.add = TextField(theme, words("New behaviour"))
        self.add.setPlaceholderText(words("Add a behaviour"))
        self.add.committed.connect(self._on_add_committed)
        self.add.given_up.connect(self.given_up)
        self._mark = QFrame(self)
        self._mark.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(space.TIGHT)
        self._layout.addWidget(self.add)

    def show_text(self, text: str) -> None:
        """Show the behaviours of a descriptor; what is being typed in one of them stays."""
        self._text = text
        listed = behaviours(text)
        while len(self.rows) < len(listed):
            self._append_row()
        while len(self.rows) > len(listed):
            self._drop_last_row()
        for row, behaviour in zip(self.rows, listed, strict=True):
            row.field.show_text(behaviour)
        self.add.show_text("")
        self._take_focus()

    def set_editable(self, *, is_editable: bool) -> None:
        """Let the behaviours be edited, or only read."""
        self._is_editable = is_editable
        self.add.setVisible(is_editable)
        for row in self.rows:
            row.set_editable(is_editable=is_editable)

    @property
    def is_typed(self) -> bool:
        """Whether something is typed that is not stored."""
        return any(field.is_typed for field in self._fields)

    def commit(self) -> None:
        """Ask to store what is typed in any field."""
        for field in self._fields:
            field.commit()

    def give_up(self) -> None:
        """Forget what is typed."""
        for field in self._fields:
            field.give_up()

    def keep(self) -> None:
        """Hold on to what was typed: it could not be stored."""
        self._wanted = None
        if self._asking is not None:
            self._asking.keep()

    @property
    def current(self) -> int | None:
        """Which behaviour is being edited."""
        return next((place for place, row in enumerate(self.rows) if row.field.hasFocus()), None)

    def split(self) -> None:
        """Make two behaviours of the one being edited, at the cursor."""
        place = self.current
        if place is not None:
            field = self.rows[place].field
            text, at = field.toPlainText(), field.textCursor().position()
            before = _first_units(text, at)
            self._wish(set_behaviour(self._text, place, f"{before}\n{text[len(before) :]}"), field, (place + 1, 0))

    def merge(self) -> None:
        """Join the behaviour being edited with the next."""
        place = self.current
        if place is not None and place + 1 < len(self.rows):
            field = self.rows[place].field
            typed = self._with_typed(place)
            self._wish(merge_with_next(typed, place), field, (place, len(field.toPlainText().strip())))

    def delete(self) -> None:
        """Delete the behaviour being edited."""
        place = self.current
        if place is not None:
            self.rows[place].field.give_up()
            after = min(place, len(self.rows) - 2)
            self._wish(remove_behaviour(self._text, place), self.rows[place].field, (after, -1))

    def shift(self, by: int) -> None:
        """Move the behaviour being edited up (-1) or down (1)."""
        place = self.current
        if place is not None and 0 <= place + by < len(self.rows):
            at = self.rows[place].field.textCursor().position()
            self._move(place, place + by, at)

    @property
    def _fields(self) -> tuple[TextField, ...]:
        return (*(row.field for row in self.rows), self.add)

    def _move(self, place: int, to: int, cursor: int) -> None:
        typed, field = self._with_typed(place), self.rows[place].field
        if to < len(behaviours(typed)):
            self._wish(move_behaviour(typed, place, to), field, (to, cursor))

    def _with_typed(self, place: int) -> str:
        """Return the descriptor with what is typed in one field."""
        typed = self.rows[place].field.toPlainText()
        return set_behaviour(self._text, place, typed) if typed.strip() else self._text

    def _wish(self, text: str, field: TextField, focus: tuple[int, int] | None) -> None:
        """Ask for another descriptor; what `field` holds is part of it."""
        self._asking, self._wanted = field, focus
        field.document().setModified(False)
        if text == self._text:
            self.show_text(text)
            return
        self.text_requested.emit(text)
        self._asking = None

    def _take_focus(self) -> None:
        if self._wanted is None:
            return
        place, at = self._wanted
        self._wanted = None
        if not 0 <= place < len(self.rows):
            self.add.setFocus()
            return
        field = self.rows[place].field
        field.setFocus()
        cursor = field.textCursor()
        end = len(field.toPlainText())
        cursor.setPosition(end if at < 0 else min(at, end))
        field.setTextCursor(cursor)

    def _append_row(self) -> None:
        row = BehaviourRow(self._theme, self._words)
        row.set_editable(is_editable=self._is_editable)
        field = row.field
        field.committed.connect(self._on_field_committed)
        field.entered.connect(self._on_field_entered)
        field.given_up.connect(self.given_up)
        field.focused.connect(self.focus_changed)
        field.split_requested.connect(self._on_field_split_requested)
        field.merge_requested.connect(self._on_field_merge_requested)
        field.delete_requested.connect(self._on_field_delete_requested)
        field.move_requested.connect(self._on_field_move_requested)
        row.handle.dragged.connect(self._on_handle_dragged)
        row.handle.dropped.connect(self._on_handle_dropped)
        self._layout.insertWidget(len(self.rows), row)
        self.rows.append(row)

    def _drop_last_row(self) -> None:
        row = self.rows.pop()
        row.field.document().setModified(False)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _place_of_sender(self) -> int | None:
        return next((n for n, row in enumerate(self.rows) if self.sender() in (row.field, row.handle)), None)

    def _on_field_committed(self, typed: str) -> None:
        place = self._place_of_sender()
        if place is not None:
            self._wish(set_behaviour(self._text, place, typed), self.rows[place].field, None)

    def _on_field_entered(self) -> None:
        place = self._place_of_sender()
        following = None if place is None else place + 1
        if following is not None and following < len(self.rows):
            self.rows[following].field.setFocus()
            self.rows[following].field.moveCursor(QTextCursor.MoveOperation.End)
        else:
            self.add.setFocus()

    def _on_add_committed(self, typed: str) -> None:
        self._wish(add_behaviour(self._text, typed), self.add, None)

    def _focus_sender(self) -> None:
        field = self.sender()
        if isinstance(field, BehaviourField) and not field.hasFocus():
            field.setFocus()

    def _on_field_split_requested(self) -> None:
        self._focus_sender()
        self.split()

    def _on_field_merge_requested(self) -> None:
        self._focus_sender()
        self.merge()

    def _on_field_delete_requested(self) -> None:
        self._focus_sender()
        self.delete()

    def _on_field_move_requested(self, by: int) -> None:
        self._focus_sender()
        self.shift(by)

    def _gap_at(self, at: QPoint) -> int:
        """Return before which behaviour a point on screen lies."""
        y = self.mapFromGlobal(at).y()
        return sum(y > row.geometry().center().y() for row in self.rows)

    def _on_handle_dragged(self, at: QPoint) -> None:
        gap = self._gap_at(at)
        top = self.rows[gap].y() if gap < len(self.rows) else self.rows[-1].geometry().bottom() + space.TIGHT
        self._mark.setStyleSheet(f"background: {self._theme.colours.accent};")
        self._mark.setGeometry(0, top - space.TIGHT, self.width(), space.FRAME)
        self._mark.raise_()
        self._mark.show()

    def _on_handle_dropped(self, at: QPoint) -> None:
        self._mark.hide()
        place, gap = self._place_of_sender(), self._gap_at(at)
        if place is not None and gap not in (place, place + 1):
            self._move(place, gap - (gap > place), -1)


def _first_units(text: str, count: int) -> str:
    """Return the first `count` UTF-16 code units of a text, which is how Qt counts."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * count].decode("utf-16-le", "surrogatepass")
