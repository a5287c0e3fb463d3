"""The list beside a teammate's page: who is shown in which order, and what can be done with several at once."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.team_order import FieldKind
from matrices.model.teammate import Teammate
from widgets.buttons import text_button
from widgets.choosing.menus import ChoiceMenu
from widgets.choosing.order import Order
from widgets.choosing.order_choices import (
    filter_choices,
    filter_ends,
    group_choices,
    refiltered,
    regrouped,
    resorted,
    sort_choices,
    turn_choices,
)
from widgets.leading import leading_edge
from widgets.people.roster import Roster
from widgets.side_list import SideList
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_NO_ARROW: Final = "QToolButton::menu-indicator { image: none; }"


class RosterList(QWidget):
    """Shows people by `show_people`; tells what is wished."""

    chosen = Signal(str)  # teammate id
    add_requested = Signal()
    several_requested = Signal()
    arranged = Signal()  # other groups, another order, other filters: `order` is another

    def __init__(self, theme: Theme, words: Words, roster: Roster, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._roster = theme, words, roster
        self._people: Sequence[Teammate] = ()
        self._matrices: Sequence[Matrix] = ()
        self.order = Order()
        self.list = SideList(theme, words("Search people"), is_even=True, is_several=True)
        self.order_menu = ChoiceMenu(self, is_open_after=True)
        self.groups, self.sorts = ChoiceMenu(self), ChoiceMenu(self)
        self.order_button = _menu_button(words("Groups, order and filters"), self.order_menu)
        self.narrowed = QLabel(wordWrap=True)
        self.narrowed.setAlignment(leading_edge())
        self.clear_button = text_button(words("Clear"))
        self.add_button = text_button(words("Add teammate…"))
        self.several_button = text_button("")
        self.more_menu = QMenu(self)
        self.more_button = _menu_button(words("More"), self.more_menu)
        self._lay_out()
        self._connect()
        self._dress()

    def turn_to(self, today: datetime.date) -> None:
        """List people as they are on this day, when they are shown next."""
        self._roster.turn_to(today)

    def show_people(self, people: Iterable[Teammate], matrices: Sequence[Matrix]) -> None:
        """List other people, or the same as they are now."""
        self._people, self._matrices = tuple(people), matrices
        if self._roster.take(self._people, matrices, self.order):
            self._refill()

    def choose(self, teammate_id: str) -> None:
        """Show a teammate; filters that hide them are taken away."""
        self.list.choose(teammate_id)
        if self.list.current_id != teammate_id and self.order.filters:
            self.arrange(self.order.without_filters())
            self.list.choose(teammate_id)

    def arrange(self, order: Order) -> None:
        """Show people in other groups, another order or through other filters."""
        if order != self.order:
            self.order = order
            self._roster.take(self._people, self._matrices, order)
            self._refill()
            self.arranged.emit()

    def clear(self) -> None:
        """Show everybody."""
        self.list.search.clear()
        self.arrange(self.order.without_filters())

    def _lay_out(self) -> None:
        for button in (self.order_button, self.more_button):
            button.setStyleSheet(_NO_ARROW)
        self.list.head.addWidget(self.order_button)
        self._narrow = QWidget()
        row = QHBoxLayout(self._narrow)
        row.setContentsMargins(2 * space.SMALL, space.TIGHT, space.SMALL, 0)
        row.setSpacing(space.TIGHT)
        row.addWidget(self.narrowed, 1)
        row.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignTop)
        self.list.put_below_search(self._narrow)
        foot = QHBoxLayout()
        foot.setContentsMargins(space.SMALL, 0, space.SMALL, 0)
        foot.setSpacing(space.TIGHT)
        foot.addWidget(self.add_button)
        foot.addWidget(self.several_button)
        foot.addStretch(1)
        foot.addWidget(self.more_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, space.SMALL)
        column.setSpacing(space.SMALL)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.list.chosen.connect(self.chosen)
        self.list.refilled.connect(self._show_narrowed)
        self.list.selection_changed.connect(self._show_several)
        self.groups.chosen.connect(self._on_groups_chosen)
        self.sorts.chosen.connect(self._on_sorts_chosen)
        self.order_menu.chosen.connect(self._on_order_menu_chosen)
        self.clear_button.clicked.connect(self.clear)
        self.add_button.clicked.connect(self.add_requested)
        self.several_button.clicked.connect(self.several_requested)
        self._theme.changed.connect(self._dress)

    def _refill(self) -> None:
        self.list.set_entries(self._roster.entries(self.order), {self._roster.left_group})
        self._fill_menu()
        self._show_narrowed()
        self._show_several()

    def _fill_menu(self) -> None:
        words, order, labels, values = self._words, self.order, self._roster.labels, self._roster.values
        filters, ends = filter_choices(order, values, labels), filter_ends(order, words, has_leavers=False)
        if self.order_menu.isVisible():
            self.order_menu.tick([one for several in filters.values() for one in several])
            return
        tags = [one for one in values if one.kind is FieldKind.TAG]
        for menu in (self.order_menu, self.groups, self.sorts):
            menu.empty()
        now = words("none") if order.group is None else labels.field(order.group)
        self.groups.setTitle(words("Group: {field}", field=now))
        self.groups.fill(group_choices(order.group, tags, labels, words), is_exclusive=True)
        self.sorts.setTitle(words("Sort: {field}", field=labels.field(order.sort)))
        self.sorts.fill(sort_choices(order.sort, tags, labels), is_exclusive=True)
        self.sorts.fill(turn_choices(order, words))
        self.order_menu.addMenu(self.groups)
        self.order_menu.addMenu(self.sorts)
        self.order_menu.addSeparator()
        for by, choices in filters.items():
            self.order_menu.add_menu(labels.field(by)).fill(choices)
        self.order_menu.fill(ends)

    def _show_narrowed(self) -> None:
        """Say how many of all are listed, and why not all, where they are not."""
        is_narrowed = bool(self.order.filters or self.list.search.text().strip())
        self._narrow.setVisible(is_narrowed)
        if is_narrowed:
            words, labels = self._words, self._roster.labels
            shown = words("{shown} of {count}", shown=len(self.list.shown_ids), count=len(self._people))
            named = (labels.value(by, one) for by, values in self.order.wanted.items() for one in sorted(values))
            self.narrowed.setText(" · ".join((shown, *named)))

    def _show_several(self) -> None:
        count = len(self.list.selected_ids)
        self.add_button.setVisible(count < 2)
        self.several_button.setVisible(count > 1)
        self.several_button.setText(self._words.plural("Change {count} person…", "Change {count} people…", count))

    def _on_groups_chosen(self, key: object) -> None:
        self.arrange(regrouped(self.order, key))

    def _on_sorts_chosen(self, key: object) -> None:
        self.arrange(resorted(self.order, key))

    def _on_order_menu_chosen(self, key: object) -> None:
        self.arrange(refiltered(self.order, key))

    def _dress(self) -> None:
        theme = self._theme
        for button, icon in (
            (self.add_button, "add"),
            (self.several_button, "rename"),
            (self.order_button, "filter"),
            (self.more_button, "more"),
        ):
            button.setIcon(theme.icon(icon))
        for button in (self.add_button, self.several_button):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for one in (self.narrowed, self.clear_button):
            one.setFont(theme.font(Role.SMALL))
        self.narrowed.setStyleSheet(f"color: {theme.colours.quiet_ink}")


def _menu_button(name: str, menu: QMenu) -> QToolButton:
    button = text_button("")
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button
