"""The context menus of the grid: what can be done where the pointer, or the current cell, is."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from matrices.language.words import Words
from widgets.keys import key_text
from widgets.matrix.block_gestures import BlockGestures
from widgets.matrix.gestures import MatrixGestures
from widgets.matrix.grid import MatrixGrid


class _Entry(NamedTuple):
    text: str
    keys: str
    """Shown beside the text; the grid or the window obeys them, not the menu."""
    run: Callable[[], None]


class MatrixMenus:
    """Builds a menu each time one is asked for."""

    def __init__(self, grid: MatrixGrid, gestures: MatrixGestures, blocks: BlockGestures, words: Words) -> None:
        self._grid = grid
        self._blocks = blocks
        self._gestures = gestures
        self._words = words
        self.extras: list[Callable[[QMenu, str, str], None]] = []
        """What others add to a menu, given its kind and the id of the row, band or level it is for."""

    def menu_for(self, key: tuple[str, str]) -> QMenu:
        """Return the menu of ("cell", ""), of a RowKey or of ("level", level id); it deletes itself when closed."""
        kind, part_id = key
        self._gestures.point_at_category(part_id if kind == "band" else None)
        menu = QMenu(self._grid)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if kind == "cell":
            self._fill_cell(menu)
        elif kind == "band":
            self._add(menu, self._category_entries(), is_enabled=self._gestures.can_edit)
        elif kind == "level":
            self._add(menu, self._level_entries(), is_enabled=self._gestures.can_edit_level)
        else:
            self._add(menu, self._attribute_entries(), is_enabled=self._gestures.can_edit_attribute)
            self._add_category_menu(menu)
        for add in self.extras:
            add(menu, kind, part_id)
        return menu

    def open(self, key: tuple[str, str], at: QPoint) -> None:
        """Show the menu at a place on screen."""
        self.menu_for(key).popup(at)

    def _fill_cell(self, menu: QMenu) -> None:
        gestures, words = self._gestures, self._words
        entries = (
            _Entry(words("Edit"), "F2", gestures.edit_current),
            _Entry(words("Clear"), "Del", gestures.clear_cells),
            _Entry(words("Expected level"), "Ctrl+E", gestures.toggle_expected),
        )
        self._add(menu, entries, is_enabled=gestures.can_edit_cell)
        menu.addSeparator()
        self._fill_block(menu)
        menu.addSeparator()
        attribute, level = menu.addMenu(words("Attribute")), menu.addMenu(words("Level"))
        self._add(attribute, self._attribute_entries(), is_enabled=gestures.can_edit_attribute)
        self._add(level, self._level_entries(), is_enabled=gestures.can_edit_level)
        self._add_category_menu(menu)

    def _fill_block(self, menu: QMenu) -> None:
        blocks, words = self._blocks, self._words
        self._add(menu, (_Entry(words("Cut"), "Ctrl+X", blocks.cut),), is_enabled=blocks.can_cut)
        copies = (
            _Entry(words("Copy"), "Ctrl+C", blocks.copy),
            _Entry(words("Copy with names"), "Ctrl+Shift+C", blocks.copy_with_names),
        )
        self._add(menu, copies, is_enabled=blocks.can_copy)
        self._add(menu, (_Entry(words("Paste"), "Ctrl+V", blocks.paste),), is_enabled=blocks.can_paste)
        fills = (
            _Entry(words("Fill down"), "Ctrl+D", blocks.fill_down),
            _Entry(words("Fill right"), "Ctrl+R", blocks.fill_right),
        )
        self._add(menu, fills, is_enabled=blocks.can_cut)

    def _add_category_menu(self, menu: QMenu) -> None:
        submenu = menu.addMenu(self._words("Category"))
        self._add(submenu, self._category_entries(), is_enabled=self._gestures.can_edit_category)
        submenu.actions()[1].setEnabled(self._gestures.can_edit)  # adding one needs none

    def _attribute_entries(self) -> tuple[_Entry, ...]:
        gestures, words = self._gestures, self._words
        return (
            _Entry(words("Rename"), "", gestures.rename_current),
            _Entry(words("Add attribute"), "", gestures.insert_attribute),
            _Entry(words("Move up"), "Alt+Up", gestures.move_up),
            _Entry(words("Move down"), "Alt+Down", gestures.move_down),
            _Entry(words("Delete attributes"), "", gestures.delete_attributes),
        )

    def _level_entries(self) -> tuple[_Entry, ...]:
        gestures, words = self._gestures, self._words
        keys = ("Alt+Right", "Alt+Left") if self._grid.isRightToLeft() else ("Alt+Left", "Alt+Right")
        return (
            _Entry(words("Rename"), "", gestures.rename_level),
            _Entry(words("Add level"), "", gestures.insert_level),
            _Entry(words("Move towards the first"), keys[0], gestures.move_to_start),
            _Entry(words("Move towards the last"), keys[1], gestures.move_to_end),
            _Entry(words("Delete levels"), "", gestures.delete_levels),
        )

    def _category_entries(self) -> tuple[_Entry, ...]:
        gestures, words = self._gestures, self._words
        return (
            _Entry(words("Rename"), "", gestures.rename_category),
            _Entry(words("Add category"), "", gestures.insert_category),
            _Entry(words("Add attribute"), "", gestures.insert_attribute),
            _Entry(words("Move up"), "", gestures.move_category_up),
            _Entry(words("Move down"), "", gestures.move_category_down),
            _Entry(words("Delete category, keep its attributes"), "", gestures.delete_category),
        )

    def _add(self, menu: QMenu, entries: Iterable[_Entry], *, is_enabled: bool) -> None:
        for entry in entries:
            action = menu.addAction(f"{entry.text}\t{key_text(entry.keys)}" if entry.keys else entry.text)
            action.setEnabled(is_enabled)
            action.triggered.connect(entry.run)
