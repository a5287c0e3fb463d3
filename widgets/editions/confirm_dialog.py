"""Whose ratings stand on wording that changed, and the offer to look at them again."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.rewording import Touched
from widgets.comparing.marked_label import MarkedLabel
from widgets.editions.touched import is_about_the_level, marked_wording, rating_text, reworded_text
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_SIZE = QSize(560, 520)
_TOUCHED = Qt.ItemDataRole.UserRole


class ConfirmDialog(QDialog):
    """Lists ratings by teammate; those checked in the end are `chosen`. Levels are not changed by it."""

    def __init__(
        self, matrix: Matrix, names: Mapping[str, str], theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._matrix = matrix
        self._names = names
        self._theme = theme
        self._words = words
        self.said = QLabel(wordWrap=True)
        self.list = QTreeWidget()
        self.where = QLabel(wordWrap=True)
        self.text = MarkedLabel(theme, words)
        self.buttons = QDialogButtonBox()
        self.ask = QPushButton(words("Ask to confirm again"))
        self._lay_out()
        self.list.currentItemChanged.connect(self._on_list_current_item_changed)
        self.list.itemChanged.connect(self._on_list_item_changed)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def chosen(self) -> tuple[Touched, ...]:
        """The ratings that are to be confirmed again."""
        return tuple(one.data(0, _TOUCHED) for one in self._leaves() if one.checkState(0) is Qt.CheckState.Checked)

    def show_touched(self, touched: Sequence[Touched]) -> None:
        """List ratings; those whose own level reads as before are not checked."""
        count = len(touched)
        self.said.setText(
            self._words.plural(
                "{count} rating was made on wording that reads differently now. Its level stays as it is.",
                "{count} ratings were made on wording that reads differently now. Their levels stay as they are.",
                count,
            )
        )
        heads: dict[str, QTreeWidgetItem] = {}
        for one in touched:
            if one.teammate_id not in heads:
                heads[one.teammate_id] = self._head(one.teammate_id)
            heads[one.teammate_id].addChild(self._leaf(one))
        self.list.expandAll()
        leaf = next(iter(self._leaves()), None)
        if leaf is not None:
            self.list.setCurrentItem(leaf)
        self._on_list_item_changed()

    def _head(self, teammate_id: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem(self.list, [self._names.get(teammate_id, teammate_id)])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        head.setFont(0, self._theme.font(Role.STRONG))
        return head

    def _leaf(self, touched: Touched) -> QTreeWidgetItem:
        leaf = QTreeWidgetItem([rating_text(touched, self._matrix, self._words)])
        leaf.setData(0, _TOUCHED, touched)
        leaf.setToolTip(0, reworded_text(touched, self._words))
        state = Qt.CheckState.Checked if is_about_the_level(touched) else Qt.CheckState.Unchecked
        leaf.setCheckState(0, state)
        return leaf

    def _leaves(self) -> list[QTreeWidgetItem]:
        heads = (self.list.topLevelItem(place) for place in range(self.list.topLevelItemCount()))
        leaves = (head.child(place) for head in heads if head is not None for place in range(head.childCount()))
        return [one for one in leaves if one is not None]

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("Ratings on changed wording"))
        self.resize(_SIZE)
        self.list.setHeaderHidden(True)
        self.list.setAccessibleName(words("Ratings on changed wording"))
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(space.LARGE)
        self.buttons.addButton(self.ask, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(words("Not now"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.WIDE, space.WIDE, space.LARGE)
        layout.setSpacing(space.MEDIUM)
        layout.addWidget(self.said)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.where)
        layout.addWidget(self.text)
        layout.addWidget(self.buttons)
        self.ask.setDefault(True)  # only now: a dialog forgets what became its default outside of it

    def _dress(self) -> None:
        colours = self._theme.colours
        self.where.setFont(self._theme.font(Role.SMALL))
        self.where.setStyleSheet(f"color: {colours.quiet_ink};")
        self.list.setStyleSheet(
            f"QTreeWidget {{ background: {colours.surface}; border-radius: {space.RADIUS}px; }}"
            f"QTreeWidget::item {{ padding: {space.TIGHT}px; }}"
            f"QTreeWidget::item:selected {{ background: {colours.accent_wash}; color: {colours.ink}; }}"
        )

    def _on_list_current_item_changed(self) -> None:
        item = self.list.currentItem()
        touched = None if item is None else item.data(0, _TOUCHED)
        self.where.setVisible(touched is not None)
        self.text.setVisible(touched is not None)
        if touched is not None:
            changed = reworded_text(touched, self._words)
            self.where.setText(self._words("Reads differently: {what}", what=changed))
            self.text.show_marked(marked_wording(touched, self._matrix))

    def _on_list_item_changed(self) -> None:
        self.ask.setEnabled(bool(self.chosen))
