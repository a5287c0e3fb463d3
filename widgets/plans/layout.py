"""How the plan editor is laid out: the plans, the steps of the one chosen, and the fields of the step chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from matrices.language.words import Words
from widgets.buttons import text_button
from widgets.empty import Empty
from widgets.goals.told_list import ToldList
from widgets.plans.head import PlanHead
from widgets.plans.step_card import StepCard
from widgets.theme import space
from widgets.theme.theme import Theme

_PLANS_PX, _FIELDS_PX = 220, 320


class EditorLayout(QWidget):
    """Widgets without behaviour of their own."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self.plans = ToldList(theme, words, words("Plans"))
        self.steps = ToldList(theme, words, words("Steps"))
        self.head, self.card = PlanHead(theme, words), StepCard(theme, words)
        self.notice = QLabel(wordWrap=True)
        self.add_plan, self.copy_plan = text_button(words("New plan")), text_button(words("Duplicate"))
        self.delete_plan, self.export_plan = text_button(words("Delete")), text_button(words("Export…"))
        self.add_step, self.copy_step = text_button(words("Add step")), text_button(words("Duplicate"))
        self.delete_step = text_button(words("Delete"))
        self.up, self.down = text_button(words("Move up")), text_button(words("Move down"))
        self.empty = Empty(
            words("There is no plan yet. A plan is a row of goals that you can give."), words("New plan")
        )
        self.notice.hide()
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def tell(self, sentence: str) -> None:
        """Say something in place; nothing when empty."""
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self._filled())
        self.stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.SMALL)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.notice)

    def _filled(self) -> QWidget:
        page, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.LARGE)
        row.addWidget(self._plans_column())
        row.addWidget(self._steps_column(), 1)
        row.addWidget(self._fields_column())
        page.setLayout(row)
        return page

    def _plans_column(self) -> QWidget:
        column = _column(
            self.plans, _row(self.add_plan), _row(self.copy_plan, self.delete_plan), _row(self.export_plan)
        )
        column.setFixedWidth(_PLANS_PX)
        return column

    def _steps_column(self) -> QWidget:
        buttons = (self.add_step, self.copy_step, self.delete_step, self.up, self.down)
        return _column(self.head, self.steps, _row(*buttons))

    def _fields_column(self) -> QWidget:
        area, inside = QScrollArea(), QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, space.SMALL, 0)
        column.addWidget(self.card)
        column.addStretch(1)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(_FIELDS_PX)
        return area

    def _dress(self) -> None:
        colours = self._theme.colours
        self.notice.setStyleSheet(
            f"background: {colours.caution_wash}; color: {colours.ink}; padding: {space.SMALL}px;"
        )
        for button, icon in ((self.add_plan, "add"), (self.add_step, "add"), (self.export_plan, "export")):
            button.setIcon(self._theme.icon(icon))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for button, icon in ((self.up, "up"), (self.down, "down")):
            button.setIcon(self._theme.icon(icon))
            button.setToolTip(button.text())
            button.setAccessibleName(button.text())
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)


def _column(*widgets: QWidget) -> QWidget:
    panel = QWidget()
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(space.SMALL)
    for one in widgets:
        layout.addWidget(one, 1 if isinstance(one, ToldList) else 0)
    return panel


def _row(*buttons: QToolButton) -> QWidget:
    panel = QWidget()
    layout = QHBoxLayout(panel)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for one in buttons:
        layout.addWidget(one)
    layout.addStretch(1)
    return panel
