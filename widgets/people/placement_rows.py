"""The roles of a teammate over time to edit, a row each: which, since when, and embedded where until when."""

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.path_words import track_text
from matrices.model.teammate import Placement
from widgets.buttons import text_button
from widgets.choice_box import ChoiceBox
from widgets.goals.optional_day import OptionalDay
from widgets.leading import leading_edge
from widgets.people.day_field import DayField
from widgets.people.known_people import KnownPeople
from widgets.people.suggesting import SuggestBox
from widgets.tab_order import tab_as_laid_out
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_LEAST_CHARACTERS = 26


class _Row(NamedTuple):
    """The fields of one placement, and the quiet line under them."""

    role: ChoiceBox
    since: DayField
    embedded: SuggestBox
    until: OptionalDay
    remove: QToolButton
    track: QLabel

    @property
    def placement(self) -> Placement:
        """What is entered."""
        return Placement(
            matrix_id=self.role.currentData(),
            since=self.since.day,
            embedded_in=self.embedded.text,
            embedded_until=self.until.day,
        )


class PlacementRows(QWidget):
    """Placements in the order of their rows; a change of track is said under the role that brings it."""

    def __init__(self, known: KnownPeople, today: datetime.date, theme: Theme, words: Words) -> None:
        super().__init__()
        self._known, self._today, self._theme, self._words = known, today, theme, words
        self._tracks = {one.matrix_id: one.track for one in known.roles}
        self.rows: list[_Row] = []
        self.add_button = text_button(words("Add role"))
        self.add_button.setIcon(theme.icon("add"))
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add_button.setEnabled(bool(known.roles))
        self.add_button.clicked.connect(self._on_add_button_clicked)
        self._heads = [QLabel(text) for text in (words("Role"), words("Since"), words("Embedded in"), words("Until"))]
        self._grid = QGridLayout()
        self._lay_out()

    @property
    def placements(self) -> tuple[Placement, ...]:
        """What is entered, row by row."""
        return tuple(row.placement for row in self.rows)

    def show_placements(self, placements: Iterable[Placement]) -> None:
        """Show placements, a row each."""
        for one in placements:
            self.add_row(one)

    def add_row(self, placement: Placement) -> None:
        """Add a row below all others."""
        row = self._row(placement)
        self.rows.append(row)
        place = self._grid.rowCount()
        for column, field in enumerate(row[:5]):
            self._grid.addWidget(field, place, column)
        self._grid.addWidget(row.track, place + 1, 0, 1, 5)
        row.role.currentIndexChanged.connect(self._show_tracks)
        row.since.day_changed.connect(self._show_tracks)
        row.embedded.currentTextChanged.connect(self._on_embedded_changed)
        row.remove.clicked.connect(self._on_remove_clicked)
        tab_as_laid_out(self)
        self._on_embedded_changed()
        self._show_tracks()

    def point_at(self, place: int) -> None:
        """Go to the day of a row."""
        self.rows[place].since.setFocus()

    def _row(self, placement: Placement) -> _Row:
        words = self._words
        role = ChoiceBox(_LEAST_CHARACTERS)
        role.setAccessibleName(words("Role"))
        for one in self._known.roles:
            role.addItem(one.title, one.matrix_id)
        if placement.matrix_id not in self._tracks:
            role.addItem(words("a role that was removed"), placement.matrix_id)
        role.setCurrentIndex(role.findData(placement.matrix_id))
        since = DayField(words("Since"), words)
        since.set_day(placement.since)
        hint = words("A product team, if any")
        embedded = SuggestBox(words("Embedded in"), self._known.teams, placement.embedded_in, placeholder=hint)
        until = OptionalDay("", self._today, words)
        room = until.field.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        until.field.setSizePolicy(room)
        until.tick.setAccessibleName(words("Until"))
        until.field.setAccessibleName(words("Until"))
        until.set_day(placement.embedded_until)
        until.field.setVisible(placement.embedded_until is not None)
        until.tick.toggled.connect(until.field.setVisible)
        remove = text_button("")
        remove.setIcon(self._theme.icon("remove"))
        remove.setToolTip(words("Remove role"))
        remove.setAccessibleName(words("Remove role"))
        return _Row(role, since, embedded, until, remove, self._quiet(QLabel(wordWrap=True)))

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(space.SMALL)
        self._grid.setVerticalSpacing(space.TIGHT)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(2, 2)
        for column, head in enumerate(self._heads):
            self._grid.addWidget(self._quiet(head), 0, column)
            head.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.TIGHT)
        layout.addLayout(self._grid)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    def _quiet(self, label: QLabel) -> QLabel:
        label.setFont(self._theme.font(Role.SMALL))
        label.setAlignment(leading_edge())
        label.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")
        return label

    def _show_tracks(self) -> None:
        for head in self._heads:
            head.setVisible(bool(self.rows))
        told = dict(self._changes_of_track())
        for row in self.rows:
            text = told.get(id(row), "")
            row.track.setText(text)
            row.track.setVisible(bool(text))

    def _changes_of_track(self) -> Iterator[tuple[int, str]]:
        """Yield the rows, by their identity, whose role belongs to another track than the one before in time."""
        before = None
        for row in sorted(self.rows, key=lambda one: one.since.day):
            track = self._tracks.get(row.role.currentData())
            if track is not None and before is not None and track is not before:
                names = {"before": track_text(before, self._words), "after": track_text(track, self._words)}
                yield id(row), self._words("Change of track: {before} → {after}", **names)
            before = track or before

    def _on_embedded_changed(self) -> None:
        """An end can be given where there is something to end."""
        for row in self.rows:
            row.until.setEnabled(bool(row.embedded.text))

    def _on_add_button_clicked(self) -> None:
        last = max(self.placements, key=lambda one: one.since, default=None)
        matrix_id = self._known.roles[0].matrix_id if last is None else last.matrix_id
        self.add_row(Placement(matrix_id=matrix_id, since=self._today))
        self.rows[-1].role.setFocus()

    def _on_remove_clicked(self) -> None:
        sender = self.sender()
        for row in [one for one in self.rows if one.remove is sender]:
            self.rows.remove(row)
            self.add_button.setFocus()
            for widget in row:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._show_tracks()
