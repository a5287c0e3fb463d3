"""What the list of people and a page offer: a menu for the person it is asked for at, and one for all of them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from matrices.language.words import Words
from widgets.side_rows import ROW_ROLE, Entry

if TYPE_CHECKING:
    from widgets.people.place import PeoplePlace


class RosterMenu(QObject):
    """Opens at the pointer, or at the person chosen when a key asks for it."""

    def __init__(self, place: "PeoplePlace", words: Words) -> None:
        super().__init__(place)
        self._place, self._words = place, words
        self._view = place.list.list
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._on_view_menu_requested)
        place.roster.more_menu.aboutToShow.connect(self._on_more_menu_about_to_show)
        place.page.header.more_menu.aboutToShow.connect(self._on_page_menu_about_to_show)

    def fill_for_people(self, menu: QMenu) -> None:
        """Add what can be done with those who are selected."""
        place, words = self._place, self._words
        if place.can_change_several:
            menu.addAction(words("Change several…"), place.change_several)
        else:
            self.fill_for_teammate(menu)

    def fill_for_teammate(self, menu: QMenu) -> None:
        """Add what can be done with the teammate shown."""
        place, words = self._place, self._words
        leave = words("Back with the team") if place.has_left else words("Left the team…")
        menu.addAction(words("Edit teammate…"), place.edit_teammate).setEnabled(place.can_edit_teammate)
        menu.addAction(words("Change role…"), place.change_role).setEnabled(place.can_change_role)
        menu.addAction(leave, place.leave_team).setEnabled(place.can_edit_teammate)
        menu.addSeparator()
        self._add(menu, words("Start review…"), "start-review", is_enabled=place.can_edit_teammate)
        self._add(menu, words("What is missing to…"), "missing", is_enabled=place.has_roles)
        self._add(menu, words("Promotion case…"), "promotion-case", is_enabled=place.has_roles)
        menu.addSeparator()
        self._add(menu, words("Hand over to another team…"), "hand-over", is_enabled=place.has_teammate)
        self._add(menu, words("Erase for good…"), "erase", is_enabled=place.can_edit_teammate)

    def fill_for_all(self, menu: QMenu) -> None:
        """Add what can be done with the whole list."""
        place, words = self._place, self._words
        menu.addAction(words("Import people…"), place.import_people).setEnabled(place.can_edit)
        pasted = menu.addAction(words("Import people from clipboard…"), place.import_people_from_clipboard)
        pasted.setEnabled(place.can_edit)
        menu.addAction(words("Export people…"), place.export_people).setEnabled(place.has_people)

    def _add(self, menu: QMenu, text: str, action_id: str, *, is_enabled: bool) -> None:
        """Add an action of the window."""
        added = menu.addAction(text)
        added.setData(action_id)
        added.setEnabled(is_enabled)
        added.triggered.connect(self._on_action_triggered)

    def _on_action_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._place.command_requested.emit(action.data())

    def _on_page_menu_about_to_show(self) -> None:
        menu = self._place.page.header.more_menu
        menu.clear()
        self.fill_for_teammate(menu)
        menu.addSeparator()
        place, words = self._place, self._words
        shown = words("Export what this section shows…")
        self._add(menu, shown, "export-section", is_enabled=place.can_export_section)

    def _on_more_menu_about_to_show(self) -> None:
        menu = self._place.roster.more_menu
        menu.clear()
        self.fill_for_all(menu)

    def _on_view_menu_requested(self, at: QPoint) -> None:
        row = self._view.indexAt(at).data(ROW_ROLE)
        if not isinstance(row, Entry):
            return
        if row.entry_id not in self._place.list.selected_ids:
            self._place.choose(row.entry_id)
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_for_people(menu)
        menu.popup(self._view.viewport().mapToGlobal(at))
