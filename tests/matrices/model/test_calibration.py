import datetime

from matrices.language.words import words_for
from matrices.model.calibration import (
    FEWEST_PAIRS,
    WITHIN_DAYS,
    Pair,
    by_lead,
    drifts,
    pairs_of,
    role_most_held,
    witness,
)
from matrices.model.growth import History
from matrices.model.review import Absence, Who
from tests.matrices.model.team import ENGINEER, START, SUPPORT, person, review

ROLES = (SUPPORT, ENGINEER)
SORT_KEY = words_for("en").sort_key


def after(days):
    return START + datetime.timedelta(days=days)


def said(day, level, led_by="Sam", by=Who.LEAD, attribute_id="product", role_id="support"):
    return review("ana", after(day), {attribute_id: level}, led_by, by, role_id)


def pairs(*reviews):
    return pairs_of(History(reviews), ROLES)


def test_agreed_answers_a_lead_on_the_same_day():
    assert pairs(said(0, "strong"), said(0, "solid", by=Who.AGREED)) == (Pair("Sam", 1),)


def test_another_lead_answers_later():
    assert pairs(said(0, "learning"), said(30, "strong", "Kim")) == (Pair("Sam", -2),)


def test_own_later_rating_answers_nothing():
    assert pairs(said(0, "strong"), said(30, "solid")) == ()
    assert pairs(said(0, "strong"), said(30, "solid"), said(60, "solid", "Kim")) == (Pair("Sam", 0),)


def test_what_comes_too_late_may_be_growth():
    assert pairs(said(0, "learning"), said(WITHIN_DAYS, "solid", "Kim"))
    assert not pairs(said(0, "learning"), said(WITHIN_DAYS + 1, "solid", "Kim"))


def test_nobody_named_no_level_and_another_role_make_no_pair():
    assert not pairs(said(0, "solid", led_by=""), said(1, "strong", "Kim"))
    assert not pairs(said(0, "solid"), said(1, "strong", led_by=""))
    assert not pairs(said(0, Absence.NOT_OBSERVED), said(1, "strong", "Kim"))
    assert not pairs(said(0, "solid"), said(1, "strong", "Kim", role_id="engineer"))
    assert not pairs(said(0, "solid"), said(1, "strong", "Ana", by=Who.SELF))


def test_attributes_stand_apart():
    assert not pairs(said(0, "solid"), said(1, "strong", "Kim", attribute_id="writing"))


def test_drift_is_the_lower_median():
    found = drifts([Pair("Sam", one) for one in (2, 1, 0, 0, -1, 1)], SORT_KEY)[0]
    assert (found.places, found.pairs, found.higher, found.same, found.lower) == (0, 6, 3, 2, 1)


def test_few_pairs_say_nothing():
    few = [Pair("Sam", 1)] * (FEWEST_PAIRS - 1)
    assert drifts(few, SORT_KEY)[0].places is None
    assert drifts([*few, Pair("Sam", 1)], SORT_KEY)[0].places == 1


def test_leads_stand_by_name():
    assert [one.lead for one in drifts([Pair("sam", 0), Pair("Kim", 0)], SORT_KEY)] == ["Kim", "sam"]


def test_witness_tells_all_ratings_latest_first():
    made = [said(0, "learning"), said(90, "solid", "Kim"), said(95, "strong", "Ana", Who.SELF)]
    found = witness(person("Ana", reviews=made), History(made), SUPPORT, "product")
    assert [one.rating.level_id for one in found.voices] == ["strong", "solid", "learning"]
    assert (found.latest.rating.level_id, found.latest.lead) == ("solid", "Kim")


def test_people_stand_by_lead_and_name_and_those_without_a_lead_last():
    leads = {"Zoe": "Ana", "Ben": "Kim", "Ada": "Kim", "Abe": ""}
    seen = [
        witness(person(name), History([review(name.lower(), START, {"product": "solid"}, lead)]), SUPPORT, "product")
        for name, lead in leads.items()
    ]
    found = [(lead, [one.teammate.name for one in several]) for lead, several in by_lead(seen, SORT_KEY)]
    assert found == [("Ana", ["Zoe"]), ("Kim", ["Ada", "Ben"]), ("", ["Abe"])]


def test_role_that_most_hold_is_found_and_the_first_of_several():
    people = [person("Ana"), person("Ben", "engineer"), person("Cem", "engineer"), person("Deb", None)]
    assert role_most_held(ROLES, people, START) is ENGINEER
    assert role_most_held(ROLES, people[:2], START) is SUPPORT
    assert role_most_held((), people, START) is None
