"""The panel beside a teammate's grid: the rating being made, and what is known of the attribute."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.people.details_view import DetailsView
from widgets.people.rating_panel import RatingPanel
from widgets.theme import space

_WIDTH_PX = 300
_LEAST_DETAILS_PX = 160
"""In less height the details say too little to take room from a rating."""


class SidePanel(QWidget):
    """Rating on top while one is made, details under it where both have room."""

    def __init__(self, rating: RatingPanel, details: DetailsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rating = rating
        self._details = details
        self.setMinimumWidth(_WIDTH_PX * 4 // 5)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(rating)
        column.addWidget(details, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addSpacing(space.LARGE)  # unlike a margin it stands at the other side from right to left
        layout.addLayout(column, 1)
        rating.opened.connect(self._share)
        rating.closed.connect(self._share)

    def _share(self) -> None:
        is_rating = self._rating.subject is not None
        left = self.height() - self._rating.sizeHint().height()
        self._details.setVisible(not is_rating or left >= _LEAST_DETAILS_PX)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()
