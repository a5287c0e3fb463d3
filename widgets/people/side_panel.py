"""The panel beside a teammate's grid: the rating being made, and what is known of the attribute."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.people.details_view import DetailsView
from widgets.people.rating_panel import RatingPanel
from widgets.theme import space

_WIDTH_PX = 300


class SidePanel(QWidget):
    """Rating on top while one is made, details under it."""

    def __init__(self, rating: RatingPanel, details: DetailsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_WIDTH_PX * 4 // 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.LARGE, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(rating)
        layout.addWidget(details, 1)
