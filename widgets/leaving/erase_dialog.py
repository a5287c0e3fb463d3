"""Asking before a teammate is erased for good: what goes, what is replaced, what may still mean them."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from matrices.edits.erasing import Erasure
from matrices.language.words import Words
from matrices.model.folding import same_name
from matrices.store.erasing import Erased
from widgets.leaving.erasure_words import erasure_lines
from widgets.line_field import LineField
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role
from widgets.writing_field import WritingField

_WIDTH = 560
_TYPING_MS = 400


class EraseDialog(QDialog):
    """Shows a plan, asks for the name to be typed, and afterwards shows what came of it."""

    also_changed = Signal(object)  # list of str: further names to take out of other people's texts
    erase_requested = Signal()

    def __init__(self, name: str, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._theme, self._words = name, theme, words
        self.erasure: Erasure | None = None
        self.title = QLabel(words("Erase {name} for good?", name=name), wordWrap=True)
        self.about = QLabel(
            words("This cannot be undone, and no earlier version stays in the workspace."), wordWrap=True
        )
        self.lines = WritingField()
        self.lines.setReadOnly(True)
        self.also = LineField()
        self.typed = LineField()
        self.said = QLabel(wordWrap=True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(words("Cancel"))
        cancel.setAutoDefault(False)  # Enter in a field goes on to the button, and neither cancels nor erases
        self.erase = self._buttons.addButton(words("Erase for good"), QDialogButtonBox.ButtonRole.DestructiveRole)
        self.copy = self._buttons.addButton(words("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._form = QFormLayout()
        self._lay_out()
        self._connect()

    def show_plan(self, erasure: Erasure) -> None:
        """Show what erasing would do."""
        self.erasure = erasure
        self.lines.setPlainText("\n".join(erasure_lines(erasure, self._words)))

    def show_done(self, erased: Erased) -> None:
        """Show what came of it; there is nothing left to ask."""
        self.title.setText(self._words("Erased: {name}", name=self._name))
        self.lines.setPlainText("\n".join(erasure_lines(erased.erasure, self._words, erased)))
        for one in (self.about, self.erase, self.said):
            one.hide()
        self._form.setRowVisible(self.also, False)
        self._form.setRowVisible(self.typed, False)
        close = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        close.setText(self._words("Close"))
        close.setDefault(True)
        close.setFocus()
        self.copy.show()

    def refuse(self, sentence: str) -> None:
        """Say in place why nothing was erased."""
        self.said.setText(sentence)
        self.said.show()

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("Erase"))
        self.setMinimumWidth(_WIDTH)
        self.title.setFont(self._theme.font(Role.SECTION))
        self.lines.setAccessibleName(words("What is erased"))
        self.also.setPlaceholderText(words("For example a first name; several with commas"))
        self._form.setSpacing(space.SMALL)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.addRow(words("Also take out"), self.also)
        self._form.addRow(words("Type the name to go on"), self.typed)
        self.typed.setPlaceholderText(self._name)
        self.said.setStyleSheet(f"color: {self._theme.colours.wrong}")
        self.said.hide()
        self.copy.hide()
        self.copy.setAutoDefault(False)
        self.erase.setEnabled(False)
        self.erase.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.WIDE, space.WIDE, space.LARGE)
        layout.setSpacing(space.MEDIUM)
        for one in (self.title, self.about, self.lines):
            layout.addWidget(one)
        layout.addLayout(self._form)
        layout.addWidget(self.said)
        layout.addWidget(self._buttons)
        self.also.setFocus()

    def _connect(self) -> None:
        self.typed.textChanged.connect(self._on_typed_text_changed)
        self.also.textEdited.connect(self._pause.start)
        self._pause.timeout.connect(self._on_pause_timeout)
        self.erase.clicked.connect(self._on_erase_clicked)
        self.copy.clicked.connect(self._on_copy_clicked)
        self._buttons.rejected.connect(self.reject)

    def _on_typed_text_changed(self, text: str) -> None:
        self.erase.setEnabled(same_name(text) == same_name(self._name))

    def _on_pause_timeout(self) -> None:
        self.also_changed.emit([one.strip() for one in self.also.text().replace("،", ",").split(",") if one.strip()])

    def _on_erase_clicked(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._on_pause_timeout()
        self.erase_requested.emit()

    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self.lines.toPlainText())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes from the name to the button that erases, and presses it there: it is no default."""
        is_enter, focused = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter), self.focusWidget()
        if is_enter and focused is self.erase:
            self.erase.click()
        elif is_enter and focused is self.typed:
            self.erase.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def done(self, result: int) -> None:
        self._pause.stop()
        super().done(result)
