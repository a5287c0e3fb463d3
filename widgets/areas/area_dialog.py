"""Asking for a new area."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from matrices.edits.areas import new_area
from matrices.language.words import Words
from matrices.model.area import Area
from widgets.labelled import Labelled, add_rows
from widgets.line_field import LineField
from widgets.roles.question import Question
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.writing_field import WritingField

_ABOUT_LINES = 4


class AreaDialog(Question):
    """A name, what the area covers, and what it is listed under."""

    def __init__(self, groups: Sequence[str], theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(words("Add area"), words("Add"), theme, words, parent)
        self.name_edit = LineField()
        self.about_edit = WritingField(hint=words("What is decided here without asking for permission"))
        self.group_box = QComboBox()
        self.group_box.setLineEdit(LineField())
        self.group_box.addItems(["", *groups])
        self._lay_out(words)
        self.name_edit.textChanged.connect(self._on_name_changed)
        self._on_name_changed()
        self.name_edit.setFocus()

    @property
    def made(self) -> Area:
        """The area as it was asked for, under a fresh id."""
        return new_area(self.name_edit.text(), about=self.about_edit.toPlainText(), group=self.group_box.currentText())

    def _lay_out(self, words: Words) -> None:
        form, page = QFormLayout(), QWidget()
        form.setContentsMargins(0, 0, 0, 0)
        self.about_edit.setFixedHeight(self.about_edit.fontMetrics().height() * _ABOUT_LINES + 2 * space.SMALL)
        self.about_edit.setTabChangesFocus(True)
        rows: tuple[Labelled, ...] = (
            (words("Name"), self.name_edit),
            (words("What it covers"), self.about_edit),
            (words("Group"), self.group_box),
        )
        add_rows(form, rows)
        page.setLayout(form)
        self.put_first(page)
        self.said.hide()

    def _on_name_changed(self) -> None:
        self.do.setEnabled(bool(self.name_edit.text().strip()))
