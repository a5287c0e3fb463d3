"""The agreed form of the sample team's file."""

import datetime

import msgspec

from matrices.model.actions import Outcome
from matrices.model.review import Absence, ReviewKind, Seen, Who
from matrices.model.teammate import Interest


class Form(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mapping in the sample; every key must be known."""


class PlacementForm(Form, frozen=True, kw_only=True):
    """A role held from a day on."""

    role: str
    since: datetime.date
    embedded_in: str = ""
    embedded_until: datetime.date | None = None


class ActionForm(Form, frozen=True, kw_only=True):
    """Something agreed to be done."""

    text: str
    owner: str = ""
    due: datetime.date | None = None
    done: bool = False


class EvidenceForm(Form, frozen=True, kw_only=True):
    """What was seen, and where it can be looked up."""

    text: str
    link: str = ""


class RatingForm(Form, frozen=True, kw_only=True):
    """A level, or why there is none, in one attribute."""

    attribute: str
    level: str | None = None
    absent: Absence | None = None
    by: Who
    evidence: str | list[str | EvidenceForm] = ""
    note: str = ""
    ticks: dict[str, list[Seen]] = {}
    """What was said of behaviours, line by line from the first, by level."""
    corrects: str | None = None
    """The id of the review in which the same view rated the same attribute wrongly."""

    @property
    def pieces(self) -> list[EvidenceForm]:
        """The pieces of evidence that say something."""
        said = [self.evidence] if isinstance(self.evidence, str) else self.evidence
        found = (EvidenceForm(text=one) if isinstance(one, str) else one for one in said)
        return [one for one in found if one.text.strip()]


class ReviewForm(Form, frozen=True, kw_only=True):
    """A sitting, closed on its day unless it `is_open`."""

    id: str
    kind: ReviewKind
    on: datetime.date
    led_by: str = ""
    notes: str = ""
    summary: str = ""
    round: str | None = None
    is_open: bool = False
    agenda: list[str] = []
    actions: list[ActionForm] = []
    ratings: list[RatingForm] = []


class GoalForm(Form, frozen=True, kw_only=True):
    """A goal; `start` and `to` are levels of the role held when it was set."""

    id: str
    text: str = ""
    attribute: str | None = None
    start: str | None = None
    to: str | None = None
    set_on: datetime.date
    due: datetime.date | None = None
    plan: str | None = None
    actions: list[ActionForm] = []
    outcome: Outcome | None = None
    ended_on: datetime.date | None = None
    evidence: str = ""


class NoteForm(Form, frozen=True, kw_only=True):
    """A private note."""

    on: datetime.date
    text: str


class ValueForm(Form, frozen=True, kw_only=True):
    """What a metric was in a period."""

    metric: str
    start: datetime.date
    end: datetime.date
    value: float
    context: str = ""


class TeammateForm(Form, frozen=True, kw_only=True):
    """A teammate and all that belongs to them."""

    id: str
    name: str
    reading: str = ""
    language: str = "en"
    led_by: str = ""
    tags: dict[str, list[str]] = {}
    interests: dict[str, Interest] = {}
    placements: list[PlacementForm] = []
    reviews: list[ReviewForm] = []
    goals: list[GoalForm] = []
    private_notes: list[NoteForm] = []
    values: list[ValueForm] = []
    left_on: datetime.date | None = None


class OwnerForm(Form, frozen=True, kw_only=True):
    """A teammate's time as owner of an area."""

    teammate: str
    since: datetime.date
    until: datetime.date | None = None
    note: str = ""


class AreaForm(Form, frozen=True, kw_only=True):
    """An area of responsibility."""

    id: str
    name: str
    about: str = ""
    group: str = ""
    most_owners: int = 2
    owners: list[OwnerForm] = []


class WordingForm(Form, frozen=True, kw_only=True):
    """What a cell said in an earlier edition."""

    attribute: str
    level: str
    text: str


class EditionForm(Form, frozen=True, kw_only=True):
    """A published edition of a role."""

    role: str
    number: int
    on: datetime.date
    note: str = ""
    worded: list[WordingForm] = []
    """The cells whose text was another one then; the last edition of a role has none."""


class MetricForm(Form, frozen=True, kw_only=True):
    """A number that is followed in some roles."""

    id: str
    roles: list[str]
    name: str
    unit: str = ""
    why: str = ""
    read_by: str = ""
    should_change: str = ""
    healthy_from: float | None = None
    healthy_to: float | None = None


class RoundForm(Form, frozen=True, kw_only=True):
    """A round of reviews."""

    id: str
    name: str
    kind: ReviewKind
    starts_on: datetime.date
    ends_on: datetime.date
    teammates: list[str]


class ServesForm(Form, frozen=True, kw_only=True):
    """The attributes that serve a statement of the service standard."""

    statement: str
    attributes: list[str]


class SampleForm(Form, frozen=True, kw_only=True):
    """The team."""

    team_name: str
    teammates: list[TeammateForm] = []
    """Besides them, each file of the folder `people` holds one."""
    areas: list[AreaForm] = []
    editions: list[EditionForm] = []
    metrics: list[MetricForm] = []
    rounds: list[RoundForm] = []
    serves: list[ServesForm] = []
