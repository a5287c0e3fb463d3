"""Choosing the row of another role that a row shall be one attribute with."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from matrices.language.words import Words
from matrices.model.folding import same_name
from matrices.model.matrix import Matrix
from widgets.empty import nothing_found
from widgets.sharing.row_dialog import RowDialog
from widgets.sharing.telling import Outcome, RowKey, outcome_of_link
from widgets.side_list import SideList
from widgets.side_rows import Entry
from widgets.theme.theme import Theme

_HEIGHT_PX = 520


class LinkDialog(RowDialog):
    """Rows of other roles, those of the same name first. `outcome` is what linking to the chosen one does."""

    def __init__(
        self, matrices: Sequence[Matrix], row: RowKey, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        name = next(one for one in matrices if one.matrix_id == row.matrix_id).attribute(row.attribute_id).name
        super().__init__(words("Link {row}", row=name), words("Link"), words, parent)
        self._matrices = matrices
        self._row = row
        self._words = words
        self.outcome = Outcome(())
        self.list = SideList(theme, words("Search rows of other roles"), nothing=nothing_found(words))
        self._targets = _targets(matrices, row)
        self.list.set_entries(_entries(self._targets, matrices, name, words))
        self.list.chosen.connect(self._on_list_chosen)
        self.put_first(self.list)
        self.resize(self.minimumWidth(), _HEIGHT_PX)
        hint = words("Choose the row that means the same.") if self._targets else words("No other role has other rows.")
        self.tell([hint], can_do=False)

    @property
    def target(self) -> RowKey | None:
        """The row that is chosen."""
        current = self.list.current_id
        return None if current is None else self._targets[int(current)]

    def _on_list_chosen(self) -> None:
        if self.target is not None:
            self.outcome = outcome_of_link(self._matrices, self._row, self.target, self._words)
            self.tell(self.outcome.sentences, can_do=bool(self.outcome.changed))


def _targets(matrices: Sequence[Matrix], row: RowKey) -> list[RowKey]:
    return [
        RowKey(matrix.matrix_id, one.attribute_id)
        for matrix in matrices
        if matrix.matrix_id != row.matrix_id
        for one in matrix.attributes
        if one.attribute_id != row.attribute_id
    ]


def _entries(targets: Sequence[RowKey], matrices: Sequence[Matrix], name: str, words: Words) -> list[Entry]:
    known = {one.matrix_id: one for one in matrices}
    alike, others = list[Entry](), list[Entry]()
    for place, (matrix_id, attribute_id) in enumerate(targets):
        matrix = known[matrix_id]
        row = matrix.attribute(attribute_id)
        if same_name(row.name) == same_name(name):
            alike.append(Entry(str(place), row.name, matrix.title, words("Same name")))
        else:
            others.append(Entry(str(place), row.name, row.about, matrix.title))
    return [*alike, *others]
