"""The dialog in which a team says which words it takes as vague, language by language."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from matrices.checks.vocabulary import shipped_vague_words
from matrices.edits.vague_words import (
    add_vague_word,
    remove_vague_word,
    restore_vague_word,
    restore_vague_words,
)
from matrices.language.words import AUTONYMS, Words
from matrices.model.settings import Settings
from matrices.reports.look import Colours
from widgets.line_field import LineField
from widgets.theme import space
from widgets.theme.theme import Theme

_WORD: Final = Qt.ItemDataRole.UserRole
_SIZE: Final = (440, 560)


class VagueWordsDialog(QDialog):
    """Nothing is stored before it is accepted; then all of it is one step."""

    chosen = Signal(object)  # Settings with the words as they shall be

    def __init__(
        self, settings: Settings, language: str, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.settings = settings
        """As they would be stored now."""
        self._read: dict[str, tuple[str, ...]] = {}
        self.language = QComboBox()
        self.field = LineField(placeholderText=words("Word or phrase, or how it begins*"))
        self.field.setAccessibleName(words("Word or phrase"))
        self.add = QPushButton(words("Add"))
        self.list = QListWidget()
        self.list.setStyleSheet(_sheet(theme.colours))
        self.list.setAccessibleName(words("Vague words"))
        self.remove = QPushButton(words("Remove"))
        self.restore = QPushButton(words("Take up again"))
        self.restore_all = QPushButton(words("All as shipped"))
        self.setWindowTitle(words("Vague words"))
        self.resize(*_SIZE)
        self._fill_languages(language)
        self._lay_out()
        self._connect()
        self._fill()
        self.field.setFocus()

    @property
    def code(self) -> str:
        """The language whose words are shown."""
        return str(self.language.currentData())

    @property
    def word(self) -> str:
        """The word that is chosen, empty where none is."""
        chosen = self.list.selectedItems()
        return str(chosen[0].data(_WORD)) if chosen else ""

    def choose(self, word: str) -> None:
        """Choose a word of the list."""
        for item in (self.list.item(place) for place in range(self.list.count())):
            if item.data(_WORD) == word:
                self.list.setCurrentItem(item)

    def _fill_languages(self, language: str) -> None:
        for code, name in AUTONYMS.items():
            self.language.addItem(name, code)
        base = language.partition("-")[0].lower()
        if base not in AUTONYMS:
            self.language.addItem(base, base)
        self.language.setCurrentIndex(self.language.findData(base))
        self.language.setAccessibleName(self._words("Language"))

    def _fill(self) -> None:
        """Show the team's own words first, then those shipped; what is let pass is crossed out."""
        kept = self.list.currentRow()
        removed = self._removed
        self.list.clear()
        for word in (*self._added, *self._shipped):
            self._add_item(word, is_passed=word in removed)
        self.list.setCurrentRow(min(kept, self.list.count() - 1))
        self.restore_all.setEnabled(bool(self._added or removed))
        self._show_choice()

    def _add_item(self, word: str, *, is_passed: bool) -> None:
        note = ""
        if is_passed:
            note = self._words("let pass")
        elif word in self._added:
            note = self._words("your own")
        item = QListWidgetItem(f"{word}  ·  {note}" if note else word, self.list)
        item.setData(_WORD, word)
        font = item.font()
        font.setStrikeOut(is_passed)
        item.setFont(font)

    @property
    def _shipped(self) -> tuple[str, ...]:
        if self.code not in self._read:
            self._read[self.code] = tuple(dict.fromkeys(shipped_vague_words(self.code)))
        return self._read[self.code]

    @property
    def _added(self) -> tuple[str, ...]:
        return self.settings.vague_words_added.get(self.code, ())

    @property
    def _removed(self) -> tuple[str, ...]:
        return self.settings.vague_words_removed.get(self.code, ())

    def _show_choice(self) -> None:
        is_passed = self.word in self._removed
        self.remove.setEnabled(bool(self.word) and not is_passed)
        self.restore.setEnabled(is_passed)
        self.add.setEnabled(bool(self.field.text().strip()))

    def _lay_out(self) -> None:
        words = self._words
        about = QLabel(words("Cells that use these words are pointed out, in every role of this workspace."))
        about.setWordWrap(True)
        buttons = QDialogButtonBox()
        save = buttons.addButton(words("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(words("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.WIDE, space.WIDE, space.LARGE)
        layout.setSpacing(space.MEDIUM)
        layout.addWidget(about)
        layout.addWidget(self.language)
        layout.addLayout(_row(self.field, self.add))
        layout.addWidget(self.list, 1)
        layout.addLayout(_row(self.remove, self.restore, self.restore_all))
        layout.addWidget(buttons)
        for one in (self.add, self.remove, self.restore, self.restore_all):
            one.setAutoDefault(False)
        save.setDefault(True)

    def _connect(self) -> None:
        self.language.currentIndexChanged.connect(self._fill)
        self.field.textChanged.connect(self._show_choice)
        self.add.clicked.connect(self._on_add_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.restore.clicked.connect(self._on_restore_clicked)
        self.restore_all.clicked.connect(self._on_restore_all_clicked)
        self.list.currentRowChanged.connect(self._show_choice)
        self.accepted.connect(self._on_accepted)
        for one in (self.field, self.list):
            one.installEventFilter(self)

    def _on_add_clicked(self) -> None:
        word = " ".join(self.field.text().split())
        self.settings = add_vague_word(self.settings, self.code, word, self._shipped)
        self.field.clear()
        self._fill()
        self.choose(word)

    def _on_remove_clicked(self) -> None:
        self.settings = remove_vague_word(self.settings, self.code, self.word, self._shipped)
        self._fill()

    def _on_restore_clicked(self) -> None:
        self.settings = restore_vague_word(self.settings, self.code, self.word)
        self._fill()

    def _on_restore_all_clicked(self) -> None:
        self.settings = restore_vague_words(self.settings, self.code)
        self._fill()

    def _on_accepted(self) -> None:
        self.chosen.emit(self.settings)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if watched is self.field and is_enter and self.add.isEnabled():
                self._on_add_clicked()
                return True
            if watched is self.list and event.key() == Qt.Key.Key_Delete and self.remove.isEnabled():
                self._on_remove_clicked()
                return True
        return super().eventFilter(watched, event)


def _sheet(colours: Colours) -> str:
    padding = f"padding: 2px {space.SMALL}px;"
    return f"""QListWidget {{ background: {colours.surface}; }} QListWidget::item {{ {padding} }}
        QListWidget::item:selected {{ background: {colours.accent_wash}; color: {colours.ink}; }}"""


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(space.SMALL)
    for one in widgets:
        row.addWidget(one)
    return row
