"""Asking for a new role: its title, and a template to start from."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QWidget

from matrices.exchange.templates import offered_templates
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.line_field import LineField
from widgets.matrix.place import MatricesPlace
from widgets.theme import space

_WIDTH = 440


def ask_for_role(place: MatricesPlace, words: Words, parent: QWidget) -> None:
    """Ask for a role and add it. Raises ContentError where the installation is damaged."""
    templates = offered_templates(words.language)
    dialog = NewRoleDialog(templates, words, parent)
    if dialog.exec():
        place.new_role(dialog.title.text().strip(), dialog.template)
    dialog.deleteLater()


class NewRoleDialog(QDialog):
    """A title and a template; the template's title is offered until another is typed."""

    def __init__(self, templates: Sequence[Matrix], words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._templates = templates
        self.setWindowTitle(words("New role"))
        self.setMinimumWidth(_WIDTH)
        self.title = LineField()
        self.start = QComboBox()
        self.start.addItem(words("An empty matrix"))
        for one in templates:
            self.start.addItem(one.title)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(words("Add"))
        self._lay_out(words)
        self.title.textChanged.connect(self._on_title_changed)
        self.start.activated.connect(self._on_start_activated)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._on_title_changed()

    @property
    def template(self) -> Matrix | None:
        """What the role is worded as at first, or None."""
        place = self.start.currentIndex() - 1
        return self._templates[place] if place >= 0 else None

    def _lay_out(self, words: Words) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(space.LARGE, space.LARGE, space.LARGE, space.LARGE)
        form.setSpacing(space.MEDIUM)
        form.addRow(words("Title"), self.title)
        form.addRow(words("Start from"), self.start)
        form.addRow(self.buttons)

    def _on_title_changed(self) -> None:
        button = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        button.setEnabled(bool(self.title.text().strip()))

    def _on_start_activated(self) -> None:
        known = {one.title for one in self._templates}
        if self.title.text().strip() in {"", *known}:
            self.title.setText("" if self.template is None else self.template.title)
