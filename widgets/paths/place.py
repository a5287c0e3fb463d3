"""The paths place of the window: how roles lead to each other, who is on them, and what somebody lacks for one."""

import datetime
from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.matrix import Matrix, Step, StepKind, Track
from matrices.model.path_map import path_map, people_by_role
from matrices.model.teammate import Teammate
from matrices.reports.charts.path_chart import PathLettering, PathTexts, path_chart
from widgets.charts.painter import lettering
from widgets.charts.picture_menu import PictureMenu
from widgets.clock import local_now
from widgets.empty import Empty
from widgets.further_place import FurtherPlace
from widgets.matrix.roles import track_text
from widgets.paths.canvas import PathCanvas
from widgets.paths.case_view import CaseView
from widgets.paths.gestures import PathGestures
from widgets.paths.head import PathsHead
from widgets.paths.legend import PathLegend
from widgets.paths.menus import PathMenus, Person
from widgets.paths.outline import PathOutline
from widgets.paths.step_dialog import StepWish
from widgets.paths.telling import Chosen, role_text, step_text
from widgets.session import Changes, Session
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class PathsPlace(FurtherPlace):
    """The map with its list, or the view of a teammate beside a role. Public methods are what actions and menus do."""

    teammate_requested = Signal(str)  # teammate id
    role_requested = Signal(str)  # matrix id
    new_role_requested = Signal()
    print_case_requested = Signal(str, str)  # teammate id, matrix id

    def __init__(
        self, session: Session, theme: Theme, words: Words, *, now: Callable[[], datetime.datetime] = local_now
    ) -> None:
        super().__init__()
        self._session, self._theme, self._words, self._now = session, theme, words, now
        self._people: Mapping[str, Sequence[Teammate]] = {}
        self._is_stale = True
        self.gestures = PathGestures(session, theme, words, self)
        self.head = PathsHead(theme, words)
        self.canvas = PathCanvas(theme, self._text_of)
        self.canvas.setAccessibleName(words("Paths"))
        self.outline = PathOutline(theme, words)
        self.legend = PathLegend(theme, words)
        self.case = CaseView(session, theme, words, now)
        self.nothing = Empty(
            words("No role is here yet. With two of them, a path can lead from one to the other."), words("Add a role…")
        )
        self.pictures = PictureMenu(self.canvas, self.canvas, theme, words)
        self.canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.menus = PathMenus(self, words, self, self._add_pictures)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def can_edit(self) -> bool:
        """Whether paths can be changed now."""
        return self.gestures.can_edit and self.is_map and bool(self._matrix_id)

    @property
    def can_edit_step(self) -> bool:
        """Whether a step is chosen that can be changed."""
        return self.can_edit and self._chosen.step is not None

    @property
    def is_map(self) -> bool:
        """Whether the map is shown, not a case."""
        return self.stack.currentIndex() == 0

    @property
    def has_list(self) -> bool:
        """Whether the list stands beside the map."""
        return self.head.outline_button.isChecked()

    @property
    def has_roles(self) -> bool:
        """Whether there is a role."""
        return self._session.workspace.count(Matrix) > 0

    def choose(self, matrix_id: str) -> None:
        """Show a role on the map."""
        self.show_map()
        self.canvas.choose(Chosen(matrix_id))

    def show_map(self) -> None:
        """Go back from a case to the map."""
        self.stack.setCurrentIndex(0 if self.has_roles else 2)
        self.canvas.setFocus()
        self.state_changed.emit()

    def show_case(self, teammate_id: str | None = None, matrix_id: str | None = None, *, is_full: bool = False) -> None:
        """Show a teammate beside a role: what is missing, or the whole case."""
        self.case.show_case(teammate_id, matrix_id, is_full=is_full)
        self.stack.setCurrentIndex(1)
        self.state_changed.emit()

    def show_missing(self) -> None:
        """Show what somebody lacks for the chosen role."""
        self._show_case(is_full=False)

    def show_promotion(self) -> None:
        """Show the case for the chosen role."""
        self._show_case(is_full=True)

    def show_list(self, *, is_shown: bool) -> None:
        """Show the list beside the map, or hide it."""
        self.head.outline_button.setChecked(is_shown)

    def open_role(self) -> None:
        """Show the chosen role's matrix."""
        if self._matrix_id:
            self.role_requested.emit(self._matrix_id)

    def add_step(self) -> None:
        """Ask for a step from the chosen role."""
        if self._matrix_id:
            self.gestures.ask_for_step(self._matrix_id)

    def add_step_out(self) -> None:
        """Ask for a step from the chosen role out of the team."""
        if self._matrix_id:
            self.gestures.ask_for_step(self._matrix_id, is_out=True)

    def change_step(self) -> None:
        """Ask for the chosen step anew."""
        if self._chosen.step is not None:
            self.gestures.ask_for_step(self._matrix_id, self._chosen.step)

    def remove_step(self) -> None:
        """Take the chosen step away."""
        if self._chosen.step is not None:
            self.gestures.remove(self._matrix_id, self._chosen.step)

    def set_kind(self, kind: StepKind) -> None:
        """Make the chosen step one of this kind."""
        if self._chosen.step is not None:
            self.gestures.make(StepWish(self._matrix_id, replace(self._chosen.step, kind=kind)))

    def set_track(self, track: Track) -> None:
        """Put the chosen role on this track, as far along as it is."""
        card = None if self.canvas.face is None else self.canvas.face.chart.card(self._matrix_id)
        if card is not None:
            self.gestures.place(self._matrix_id, track, card.column)

    def place_by_steps(self) -> None:
        """Let the steps say where the chosen role stands."""
        if self._matrix_id:
            self.gestures.place_by_steps(self._matrix_id)

    def show_teammate(self, teammate_id: str) -> None:
        """Wish a teammate's page."""
        self.teammate_requested.emit(teammate_id)

    def refresh(self) -> None:
        """Show what is stored now."""
        roles = self._session.all(Matrix)
        self._people = people_by_role(self._session.all(Teammate), self._now().date())
        self._is_stale = False
        self.canvas.can_edit = self.gestures.can_edit
        self._show_chart(roles)
        self.outline.show_roles(self._in_order(roles), self._people)
        self.head.add_button.setEnabled(self.gestures.can_edit)
        self.nothing.button.setEnabled(self.gestures.can_edit)
        if self.stack.currentIndex() != 1:
            self.stack.setCurrentIndex(0 if roles else 2)
        self.state_changed.emit()

    @property
    def _chosen(self) -> Chosen:
        return self.canvas.chosen or Chosen()

    @property
    def _matrix_id(self) -> str:
        return self._chosen.matrix_id

    def _show_chart(self, roles: Sequence[Matrix]) -> None:
        texts = PathTexts(
            {one: track_text(one, self._words) for one in Track},
            self._words("Outside the team"),
            {matrix_id: [one.name for one in people] for matrix_id, people in self._people.items()},
        )
        fonts = PathLettering(lettering(self._theme.font(Role.STRONG)), lettering(self._theme.font(Role.SMALL)))
        chart = path_chart(
            path_map(roles), texts, fonts, with_all_tracks=True, is_right_to_left=self._words.is_right_to_left
        )
        is_first = self.canvas.face is None
        self.canvas.show_chart(chart)
        self.canvas.words_of_it = "\n".join(self._text_of(Chosen(one.matrix.matrix_id)) for one in chart.cards)
        if is_first:
            self.canvas.fit_at_first()
        self.canvas.tell(self._text_of(self._chosen))

    def _in_order(self, roles: Sequence[Matrix]) -> list[Matrix]:
        """Return the roles as the map has them: track by track, along each."""
        ids = () if self.canvas.face is None else tuple(self.canvas.face.areas)
        return sorted(roles, key=lambda one: ids.index(one.matrix_id))

    def _text_of(self, chosen: Chosen) -> str:
        """Return what is to be said of something on the map."""
        matrix = self._session.find(Matrix, chosen.matrix_id) if chosen.matrix_id else None
        titles = {one.matrix_id: one.title for one in self._session.all(Matrix)}
        if matrix is None:
            return chosen.destination
        if chosen.step is not None:
            return step_text(chosen.step, titles, self._words)
        card = None if self.canvas.face is None else self.canvas.face.chart.card(matrix.matrix_id)
        names = [one.name for one in self._people.get(matrix.matrix_id, ())]
        return role_text(matrix, 0 if card is None else card.column, names, titles, self._words)

    def _show_case(self, *, is_full: bool) -> None:
        """Show whoever was shown before, or somebody in a role that leads to the chosen one."""
        target, shown = self._matrix_id, self.case.teammate_id
        leading = (one for one in self._session.all(Matrix) if any(s.to_matrix_id == target for s in one.steps))
        held = (one.teammate_id for matrix in leading for one in self._people.get(matrix.matrix_id, ()))
        teammate_id = shown or (next(held, None) if target else None)
        self.show_case(teammate_id, target if teammate_id else None, is_full=is_full)

    def _add_pictures(self, menu: QMenu) -> None:
        menu.addSeparator()
        for text, run in (
            (self._words("Copy picture"), self.pictures.copy),
            (self._words("Save as SVG…"), self.pictures.save_svg),
            (self._words("Save as PNG…"), self.pictures.save_png),
        ):
            menu.addAction(text).triggered.connect(run)

    def _lay_out(self) -> None:
        splitter = QSplitter(childrenCollapsible=False)
        splitter.setHandleWidth(space.HAIRLINE)
        splitter.addWidget(self.canvas)
        splitter.addWidget(self.outline)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([1000, 300])
        self.outline.hide()
        foot = QVBoxLayout()
        foot.setContentsMargins(space.WIDE, space.SMALL, space.WIDE, space.SMALL)
        foot.addWidget(self.legend)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(splitter, 1)
        column.addLayout(foot)
        for one in (page, self.case, self.nothing):
            self.stack.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self.setFocusProxy(self.canvas)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self._theme.changed.connect(self._on_theme_changed)
        self.nothing.requested.connect(self.new_role_requested)
        self.pictures.message.connect(self.message)
        self._connect_head()
        self._connect_canvas()
        self._connect_outline()
        self.gestures.step_made.connect(self._on_gestures_step_made)
        self.case.back_requested.connect(self.show_map)
        self.case.message.connect(self.message)
        self.case.print_case_requested.connect(self.print_case_requested)

    def _connect_head(self) -> None:
        self.head.add_requested.connect(self.add_step)
        self.head.missing_requested.connect(self.show_missing)
        self.head.case_requested.connect(self.show_promotion)
        self.head.outline_toggled.connect(self._on_head_outline_toggled)
        self.head.zoom_requested.connect(self._on_head_zoom_requested)

    def _connect_canvas(self) -> None:
        canvas = self.canvas
        canvas.chosen_changed.connect(self._on_canvas_chosen_changed)
        canvas.opened.connect(self._on_opened)
        canvas.move_requested.connect(self.gestures.place)
        canvas.step_requested.connect(self._on_canvas_step_requested)
        canvas.step_out_requested.connect(self._on_canvas_step_out_requested)
        canvas.add_requested.connect(self.add_step)
        canvas.remove_requested.connect(self.remove_step)
        canvas.people_requested.connect(self._on_canvas_people_requested)
        canvas.menu_requested.connect(self._on_menu_requested)

    def _connect_outline(self) -> None:
        self.outline.chosen_changed.connect(self.canvas.choose)
        self.outline.opened.connect(self._on_opened)
        self.outline.teammate_requested.connect(self.teammate_requested)
        self.outline.add_requested.connect(self.add_step)
        self.outline.remove_requested.connect(self.remove_step)
        self.outline.menu_requested.connect(self._on_menu_requested)

    def _on_session_changed(self, changes: Changes) -> None:
        if any(one.kind in (Matrix, Teammate) for one in changes):
            self._is_stale = True
            if self.isVisible():
                self.refresh()
        if not self.is_map:
            self.case.follow(changes)

    def _on_theme_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _on_head_outline_toggled(self, is_shown: bool) -> None:  # noqa: FBT001 - a slot
        self.outline.setVisible(is_shown)
        (self.outline if is_shown else self.canvas).setFocus()
        self.state_changed.emit()

    def _on_head_zoom_requested(self, by: int) -> None:
        if by:
            self.canvas.step_zoom(by)
        else:
            self.canvas.fit()

    def _on_canvas_chosen_changed(self, chosen: Chosen | None) -> None:
        self.outline.select(chosen)
        self.canvas.tell("" if chosen is None else self._text_of(chosen))
        self.state_changed.emit()

    def _on_opened(self, chosen: Chosen | None) -> None:
        if chosen is not None and chosen.step is not None:
            self.canvas.choose(chosen)
            self.change_step()
        elif chosen is not None and chosen.matrix_id:
            self.role_requested.emit(chosen.matrix_id)

    def _on_canvas_step_requested(self, from_id: str, to_id: str, at: QPoint) -> None:
        """Make the step, and offer the other kinds at once."""
        kind = self.gestures.connect_roles(from_id, to_id)
        if kind is not None:
            self.menus.pop_up(self.menus.kinds(kind), at)

    def _on_canvas_step_out_requested(self, from_id: str) -> None:
        self.gestures.ask_for_step(from_id, is_out=True)

    def _on_canvas_people_requested(self, matrix_id: str, at: QPoint) -> None:
        people = [Person(one.teammate_id, one.name) for one in self._people.get(matrix_id, ())]
        self.menus.pop_up(self.menus.people(people), at)

    def _on_menu_requested(self, chosen: Chosen | None, at: QPoint) -> None:
        if chosen is not None:
            self.canvas.choose(chosen)
        matrix = self._session.find(Matrix, self._matrix_id) if chosen is not None and self._matrix_id else None
        step = None if chosen is None else chosen.step
        menu = self.menus.menu(
            chosen,
            kind=None if step is None else step.kind,
            track=None if matrix is None else matrix.track,
            can_edit=self.gestures.can_edit,
        )
        self.menus.pop_up(menu, at)

    def _on_gestures_step_made(self, matrix_id: str, step: Step) -> None:
        self.canvas.choose(Chosen(matrix_id, step))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
