"""A team for the place: Ana in support, Ben an engineer, Cem who left."""

from msgspec.structs import replace

from matrices.model.growth import standings_of
from matrices.model.review import Absence
from tests.matrices.model.team import ENGINEER, SUPPORT, TODAY, person, review
from tests.widgets.people.people import day

ANA_REVIEWS = [
    review("ana", day(2025, 4), {"product": "learning", "writing": "learning"}, "Sam"),
    review("ana", day(2026, 2), {"product": "solid", "writing": "learning", "calm": Absence.NOT_OBSERVED}, "Kim"),
    review("ana", day(2026, 9), {"product": "solid"}, "Kim"),
]
BEN_REVIEWS = [review("ben", day(2026, 5), {"product": "strong", "logs": "solid"}, "Sam", role_id="engineer")]


def team():
    ana = person("Ana", "support", led_by="Kim", tags={"shift": ("early",)})
    ben = person("Ben", "engineer", led_by="Sam", tags={"shift": ("early", "late")})
    gone = replace(person("Cem", "support", {"calm": "strong"}), left_on=TODAY)
    return [
        SUPPORT,
        ENGINEER,
        replace(ana, standings=standings_of(ANA_REVIEWS)),
        replace(ben, standings=standings_of(BEN_REVIEWS)),
        gone,
        *ANA_REVIEWS,
        *BEN_REVIEWS,
    ]


def is_reading_past(place):
    """Return whether the earlier day is still being read."""
    return place.source._job is not None
