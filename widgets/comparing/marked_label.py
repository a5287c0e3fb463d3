"""One text with its words marked, as tall as it needs to be."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.word_marks import MarkKind
from widgets.comparing.inline import Marked
from widgets.comparing.marked_drawing import Ink, draw_marked
from widgets.grid.setting import Setting
from widgets.grid.typeset import SetText
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class MarkedLabel(QWidget):
    """Paints as the grid of marked words does."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._setting = Setting(theme, words)
        self._marked = Marked("")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    @property
    def marked(self) -> Marked:
        """What is shown."""
        return self._marked

    def show_marked(self, marked: Marked) -> None:
        """Show another text; it is spoken with what was added and removed."""
        self._marked = marked
        self.setAccessibleName(spoken(marked, self._words))
        self.setVisible(bool(marked.text))
        self.updateGeometry()
        self.update()

    def _set(self, width: int) -> SetText:
        self._setting.is_mirrored = self.isRightToLeft()
        return self._setting.text(self._marked.text, width, Role.BODY, is_bulleted=True)

    def _on_theme_changed(self) -> None:
        self._setting.forget()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._set(width).height + 1

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_marked(painter, self._set(self.width()), QPointF(0, 0), self._marked.marks, Ink(self._setting.colours))
        painter.end()


def spoken(marked: Marked, words: Words) -> str:
    """Return a marked text as a screen reader says it: what is there now, then what was added and what removed."""
    now = marked.of_kind(MarkKind.KEPT, MarkKind.ADDED) if marked.marks else marked.text
    added, removed = marked.of_kind(MarkKind.ADDED), marked.of_kind(MarkKind.REMOVED)
    parts = (
        now,
        words("added: {text}", text=added) if added else "",
        words("removed: {text}", text=removed) if removed else "",
    )
    return words("; ").join(one for one in parts if one)
