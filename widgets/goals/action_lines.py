"""The actions of a goal, a line each: what is to be done, who does it, and by when."""

import datetime
from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.actions import Action
from matrices.model.ids import new_id
from widgets.buttons import text_button
from widgets.goals.optional_day import OptionalDay
from widgets.line_field import LineField
from widgets.tab_order import tab_as_laid_out
from widgets.theme import space
from widgets.theme.theme import Theme


class ActionLine(QWidget):
    """One action; without words there is none."""

    entered = Signal()  # Enter in the words
    remove_requested = Signal()

    def __init__(self, action: Action, owners: Sequence[str], usual: datetime.date, theme: Theme, words: Words) -> None:
        super().__init__()
        self._action = action
        self.due = OptionalDay(words("Until"), usual, words)
        self.due.set_day(action.due_on)
        self.text = LineField(action.text, placeholderText=words("What is to be done"))
        self.text.setAccessibleName(words("What is to be done"))
        self.owner = QComboBox()
        self.owner.setLineEdit(LineField())
        self.owner.addItems(["", *owners])
        self.owner.setCurrentText(action.owner)
        self.owner.setAccessibleName(words("Who does it"))
        self.owner.setMinimumContentsLength(12)
        line = self.owner.lineEdit()
        assert line is not None
        line.setPlaceholderText(words("Who does it"))
        line.setCursorPosition(0)
        self.text.setCursorPosition(0)
        self.remove = text_button("")
        self.remove.setIcon(theme.icon("close"))
        self.remove.setToolTip(words("Remove this action"))
        self.remove.setAccessibleName(words("Remove this action"))
        self._lay_out()
        self.text.returnPressed.connect(self.entered)
        self.remove.clicked.connect(self.remove_requested)

    @property
    def action(self) -> Action:
        """The action as it is entered."""
        owner = " ".join(self.owner.currentText().split())
        return replace(self._action, text=" ".join(self.text.text().split()), owner=owner, due_on=self.due.day)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.TIGHT)
        layout.addWidget(self.text, 3)
        layout.addWidget(self.owner, 1)
        layout.addWidget(self.due)
        layout.addWidget(self.remove)


class ActionLines(QWidget):
    """As many lines as there are actions; Enter in one begins the next."""

    def __init__(
        self, owners: Sequence[str], usual: datetime.date, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._usual = usual
        self._owners, self._theme, self._words = tuple(owners), theme, words
        self.lines: list[ActionLine] = []
        self.add_button = self._make_button()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.TIGHT)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self.add_button)

    @property
    def entered(self) -> tuple[Action, ...]:
        """The actions with words, in their order."""
        return tuple(one.action for one in self.lines if one.action.text)

    def set_actions(self, actions: Sequence[Action]) -> None:
        """Show these actions."""
        for action in actions:
            self._put(action)

    def add(self) -> None:
        """Begin another action."""
        self._put(Action(action_id=new_id(), text="")).text.setFocus()

    def _make_button(self) -> QToolButton:
        button = text_button(self._words("Add action"))
        button.setIcon(self._theme.icon("add"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(self.add)
        return button

    def _put(self, action: Action) -> ActionLine:
        line = ActionLine(action, self._owners, self._usual, self._theme, self._words)
        line.entered.connect(self._on_line_entered)
        line.remove_requested.connect(self._on_line_remove_requested)
        self.lines.append(line)
        self._column.insertWidget(self._column.count() - 1, line)
        tab_as_laid_out(self)
        return line

    def _on_line_entered(self) -> None:
        """Go on to the next line; behind the last, begin one where this one has words."""
        place = next(place for place, one in enumerate(self.lines) if one is self.sender())
        if place + 1 < len(self.lines):
            self.lines[place + 1].text.setFocus()
        elif self.lines[place].action.text:
            self.add()

    def _on_line_remove_requested(self) -> None:
        line = self.sender()
        assert isinstance(line, ActionLine)
        place = self.lines.index(line)
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        (self.lines[min(place, len(self.lines) - 1)].text if self.lines else self.add_button).setFocus()

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        (self.lines[0].text if self.lines else self.add_button).setFocus(reason)
