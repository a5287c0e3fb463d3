import datetime

import pytest
from msgspec.structs import replace

from matrices.language.words import words_for
from matrices.model.calibration import drifts, pairs_of, witness
from matrices.model.evidence import Evidence
from matrices.model.growth import History
from matrices.model.review import Absence, Who
from matrices.reports.calibration_pages import CalibrationPrint, calibration_pages
from matrices.reports.options import PrintOptions, PrintRun
from tests.matrices.model.team import ENGINEER, START, SUPPORT, person, review
from tests.matrices.reports.geometry import faults, texts_on, words_of

RUN = PrintRun(day=START)
ROLES = {one.matrix_id: one for one in (SUPPORT, ENGINEER)}
LONG = " ".join(["A sentence about what was seen that day, and what came of it afterwards."] * 40)


def seen(name, level="solid", led_by="Kim", text="Traced a bug", **fields):
    """Somebody rated once with evidence, and their history."""
    made = review(name.lower(), START, {"product": level}, led_by, **fields)
    ratings = tuple(replace(one, evidence_ids=("e",)) for one in made.ratings)
    return person(name), History([replace(made, ratings=ratings, evidence=(Evidence(evidence_id="e", text=text),))])


def printed(*people, **fields):
    words = words_for("en")
    pairs = (pair for _, history in people for pair in pairs_of(history, ROLES.values()))
    return CalibrationPrint(
        SUPPORT,
        "product",
        tuple(witness(one, history, SUPPORT, "product") for one, history in people),
        drifts(pairs, words.sort_key),
        ROLES,
        **fields,
    )


def texts_of(typesetter, made, run=RUN, language="en"):
    pages = calibration_pages(made, run, words_for(language), typesetter)
    assert [fault for page in pages for fault in faults(page)] == []
    return [words_of(text) for page in pages for text in texts_on(page)]


def test_people_stand_by_lead_with_level_and_evidence(typesetter):
    texts = texts_of(typesetter, printed(seen("Ana", led_by="Sam"), seen("Ben", "strong", text="Wrote the guide")))
    places = [texts.index(one) for one in ("Last rated by Kim", "Ben", "Last rated by Sam", "Ana", "Traced a bug")]
    assert places == sorted(places)
    assert texts[places[1] : places[1] + 4] == ["Ben", "Strong", "6 Jan 2025 lead", "Wrote the guide"]


def test_levels_are_said_in_the_words_of_the_role(typesetter):
    texts = texts_of(typesetter, printed())
    assert [one for one in texts if one.startswith("product as")] == [
        f"product as {one.level_id}" for one in SUPPORT.levels
    ]
    assert "Solid expected" in texts


def test_level_of_another_role_stands_under_its_title(typesetter):
    texts = texts_of(typesetter, printed(seen("Ben", "strong", role_id="engineer")))
    assert "Strong Engineer" in texts


def test_absence_own_view_and_nothing_are_told(typesetter):
    own = seen("Cem", "strong", by=Who.SELF)
    texts = texts_of(typesetter, printed(seen("Ana", Absence.NOT_OBSERVED), own, (person("Deb"), History([]))))
    assert {"not observed", "not rated yet Own view: Strong", "not rated yet", "No lead named"} <= set(texts)


def test_level_that_was_removed_is_told(typesetter):
    assert "a level that was removed" in texts_of(typesetter, printed(seen("Ana", "gone")))


def test_drift_and_what_it_cannot_tell_stand_at_the_end(typesetter):
    first = review("ana", START, {"product": "strong"}, "Sam")
    later = review("ana", START + datetime.timedelta(days=1), {"product": "solid"}, "Kim")
    texts = texts_of(typesetter, printed((person("Ana"), History([first, later]))))
    assert "Sam: 1 pair, too few to say anything" in texts
    assert any("growth in between looks like a strict lead" in one for one in texts)


def test_nobody_is_named_where_a_copy_to_hand_on_is_asked_for_all_the_same(typesetter):
    run = replace(RUN, options=PrintOptions(is_shareable=True))
    told = " ".join(texts_of(typesetter, printed(seen("Ana")), run))
    assert [one for one in ("Ana", "Kim", "Traced") if one in told] == []


def test_no_role_is_said(typesetter):
    assert "There is no role to print yet." in texts_of(typesetter, CalibrationPrint(None, ""))


@pytest.mark.parametrize("language", ["en", "ar", "ja"])
def test_long_content_goes_on_over_pages_with_its_lead(typesetter, language):
    name = "A person with quite a long name " * 3
    people = [seen(f"{name}{number}", text=LONG, led_by=f"{name} who leads") for number in range(12)]
    long = replace(SUPPORT, attributes=(replace(SUPPORT.attributes[0], descriptors={"solid": LONG}),))
    made = replace(printed(*people), matrix=long)
    texts = texts_of(typesetter, made, language=language)
    assert len([one for one in texts if "who leads" in one]) > 2
    assert {f"{name}{number}" for number in range(12)} <= set(texts)
