"""A filled-in form in the making of a review: whose it is and for which day can be changed. Imports no Qt."""

import datetime

from matrices.exchange.filled_form import FilledForm
from matrices.exchange.filled_form_plan import Concern, FormPlan, Known, plan_form
from matrices.exchange.filled_form_taking import form_documents
from matrices.language.sorting import NameOrder
from matrices.model.document import Document
from matrices.model.teammate import Teammate


class FormDraft:
    """The plan of a form, made anew whenever somebody chooses something."""

    def __init__(self, filled: FilledForm, known: Known, now: datetime.datetime) -> None:
        self._filled = filled
        self._known = known
        self._now = now
        self._teammate_id: str | None = None
        self._day: datetime.date | None = None
        self.plan = self._planned()

    @property
    def today(self) -> datetime.date:
        """The last day that the form can be taken for."""
        return self._now.date()

    @property
    def asks_for_teammate(self) -> bool:
        """Whether somebody has to say whose form it is."""
        return Concern.UNKNOWN_TEAMMATE in self.plan.concerns

    def teammates(self, sort_key: NameOrder) -> tuple[Teammate, ...]:
        """Return whose form it can be, in their order, those of the same name first."""
        name = self._filled.form.facts.name
        people = self._known.teammates.values()
        return tuple(sorted(people, key=lambda one: (one.name != name, sort_key(one.name, one.reading))))

    @property
    def can_be_taken(self) -> bool:
        """Whether there is anything to store."""
        return self.plan.is_new

    @property
    def documents(self) -> tuple[Document, ...]:
        """What one commit stores."""
        return form_documents(self.plan, self._now)

    def choose_teammate(self, teammate_id: str | None) -> None:
        """Say whose form it is."""
        self._teammate_id = teammate_id
        self.plan = self._planned()

    def choose_day(self, day: datetime.date) -> None:
        """Say for which day it is."""
        self._day = day
        self.plan = self._planned()

    def _planned(self) -> FormPlan:
        return plan_form(self._filled, self._known, self.today, teammate_id=self._teammate_id, day=self._day)
