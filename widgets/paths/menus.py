"""The context menus of the map of paths: everything that gestures do, by name."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from matrices.language.words import Words
from matrices.model.matrix import StepKind, Track
from matrices.model.path_words import kind_text, track_text
from widgets.paths.telling import Chosen

_BETWEEN_ROLES = tuple(one for one in StepKind if one is not StepKind.MOVE_OUT)


class Doing(Protocol):
    """What the menus ask of the place."""

    def open_role(self) -> None:
        """Show the chosen role's matrix."""

    def add_step(self) -> None:
        """Ask for a step from the chosen role."""

    def add_step_out(self) -> None:
        """Ask for a step out of the team."""

    def change_step(self) -> None:
        """Ask for the chosen step anew."""

    def remove_step(self) -> None:
        """Take the chosen step away."""

    def show_missing(self) -> None:
        """Show what somebody lacks for the chosen role."""

    def show_promotion(self) -> None:
        """Show the case for the chosen role."""

    def set_kind(self, kind: StepKind) -> None:
        """Make the chosen step one of this kind."""

    def set_track(self, track: Track) -> None:
        """Put the chosen role on this track."""

    def place_by_steps(self) -> None:
        """Let the steps say where the chosen role stands."""

    def show_teammate(self, teammate_id: str) -> None:
        """Show a teammate's page."""


class Person(NamedTuple):
    """Somebody to be offered."""

    teammate_id: str
    name: str


class PathMenus(QObject):
    """Makes and pops up menus; an entry of a list carries what it stands for as data."""

    def __init__(self, doing: Doing, words: Words, window: QWidget, pictures: Callable[[QMenu], None]) -> None:
        super().__init__(window)
        self._doing, self._words, self._window, self._pictures = doing, words, window, pictures

    def menu(self, chosen: Chosen | None, *, kind: StepKind | None, track: Track | None, can_edit: bool) -> QMenu:
        """Return the menu of what is chosen: `kind` is that of the step, `track` that of the role."""
        menu = QMenu(self._window)
        if chosen is not None and chosen.step is not None:
            self._fill_for_step(menu, kind, can_edit=can_edit)
        elif chosen is not None and chosen.matrix_id:
            self._fill_for_role(menu, track, can_edit=can_edit)
        self._pictures(menu)
        return menu

    def kinds(self, kind: StepKind) -> QMenu:
        """Return the kinds of step to choose from at once."""
        menu = QMenu(self._window)
        self._add_kinds(menu, kind)
        return menu

    def people(self, people: list[Person]) -> QMenu:
        """Return everybody who holds a role."""
        menu = QMenu(self._window)
        for one in people:
            menu.addAction(one.name).setData(one.teammate_id)
        menu.triggered.connect(self._on_people_triggered)
        return menu

    def pop_up(self, menu: QMenu, at: QPoint) -> None:
        """Show a menu, and forget it when it is closed."""
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _fill_for_role(self, menu: QMenu, track: Track | None, *, can_edit: bool) -> None:
        words, doing = self._words, self._doing
        menu.addAction(words("Open role")).triggered.connect(doing.open_role)
        menu.addSeparator()
        for text, run in (
            (words("Add step…"), doing.add_step),
            (words("Add step out of the team…"), doing.add_step_out),
        ):
            action = menu.addAction(text)
            action.setEnabled(can_edit)
            action.triggered.connect(run)
        tracks = menu.addMenu(words("Track"))
        tracks.setEnabled(can_edit)
        group = QActionGroup(tracks)
        for one in Track:
            action = tracks.addAction(track_text(one, words))
            action.setCheckable(True)
            action.setChecked(one is track)
            action.setData(one)
            group.addAction(action)
        tracks.triggered.connect(self._on_tracks_triggered)
        by_steps = menu.addAction(words("Place by its steps"))
        by_steps.setEnabled(can_edit)
        by_steps.triggered.connect(doing.place_by_steps)
        menu.addSeparator()
        menu.addAction(words("What is missing to…")).triggered.connect(doing.show_missing)
        menu.addAction(words("Promotion case…")).triggered.connect(doing.show_promotion)

    def _fill_for_step(self, menu: QMenu, kind: StepKind | None, *, can_edit: bool) -> None:
        words, doing = self._words, self._doing
        if kind is not None and kind is not StepKind.MOVE_OUT:
            self._add_kinds(menu, kind)
            menu.addSeparator()
        for text, run in ((words("Change step…"), doing.change_step), (words("Remove step"), doing.remove_step)):
            menu.addAction(text).triggered.connect(run)
        for action in menu.actions():
            action.setEnabled(can_edit)

    def _add_kinds(self, menu: QMenu, kind: StepKind) -> None:
        group = QActionGroup(menu)
        for one in _BETWEEN_ROLES:
            action = menu.addAction(kind_text(one, self._words))
            action.setCheckable(True)
            action.setChecked(one is kind)
            action.setData(one)
            group.addAction(action)
        group.triggered.connect(self._on_kinds_triggered)

    def _on_kinds_triggered(self, action: QAction) -> None:
        self._doing.set_kind(StepKind(action.data()))

    def _on_tracks_triggered(self, action: QAction) -> None:
        self._doing.set_track(Track(action.data()))

    def _on_people_triggered(self, action: QAction) -> None:
        self._doing.show_teammate(action.data())
