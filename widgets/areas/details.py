"""All there is to say of one area: its name, what it covers, who owns it, and how that came."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.area_words import Names
from matrices.model.ownership import AreaSight
from widgets.areas.owner_rows import OwnerRows
from widgets.buttons import text_button
from widgets.line_field import LineField
from widgets.matrix.details.card import Card
from widgets.matrix.details.fields import TextField
from widgets.theme import space
from widgets.theme.theme import Theme

_MOST = 9


class AreaDetails(QScrollArea):
    """Shows and wishes; the place stores. What is typed is stored before another area is shown."""

    edited = Signal(str, dict)  # area id, fields of `set_area`
    remove_requested = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._area_id: str | None = None
        self._can_edit = False
        self.card = Card(theme, words("Area"))
        self.name = TextField(theme, words("Name"))
        self.about = TextField(theme, words("What it covers"), has_lines=True)
        self.group = QComboBox()
        self.group.setLineEdit(LineField())
        self.most = QComboBox()
        self.owners = OwnerRows(theme, words)
        self.remove = text_button(words("Delete area"))
        self.nothing = QLabel(words("Choose an area to see who owns it and who did."), wordWrap=True)
        self._lay_out()
        self._connect()
        self._dress()
        self.show_area(None, {}, (), datetime.date.min, can_edit=False)

    @property
    def is_typed(self) -> bool:
        """Whether something is typed that is not stored."""
        return self.name.is_typed or self.about.is_typed

    def show_area(
        self, sight: AreaSight | None, names: Names, groups: Sequence[str], today: datetime.date, *, can_edit: bool
    ) -> None:
        """Show an area, or nothing; what is being typed of the same area stays."""
        area_id = None if sight is None else sight.area.area_id
        if area_id != self._area_id:
            self.commit()
            self.give_up()
            self._area_id = area_id
        self._can_edit = can_edit
        self.card.setVisible(sight is not None)
        self.nothing.setVisible(sight is None)
        if sight is not None:
            self._show(sight, names, groups, today)

    def commit(self) -> None:
        """Ask to store what is typed."""
        self.name.commit()
        self.about.commit()

    def give_up(self) -> None:
        """Forget what is typed."""
        self.name.give_up()
        self.about.give_up()

    def start(self) -> None:
        """Begin to type in the name."""
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def keep(self) -> None:
        """Hold on to what was typed: it could not be stored."""
        self.name.keep()
        self.about.keep()

    def _show(self, sight: AreaSight, names: Names, groups: Sequence[str], today: datetime.date) -> None:
        area, can_edit = sight.area, self._can_edit
        self.name.show_text(area.name)
        self.about.show_text(area.about)
        self.name.setReadOnly(not can_edit)
        self.about.setReadOnly(not can_edit)
        self._show_group(area.group, groups)
        self._show_most(area.most_owners)
        self.owners.show_area(sight, names, today, can_edit=can_edit)
        for one in (self.group, self.most):
            one.setEnabled(can_edit)
        self.remove.setVisible(can_edit)

    def _show_group(self, group: str, groups: Sequence[str]) -> None:
        if [self.group.itemText(place) for place in range(self.group.count())] != ["", *groups]:
            self.group.clear()
            self.group.addItems(["", *groups])
        if not self.group.hasFocus() or self.group.currentText() != group:
            self.group.setEditText(group)

    def _show_most(self, most: int) -> None:
        wanted = [str(count) for count in range(1, max(_MOST, most) + 1)]
        if self.most.count() != len(wanted):
            self.most.clear()
            self.most.addItems(wanted)
        self.most.setCurrentIndex(most - 1)

    def _lay_out(self) -> None:
        words, card = self._words, self.card
        card.add_field(words("Name"), self.name)
        card.add_field(words("What it covers"), self.about)
        card.add_field(words("Owners"), self.owners)
        card.add_field(words("Group"), self.group)
        card.add_field(words("Most owners at once"), self.most)
        card.column.addSpacing(space.LARGE)
        card.column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeading)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(space.LARGE, space.LARGE, space.LARGE, space.LARGE)
        column.addWidget(self.nothing)
        column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words("Details"))

    def _connect(self) -> None:
        self.name.committed.connect(self._on_name_committed)
        self.about.committed.connect(self._on_about_committed)
        self.group.activated.connect(self._on_group_entered)
        line = self.group.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._on_group_entered)
        self.most.activated.connect(self._on_most_activated)
        self.remove.clicked.connect(self.remove_requested)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        colours = self._theme.colours
        self.setStyleSheet(f"AreaDetails, AreaDetails > QWidget > QWidget {{ background: {colours.window}; }}")
        self.nothing.setStyleSheet(f"color: {colours.quiet_ink};")
        self.remove.setIcon(self._theme.icon("remove"))
        self.remove.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _wish(self, fields: dict[str, object]) -> None:
        if self._area_id is not None:
            self.edited.emit(self._area_id, fields)

    def _on_name_committed(self, text: str) -> None:
        self._wish({"name": text})

    def _on_about_committed(self, text: str) -> None:
        self._wish({"about": text})

    def _on_group_entered(self) -> None:
        self._wish({"group": self.group.currentText()})

    def _on_most_activated(self, place: int) -> None:
        self._wish({"most_owners": place + 1})
