"""Choosing the rows that a row of the same role shall take in."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from matrices.language.words import Words
from matrices.model.matrix import Attribute, Matrix
from widgets.sharing.row_dialog import RowDialog
from widgets.sharing.telling import Outcome, RowKey, outcome_of_merge
from widgets.theme import space
from widgets.theme.theme import Theme

_HEIGHT_PX = 480
_ID = Qt.ItemDataRole.UserRole


class MergeDialog(RowDialog):
    """The other rows of the role, to be checked. `outcome` is what merging those checked does."""

    def __init__(
        self, matrices: Sequence[Matrix], row: RowKey, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        matrix = next(one for one in matrices if one.matrix_id == row.matrix_id)
        name = matrix.attribute(row.attribute_id).name
        super().__init__(words("Merge into {row}", row=name), words("Merge"), words, parent)
        self._matrices = matrices
        self._row = row
        self._words = words
        self.outcome = Outcome(())
        self.list = QListWidget()
        self.list.setAccessibleName(words("Rows that mean the same"))
        self.list.setStyleSheet(
            f"QListWidget {{ background: {theme.colours.surface}; border-radius: {space.RADIUS}px; }}"
            f"QListWidget::item {{ padding: {space.TIGHT}px; }}"
        )
        for one in matrix.attributes:
            if one.attribute_id != row.attribute_id:
                self.list.addItem(_item(one))
        self.list.itemChanged.connect(self._on_list_item_changed)
        self.put_first(self.list)
        self.resize(self.minimumWidth(), _HEIGHT_PX)
        self._on_list_item_changed()

    @property
    def merged_ids(self) -> list[str]:
        """The rows that are checked."""
        items = (self.list.item(place) for place in range(self.list.count()))
        return [one.data(_ID) for one in items if one.checkState() is Qt.CheckState.Checked]

    def check(self, attribute_ids: Collection[str]) -> None:
        """Check rows."""
        for item in (self.list.item(place) for place in range(self.list.count())):
            if item.data(_ID) in attribute_ids:
                item.setCheckState(Qt.CheckState.Checked)

    def _on_list_item_changed(self) -> None:
        self.outcome = outcome_of_merge(self._matrices, self._row, self.merged_ids, self._words)
        self.tell(self.outcome.sentences, can_do=bool(self.outcome.changed))


def _item(row: Attribute) -> QListWidgetItem:
    item = QListWidgetItem(row.name)
    item.setData(_ID, row.attribute_id)
    item.setCheckState(Qt.CheckState.Unchecked)
    item.setToolTip(row.about)
    return item
