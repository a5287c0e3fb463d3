"""A list to tick several things in, by mouse and by Space."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem


class CheckedList(QListWidget):
    """Knows what is ticked by id."""

    ticked = Signal()  # something was ticked, or is no longer

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.itemChanged.connect(self.ticked)

    @property
    def checked_ids(self) -> tuple[str, ...]:
        """The ids of what is ticked, in the order of the list."""
        items = [self.item(place) for place in range(self.count())]
        return tuple(
            str(one.data(Qt.ItemDataRole.UserRole)) for one in items if one.checkState() is Qt.CheckState.Checked
        )

    def add_choice(self, text: str, item_id: str, *, is_checked: bool) -> None:
        """Offer one thing more."""
        item = QListWidgetItem(text, self)
        item.setData(Qt.ItemDataRole.UserRole, item_id)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(_state(is_checked=is_checked))

    def add_heading(self, text: str) -> None:
        """Say what the following choices belong to; a heading can be reached and read, not ticked."""
        item = QListWidgetItem(text, self)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = item.font()
        font.setBold(True)
        item.setFont(font)

    def check(self, ids: Iterable[str]) -> None:
        """Tick these, and nothing else."""
        wanted = set(ids)
        for item in [self.item(place) for place in range(self.count())]:
            item.setCheckState(_state(is_checked=item.data(Qt.ItemDataRole.UserRole) in wanted))


def _state(*, is_checked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked
