"""The map of paths as a list: each role with its steps and its people, for keys and screen readers."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeWidget, QTreeWidgetItem
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.path_words import step_text, track_text
from matrices.model.teammate import Teammate
from widgets.paths.telling import Chosen
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_CHOSEN: Final = Qt.ItemDataRole.UserRole
_TEAMMATE: Final = Qt.ItemDataRole.UserRole + 1


class PathOutline(QTreeWidget):
    """Roles under their tracks; a branch that was folded stays folded while the list is filled anew."""

    chosen_changed = Signal(object)  # Chosen
    opened = Signal(object)  # Chosen on which Return was pressed
    teammate_requested = Signal(str)  # teammate id
    add_requested = Signal()
    remove_requested = Signal()
    menu_requested = Signal(object, QPoint)  # Chosen or None, place on the screen

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._is_filling = False
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # roles begin alike
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(words("Paths as a list"))
        theme.changed.connect(self._dress)
        self._dress()
        self.currentItemChanged.connect(self._on_current_item_changed)
        self.itemActivated.connect(self._on_item_activated)
        self.customContextMenuRequested.connect(self._on_custom_context_menu_requested)

    def show_roles(self, roles: Sequence[Matrix], people: Mapping[str, Sequence[Teammate]]) -> None:
        """Show these roles, in their order, by track."""
        folded = {item.text(0) for item in self._tops() if not item.isExpanded()}
        current = self._chosen_of(self.currentItem())
        self._is_filling = True
        self.clear()
        titles = {one.matrix_id: one.title for one in roles}
        for role in roles:
            top = self._role(role, titles, people.get(role.matrix_id, ()))
            self.addTopLevelItem(top)
            top.setExpanded(top.text(0) not in folded)
        self._is_filling = False
        self.select(current)

    def select(self, chosen: Chosen | None) -> None:
        """Make something the current line, silently."""
        found = next((item for item in self._items() if self._chosen_of(item) == chosen), None)
        if found is not None and found is not self.currentItem():
            self._is_filling = True
            self.setCurrentItem(found)
            self._is_filling = False

    def _dress(self) -> None:
        """Give lines room, and wash the current one as everywhere."""
        colours = self._theme.colours
        chosen = f"background: {colours.accent_wash}; color: {colours.ink}"
        self.setStyleSheet(
            f"QTreeView {{ padding: {space.SMALL}px; }} QTreeView::item {{ padding: {space.TIGHT}px; }}"
            f" QTreeView::item:selected {{ {chosen} }}"
        )

    def _role(self, role: Matrix, titles: Mapping[str, str], people: Sequence[Teammate]) -> QTreeWidgetItem:
        top = QTreeWidgetItem([role.title])
        top.setToolTip(0, track_text(role.track, self._words))
        top.setFont(0, self._theme.font(Role.STRONG))
        top.setData(0, _CHOSEN, Chosen(role.matrix_id))
        for step in role.steps:
            item = QTreeWidgetItem([step_text(step, titles, self._words)])
            item.setData(0, _CHOSEN, Chosen(role.matrix_id, step))
            top.addChild(item)
        for one in people:
            item = QTreeWidgetItem([one.name])
            item.setIcon(0, self._theme.icon("people"))
            item.setData(0, _TEAMMATE, one.teammate_id)
            top.addChild(item)
        return top

    def _tops(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        return [one for one in found if one is not None]

    def _items(self) -> list[QTreeWidgetItem]:
        found = (one for top in self._tops() for one in (top, *(top.child(at) for at in range(top.childCount()))))
        return [one for one in found if one is not None]

    def _chosen_of(self, item: QTreeWidgetItem | None) -> Chosen | None:
        found = None if item is None else item.data(0, _CHOSEN)
        return found if isinstance(found, Chosen) else None

    def _on_current_item_changed(self, item: QTreeWidgetItem | None) -> None:
        chosen = self._chosen_of(item)
        if chosen is not None and not self._is_filling:
            self.chosen_changed.emit(chosen)

    def _on_item_activated(self, item: QTreeWidgetItem) -> None:
        teammate_id, chosen = item.data(0, _TEAMMATE), self._chosen_of(item)
        if teammate_id:
            self.teammate_requested.emit(teammate_id)
        elif chosen is not None:
            self.opened.emit(chosen)

    def _on_custom_context_menu_requested(self, at: QPoint) -> None:
        self.menu_requested.emit(self._chosen_of(self.itemAt(at)), self.viewport().mapToGlobal(at))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        elif event.key() == Qt.Key.Key_S and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.add_requested.emit()
        else:
            super().keyPressEvent(event)
