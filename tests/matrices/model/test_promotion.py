import datetime

from msgspec.structs import replace

from matrices.edits.people import place_teammate
from matrices.model.evidence import Evidence
from matrices.model.growth import GapState, History
from matrices.model.promotion import promotion_case, who_came
from matrices.model.teammate import Teammate
from tests.matrices.store.documents import DAY, MATRIX, rating, review, teammate

LATER = DAY + datetime.timedelta(30)
TARGET = replace(
    MATRIX,
    matrix_id="senior",
    attributes=tuple(
        replace(one, expected_level_id="level-2", descriptors={"level-2": "Answers alone\n\nHelps", "level-3": "Leads"})
        for one in MATRIX.attributes
    ),
)


def case(*reviews, day=LATER):
    return promotion_case(teammate("ada", *reviews), History(reviews), TARGET, day)


def seen(number, level_id, day=DAY, **fields):
    evidence = (Evidence(evidence_id=f"e{number}", text=f"seen {number}"),)
    made = rating(f"rating-{number}", level_id=level_id, on=day, evidence_ids=(f"e{number}",), **fields)
    return review("ada", f"r{number}", made, day=day, evidence=evidence)


def test_each_attribute_has_what_is_asked():
    product, mentoring = case(seen(1, "level-1")).asked
    assert (product.gap.state, mentoring.gap.state) == (GapState.BELOW, GapState.UNKNOWN)
    assert product.behaviours == ("Answers alone", "Helps")
    assert mentoring.evidence == ()


def test_evidence_is_that_of_the_level_held():
    first, second, third = (
        seen(1, "level-1"),
        seen(2, "level-2", LATER),
        seen(3, "level-2", LATER + datetime.timedelta(1)),
    )
    product, _ = case(first, second, third, day=LATER + datetime.timedelta(1)).asked
    assert [one.text for one in product.evidence] == ["seen 3", "seen 2"]
    assert product.gap.state is GapState.MET


def test_levels_of_shared_attributes_carry_over():
    product, _ = case(seen(1, "level-2")).asked
    assert product.is_carried


def test_nothing_later_than_the_day_counts():
    product, _ = case(seen(1, "level-1"), seen(2, "level-3", LATER), day=DAY).asked
    assert product.gap.place == 0


def test_who_came_tells_from_where_and_after_how_long():
    ada = place_teammate(place_teammate(Teammate(teammate_id="ada", name="Ada"), "junior", DAY), "senior", LATER)
    moved = place_teammate(ada, "senior", LATER + datetime.timedelta(9), "Payments")
    zoe = place_teammate(Teammate(teammate_id="zoe", name="Zoe"), "senior", DAY)
    assert [(one.teammate.name, one.from_matrix_id, one.days_before) for one in who_came([moved, zoe], "senior")] == [
        ("Zoe", None, 0), ("Ada", "junior", 30),
    ]  # fmt: skip
