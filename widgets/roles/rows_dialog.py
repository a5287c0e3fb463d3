"""Choosing the role that rows shall go to, and how."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.empty import nothing_found
from widgets.matrix.roles import role_entries
from widgets.roles.question import Question
from widgets.roles.telling import RowsOutcome, Wish, lacks_levels, outcome_of_rows
from widgets.side_list import SideList
from widgets.theme import space
from widgets.theme.theme import Theme

_HEIGHT_PX = 560


class Going(NamedTuple):
    """Rows, one at least, that leave their role or go to another as well."""

    source: Matrix
    attribute_ids: tuple[str, ...]
    copies: bool


class RowsDialog(Question):
    """The other roles, and what would become of the rows in the chosen one: `outcome`, None until one is chosen."""

    def __init__(
        self,
        going: Going,
        others: Sequence[Matrix],
        theme: Theme,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_title(going, words), words("Copy") if going.copies else words("Move"), theme, words, parent)
        self.outcome: RowsOutcome | None = None
        self._going, self._words = going, words
        self._others = {one.matrix_id: one for one in others}
        self.list = SideList(theme, words("Search roles"), nothing=nothing_found(words))
        self.list.set_entries(role_entries(others, words))
        self.shares = QCheckBox(
            words("Share the rows: names and ratings count in both roles"),
        )
        self.grows = QCheckBox(words("Add the levels that the other role lacks"))
        self.shares.setChecked(True)
        self.grows.setEnabled(False)
        self._lay_out()
        self.list.chosen.connect(self._on_list_chosen)
        self.shares.toggled.connect(self._on_choice_changed)
        self.grows.toggled.connect(self._on_choice_changed)
        self.tell([words("Choose the role that they shall go to.")], can_do=False)

    @property
    def target(self) -> Matrix | None:
        """The role that is chosen."""
        return self._others.get(self.list.current_id or "")

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.SMALL)
        column.addWidget(self.list, 1)
        if self._going.copies:
            column.addWidget(self.shares)
        column.addWidget(self.grows)
        self.shares.setVisible(self._going.copies)
        self.put_first(page)
        self.resize(self.minimumWidth(), _HEIGHT_PX)

    def _on_list_chosen(self) -> None:
        if self.target is not None:
            self.grows.setEnabled(lacks_levels(self._going.source, self.target, self._going.attribute_ids))
        self._on_choice_changed()

    def _on_choice_changed(self) -> None:
        self.said.setStyleSheet("")
        if self.target is None:
            return
        grows = self.grows.isEnabled() and self.grows.isChecked()
        wish = Wish(copies=self._going.copies, shares=self.shares.isChecked(), grows=grows)
        self.outcome = outcome_of_rows(self._going.source, self.target, self._going.attribute_ids, wish, self._words)
        self.tell(self.outcome.sentences, can_do=bool(self.outcome.carried.carried_ids))


def _title(going: Going, words: Words) -> str:
    count = len(going.attribute_ids)
    name = going.source.attribute(going.attribute_ids[0]).name
    if going.copies:
        return words.plural("Copy {row} to another role", "Copy {count} rows to another role", count, row=name)
    return words.plural("Move {row} to another role", "Move {count} rows to another role", count, row=name)
