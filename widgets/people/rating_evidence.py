"""The evidence of a rating being made: new pieces with link and day, and what the same review holds already."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from matrices.edits.ratings import NewEvidence
from matrices.language.words import Words
from matrices.model.evidence import Evidence
from widgets.buttons import text_button
from widgets.line_field import LineField
from widgets.people.day_field import DayField
from widgets.tab_order import tab_as_laid_out
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role
from widgets.writing_field import WritingField

_LINES_HIGH = 4


class PieceFields(QWidget):
    """One piece of evidence: what was seen, where that can be read, and when it was."""

    remove_requested = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day_of_rating = datetime.date.min
        self.text_edit = WritingField(hint=words("What was seen, and where"))
        self.text_edit.setAccessibleName(words("Evidence"))
        self.link_edit = LineField()
        self.link_edit.setPlaceholderText("https://…")
        self.link_edit.setAccessibleName(words("Web address"))
        self.day_field = DayField(words("Seen on"), words)
        self.day_field.setToolTip(words("Seen on"))
        self.remove_button = QToolButton()
        self.remove_button.setToolTip(words("Remove this evidence"))
        self.remove_button.setAccessibleName(words("Remove this evidence"))
        self.remove_button.clicked.connect(self.remove_requested)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def piece(self) -> NewEvidence | None:
        """What was entered, or None where nothing was."""
        text, link = self.text_edit.toPlainText().strip(), self.link_edit.text().strip()
        if not text and not link:
            return None
        day = self.day_field.day
        return NewEvidence(text=text or link, link=link, on=None if day == self._day_of_rating else day)

    def set_piece(self, piece: NewEvidence, day_of_rating: datetime.date) -> None:
        """Put a piece into the fields."""
        self.text_edit.setPlainText(piece.text)
        self.link_edit.setText(piece.link)
        self._day_of_rating = day_of_rating
        self.day_field.set_day(piece.on or day_of_rating)

    def set_day_of_rating(self, day: datetime.date) -> None:
        """Follow the day of the rating unless another one was chosen."""
        if self.day_field.day == self._day_of_rating:
            self.day_field.set_day(day)
        self._day_of_rating = day

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(space.TIGHT)
        row.addWidget(self.link_edit, 1)
        row.addWidget(self.day_field)
        row.addWidget(self.remove_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.TIGHT)
        layout.addWidget(self.text_edit)
        layout.addLayout(row)

    def _dress(self) -> None:
        self.remove_button.setIcon(self._theme.icon("remove"))
        height = QFontMetrics(self._theme.font(Role.BODY)).lineSpacing()
        self.text_edit.setFixedHeight(height * _LINES_HIGH + 2 * space.SMALL)


class KnownBox(QCheckBox):
    """A box with as much of its text as there is room for, so that no text widens the panel."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = text
        self.setText(text.replace("&", "&&"))  # an ampersand is no mnemonic
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self).width()
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        super().resizeEvent(event)


class EvidenceFields(QWidget):
    """Pieces one under the other, a button for one more, and boxes for what was seen already."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._day = datetime.date.min
        self._offered: tuple[Evidence, ...] = ()
        self.pieces: list[PieceFields] = []
        self.boxes: list[QCheckBox] = []
        self.add_button = text_button(words("Add evidence"))
        self.add_button.clicked.connect(self.add_piece)
        self._rows, self._known = QVBoxLayout(), QVBoxLayout()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self._append(NewEvidence(text=""))
        tab_as_laid_out(self)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def new(self) -> tuple[NewEvidence, ...]:
        """The pieces entered."""
        return tuple(piece for fields in self.pieces if (piece := fields.piece) is not None)

    @property
    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of what was seen already and counts here too."""
        chosen = zip(self._offered, self.boxes, strict=True)
        return tuple(evidence.evidence_id for evidence, box in chosen if box.isChecked())

    def set_new(self, pieces: Sequence[NewEvidence]) -> None:
        """Put pieces into the fields, an empty one where there is none."""
        while self.pieces:
            self._take_away(self.pieces[-1])
        for piece in pieces or (NewEvidence(text=""),):
            self._append(piece)
        tab_as_laid_out(self)

    def set_day(self, day: datetime.date) -> None:
        """Follow the day of the rating."""
        self._day = day
        for fields in self.pieces:
            fields.set_day_of_rating(day)

    def offer(self, known: Sequence[Evidence], chosen_ids: Sequence[str]) -> None:
        """Offer what the review that is rated into holds already."""
        self._offered = tuple(known)
        while self.boxes:
            box = self.boxes.pop()
            self._known.removeWidget(box)
            box.deleteLater()
        for evidence in known:
            self._add_box(evidence, is_chosen=evidence.evidence_id in chosen_ids)
        tab_as_laid_out(self)

    def add_piece(self) -> None:
        """Make room for one more piece and go there."""
        self._append(NewEvidence(text=""))
        tab_as_laid_out(self)
        self.pieces[-1].text_edit.setFocus()

    def _add_box(self, evidence: Evidence, *, is_chosen: bool) -> None:
        text = " ".join(evidence.text.split())
        box = KnownBox(text)
        box.setToolTip(self._words("Seen before, and explains this rating too: {text}", text=text))
        box.setChecked(is_chosen)
        self.boxes.append(box)
        self._known.addWidget(box)

    def _append(self, piece: NewEvidence) -> None:
        fields = PieceFields(self._theme, self._words, self)
        fields.set_piece(piece, self._day)
        fields.remove_requested.connect(self._on_piece_remove_requested)
        self.pieces.append(fields)
        self._rows.addWidget(fields)
        self._show_remove_buttons()

    def _on_piece_remove_requested(self) -> None:
        sender = self.sender()
        assert isinstance(sender, PieceFields)
        self._take_away(sender)
        self.pieces[-1].text_edit.setFocus()

    def _take_away(self, fields: PieceFields) -> None:
        self.pieces.remove(fields)
        self._rows.removeWidget(fields)
        fields.hide()
        fields.deleteLater()
        self._show_remove_buttons()

    def _show_remove_buttons(self) -> None:
        for fields in self.pieces:
            fields.remove_button.setVisible(len(self.pieces) > 1)

    def _lay_out(self) -> None:
        self._rows.setSpacing(space.SMALL)
        self._known.setSpacing(space.TIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.TIGHT)
        layout.addLayout(self._rows)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addLayout(self._known)

    def _dress(self) -> None:
        self.add_button.setIcon(self._theme.icon("add"))
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
