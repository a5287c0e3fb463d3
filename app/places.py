"""The middle of the window: the welcome page, or a place of the open workspace. A place is made when first shown."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.further_places import make_areas, make_paths, make_reviews, make_standard, make_team
from app.settings import PreferencesFile
from matrices.language.words import Words
from widgets.reasons import TellsReason
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from widgets.checks.checks import Checks
    from widgets.comparing.comparing import Comparing
    from widgets.editions.editions import Editions
    from widgets.further_place import FurtherPlace
    from widgets.goals.on_the_grid import GoalsOnTheGrid
    from widgets.matrix.place import MatricesPlace
    from widgets.people.place import PeoplePlace
    from widgets.reading.readings import Readings
    from widgets.roles.roles import Roles
    from widgets.session import Session
    from widgets.sharing.sharing import Sharing
    from widgets.translating.translating import Translating


class Place(StrEnum):
    """What the middle shows."""

    WELCOME = "welcome"
    MATRICES = "matrices"
    PEOPLE = "people"
    REVIEWS = "reviews"
    TEAM = "team"
    PATHS = "paths"
    AREAS = "areas"
    STANDARD = "standard"


MakesPlace: TypeAlias = Callable[["Session", Theme, Words, "Places"], "FurtherPlace"]

FURTHER: Final[Mapping[Place, MakesPlace]] = {
    Place.REVIEWS: make_reviews,
    Place.TEAM: make_team,
    Place.PATHS: make_paths,
    Place.AREAS: make_areas,
    Place.STANDARD: make_standard,
}
"""The places besides the roles and the people, and what makes them: functions that import their widgets themselves."""


class Places(QStackedWidget):
    """Shows one place at a time; `matrices` and `people` are None until they were shown, and so is any further one."""

    state_changed = Signal()
    message = Signal(str)  # a sentence for the status line
    new_role_requested = Signal()
    print_matrix_requested = Signal(str)  # matrix id
    print_edition_requested = Signal(str)  # edition id
    print_changes_requested = Signal(str, str, str)  # matrix id, and the ids of two editions
    print_growth_requested = Signal(str)  # teammate id
    print_review_requested = Signal(str)  # review id
    print_alone_requested = Signal(str)  # review id: with nobody else to choose
    print_case_requested = Signal(str, str)  # teammate id, matrix id of the role that they might come to
    command_requested = Signal(str)  # id of an action of the window
    seclusion_changed = Signal(bool)  # whether a 1:1 is held, in which nobody else may be seen

    def __init__(
        self,
        welcome: QWidget,
        theme: Theme,
        words: Words,
        preferences: PreferencesFile,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.matrices: MatricesPlace | None = None
        self.people: PeoplePlace | None = None
        self.goals: GoalsOnTheGrid | None = None
        self.checks: Checks | None = None
        self.editions: Editions | None = None
        self.comparing: Comparing | None = None
        self.translating: Translating | None = None
        self.sharing: Sharing | None = None
        self.roles: Roles | None = None
        self._further: dict[Place, FurtherPlace] = {}
        self._is_secluded = False
        self._session: Session | None = None
        self._readings: Readings | None = None
        self._welcome = welcome
        self._theme = theme
        self._words = words
        self._blank = QWidget()
        self.addWidget(welcome)
        self.addWidget(self._blank)

    @property
    def place(self) -> Place:
        """What is shown."""
        if self.currentWidget() in (self._welcome, self._blank):
            return Place.WELCOME
        further = (place for place, widget in self._further.items() if widget is self.currentWidget())
        return Place.PEOPLE if self.currentWidget() is self.people else next(further, Place.MATRICES)

    def further(self, place: Place) -> "FurtherPlace | None":
        """Return a place other than the roles and the people, or None until it was shown."""
        return self._further.get(place)

    def make(self, place: Place) -> None:
        """Make a place that was never shown, without showing it."""
        self._widget(place)

    def seclude(self, is_secluded: bool) -> None:  # noqa: FBT001 - a slot
        """Stay in the place of reviews while a 1:1 is held there."""
        if self._is_secluded != is_secluded:
            self._is_secluded = is_secluded
            self.seclusion_changed.emit(is_secluded)

    def show_nothing(self) -> None:
        """Show a blank page until a workspace is opened."""
        self.setCurrentWidget(self._blank)

    def set_session(self, session: "Session | None") -> None:
        """Show another workspace, or the welcome page for None."""
        self.setCurrentWidget(self._welcome)
        self.seclude(False)
        for old in filter(None, (self.matrices, self.people, *self._further.values())):
            self.removeWidget(old)
            old.hide()
            for timer in old.findChildren(QTimer):
                timer.stop()  # it would fire once more before the place is gone, at a workspace that is closed
            old.deleteLater()
        self.goals = None
        self.matrices = self.people = self.checks = self.editions = self.comparing = self.sharing = None
        self.roles = self.translating = None
        self._further = {}
        self._session, self._readings = session, None
        self.show_place(Place.WELCOME if session is None else Place.MATRICES)

    def finish(self) -> bool:
        """Store what is being typed; tell whether nothing typed is left that is not stored."""
        places = (self.matrices, self.people, *self._further.values())
        stored = [place.finish() for place in places if place is not None]
        return all(stored)

    def give_up(self) -> None:
        """Forget what is being typed."""
        for place in (self.matrices, self.people, *self._further.values()):
            if place is not None:
                place.give_up()

    def tell_reason(self, reason: str) -> bool:
        """Say why the disk refused where it is told already that it did; tell whether that is so."""
        seen: object = self.currentWidget()
        if self.matrices is not None and seen is self.matrices:
            return self.matrices.view.tell_reason(reason)
        return isinstance(seen, TellsReason) and seen.tell_reason(reason)

    def show_place(self, place: Place) -> None:
        """Show a place; without a workspace there is only the welcome page, in a 1:1 only that."""
        if self._is_secluded and place is not Place.REVIEWS:
            return
        widget = self._widget(place)
        if widget is not None:
            self.setCurrentWidget(widget)
            widget.setFocus()
        self.state_changed.emit()

    def show_role(self, matrix_id: str, attribute_id: str = "") -> None:
        """Show a role, at one of its attributes where that is named."""
        self.show_place(Place.MATRICES)
        if self.matrices is None:
            return
        if attribute_id:
            self.matrices.show_attribute(matrix_id, attribute_id)
        else:
            self.matrices.choose(matrix_id)
        self.matrices.setFocus()

    def show_people(self) -> None:
        """Show the people."""
        self.show_place(Place.PEOPLE)

    def show_review(self, review_id: str) -> None:
        """Show a review to read."""
        self.show_place(Place.REVIEWS)
        place = self._further.get(Place.REVIEWS)
        if place is not None:
            place.show_document(review_id)

    def show_teammate(self, teammate_id: str, attribute_id: str = "") -> None:
        """Show a teammate's page, at one of their attributes where that is named."""
        self.show_place(Place.PEOPLE)
        if self.people is None:
            return
        self.people.choose(teammate_id)
        if attribute_id:
            self.people.page.go_to(attribute_id)

    def _widget(self, place: Place) -> QWidget | None:
        if place is Place.WELCOME:
            return self._welcome
        if self._session is None:
            return None
        if place is Place.MATRICES:
            return self._matrices(self._session)
        return self._people(self._session) if place is Place.PEOPLE else self._further_place(place, self._session)

    def _further_place(self, place: Place, session: "Session") -> QWidget:
        if place not in self._further:
            self._further[place] = FURTHER[place](session, self._theme, self._words, self)
            self._further[place].command_requested.connect(self.command_requested)
            self._adopt(self._further[place])
        return self._further[place]

    def _matrices(self, session: "Session") -> QWidget:
        if self.matrices is None:
            from app.column_memory import ColumnMemory  # noqa: PLC0415 - the welcome page needs none of it
            from widgets.matrix.place import MatricesPlace  # noqa: PLC0415 - as above

            columns = ColumnMemory(self._preferences)
            self.matrices = MatricesPlace(
                session, self._theme, self._words, columns=columns, readings=self.readings(session)
            )
            self.matrices.print_requested.connect(self.print_matrix_requested)
            self.matrices.new_role_requested.connect(self.new_role_requested)
            self.matrices.command_requested.connect(self.command_requested)
            self._adopt(self.matrices)
            self.checks = self._make_checks(self.matrices, session)
            self.editions = self._make_editions(self.matrices, session)
            self.comparing = self._make_comparing(self.matrices, session)
            self.translating = self._make_translating(self.matrices, session)
            self.sharing = self._make_sharing(self.matrices, session)
            self.roles = self._make_roles(self.matrices, session)
        return self.matrices

    def readings(self, session: "Session") -> "Readings":
        """Return what knows in which language roles and teammates are read, the same for all places."""
        from app.reading_memory import ReadingMemory  # noqa: PLC0415 - the welcome page needs none of it
        from widgets.reading.readings import Readings  # noqa: PLC0415 - as above

        if self._readings is None:
            self._readings = Readings(session, ReadingMemory(self._preferences), session)
        return self._readings

    def _make_checks(self, place: "MatricesPlace", session: "Session") -> "Checks":
        from app.telling import telling  # noqa: PLC0415 - as above
        from widgets.checks.checks import Checks  # noqa: PLC0415 - as above

        checks = Checks(place.view, session, telling(self._words), self._theme, self._words)
        checks.message.connect(self.message)
        checks.state_changed.connect(self.state_changed)
        return checks

    def _make_editions(self, place: "MatricesPlace", session: "Session") -> "Editions":
        from widgets.editions.editions import Editions  # noqa: PLC0415 - as above

        editions = Editions(place.view, session, self._theme, self._words)
        editions.message.connect(self.message)
        editions.print_matrix_requested.connect(self.print_matrix_requested)
        editions.print_edition_requested.connect(self.print_edition_requested)
        editions.print_changes_requested.connect(self.print_changes_requested)
        return editions

    def _make_comparing(self, place: "MatricesPlace", session: "Session") -> "Comparing":
        from widgets.comparing.comparing import Comparing  # noqa: PLC0415 - as above

        return Comparing(place.view, session, self._theme, self._words)

    def _make_translating(self, place: "MatricesPlace", session: "Session") -> "Translating":
        from app.telling import telling  # noqa: PLC0415 - as above
        from widgets.translating.translating import Translating  # noqa: PLC0415 - as above

        return Translating(place.view, session, self._theme, self._words, telling(self._words).sentence)

    def _make_sharing(self, place: "MatricesPlace", session: "Session") -> "Sharing":
        from widgets.sharing.sharing import Sharing  # noqa: PLC0415 - as above

        sharing = Sharing(place.view, session, self._theme, self._words)
        sharing.message.connect(self.message)
        sharing.role_requested.connect(place.choose)
        return sharing

    def _make_roles(self, place: "MatricesPlace", session: "Session") -> "Roles":
        from widgets.roles.list_menu import RoleListMenu  # noqa: PLC0415 - as above
        from widgets.roles.roles import Roles  # noqa: PLC0415 - as above

        roles = Roles(place, session, self._theme, self._words)
        RoleListMenu(place, roles)
        return roles

    def _make_goals(self, place: "PeoplePlace", session: "Session") -> "GoalsOnTheGrid":
        from widgets.goals.on_the_grid import GoalsOnTheGrid  # noqa: PLC0415 - as above

        goals = GoalsOnTheGrid(place.page, session, self._theme, self._words)
        goals.message.connect(self.message)
        return goals

    def _people(self, session: "Session") -> QWidget:
        if self.people is None:
            from widgets.people.place import PeoplePlace  # noqa: PLC0415 - the first screen needs none of it

            self.people = PeoplePlace(session, self._theme, self._words, readings=self.readings(session))
            self.people.print_requested.connect(self.print_growth_requested)
            self.people.command_requested.connect(self.command_requested)
            self.people.page.review_requested.connect(self.show_review)
            self.goals = self._make_goals(self.people, session)
            self._adopt(self.people)
        return self.people

    def _adopt(self, place: "MatricesPlace | PeoplePlace | FurtherPlace") -> None:
        place.message.connect(self.message)
        place.state_changed.connect(self.state_changed)
        self.addWidget(place)
