"""The team place of the window: the map, the coverage as a list, and ratings side by side."""

import datetime
from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.growth import History
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.team_order import Field, FieldKind
from matrices.model.teammate import Teammate
from widgets.asking import Asking
from widgets.buttons import text_button
from widgets.clock import local_now
from widgets.command_button import print_button
from widgets.empty import Empty
from widgets.exporting.rows import export_rows, table_mime
from widgets.further_place import FurtherPlace
from widgets.session import Changes, Session
from widgets.team.bar import TeamBar
from widgets.team.calibration_view import CalibrationView
from widgets.team.coverage_view import CoverageView
from widgets.team.map_pane import MapPane
from widgets.team.source import TeamSource
from widgets.team.tables import Rows, map_rows
from widgets.team.wishes import Wishes
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class TeamPlace(FurtherPlace):
    """Reads everybody when it is first shown, a slice at a time, and follows what changes from then on."""

    teammate_requested = Signal(str, str)  # teammate id and attribute id; where both are empty, to add somebody

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Words,
        parent: QWidget | None = None,
        *,
        now: Callable[[], datetime.datetime] = local_now,
        asking: Asking | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._words = words
        self._asking = asking or Asking(self)
        self._has_begun = False
        self._missed: Changes = ()
        """What changed while another place was shown: a rating there should not wait for a map that nobody sees."""
        self._now = now
        today = now().date()
        self.source = TeamSource(session, words, today, self)
        self.title = QLabel(words("Team map"))
        self.bar = TeamBar(theme, words, today)
        self.pane = MapPane(self.source, self._read, theme, words)
        self.coverage = CoverageView(self.source, theme, words)
        self.calibration = CalibrationView(session, self.source, theme, words)
        self.nobody = Empty(words("Nobody is here yet. The map fills as people are added and rated."), words("People"))
        self.no_match = Empty(words("Nobody answers to these filters."), words("No filter"))
        self.progress = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.views = QStackedWidget()
        self.stack = QStackedWidget()
        self._switch = QButtonGroup(self)
        self._buttons = QHBoxLayout()
        self.print_button = print_button(theme, words)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self._lay_out()
        self._connect()
        self._dress()

    @property
    def has_people(self) -> bool:
        """Whether there is anything to show, copy and export."""
        return bool(self.source.shown)

    @property
    def has_patterns(self) -> bool:
        """Whether levels are shown by steps beside their numbers."""
        return self.pane.view.setting.has_patterns

    @property
    def view_place(self) -> int:
        """Which view is shown: 0 the map, 1 the coverage, 2 ratings side by side."""
        return self.views.currentIndex()

    def show_view(self, place: int) -> None:
        """Show the map (0), the coverage (1) or ratings side by side (2)."""
        self._switch.button(place).setChecked(True)
        self.views.setCurrentIndex(place)
        self.bar.show_order(is_shown=place == 0)
        self._fill_view()
        self.take_focus()
        self.state_changed.emit()

    @override
    def take_focus(self) -> None:
        if self.whole.currentWidget() is self.nobody:
            self.nobody.button.setFocus()
        elif self.stack.currentWidget() is self.views:
            (self.pane.view, self.coverage.list, self.calibration.grid)[self.view_place].setFocus()

    def copy_table(self) -> None:
        """Put what is shown into the clipboard as a table; of the map the chosen people, where several are."""
        QApplication.clipboard().setMimeData(table_mime(self._rows()))
        self.message.emit(self._words("Copied: {title}", title=self._title()))

    def export_table(self) -> None:
        """Ask for a file and write what is shown into it as a table."""
        told = export_rows(self._rows(), self._title(), self._asking, self._words)
        if told:
            self.message.emit(told)

    def set_patterns(self, *, are_shown: bool) -> None:
        """Show levels by steps beside their numbers, or not."""
        self.pane.view.set_patterns(are_shown=are_shown)
        self.pane.legend.update()
        self.state_changed.emit()

    def zoom(self, by: int) -> None:
        """Show the map larger (1), smaller (-1) or at its usual size (0)."""
        if by:
            self.pane.view.step_zoom(by)
        else:
            self.pane.view.set_zoom(1.0)

    def _title(self) -> str:
        words = self._words
        return (words("Team map"), words("Coverage"), words("Calibration"))[self.view_place]

    def _rows(self) -> Rows:
        if self.view_place == 1:
            return self.coverage.rows()
        if self.view_place == 2:
            return self.calibration.rows()
        return map_rows(self.source.content, self._words, self.pane.view.selected_ids())

    def _read(self, teammate_id: str) -> History:
        return History(self._session.reviews_of(teammate_id))

    def _lay_out(self) -> None:
        words = self._words
        head = QHBoxLayout()
        head.setSpacing(space.SMALL)
        head.addWidget(self.title)
        head.addStretch(1)
        views = (
            (words("Map"), self.pane),
            (words("Coverage"), self.coverage),
            (words("Calibration"), self.calibration),
        )
        for place, (text, view) in enumerate(views):
            self._add_view(place, text, view)
        head.addLayout(self._buttons)
        head.addWidget(self.print_button)
        for one in (self.views, self.progress, self.no_match):
            self.stack.addWidget(one)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(space.WIDE, space.LARGE, space.WIDE, space.SMALL)
        column.setSpacing(space.SMALL)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        self.whole = QStackedWidget()
        self.whole.addWidget(filled)
        self.whole.addWidget(self.nobody)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.whole)

    def _add_view(self, place: int, text: str, view: QWidget) -> None:
        button: QToolButton = text_button(text, is_toggle=True)
        button.setChecked(place == 0)
        self._switch.addButton(button, place)
        self._buttons.addWidget(button)
        self.views.addWidget(view)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self._theme.changed.connect(self._dress)
        self.source.changed.connect(self._on_source_changed)
        self.source.progressed.connect(self._on_source_progressed)
        self.bar.changed.connect(self.source.wish)
        self.nobody.requested.connect(self._on_nobody_requested)
        self.no_match.requested.connect(self._on_no_match_requested)
        self.pane.opened.connect(self.teammate_requested)
        self.pane.sort_requested.connect(self._on_pane_sort_requested)
        self.pane.copy_requested.connect(self.copy_table)
        self.pane.view.current_changed.connect(self.state_changed)
        self.coverage.attribute_requested.connect(self._on_coverage_attribute_requested)
        self.calibration.teammate_requested.connect(self.teammate_requested)
        self._switch.idClicked.connect(self.show_view)
        self.print_button.requested.connect(self.command_requested)

    def _dress(self) -> None:
        self.title.setFont(self._theme.font(Role.TITLE))

    def _fill_view(self) -> None:
        if self.view_place == 0:
            self.pane.show_content()
        elif self.view_place == 1:
            self.coverage.show_content()
        else:
            key = self.pane.view.current_key()
            self.calibration.show_people(self.pane.view.selected_ids(), "" if key is None else key[1])

    def _begin(self) -> None:
        self._has_begun, self._missed = True, ()
        self._show_right_page()
        self.source.begin()
        self._show_right_page()

    def _show_right_page(self) -> None:
        has_team = self._session.workspace.count(Teammate) > 0 and self._session.workspace.count(Matrix) > 0
        self.whole.setCurrentIndex(0 if has_team else 1)
        is_coming = self.source.reader.is_reading or self.source.is_arranging
        is_bare = is_coming and not self.source.content.rows
        self.bar.setVisible(not is_bare)  # it cannot say yet what there is to choose
        if is_bare:
            self.stack.setCurrentWidget(self.progress)
        else:
            self.stack.setCurrentWidget(self.views if self.source.content.rows else self.no_match)

    def _on_session_changed(self, changes: Changes) -> None:
        if self._has_begun:
            self._missed += changes
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        changes, self._missed = self._missed, ()
        documents = [one.after or one.before for one in changes]
        self.calibration.forget([one.teammate_id for one in documents if isinstance(one, Review)])
        self.source.follow(changes)
        self._show_right_page()

    def _on_source_changed(self) -> None:
        source = self.source
        self.bar.show_wishes(source.wishes, source.matrices, source.map.columns, source.values)
        self._show_right_page()
        self._fill_view()
        if self.hasFocus():
            self.take_focus()
        self.state_changed.emit()

    def _on_source_progressed(self, done: int, count: int) -> None:
        text = self._words("Reading: {done} of {count}", done=done, count=count)
        self.progress.setText(text)
        if self.source.content.rows:
            self.message.emit(text)
        self._show_right_page()

    def _on_nobody_requested(self) -> None:
        self.teammate_requested.emit("", "")

    def _on_no_match_requested(self) -> None:
        self.bar.search.clear()
        wishes = self.source.wishes
        self.source.wish(replace(wishes, wanted={}, has_leavers=False, name="", role_ids=frozenset()))

    def _on_pane_sort_requested(self, attribute_id: str) -> None:
        self.source.wish(self.source.wishes.sorted_by(Field(FieldKind.LEVEL, attribute_id)))

    def _on_coverage_attribute_requested(self, attribute_id: str) -> None:
        """Show an attribute on the map, those who hold it first."""
        wishes: Wishes = self.source.wishes
        self.source.wish(replace(wishes, sort=Field(FieldKind.LEVEL, attribute_id), is_descending=True))
        self.show_view(0)

    @override
    def keep_up(self) -> None:
        today = self._now().date()
        if today != self.source.today:
            self.source.today = today
            self.bar.turn_to(today)
            self._begin()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._dress()  # under a style sheet Qt forgets fonts set before a parent takes the widget in
        super().showEvent(event)
        if not self._has_begun or self.source.reader.has_more:
            self._begin()
        else:
            self._catch_up()
            self.source.resume()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.calibration.stop()
        self.source.stop()  # the workspace may be about to be closed
