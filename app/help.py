"""Help: the shortcuts, out of the table itself, and what this program is."""

from collections.abc import Iterable
from importlib.metadata import version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QMessageBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.actions import Spec
from matrices.language.words import Words
from widgets.keys import key_text
from widgets.theme import space

_SIZE = (420, 560)


class ShortcutsDialog(QDialog):
    """Every action that has a key, and the key."""

    def __init__(self, specs: Iterable[Spec], words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("Keyboard shortcuts"))
        self.resize(*_SIZE)
        self.table = _table([one for one in specs if one.keys or one.own_keys], words)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(words("Close"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.LARGE, space.LARGE, space.LARGE, space.LARGE)
        layout.addWidget(self.table)
        layout.addWidget(buttons)


def show_about(words: Words, parent: QWidget) -> None:
    """Say what this program is."""
    about = words(
        "Trellis {version}\n\nCompetency matrices for customer-support teams: where everyone stands, and what is next."
        "\n\nEverything stays in files on this machine.",
        version=version("trellis-matrix"),
    )
    QMessageBox.about(parent, words("About Trellis"), about)


def _table(specs: list[Spec], words: Words) -> QTableWidget:
    table = QTableWidget(len(specs), 2)
    table.setShowGrid(False)
    table.setAccessibleName(words("Keyboard shortcuts"))
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    table.horizontalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    table.setTabKeyNavigation(False)
    for row, spec in enumerate(specs):
        table.setItem(row, 0, QTableWidgetItem(spec.text))
        item = QTableWidgetItem(key_text(spec.keys or spec.own_keys))
        item.setTextAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        table.setItem(row, 1, item)
    return table
