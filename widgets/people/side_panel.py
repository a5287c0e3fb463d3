"""The panel beside a teammate's grid: the rating being made, and what is known of the attribute."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from widgets.people.details_view import DetailsView
from widgets.people.rating_panel import RatingPanel
from widgets.theme import space

_WIDTH_PX = 300


class SidePanel(QWidget):
    """Rating on top while one is made, details under it."""

    def __init__(self, rating: RatingPanel, details: DetailsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
