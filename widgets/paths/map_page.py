"""The map of paths with its list and its legend: what is stored, drawn; what is wished for, done."""

import datetime
from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.matrix import Matrix, Step, StepKind, Track
from matrices.model.path_map import path_map, people_by_role
from matrices.model.path_words import role_text, step_text, track_text
from matrices.model.teammate import Teammate
from matrices.reports.charts.path_chart import PathChart, PathLettering, PathTexts, path_chart
from widgets.charts.painter import lettering
from widgets.charts.picture_menu import PictureMenu
from widgets.panes import Panes
from widgets.paths.canvas import PathCanvas
from widgets.paths.gestures import PathGestures
from widgets.paths.head import PathsHead
from widgets.paths.legend import PathLegend
from widgets.paths.menus import PathMenus, Person
from widgets.paths.outline import PathOutline
from widgets.paths.step_dialog import StepWish
from widgets.paths.telling import Chosen
from widgets.session import Session
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class PathMapPage(QWidget):
    """Public methods are what actions and menus do with what is chosen."""

    message = Signal(str)
    state_changed = Signal()
    teammate_requested = Signal(str)  # teammate id
    role_requested = Signal(str)  # matrix id
    case_requested = Signal(bool)  # whether the whole case is wanted, not only what is missing
    command_requested = Signal(str)  # id of an action of the window

    def __init__(self, session: Session, theme: Theme, words: Words, now: Callable[[], datetime.datetime]) -> None:
        super().__init__()
        self._session, self._theme, self._words, self._now = session, theme, words, now
        self._titles: Mapping[str, str] = {}
        self.people: Mapping[str, Sequence[Teammate]] = {}
        """Who holds each role today, by matrix id."""
        self.gestures = PathGestures(session, theme, words, self)
        self.head = PathsHead(theme, words)
        self.canvas = PathCanvas(theme, self._text_of)
        self.canvas.setAccessibleName(words("Paths"))
        self.outline = PathOutline(theme, words)
        self._roles: list[Matrix] = []
        self.legend = PathLegend(theme, words)
        self.pictures = PictureMenu(self.canvas, self.canvas, theme, words)
        self.canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.menus = PathMenus(self, words, self, self._add_pictures)
        self._lay_out()
        self._connect()

    @property
    def chosen(self) -> Chosen:
        """What is chosen; nothing of it is set where nothing is."""
        return self.canvas.chosen or Chosen()

    @property
    def has_list(self) -> bool:
        """Whether the list stands beside the map."""
        return self.head.outline_button.isChecked()

    def refresh(self) -> None:
        """Show what is stored now."""
        roles = self._session.all(Matrix)
        self._titles = {one.matrix_id: one.title for one in roles}
        self.people = people_by_role(self._session.all(Teammate), self._now().date(), self._words.sort_key)
        self.canvas.can_edit = self.gestures.can_edit
        is_first = self.canvas.face is None or not self.canvas.face.areas
        chart = self._chart(roles)
        self.canvas.show_chart(chart)
        self.canvas.words_of_it = "\n".join(self._text_of(Chosen(one.matrix.matrix_id)) for one in chart.cards)
        if is_first:
            self.canvas.fit_at_first()
        self.canvas.tell(self._text_of(self.chosen))
        self._roles = [one.matrix for one in chart.cards]
        if not self.outline.isHidden():
            self.outline.show_roles(self._roles, self.people)
        self.head.add_button.setEnabled(self.gestures.can_edit)

    def show_list(self, *, is_shown: bool) -> None:
        """Show the list beside the map, or hide it."""
        self.head.outline_button.setChecked(is_shown)

    def open_role(self) -> None:
        """Show the chosen role's matrix."""
        if self.chosen.matrix_id:
            self.role_requested.emit(self.chosen.matrix_id)

    def add_step(self) -> None:
        """Ask for a step from the chosen role."""
        if self.chosen.matrix_id:
            self.gestures.ask_for_step(self.chosen.matrix_id)

    def add_step_out(self) -> None:
        """Ask for a step from the chosen role out of the team."""
        if self.chosen.matrix_id:
            self.gestures.ask_for_step(self.chosen.matrix_id, is_out=True)

    def change_step(self) -> None:
        """Ask for the chosen step anew."""
        if self.chosen.step is not None:
            self.gestures.ask_for_step(self.chosen.matrix_id, self.chosen.step)

    def remove_step(self) -> None:
        """Take the chosen step away."""
        if self.chosen.step is not None:
            self.gestures.remove(self.chosen.matrix_id, self.chosen.step)

    def set_kind(self, kind: StepKind) -> None:
        """Make the chosen step one of this kind."""
        if self.chosen.step is not None:
            self.gestures.make(StepWish(self.chosen.matrix_id, replace(self.chosen.step, kind=kind)))

    def set_track(self, track: Track) -> None:
        """Put the chosen role on this track, as far along as it is."""
        card = None if self.canvas.face is None else self.canvas.face.chart.card(self.chosen.matrix_id)
        if card is not None:
            self.gestures.place(self.chosen.matrix_id, track, card.column)

    def place_by_steps(self) -> None:
        """Let the steps say where the chosen role stands."""
        if self.chosen.matrix_id:
            self.gestures.place_by_steps(self.chosen.matrix_id)

    def show_missing(self) -> None:
        """Wish to see what somebody lacks for the chosen role."""
        self.case_requested.emit(False)

    def show_promotion(self) -> None:
        """Wish to see the case for the chosen role."""
        self.case_requested.emit(True)

    def show_teammate(self, teammate_id: str) -> None:
        """Wish a teammate's page."""
        self.teammate_requested.emit(teammate_id)

    def _chart(self, roles: Sequence[Matrix]) -> PathChart:
        texts = PathTexts(
            {one: track_text(one, self._words) for one in Track},
            self._words("Outside the team"),
            {matrix_id: [one.name for one in people] for matrix_id, people in self.people.items()},
            self._words(", "),
        )
        fonts = PathLettering(lettering(self._theme.font(Role.STRONG)), lettering(self._theme.font(Role.SMALL)))
        is_mirrored = self._words.is_right_to_left
        return path_chart(path_map(roles), texts, fonts, with_all_tracks=True, is_right_to_left=is_mirrored)

    def _text_of(self, chosen: Chosen) -> str:
        """Return what is to be said of something on the map."""
        matrix = self._session.find(Matrix, chosen.matrix_id) if chosen.matrix_id else None
        if matrix is None:
            return chosen.destination
        if chosen.step is not None:
            return step_text(chosen.step, self._titles, self._words)
        card = None if self.canvas.face is None else self.canvas.face.chart.card(matrix.matrix_id)
        names = [one.name for one in self.people.get(matrix.matrix_id, ())]
        return role_text(matrix, 0 if card is None else card.column, names, self._titles, self._words)

    def _add_pictures(self, menu: QMenu) -> None:
        menu.addSeparator()
        for text, run in (
            (self._words("Copy picture"), self.pictures.copy),
            (self._words("Save as SVG…"), self.pictures.save_svg),
            (self._words("Save as PNG…"), self.pictures.save_png),
        ):
            menu.addAction(text).triggered.connect(run)

    def _lay_out(self) -> None:
        splitter = Panes()
        splitter.setHandleWidth(space.HAIRLINE)
        splitter.addWidget(self.canvas)
        splitter.addWidget(self.outline)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([1000, 300])
        self.outline.hide()
        foot = QVBoxLayout()
        foot.setContentsMargins(space.WIDE, space.SMALL, space.WIDE, space.SMALL)
        foot.addWidget(self.legend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(splitter, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.canvas)

    def _connect(self) -> None:
        self.pictures.message.connect(self.message)
        self.gestures.step_made.connect(self._on_gestures_step_made)
        self._connect_head()
        self._connect_canvas()
        self._connect_outline()

    def _connect_head(self) -> None:
        self.head.add_requested.connect(self.add_step)
        self.head.missing_requested.connect(self.show_missing)
        self.head.case_requested.connect(self.show_promotion)
        self.head.print_button.requested.connect(self.command_requested)
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

    def _on_head_outline_toggled(self, is_shown: bool) -> None:  # noqa: FBT001 - a slot
        if is_shown:
            self.outline.show_roles(self._roles, self.people)  # thousands of names: only where they are seen
            self.outline.select(self.chosen)
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
        people = [Person(one.teammate_id, one.name) for one in self.people.get(matrix_id, ())]
        self.menus.pop_up(self.menus.people(people), at)

    def _on_menu_requested(self, chosen: Chosen | None, at: QPoint) -> None:
        self.canvas.choose(chosen or self.canvas.chosen)
        matrix = None if chosen is None else self._session.find(Matrix, chosen.matrix_id)
        step = None if chosen is None else chosen.step
        kind, track = (None if step is None else step.kind), (None if matrix is None else matrix.track)
        menu = self.menus.menu(chosen, kind=kind, track=track, can_edit=self.gestures.can_edit)
        self.menus.pop_up(menu, at)

    def _on_gestures_step_made(self, matrix_id: str, step: Step) -> None:
        self.canvas.choose(Chosen(matrix_id, step))
