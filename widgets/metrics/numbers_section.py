"""Numbers in context on a teammate's page: beside the grid, and never turned into a level."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.edits.metrics import record_value, remove_value
from matrices.exchange.numbers_out import numbers_rows
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.metric import MetricValue, MetricValues, RoleMetrics
from matrices.model.metric_reading import Reading, readings_of
from matrices.model.teammate import Teammate
from widgets.asking import Asking
from widgets.buttons import text_button
from widgets.command_button import Command, CommandButton, export_button
from widgets.empty import Empty
from widgets.metrics.number_card import NumberCard
from widgets.metrics.value_dialog import Given, ValueDialog
from widgets.people.section import Section, SectionTable
from widgets.people.standpoint import Standpoint
from widgets.session import Changes, Session
from widgets.tab_order import tab_as_laid_out
from widgets.theme import space
from widgets.theme.theme import Theme

_WIDEST_PX = 760


class NumbersSection(Section):
    """A card for each metric of the role held on the day shown; values after that day are not shown."""

    def __init__(self, session: Session, theme: Theme, words: Words, now: Callable[[], datetime.datetime]) -> None:
        super().__init__()
        self._session, self._theme, self._words, self._now = session, theme, words, now
        self._teammate: Teammate | None = None
        self._matrix: Matrix | None = None
        self._day = datetime.date.min
        self._shown: tuple[object, ...] = ()
        self._corrected: MetricValue | None = None
        self.cards: list[NumberCard] = []
        self.intro = QLabel(words("Numbers are read in context. None of them becomes a level."), wordWrap=True)
        self.import_button = text_button(words("Import numbers…"))
        self.metrics_button = text_button(words("Metrics of the role…"))
        printing = Command("print-numbers", words("Print numbers…"), "print", "Ctrl+P")
        self.print_button = CommandButton(printing, theme, words, is_brief=True)
        self.export_button = export_button(theme, words)
        self.nothing = Empty("", "")
        self.stack = QStackedWidget()
        self._lay_out()
        self.import_button.clicked.connect(self.import_numbers)
        self.metrics_button.clicked.connect(self.show_metrics)
        self.nothing.requested.connect(self._on_nothing_requested)
        for button in (self.print_button, self.export_button):
            button.requested.connect(self.command_requested)
        session.changed.connect(self._on_session_changed)
        theme.changed.connect(self._on_theme_changed)

    @override
    def show_standpoint(self, standpoint: Standpoint, matrix: Matrix | None, day: datetime.date) -> None:
        self._teammate, self._matrix, self._day = standpoint.teammate, matrix, day
        self._show()

    @property
    @override
    def can_export(self) -> bool:
        return bool(self.cards)

    @override
    def table(self) -> SectionTable:
        assert self._teammate is not None
        name, words = self._teammate.name, self._words
        rows = numbers_rows([card.reading for card in self.cards], name, words)
        return SectionTable(words("Numbers of {teammate}", teammate=name), rows)

    def add_value(self, metric_id: str) -> None:
        """Ask for a value of a metric."""
        self._corrected = None
        self._ask(metric_id, None)

    def correct_value(self, value: MetricValue) -> None:
        """Ask for another value in place of one, or delete it."""
        self._corrected = value
        self._ask(value.metric_id, value)

    def show_metrics(self) -> None:
        """Show what the role follows, and why."""
        from widgets.metrics.role_dialog import show_role_metrics  # noqa: PLC0415 - few need it

        if self._matrix is not None:
            parts = (self._session, self._theme, self._words, self.window())
            self.destroyed.connect(show_role_metrics(self._matrix.matrix_id, *parts).close)

    def import_numbers(self) -> None:
        """Ask for a table of values of any teammates."""
        from widgets.metrics.importing import MetricImporting  # noqa: PLC0415 - as above

        window = self.window()
        MetricImporting(self._session, Asking(window), self._theme, self._words, window).ask_for_file()

    def fill_menu(self, menu: QMenu) -> None:
        """Add what can be done with all numbers shown."""
        for button in (self.print_button, self.export_button):
            menu.addAction(button.icon(), button.text(), button.click).setEnabled(self.can_export)

    def _readings(self) -> list[Reading]:
        assert self._teammate is not None
        all_metrics = self._session.all(RoleMetrics)
        own = None if self._matrix is None else self._session.find(RoleMetrics, self._matrix.matrix_id)
        return readings_of(own, all_metrics, self._values(), until=self._day)

    def _values(self) -> MetricValues:
        assert self._teammate is not None
        teammate_id = self._teammate.teammate_id
        return self._session.find(MetricValues, teammate_id) or MetricValues(teammate_id=teammate_id)

    def _show(self) -> None:
        if self._teammate is None:
            return
        readings, can_edit = self._readings(), not self._session.is_read_only
        shown = (self._teammate.teammate_id, tuple(readings), can_edit, self._theme.colours)
        self.stack.setCurrentIndex(0 if readings else 1)
        self._show_nothing()
        self.metrics_button.setVisible(self._matrix is not None)
        self.import_button.setVisible(can_edit)
        if shown != self._shown:
            self._shown = shown
            self._make_cards(readings, can_edit=can_edit)

    def _show_nothing(self) -> None:
        """Say why there is no number, and offer what changes that."""
        words, has_role = self._words, self._matrix is not None
        no_metric = words("This role follows no number yet. A few are enough, each with a reason.")
        no_role = words("No role is held yet, so there is no number to follow.")
        self.nothing.sentence.setText(no_metric if has_role else no_role)
        self.nothing.button.setText(words("Metrics of the role…") if has_role else words("Choose a role"))

    def _on_nothing_requested(self) -> None:
        if self._matrix is None:
            self.command_requested.emit("change-role")
        else:
            self.show_metrics()

    def _make_cards(self, readings: list[Reading], *, can_edit: bool) -> None:
        standing = next((one.reading.metric.metric_id for one in self.cards if one.has_focus), None)
        if standing is not None:
            self.metrics_button.setFocus()  # or Qt would go through all cards that are still to be hidden
        for gone in self.cards:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.cards = [NumberCard(one, self._theme, self._words, can_edit=can_edit) for one in readings]
        for place, card in enumerate(self.cards):
            card.add_requested.connect(self.add_value)
            card.edit_requested.connect(self.correct_value)
            self._column.insertWidget(place, card)
        tab_as_laid_out(self._inside)
        for card in self.cards:
            if card.reading.metric.metric_id == standing:
                card.take_focus()

    def _ask(self, metric_id: str, value: MetricValue | None) -> None:
        if self._teammate is None or self._session.is_read_only:
            return
        metrics = [card.reading.metric for card in self.cards]
        title = self._words("Numbers of {teammate}", teammate=self._teammate.name)
        dialog = ValueDialog(
            title, Given(metrics, metric_id, self._now().date(), value), self._theme, self._words, self.window()
        )
        dialog.submitted.connect(self._on_dialog_submitted)
        dialog.deleted.connect(self._on_dialog_deleted)
        dialog.open()

    def _lay_out(self) -> None:
        head, page, inside = QHBoxLayout(), QWidget(), QWidget()
        head.setContentsMargins(0, 0, 0, space.SMALL)
        for button in (self.metrics_button, self.import_button, self.print_button, self.export_button):
            head.addWidget(button)
        head.insertWidget(0, self.intro, 1)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, space.SMALL, space.LARGE, space.LARGE)
        self._column.addStretch(1)
        self._inside = inside
        inside.setLayout(self._column)
        inside.setMaximumWidth(_WIDEST_PX)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setWidget(inside)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAlignment(Qt.AlignmentFlag.AlignLeading)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        self.stack.addWidget(page)
        self.stack.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self.intro.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")
        self._show()

    def _on_session_changed(self, changes: Changes) -> None:
        if any(one.kind in (RoleMetrics, MetricValues) for one in changes):
            self._show()

    def _on_dialog_submitted(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, ValueDialog)
        made = dialog.made
        if made is None:
            return
        before = self._values()
        kept = before if self._corrected is None else remove_value(before, self._corrected)
        self._settle(dialog, self._words("value of {metric}", metric=dialog.metric_name), record_value(kept, made))

    def _on_dialog_deleted(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, ValueDialog)
        if self._corrected is not None:
            label = self._words("deletion of a value of {metric}", metric=dialog.metric_name)
            self._settle(dialog, label, remove_value(self._values(), self._corrected))

    def _settle(self, dialog: ValueDialog, label: str, values: MetricValues) -> None:
        if self._session.commit(label, [values]):
            dialog.close_done()
        else:
            dialog.refuse(self._words("This could not be saved, so nothing changed. Try again."))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        menu.popup(event.globalPos())
