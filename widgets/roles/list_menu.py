"""What the list of roles offers: a menu for the role that it is asked for at, which is shown for it; Delete."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from widgets.matrix.place import MatricesPlace
from widgets.roles.roles import Roles
from widgets.side_rows import ROW_ROLE, Entry


class RoleListMenu(QObject):
    """Opens at the pointer, or at the chosen role when a key asks for it; Delete asks to delete the chosen role."""

    def __init__(self, place: MatricesPlace, roles: Roles) -> None:
        super().__init__(place)
        self._place, self._roles = place, roles
        self._view = place.list.list
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._on_view_menu_requested)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._view)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(roles.delete)

    def _on_view_menu_requested(self, at: QPoint) -> None:
        row = self._view.indexAt(at).data(ROW_ROLE)
        if not isinstance(row, Entry) or not self._place.finish():
            return
        self._place.choose(row.entry_id)
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._roles.fill(menu)
        menu.popup(self._view.viewport().mapToGlobal(at))
