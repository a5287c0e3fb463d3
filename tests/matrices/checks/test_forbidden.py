import datetime

import pytest
from msgspec.structs import replace

from matrices.checks.forbidden import Rule, forbidden
from matrices.model.matrix import Attribute
from matrices.model.review import Rating, Review, Who
from matrices.model.teammate import Placement, Teammate
from matrices.model.translation import TranslatedText, Translation
from tests.matrices.edits.test_rows import GROUPED

DAY = datetime.date(2026, 1, 1)
OPEN = Review(review_id="t:1", teammate_id="t", kind="quarterly", held_on=DAY)


def with_row(**values):
    return replace(GROUPED, attributes=(*GROUPED.attributes, Attribute(attribute_id="n", name="N", **values)))


@pytest.mark.parametrize(
    ("document", "rule"),
    [
        (replace(GROUPED, title=" "), Rule.TITLE_EMPTY),
        (replace(GROUPED, matrix_id="a b"), Rule.BAD_ID),
        (replace(GROUPED, levels=GROUPED.levels * 2), Rule.ID_TWICE),
        (replace(GROUPED, attributes=GROUPED.attributes[::-1]), Rule.ROWS_OUT_OF_ORDER),
        (with_row(category_id="c1", expected_level_id="gone"), Rule.LEVEL_UNKNOWN),
        (with_row(category_id="c1", descriptors={"gone": "x"}), Rule.LEVEL_UNKNOWN),
        (with_row(category_id="gone"), Rule.CATEGORY_UNKNOWN),
        (Teammate(teammate_id="t", name=""), Rule.NAME_EMPTY),
        (Translation(matrix_id="m", language="xx"), Rule.LANGUAGE_UNKNOWN),
        (Translation(matrix_id="", language="ar"), Rule.BAD_ID),
        (
            Translation(matrix_id="m", language="ar", texts={"title": TranslatedText(text=" ", source="T")}),
            Rule.NAME_EMPTY,
        ),
    ],
)
def test_what_no_document_may_say(document, rule):
    assert rule in {one.rule for one in forbidden(None, document)}


def test_placements_stand_in_the_order_of_their_dates():
    later, earlier = (Placement(matrix_id="m", since=DAY + datetime.timedelta(days=n)) for n in (1, 0))
    found = forbidden(None, Teammate(teammate_id="t", name="T", placements=(later, earlier)))
    assert [one.rule for one in found] == [Rule.PLACEMENTS_OUT_OF_ORDER]


def test_closed_review_is_frozen_and_closing_is_not_forbidden():
    closed = replace(OPEN, closed_on=DAY)
    assert forbidden(OPEN, closed) == ()
    assert [one.rule for one in forbidden(closed, replace(closed, notes="more"))] == [Rule.REVIEW_CLOSED]


@pytest.mark.parametrize("values", [{}, {"level_id": "l0", "absence": "not_observed"}])
def test_rating_names_a_level_or_says_why_not(values):
    now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    made = Rating(rating_id="r", attribute_id="a", on=DAY, by=Who.LEAD, edition_id="e", recorded_at=now, **values)
    assert [one.rule for one in forbidden(None, replace(OPEN, ratings=(made,)))] == [Rule.LEVEL_OR_ABSENCE]


def test_sound_matrix_breaks_nothing():
    assert forbidden(None, GROUPED) == ()
