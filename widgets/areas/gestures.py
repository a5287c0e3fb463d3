"""What is done to areas: each gesture one commit, one named step to undo."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from matrices.edits.areas import add_owner, end_ownership, forget_ownership, hand_over, set_area
from matrices.language.words import Words
from matrices.model.area import Area
from matrices.model.area_words import name_of
from matrices.model.ownership import groups_of
from matrices.model.team_map import is_on_team
from matrices.model.teammate import Teammate
from widgets.areas.area_dialog import AreaDialog
from widgets.areas.owner_dialog import Asked, OwnerDialog, Person
from widgets.session import Session
from widgets.theme.theme import Theme


class AreaGestures(QObject):
    """Asks where something is to be asked, and stores by the session."""

    added = Signal(str)  # id of a new area

    def __init__(
        self, session: Session, theme: Theme, words: Words, window: QWidget, today: Callable[[], date]
    ) -> None:
        super().__init__(window)
        self._session, self._theme, self._words = session, theme, words
        self._window, self._today = window, today
        self._area_id = ""

    @property
    def can_edit(self) -> bool:
        """Whether areas can be added and changed."""
        return not self._session.is_read_only

    def add(self) -> None:
        """Ask for a new area."""
        if self.can_edit:
            groups = groups_of(self._session.all(Area), self._words.sort_key)
            dialog = AreaDialog(groups, self._theme, self._words, self._window)
            dialog.submitted.connect(self._on_area_submitted)
            dialog.open()

    def change(self, area_id: str, fields: dict[str, object]) -> bool:
        """Replace fields of an area; tell whether that is stored.

        Raises:
            RefusedError: it would have no name.
        """
        area = self._session.find(Area, area_id)
        if area is None:
            return True
        changed = set_area(area, **fields)  # type: ignore[arg-type]  # fields are those of set_area
        return self._store(self._words("area {name}", name=area.name), changed)

    def ask_to_hand_over(self, area_id: str, from_id: str | None = None) -> None:
        """Ask who an area goes to, from one of its owners or the one named; from nobody where it has none."""
        area = self._session.find(Area, area_id)
        if area is None or not self.can_edit:
            return
        ids = area.owner_ids_on(self._today())
        names = {one.teammate_id: one.name for one in self._session.all(Teammate)}
        givers = [Person(one, name_of(one, names, self._words)) for one in ids if from_id in (None, one)]
        action = self._words("Hand over") if givers else self._words("Add owner")
        title = self._words("Hand over {name}", name=area.name) if givers else self._title_of_adding(area)
        self._ask(area, title, action, givers, {one.teammate_id for one in givers} if len(givers) == 1 else set())

    def ask_for_owner(self, area_id: str) -> None:
        """Ask for one more owner of an area."""
        area = self._session.find(Area, area_id)
        if area is not None and self.can_edit:
            taken = set(area.owner_ids_on(self._today()))
            self._ask(area, self._title_of_adding(area), self._words("Add owner"), [], taken)

    def let_go(self, area_id: str, teammate_id: str) -> None:
        """End an ownership today."""
        area = self._session.find(Area, area_id)
        if area is not None:
            self._store(self._owner_label(area), end_ownership(area, teammate_id, self._today()))

    def forget(self, area_id: str, place: int) -> None:
        """Take an entry out of an area's history."""
        area = self._session.find(Area, area_id)
        if area is not None:
            self._store(self._owner_label(area), forget_ownership(area, place))

    def move(self, area: Area) -> None:
        """Store an area whose card was moved."""
        self._store(self._owner_label(area), area)

    def delete(self, area_id: str) -> None:
        """Delete an area with its history; undo brings it back."""
        area = self._session.find(Area, area_id)
        if area is not None and self.can_edit:
            self._session.commit(self._words("deletion of {name}", name=area.name), [], [area])

    def _ask(self, area: Area, title: str, action: str, givers: list[Person], excluded: set[str]) -> None:
        self._area_id = area.area_id
        today = self._today()
        present = (one for one in self._session.all(Teammate) if is_on_team(one, today))
        free = (one for one in present if one.teammate_id not in excluded)
        ordered = sorted(free, key=lambda one: self._words.sort_key(one.name, one.reading))
        takers = [Person(one.teammate_id, one.name, one.reading) for one in ordered]
        dialog = OwnerDialog(Asked(title, action, givers, takers, today), self._theme, self._words, self._window)
        dialog.submitted.connect(self._on_owner_submitted)
        dialog.open()

    def _title_of_adding(self, area: Area) -> str:
        return self._words("Owner of {name}", name=area.name)

    def _owner_label(self, area: Area) -> str:
        return self._words("owner of {name}", name=area.name)

    def _on_area_submitted(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, AreaDialog)
        made = dialog.made
        if self._store(self._words("adding {name}", name=made.name), made):
            dialog.close_done()
            self.added.emit(made.area_id)
        else:
            self._refuse(dialog)

    def _on_owner_submitted(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, OwnerDialog)
        area, asked = self._session.find(Area, self._area_id), dialog.asked
        if area is None:
            dialog.close_done()
            return
        changed = (
            add_owner(area, asked.to_id, asked.on, asked.note)
            if asked.from_id is None
            else hand_over(area, asked.from_id, asked.to_id, asked.on, asked.note)
        )
        if self._store(self._owner_label(area), changed):
            dialog.close_done()
        else:
            self._refuse(dialog)

    def _refuse(self, dialog: AreaDialog | OwnerDialog) -> None:
        dialog.refuse(self._words("This could not be saved, so nothing changed. Try again."))

    def _store(self, label: str, area: Area) -> bool:
        return self._session.commit(label, [area])
