"""The standard as well-set paper: a column of text that is pleasant to read, and nothing beside it."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QLocale, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextBrowser
from typing_extensions import override

from matrices.language.isolates import has_right_to_left
from matrices.language.words import Words
from matrices.model.service_standard import ServiceStandard, Statement, StatementKind
from matrices.model.serving import Serving
from matrices.model.standard_words import kind_words
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role, line_height

_MEASURE: Final = 40
"""Width of the column in sizes of its text: some 75 characters a line, which eyes follow without getting lost."""
_READING: Final = 1.15
"""How much larger than the window's text the paper is set."""
_PAPER_PAD: Final = 2 * space.HUGE
_SPACED: Final = 108.0
"""Letter spacing of capitals, in percent; scripts that join or have no capitals are set as they are."""
_MOST_ROLES: Final = 3
_NATURAL: Final = 1.36
"""Height of a line of Noto Sans as a share of its size, which proportional heights multiply."""


class StandardPaper(QTextBrowser):
    """A text to read, select and follow. In a panel it takes the panel's width and draws no sheet."""

    attribute_requested = Signal(str, str)  # matrix id and attribute id

    def __init__(self, theme: Theme, words: Words, *, is_panel: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._is_panel = is_panel
        self._shown: tuple[ServiceStandard, str, Mapping[str, Sequence[Serving]]] = (ServiceStandard(), "", {})
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(words("Service standard"))
        self.anchorClicked.connect(self._on_anchor_clicked)
        theme.changed.connect(self._fill)

    def show_standard(
        self, standard: ServiceStandard, team: str, serving: Mapping[str, Sequence[Serving]] | None = None
    ) -> None:
        """Show the standard of a team; `serving` is what serves each statement, by its id."""
        shown = (standard, team, serving or {})
        if shown != self._shown:
            kept = self.verticalScrollBar().value()
            self._shown = shown
            self._fill()
            self.verticalScrollBar().setValue(kept)

    def _fill(self) -> None:
        standard, team, serving = self._shown
        self.clear()
        cursor = QTextCursor(self.document())
        if not self._is_panel:
            self._write(cursor, self._capitals(team), Role.SMALL, 1.1, quiet=True, is_spaced=True)
            self._write(cursor, self._words("Our service standard"), Role.TITLE, 1.4, above=space.TIGHT)
        for paragraph in filter(None, standard.about.split("\n")):
            self._write(cursor, paragraph, Role.BODY, self._scale * 1.08, above=space.LARGE, quiet=self._is_panel)
        for kind in StatementKind:
            statements = standard.of_kind(kind)
            if statements:
                heading = self._capitals(kind_words(kind, self._words).heading)
                above = space.WIDE if self._is_panel else space.HUGE + space.SMALL
                self._write(cursor, heading, Role.SMALL, 1.1, above=above, accent=True, is_spaced=True)
            for one in statements:
                self._write_statement(cursor, one, serving.get(one.statement_id, ()))
        self.moveCursor(QTextCursor.MoveOperation.Start)  # writing took it to the end, and the view would follow
        self._fit()

    @property
    def _scale(self) -> float:
        return 1.0 if self._is_panel else _READING

    def _write_statement(self, cursor: QTextCursor, one: Statement, serving: Sequence[Serving]) -> None:
        self._write(
            cursor, one.name, Role.STRONG, self._scale * 1.08, above=space.LARGE if not self._is_panel else space.MEDIUM
        )
        for paragraph in filter(None, one.text.split("\n")):
            self._write(cursor, paragraph, Role.BODY, self._scale, above=space.TIGHT)
        if serving:
            self._write(cursor, self._words("Served by"), Role.SMALL, 1.05, above=space.TIGHT, quiet=True)
            for place, served in enumerate(serving):
                self._write_serving(cursor, served, is_first=place == 0)

    def _write_serving(self, cursor: QTextCursor, served: Serving, *, is_first: bool) -> None:
        plain = self._character(Role.SMALL, 1.05, self._theme.colours.quiet_ink)
        cursor.insertText("  " if is_first else self._words(", "), plain)
        link = self._character(Role.SMALL, 1.05, self._theme.colours.accent)
        link.setAnchor(True)
        link.setAnchorHref(f"{served.roles[0].matrix_id}#{served.attribute.attribute_id}")
        cursor.insertText(served.attribute.name, link)
        titles = self._words(", ").join(one.title for one in served.roles[:_MOST_ROLES])
        more = "…" if len(served.roles) > _MOST_ROLES else ""
        cursor.insertText(self._words("{text} ({signs})", text="", signs=titles + more), plain)

    def _write(
        self,
        cursor: QTextCursor,
        text: str,
        role: Role,
        scale: float,
        *,
        above: int = 0,
        quiet: bool = False,
        accent: bool = False,
        is_spaced: bool = False,
    ) -> None:
        """Write a paragraph."""
        colours = self._theme.colours
        colour = colours.accent if accent else colours.quiet_ink if quiet else colours.ink
        block = QTextBlockFormat()
        block.setTopMargin(above)
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        if not has_right_to_left(text):  # lines of Arabic are tall enough as they are
            block.setLineHeight(100 * line_height(self._words.language) / _NATURAL, proportional)
        character = self._character(role, scale, colour)
        if is_spaced and self._words.language not in {"ar", "ja"}:
            character.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
            character.setFontLetterSpacing(_SPACED)
        if self.document().isEmpty():
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        cursor.insertText(text, character)

    def _character(self, role: Role, scale: float, colour: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._theme.font(role, scale))
        made.setForeground(QColor(colour))
        return made

    def _capitals(self, text: str) -> str:
        return QLocale(self._words.language).toUpper(text)

    def _fit(self) -> None:
        """Keep the column narrow enough to read, in the middle."""
        frame = self.document().rootFrame()
        made = frame.frameFormat()
        side = max(self._least_side, (self.viewport().width() - self._measure) // 2)
        ends = space.LARGE if self._is_panel else space.WIDE + _PAPER_PAD
        if (made.leftMargin(), made.topMargin()) != (side, ends):
            made.setLeftMargin(side)
            made.setRightMargin(side)
            made.setTopMargin(ends)
            made.setBottomMargin(ends)
            frame.setFrameFormat(made)

    @property
    def _least_side(self) -> int:
        return space.LARGE if self._is_panel else space.LARGE + space.HUGE

    @property
    def _measure(self) -> int:
        return self._theme.font(Role.BODY, _READING).pixelSize() * _MEASURE if not self._is_panel else 1 << 16

    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.attribute_requested.emit(url.path(), url.fragment())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_panel:
            self._paint_sheet()
        super().paintEvent(event)

    def _paint_sheet(self) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.colours.hairline))
        painter.setBrush(QColor(self._theme.colours.surface))
        side = self.document().rootFrame().frameFormat().leftMargin()
        pad = min(float(_PAPER_PAD), side - space.LARGE)
        height = self.document().size().height() - 2 * space.WIDE
        top = space.WIDE - self.verticalScrollBar().value()
        sheet = QRectF(side - pad, top, self.viewport().width() - 2 * (side - pad), height)
        painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), space.RADIUS, space.RADIUS)
        painter.end()
