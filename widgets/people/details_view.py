"""Shows told paragraphs as one readable, selectable text."""

import unicodedata

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from matrices.language.words import Words
from widgets.people.details_text import Paragraph, Style
from widgets.people.links import link_url, open_link
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role, line_height

_ROLES = {
    Style.TITLE: Role.SECTION,
    Style.HEADING: Role.SMALL,
    Style.STRONG: Role.STRONG,
    Style.BODY: Role.BODY,
    Style.QUIET: Role.SMALL,
    Style.LATER: Role.BODY,
    Style.STRUCK: Role.BODY,
}
_ABOVE_PX = {Style.TITLE: 0, Style.HEADING: space.LARGE, Style.STRONG: space.SMALL} | dict.fromkeys(
    (Style.LATER, Style.STRUCK), space.SMALL
)
_QUIET = frozenset({Style.HEADING, Style.QUIET, Style.LATER, Style.STRUCK})
_LINE, _TALL_LINE = line_height("en"), line_height("ar")


class DetailsView(QTextBrowser):
    """A text to read, `scale` times as large as usual. The same text shown again keeps its place and selection."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None, *, scale: float = 1.0) -> None:
        super().__init__(parent)
        self._scale = scale
        self._theme = theme
        self._words = words
        self._paragraphs: tuple[Paragraph, ...] = ()
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(words("Details"))
        theme.changed.connect(self._fill)
        self.anchorClicked.connect(self._on_anchor_clicked)

    def show_paragraphs(self, paragraphs: tuple[Paragraph, ...]) -> None:
        """Show other paragraphs, from the top where they are about something else."""
        if paragraphs == self._paragraphs:
            return
        is_same_subject = paragraphs[:1] == self._paragraphs[:1]
        kept = self.verticalScrollBar().value() if is_same_subject else 0
        self._paragraphs = paragraphs
        self._fill()
        self.verticalScrollBar().setValue(kept)

    def _fill(self) -> None:
        self.clear()
        self.document().setDocumentMargin(0)
        characters = {style: self._characters(style) for style in Style}
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for place, paragraph in enumerate(self._paragraphs):
            block = self._block(paragraph, is_first=place == 0)
            if place:
                cursor.insertBlock(block)
            else:
                cursor.setBlockFormat(block)
            cursor.insertText(paragraph.text, self._linked(characters[paragraph.style], paragraph))
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _linked(self, plain: QTextCharFormat, paragraph: Paragraph) -> QTextCharFormat:
        url = link_url(paragraph.link)
        if url is None:
            return plain
        made = QTextCharFormat(plain)
        made.setAnchor(True)
        made.setAnchorHref(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        made.setForeground(QColor(self._theme.colours.accent))
        made.setFontUnderline(True)
        return made

    def _on_anchor_clicked(self, url: QUrl) -> None:
        open_link(url.toString())

    def _block(self, paragraph: Paragraph, *, is_first: bool) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setTopMargin(0 if is_first else _ABOVE_PX.get(paragraph.style, 2))
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        made.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)  # a text in another language keeps to the same edge
        if paragraph.style is Style.HEADING:
            made.setLayoutDirection(self.layoutDirection())
        size_px = self._theme.font(_ROLES[paragraph.style], self._scale).pixelSize()
        height = round(size_px * (_TALL_LINE if _is_tall(paragraph.text) else _LINE))
        made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return made

    def _characters(self, style: Style) -> QTextCharFormat:
        colours = self._theme.colours
        made = QTextCharFormat()
        made.setFont(self._theme.font(_ROLES[style], self._scale))
        made.setForeground(QColor(colours.quiet_ink if style in _QUIET else colours.ink))
        made.setFontStrikeOut(style is Style.STRUCK)
        return made


def _is_tall(text: str) -> bool:
    """Tell whether `text` holds a script that stands taller than Latin: people write in any language."""
    return any(unicodedata.bidirectional(one) == "AL" or unicodedata.east_asian_width(one) in "WF" for one in text)
