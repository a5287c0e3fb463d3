"""The controls over the map: whose attributes stand across, who is shown, in which order, and beside which day."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.team_map import Column
from matrices.model.team_order import Field, FieldKind
from widgets.buttons import text_button
from widgets.choosing.choice import Choice
from widgets.choosing.labels import Labels
from widgets.choosing.menus import ChoiceMenu, menu_button
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
from widgets.flow import FlowLayout
from widgets.line_field import LineField
from widgets.people.day_field import DayField
from widgets.team.wishes import Wishes
from widgets.theme import space
from widgets.theme.theme import Theme

_ALL: Final = "all"
_THEIR_PEOPLE: Final = "their people"
_SEARCH_WIDTH: Final = 200
_LONGEST_TEXT: Final = 260
_QUARTER: Final = datetime.timedelta(days=91)


class TeamBar(QWidget):
    """Tells by `changed` what is wished; it is shown what there is to wish for by `show_wishes`."""

    changed = Signal(object)  # Wishes

    def __init__(self, theme: Theme, words: Words, today: datetime.date) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._today = today
        self._wishes = Wishes()
        self._has_order = True
        self.roles = ChoiceMenu(self, is_open_after=True)
        self.groups = ChoiceMenu(self)
        self.sorts = ChoiceMenu(self)
        self.filters = ChoiceMenu(self, is_open_after=True)
        self.search = LineField(placeholderText=words("Search people"), clearButtonEnabled=True)
        self.search.setAccessibleName(words("Search people"))
        self.compare = text_button(words("Compare with"), is_toggle=True)
        self.day = DayField(words("The day to compare with"), words)
        self.role_button = menu_button("", self.roles)
        self.group_button = menu_button("", self.groups)
        self.sort_button = menu_button("", self.sorts)
        self.filter_button = menu_button("", self.filters)
        self._lay_out()
        self._connect()

    def show_wishes(
        self,
        wishes: Wishes,
        matrices: Mapping[str, Matrix],
        columns: Sequence[Column],
        values: Mapping[Field, Sequence[str]],
    ) -> None:
        """Show what is wished, and what else could be: `values` are those that people have, by field."""
        self._wishes = wishes
        labels = Labels(self._words, matrices, columns)
        tags = [one for one in values if one.kind is FieldKind.TAG]
        self._fill_roles(matrices)
        self._fill_groups(labels, tags, columns)
        self._fill_sorts(labels, tags, columns)
        self._fill_filters(labels, values)
        self.compare.setChecked(wishes.past is not None)
        self.day.setVisible(self._has_order and wishes.past is not None)

    def show_order(self, *, is_shown: bool) -> None:
        """Show the controls of groups, order and days, or hide them where nothing depends on them."""
        self._has_order = is_shown
        for one in (self.group_button, self.sort_button, self.compare):
            one.setVisible(is_shown)
        self.day.setVisible(is_shown and self._wishes.past is not None)

    def turn_to(self, today: datetime.date) -> None:
        """Offer earlier days up to this one."""
        self.day.set_latest(today)

    def _lay_out(self) -> None:
        self.search.setFixedWidth(_SEARCH_WIDTH)
        self.day.setVisible(False)
        self.day.set_latest(self._today)
        self.day.set_day(self._today - _QUARTER)
        flow = FlowLayout(space.TIGHT)
        buttons = (self.role_button, self.group_button, self.sort_button, self.filter_button)
        for one in (self.search, *buttons, self.compare, self.day):
            flow.addWidget(one)
        self.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _connect(self) -> None:
        self.roles.chosen.connect(self._on_roles_chosen)
        self.groups.chosen.connect(self._on_groups_chosen)
        self.sorts.chosen.connect(self._on_sorts_chosen)
        self.filters.chosen.connect(self._on_filters_chosen)
        self.search.textChanged.connect(self._on_search_text_changed)
        self.compare.clicked.connect(self._on_compare_clicked)
        self.day.day_changed.connect(self._on_compare_clicked)

    def _fill_roles(self, matrices: Mapping[str, Matrix]) -> None:
        words, wishes = self._words, self._wishes
        titles = [matrices[one].title for one in matrices if one in wishes.role_ids]
        several = words.plural("Attributes of {count} role", "Attributes of {count} roles", len(titles))
        one_role = words("Attributes: {role}", role=titles[0]) if titles else words("Attributes of everybody's roles")
        _say(self.role_button, several if len(titles) > 1 else one_role)
        on = wishes.role_ids
        choices = [
            Choice(words("Attributes of everybody's roles"), _ALL, not on),
            Choice(""),
            *(Choice(one.title, ("role", matrix_id), matrix_id in on) for matrix_id, one in matrices.items()),
            Choice(""),
            Choice(words("Only people in these roles"), _THEIR_PEOPLE, wishes.is_of_their_people),
        ]
        if self.roles.isVisible():
            self.roles.tick(choices)
        else:
            self.roles.empty()
            self.roles.fill(choices)

    def _fill_groups(self, labels: Labels, tags: Iterable[Field], columns: Sequence[Column]) -> None:
        words, now = self._words, self._wishes.group
        shown = words("none") if now is None else labels.field(now)
        _say(self.group_button, words("Group: {field}", field=shown))
        self.groups.empty()
        self.groups.fill(group_choices(now, tags, labels, words), is_exclusive=True)
        self._add_levels(self.groups, columns, now)

    def _fill_sorts(self, labels: Labels, tags: Iterable[Field], columns: Sequence[Column]) -> None:
        words, now = self._words, self._wishes.sort
        _say(self.sort_button, words("Sort: {field}", field=labels.field(now) or words("Name")))
        self.sorts.empty()
        self.sorts.fill(sort_choices(now, tags, labels), is_exclusive=True)
        self._add_levels(self.sorts, columns, now)
        self.sorts.fill(turn_choices(self._wishes, words))

    def _add_levels(self, menu: ChoiceMenu, columns: Sequence[Column], now: Field | None) -> None:
        levels = menu.add_menu(self._words("Level of an attribute"))
        fields = [(one.name, Field(FieldKind.LEVEL, one.attribute_id)) for one in columns]
        levels.fill((Choice(name, one, one == now) for name, one in fields), is_exclusive=True)

    def _fill_filters(self, labels: Labels, values: Mapping[Field, Sequence[str]]) -> None:
        words, wishes, menu = self._words, self._wishes, self.filters
        count = wishes.filters
        self.filter_button.setText(words("Filter ({count})", count=count) if count else words("Filter"))
        own = filter_ends(wishes, words)
        by_field = filter_choices(wishes, values, labels)
        if menu.isVisible():
            menu.tick([one for several in by_field.values() for one in several] + own)
            return
        menu.empty()
        for by, choices in by_field.items():
            menu.add_menu(labels.field(by)).fill(choices)
        menu.fill(own)

    def _wish(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self.changed.emit(wishes)

    def _on_roles_chosen(self, key: object) -> None:
        wishes = self._wishes
        if isinstance(key, tuple):
            self._wish(wishes.toggled_role(key[1]))
        elif key == _THEIR_PEOPLE:
            self._wish(replace(wishes, is_of_their_people=not wishes.is_of_their_people))
        else:
            self._wish(replace(wishes, role_ids=frozenset()))

    def _on_groups_chosen(self, key: object) -> None:
        self._wish(regrouped(self._wishes, key))

    def _on_sorts_chosen(self, key: object) -> None:
        wishes = resorted(self._wishes, key)
        if wishes != self._wishes:
            self._wish(wishes)

    def _on_filters_chosen(self, key: object) -> None:
        self._wish(refiltered(self._wishes, key))

    def _on_search_text_changed(self) -> None:
        if self.search.text() != self._wishes.name:
            self._wish(replace(self._wishes, name=self.search.text()))

    def _on_compare_clicked(self) -> None:
        self._wish(replace(self._wishes, past=self.day.day if self.compare.isChecked() else None))


def _say(button: QToolButton, text: str) -> None:
    """Write on a button; a name that is too long for one is told in full where one points."""
    shown = button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _LONGEST_TEXT)
    button.setText(shown.replace("&", "&&"))
    button.setToolTip(text if shown != text else "")
    button.setAccessibleName(text)
