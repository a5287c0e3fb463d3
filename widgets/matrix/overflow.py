"""What is asked when a block is larger than the room that the grid has for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from matrices.edits.blocks import Block
from matrices.language.words import Words
from widgets.theme import space


class OverflowDialog(QDialog):
    """Adds what lacks, leaves out what does not fit, or leaves all as it is."""

    chosen = Signal(bool)  # whether rows and levels shall be added

    def __init__(self, words: Words, block: Block, lacking: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.block = block
        self.setWindowTitle(words("Paste"))
        self.sentence = QLabel(_sentence(words, lacking), wordWrap=True)
        buttons = QDialogButtonBox()
        self.add = buttons.addButton(words("Add rows and levels"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.fit = buttons.addButton(words("Only what fits"), QDialogButtonBox.ButtonRole.ActionRole)
        self.cancel = buttons.addButton(words("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.add.clicked.connect(self._on_add_clicked)
        self.fit.clicked.connect(self._on_fit_clicked)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.WIDE, space.WIDE, space.LARGE)
        layout.setSpacing(space.LARGE)
        layout.addWidget(self.sentence)
        layout.addWidget(buttons)
        self.add.setDefault(True)  # only now: a dialog forgets what became its default outside of it

    def _on_add_clicked(self) -> None:
        self.accept()
        self.chosen.emit(True)

    def _on_fit_clicked(self) -> None:
        self.accept()
        self.chosen.emit(False)


def _sentence(words: Words, lacking: tuple[int, int]) -> str:
    rows = words.plural("{count} row", "{count} rows", lacking[0])
    levels = words.plural("{count} level", "{count} levels", lacking[1])
    if not lacking[1]:
        return words("There is no room for {what} of what is pasted here.", what=rows)
    if not lacking[0]:
        return words("There is no room for {what} of what is pasted here.", what=levels)
    both = words("{rows} and {levels}", rows=rows, levels=levels)
    return words("There is no room for {what} of what is pasted here.", what=both)
