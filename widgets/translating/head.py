"""The line above the texts: which language, how far it is, and what can be done with all of it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QProgressBar, QWidget

from matrices.language.words import AUTONYMS, Words
from matrices.model.translation import TextState
from widgets.buttons import text_button
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.translating.rows import TextRow

_BAR_WIDTH = 96
_BAR_HEIGHT = 4


class TranslatingHead(QWidget):
    """Shows and wishes; what owns it listens to its parts."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.language = QComboBox()
        self.language.setAccessibleName(words("Language"))
        self.language.setToolTip(words("Language"))
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedSize(_BAR_WIDTH, _BAR_HEIGHT)
        self.progress = QLabel()
        self.next = text_button(words("Next open text"))
        self.next.setToolTip(words("{text} ({keys})", text=self.next.text(), keys="F7"))
        self.settle = text_button(words("Still right"))
        self.settle.setToolTip(words("{text} ({keys})", text=self.settle.text(), keys="Ctrl+Return"))
        self.fill = text_button(words("Fill from the template"))
        self.remove = text_button(words("Remove translation"))
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def set_languages(self, languages: Iterable[str], chosen: str) -> None:
        """Offer languages, and show which is chosen."""
        codes = list(languages)
        if codes != [self.language.itemData(place) for place in range(self.language.count())]:
            self.language.clear()
            for code in codes:
                self.language.addItem(AUTONYMS[code], code)
        self.language.setCurrentIndex(self.language.findData(chosen))

    def show_rows(self, rows: Iterable[TextRow], *, is_begun: bool, is_editable: bool) -> None:
        """Show how far the translation is."""
        states = [one.state for one in rows]
        stale, missing = states.count(TextState.STALE), states.count(TextState.MISSING)
        self.bar.setRange(0, max(1, len(states)))
        self.bar.setValue(len(states) - missing)
        self.progress.setText(self._progress(len(states), missing, stale))
        self.next.setEnabled(bool(stale or missing))
        for button, is_possible in ((self.fill, bool(missing)), (self.remove, is_begun)):
            button.setVisible(is_editable)
            button.setEnabled(is_possible)
        self.settle.setVisible(is_editable)

    def _progress(self, count: int, missing: int, stale: int) -> str:
        words = self._words
        told = words("{done} of {count}", done=count - missing, count=count)
        if not stale:
            return told
        old = words.plural("{count} out of date", "{count} out of date", stale)
        return f"{told} · {old}"

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space.LARGE, space.MEDIUM, space.LARGE, space.MEDIUM)
        layout.setSpacing(space.SMALL)
        layout.addWidget(self.language)
        layout.addSpacing(space.SMALL)
        layout.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.progress)
        layout.addStretch(1)
        for one in (self.next, self.settle, self.fill, self.remove):
            layout.addWidget(one)

    def _dress(self) -> None:
        colours, radius = self._theme.colours, _BAR_HEIGHT // 2
        self.progress.setStyleSheet(f"color: {colours.quiet_ink};")
        self.bar.setStyleSheet(
            f"QProgressBar {{ background: {colours.hairline}; border: none; border-radius: {radius}px; }}"
            f"QProgressBar::chunk {{ background: {colours.accent}; border-radius: {radius}px; }}"
        )
