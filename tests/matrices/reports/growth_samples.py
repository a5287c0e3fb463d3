"""Teammates with a history to print."""

import datetime

from matrices.model.actions import Action
from matrices.model.edition import edition_id_of
from matrices.model.evidence import Evidence
from matrices.model.review import Absence, Rating, Review, ReviewKind, Who
from matrices.model.teammate import Placement, Teammate
from matrices.reports.growth_facts import GrowthPrint
from tests.matrices.reports import samples

DAY = datetime.date(2026, 5, 6)
NAMES = {"en": "Robin Vale", "es": "Lucía Núñez", "tr": "Işıl Öztürk", "ja": "佐藤 花子", "ar": "ليلى حسن"}
SEEN = {
    "en": "Found the fault in the export before anyone asked.",
    "es": "Encontró el fallo antes de que nadie preguntara.",
    "tr": "Kimse sormadan hatayı buldu; çözümü yazıya döktü.",
    "ja": "誰かが尋ねる前に、書き出しの不具合を見つけた。",
    "ar": "اكتشف الخلل في التصدير قبل أن يسأل أحد.",
}


def rating(matrix, attribute_id, place, on, *, by=Who.LEAD, evidence="", note=""):
    return Rating(
        rating_id=f"{matrix.matrix_id}-{attribute_id}-{on}-{by}",
        attribute_id=attribute_id,
        level_id=None if place is None else f"l{place}",
        absence=Absence.NOT_OBSERVED if place is None else None,
        on=on,
        by=by,
        edition_id=edition_id_of(matrix),
        recorded_at=datetime.datetime(2026, 5, 6, tzinfo=datetime.UTC),
        evidence_ids=(evidence,) if evidence else (),
        note=note,
    )


def review(*ratings, on, evidence=(), actions=()):
    return Review(
        review_id=f"t:{on}",
        teammate_id="t",
        kind=ReviewKind.QUARTERLY,
        held_on=on,
        ratings=ratings,
        evidence=tuple(evidence),
        actions=tuple(actions),
    )


def growth(language="en", matrix=None, reviews=None, name=None):
    """Return a teammate who grew in the first attribute, and was not observed in the second."""
    matrix = samples.role(language) if matrix is None else matrix
    first, second = datetime.date(2025, 9, 1), datetime.date(2026, 4, 20)
    seen = Evidence(evidence_id="e1", text=SEEN[language], link="https://example.org/1")
    told = (
        review(rating(matrix, "a0-0-0", 0, first), rating(matrix, "a0-1-0", 0, first), on=first),
        review(
            rating(matrix, "a0-0-0", 1, second, evidence="e1"),
            rating(matrix, "a0-1-0", None, second, note="–"),
            on=second,
            evidence=[seen],
            actions=[Action(action_id="x", text="Write the page", owner="Robin", due_on=datetime.date(2026, 6, 1))],
        ),
    )
    since = Placement(matrix_id=matrix.matrix_id, since=datetime.date(2025, 6, 2), embedded_in="Payments")
    teammate = Teammate(teammate_id="t", name=name or NAMES[language], language=language, placements=(since,))
    return GrowthPrint(teammate, matrix, told if reviews is None else tuple(reviews))
