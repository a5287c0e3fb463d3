"""What the forms about teammates ask for, and the commits that follow."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from matrices.checks.forbidden import RefusedError
from matrices.edits.people import leave_team, new_teammate, place_teammate
from matrices.edits.profiles import set_lead, set_reading, with_profile
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from widgets.people.known_people import KnownPeople, known_people
from widgets.people.profile_form import ProfileForm
from widgets.people.several_dialog import SeveralDialog
from widgets.people.teammate_form import Ask, Filled, TeammateForm
from widgets.roles.question import Question
from widgets.session import Session
from widgets.theme.theme import Theme


class PeopleForms(QObject):
    """Opens one form at a time; a form stays open, with what was typed, until its commit is done."""

    added = Signal(str)  # id of a teammate who was added

    def __init__(self, session: Session, theme: Theme, words: Words, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._theme = theme
        self._words = words
        self._window = window
        self._teammate: Teammate | None = None
        self.form: TeammateForm | ProfileForm | SeveralDialog | None = None

    def ask_for_new(self, today: datetime.date) -> None:
        """Ask for the name, role and language of somebody new."""
        words = self._words
        form = self._form(words("Add teammate"), words("Add"), None)
        roles = self._roles()
        first = roles[0][0] if roles else None
        given = Filled(language=words.language, matrix_id=first, day=today)
        asked = Ask.NAME | Ask.ROLE | Ask.DAY | Ask.LEAD | Ask.LANGUAGE
        known = self._known()
        form.lead_box.suggest_people(known.names, known.readings)
        form.fill(asked, [*roles, (None, words("No role yet"))], given, words("Since"))
        form.submitted.connect(self._on_form_new_submitted)
        form.open()

    def ask_to_edit(self, teammate: Teammate, today: datetime.date) -> None:
        """Ask for everything that is known of a teammate beside their ratings."""
        self.close()
        self.form = form = ProfileForm(teammate, self._known(), today, self._theme, self._words, parent=self._window)
        form.submitted.connect(self._on_profile_submitted)
        form.finished.connect(self._on_form_finished)
        form.open()

    def ask_for_several(self, teammates: Sequence[Teammate]) -> None:
        """Ask what is to change of several teammates."""
        self.close()
        self.form = form = SeveralDialog(teammates, self._known(), self._theme, self._words, self._window)
        form.submitted.connect(self._on_several_submitted)
        form.finished.connect(self._on_form_finished)
        form.open()

    def ask_for_role(self, teammate: Teammate, today: datetime.date) -> None:
        """Ask for the role held from a day on."""
        words = self._words
        form = self._form(words("Change role"), words("Change role"), teammate)
        held = teammate.placement_on(today)
        team = held.embedded_in if held is not None and held.is_embedded_on(today) else ""
        given = Filled(matrix_id=held.matrix_id, embedded_in=team) if held else Filled()
        form.fill(Ask.ROLE | Ask.DAY, self._roles(), given._replace(day=today), words("Since"))
        form.submitted.connect(self._on_form_role_submitted)
        form.open()

    def ask_for_leave(self, teammate: Teammate, today: datetime.date) -> None:
        """Ask for the day from which a teammate is no longer with the team."""
        words = self._words
        form = self._form(words("Left the team"), words("Left the team"), teammate)
        form.fill(Ask.DAY, (), Filled(day=today), words("First day away"))
        form.submitted.connect(self._on_form_leave_submitted)
        form.open()

    @property
    def has_typing(self) -> bool:
        """Whether a form is open in which something was entered."""
        return isinstance(self.form, ProfileForm) and self.form.is_changed

    def close(self) -> None:
        """Close the form that is open, whatever was entered."""
        if self.form is not None:
            self.form.close()

    def _form(self, title: str, button: str, teammate: Teammate | None) -> TeammateForm:
        self.close()
        self._teammate = teammate
        self.form = form = TeammateForm(self._theme, self._words, title, button, self._window)
        form.finished.connect(self._on_form_finished)
        return form

    def _known(self) -> KnownPeople:
        return known_people(self._session.all(Teammate), self._session.all(Matrix), self._words.sort_key)

    def _roles(self) -> list[tuple[str | None, str]]:
        return [(one.matrix_id, one.title) for one in self._session.all(Matrix)]

    def _on_form_finished(self) -> None:
        self.form = None

    def _on_form_new_submitted(self, filled: Filled) -> None:
        made = set_reading(new_teammate(filled.name, filled.language), filled.reading)
        made = set_lead(made, filled.led_by)
        if filled.matrix_id is not None:
            made = place_teammate(made, filled.matrix_id, filled.day, filled.embedded_in)
        if self._store(self._words("adding {teammate}", teammate=made.name), made):
            self.added.emit(made.teammate_id)

    def _on_profile_submitted(self) -> None:
        form = self.form
        assert isinstance(form, ProfileForm)
        latest = self._session.find(Teammate, form.teammate.teammate_id)
        if latest is not None and not form.point_at_fault():
            label = self._words("edit of {teammate}", teammate=latest.name)
            self._settle(form, label, [with_profile(latest, form.profile, form.before)])

    def _on_several_submitted(self) -> None:
        form = self.form
        assert isinstance(form, SeveralDialog)
        changed = form.changed
        label = self._words.plural("edit of {count} person", "edit of {count} people", len(changed))
        self._settle(form, label, changed)

    def _settle(self, form: Question, label: str, teammates: Sequence[Teammate]) -> None:
        if self._session.commit(label, teammates):
            form.close_done()
        else:
            form.refuse(self._words("The workspace could not be written. What you typed is kept: try again."))

    def _on_form_role_submitted(self, filled: Filled) -> None:
        teammate = self._latest()
        if teammate is not None and filled.matrix_id is not None:
            placed = place_teammate(teammate, filled.matrix_id, filled.day, filled.embedded_in)
            self._store(self._words("role of {teammate}", teammate=teammate.name), placed)

    def _on_form_leave_submitted(self, filled: Filled) -> None:
        if (teammate := self._latest()) is not None:
            label = self._words("leave of {teammate}", teammate=teammate.name)
            self._store(label, leave_team(teammate, filled.day))

    def _latest(self) -> Teammate | None:
        """Return the teammate as they are now: an undo may have passed while the form was open."""
        return None if self._teammate is None else self._session.find(Teammate, self._teammate.teammate_id)

    def _store(self, label: str, teammate: Teammate) -> bool:
        assert isinstance(self.form, TeammateForm)
        try:
            is_done = self._session.commit(label, [teammate])
        except RefusedError:
            self.form.refuse(self._words("A teammate needs a name."))
            return False
        if is_done:
            self.form.accept()
        else:
            self.form.refuse(self._words("The workspace could not be written. What you typed is kept: try again."))
        return is_done
