"""Asking before a teammate of another team is taken over: what arrives, and what stays as it is here."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from matrices.edits.handing_over import TakeOver
from matrices.language.words import Words
from widgets.leaving.take_over_words import take_over_lines
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_WIDTH = 480


class TakeOverDialog(QDialog):
    """Shows a plan, and is accepted where it is to be done."""

    def __init__(self, plan: TakeOver, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = plan
        self.setWindowTitle(words("Take over"))
        self.setMinimumWidth(_WIDTH)
        first, *rest = take_over_lines(plan, words)
        self.title = QLabel(first, wordWrap=True)
        self.title.setFont(theme.font(Role.SECTION))
        self.lines = QLabel("\n".join(rest), wordWrap=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(words("Cancel"))
        self.take = buttons.addButton(words("Take over"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setEnabled(bool(plan.put))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.WIDE, space.WIDE, space.LARGE)
        layout.setSpacing(space.LARGE)
        for one in (self.title, self.lines, buttons):
            layout.addWidget(one)
