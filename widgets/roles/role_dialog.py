"""Asking for the title of a role that is made from another, and what it takes from it."""

from collections.abc import Collection

from PySide6.QtWidgets import QCheckBox, QFormLayout, QRadioButton, QVBoxLayout, QWidget

from matrices.edits.roles import duplicate_role, start_role
from matrices.language.words import Words
from matrices.model.folding import same_name
from matrices.model.matrix import Matrix
from widgets.line_field import LineField
from widgets.roles.question import Question
from widgets.theme import space
from widgets.theme.theme import Theme


class RoleDialog(Question):
    """A title, and whether rows are shared; a role that is started may take the texts too, a copy always does."""

    def __init__(
        self,
        matrix: Matrix,
        taken_titles: Collection[str],
        theme: Theme,
        words: Words,
        parent: QWidget | None = None,
        *,
        starts: bool,
    ) -> None:
        if starts:
            super().__init__(words("Start a role from {role}", role=matrix.title), words("Start"), theme, words, parent)
        else:
            super().__init__(words("Duplicate {role}", role=matrix.title), words("Duplicate"), theme, words, parent)
        self._matrix, self._words, self._starts = matrix, words, starts
        self._taken = {same_name(one) for one in taken_titles}
        self.title = LineField("" if starts else words("{title} (copy)", title=matrix.title))
        self.shared = QRadioButton(words("Share its rows: names and ratings count in both roles"))
        self.own = QRadioButton(words("Rows of its own: nobody was rated in them yet"))
        self.cells = QCheckBox(words("Take its texts and expected levels too"))
        self._lay_out()
        (self.shared if starts else self.own).setChecked(True)
        self.title.textChanged.connect(self._on_choice_changed)
        self.title.selectAll()
        self.title.setFocus()
        self._on_choice_changed()

    @property
    def made(self) -> Matrix:
        """The role as it was asked for, under a fresh id."""
        title, shares = self.title.text(), self.shared.isChecked()
        if not self._starts:
            return duplicate_role(self._matrix, title, shares_rows=shares)
        return start_role(self._matrix, title, shares_rows=shares, keeps_cells=self.cells.isChecked())

    def _lay_out(self) -> None:
        page, form, choices = QWidget(), QFormLayout(), QVBoxLayout()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, space.SMALL)
        column.setSpacing(space.LARGE)
        form.setHorizontalSpacing(space.LARGE)
        form.addRow(self._words("Title"), self.title)
        self.title.setAccessibleName(self._words("Title"))
        for one in (self.shared, self.own):
            choices.addWidget(one)
        column.addLayout(form)
        column.addLayout(choices)
        if self._starts:
            column.addWidget(self.cells)
        self.cells.setVisible(self._starts)
        self.put_first(page)

    def _on_choice_changed(self) -> None:
        name = self.title.text().strip()
        self.said.setStyleSheet("")
        twin = self._words("There is a role of this title already.") if same_name(name) in self._taken else ""
        self.tell([twin], can_do=bool(name))
        self.said.setVisible(bool(twin))
