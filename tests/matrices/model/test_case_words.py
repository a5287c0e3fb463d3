import datetime

import pytest
from msgspec.structs import replace

from matrices.language.words import words_for
from matrices.model.case_words import CaseGround, case_text
from matrices.model.evidence import Evidence
from matrices.model.growth import GapState, History
from matrices.model.promotion import promotion_case, who_came
from matrices.model.review import Absence
from matrices.model.teammate import Placement, Teammate
from matrices.model.word_marks import MarkKind
from tests.matrices.store.documents import DAY, MATRIX, rating, review, teammate

WORDS = words_for("en")
TARGET = replace(
    MATRIX,
    matrix_id="senior",
    title="Senior",
    attributes=tuple(
        replace(one, expected_level_id="level-2", descriptors={"level-1": "Answers", "level-2": "Answers alone\nHelps"})
        for one in MATRIX.attributes
    ),
)
TITLES = {"senior": "Senior", "junior": "Junior"}


def told(*reviews, current=None, came=(), with_names=False):
    case = promotion_case(teammate("ada", *reviews), History(reviews), TARGET, DAY)
    ground = CaseGround(current, TITLES, lambda _: None)
    return case_text(case, ground, came, WORDS, with_names=with_names)


def rated(level_id, **fields):
    evidence = (Evidence(evidence_id="e", text="Seen it", on=DAY),)
    made = rating("r1", level_id=level_id, on=DAY, evidence_ids=("e",), **fields)
    return review("ada", "review", made, day=DAY, evidence=evidence)


def came_after(*days):
    start = datetime.date(2024, 1, 1)
    people = [
        Teammate(
            teammate_id=str(number),
            name=f"T{number}",
            placements=(
                Placement(matrix_id="junior", since=start),
                Placement(matrix_id="senior", since=start + datetime.timedelta(one)),
            ),
        )
        for number, one in enumerate(days)
    ]
    return who_came(people, "senior")


def test_levels_are_told_from_held_to_asked():
    first, second = told(rated("level-1")).told
    names = [one.name for one in TARGET.levels]
    assert (first.state, first.levels) == (GapState.BELOW, f"{names[0]} → {names[1]}")
    assert (second.state, second.levels, second.notes) == (
        GapState.UNKNOWN,
        f"not known → {names[1]}",
        ("Never rated",),
    )


def test_what_is_new_is_marked_against_the_level_held():
    asked = told(rated("level-1")).told[0].asked
    added = [asked.text[one.start : one.end].strip() for one in asked.marks if one.kind is MarkKind.ADDED]
    assert added == ["alone\nHelps"]


def test_the_role_held_now_words_the_level_held():
    current = replace(TARGET, attributes=(replace(TARGET.attributes[0], descriptors={"level-1": "Answers alone"}),))
    asked = told(rated("level-1"), current=current).told[0].asked
    added = [asked.text[one.start : one.end].strip() for one in asked.marks if one.kind is MarkKind.ADDED]
    assert added == ["Helps"]


def test_what_is_met_marks_nothing():
    one = told(rated("level-2")).told[0]
    assert (one.state, one.asked.marks) == (GapState.MET, ())


def test_not_observed_is_said_so():
    made = rating("r1", level_id=None, absence=Absence.NOT_OBSERVED, on=DAY)
    one = told(review("ada", "review", made, day=DAY)).told[0]
    assert one.state is GapState.UNKNOWN
    assert one.notes[0].startswith("Not observed")


def test_the_summary_leaves_out_what_there_is_none_of():
    assert told().summary == ("2 attributes are not known",)


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        ((425,), "1 came from Junior, after 14 months."),
        ((30,), "1 came from Junior, after 1 month."),
        ((425, 670), "2 came from Junior, after 14 to 22 months."),
        ((425, 670, 450), "3 came from Junior, after 14 to 22 months (median 15)."),
        ((425, 670, 450, 600), "4 came from Junior, after 14 to 22 months (median 15)."),
    ],
)
def test_how_others_came_is_told_in_order_not_in_means(days, sentence):
    assert told(came=came_after(*days)).came == (sentence,)


def test_names_are_told_only_when_wanted():
    assert told(came=came_after(425), with_names=True).came[0].endswith("T0, 1 Mar 2025")


def test_nobody_came_is_said():
    assert told().came == ("Nobody has come to this role yet.",)
