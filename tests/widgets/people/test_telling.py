import pytest
from msgspec.structs import replace

from matrices.edits.cells import set_descriptors
from matrices.edits.levels import set_level
from matrices.model.answer_words import absence_text
from matrices.model.edition import Edition
from matrices.model.growth import History
from matrices.model.review import Absence, Review
from matrices.model.teammate import Placement
from tests.widgets.people.people import ANA, ENGINEER, MADE, SUPPORT, day, rated
from widgets.people.telling import level_text, review_text, role_text, wording_then


@pytest.fixture
def history():
    return History(one for one in rated(ANA, SUPPORT, MADE) if isinstance(one, Review))


def test_role_says_since_when_and_where(words):
    placement = Placement(matrix_id="support", since=day(2025, 3, 3), embedded_in="Billing")
    assert role_text(words, placement, SUPPORT, day(2026, 1)) == "Support, since 3 Mar 2025, embedded in Billing"


def test_role_says_until_when_and_not_after(words):
    until = day(2026, 1)
    placement = Placement(matrix_id="m", since=day(2025, 3), embedded_in="Billing", embedded_until=until)
    assert role_text(words, placement, SUPPORT, day(2025, 5)).endswith("embedded in Billing until 1 Jan 2026")
    assert role_text(words, placement, SUPPORT, until) == "Support, since 1 Mar 2025"


def test_removed_role_is_not_silent(words):
    placement = Placement(matrix_id="gone", since=day(2025, 3, 3))
    assert "removed" in role_text(words, placement, None, day(2026, 1))


def test_last_review(words):
    assert review_text(words, None) == "No review yet"
    assert review_text(words, day(2026, 2)) == "Last review on 1 Feb 2026"


def test_level_keeps_the_name_of_its_edition_when_the_matrix_lost_it(words, history):
    rating = history.series("product")[-1].rating
    without = replace(SUPPORT, levels=SUPPORT.levels[:1], attributes=())
    edition = Edition(edition_id=rating.edition_id, matrix=SUPPORT)
    assert level_text(words, rating, without, edition) == "Solid"
    assert level_text(words, rating, without, None) == "a level that was removed"


def test_renamed_level_is_told_as_it_was_called_then(words, history):
    rating = history.series("product")[-1].rating
    edition = Edition(edition_id=rating.edition_id, matrix=SUPPORT)
    renamed = set_level(SUPPORT, "solid", name="Excellent")
    assert level_text(words, rating, renamed, edition) == "Solid, now called Excellent"
    assert level_text(words, rating, set_level(ENGINEER, "solid", name="Excellent"), edition) == "Solid"
    assert level_text(words, rating, renamed, None) == "Excellent"


def test_absence_is_named(words, history):
    rating = history.series("calm")[-1].rating
    assert level_text(words, rating, SUPPORT, None) == absence_text(Absence.NOT_OBSERVED, words) == "not observed"


def test_wording_then_shows_only_where_it_differs(history):
    rating = history.series("product")[-1].rating
    edition = Edition(edition_id=rating.edition_id, matrix=SUPPORT)
    assert wording_then(rating, SUPPORT, edition) is None
    reworded = set_descriptors(SUPPORT, {("product", "solid"): "other words"})
    then = wording_then(rating, reworded, edition)
    assert (then.role, then.text) == (None, "product as Solid in Support")


def test_wording_then_names_another_role(history):
    rating = history.series("product")[-1].rating
    edition = Edition(edition_id=rating.edition_id, matrix=SUPPORT)
    assert wording_then(rating, ENGINEER, edition).role == "Support"
