"""When the column beside the grid is there: as a person chose, and until they choose, where the grid leaves room."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from widgets.matrix.side import Side

_ROOM_PX = 1400
"""From this width of the view on, four levels keep 215 px each beside the column."""


class Unfolding(QObject):
    """Unfolds a section while there is room for it, and folds the column by itself where there is not."""

    def __init__(self, side: Side, section_id: str, view: QWidget) -> None:
        super().__init__(view)
        self._side = side
        self._section_id = section_id
        self._view = view
        self._is_chosen = False
        self._is_fitting = False
        side.changed.connect(self._on_side_changed)
        view.installEventFilter(self)

    def fit(self) -> None:
        """Fold or unfold by the width, unless a person has chosen."""
        has_room = self._view.width() >= _ROOM_PX
        if self._is_chosen or has_room == (self._side.section is not None):
            return
        self._is_fitting = True
        if has_room:
            self._side.show_section(self._section_id)
        else:
            self._side.fold()
        self._is_fitting = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def _on_side_changed(self) -> None:
        self._is_chosen = self._is_chosen or not self._is_fitting
