import datetime

from hypothesis import given
from msgspec.structs import replace

from matrices.edits.cells import set_descriptors
from matrices.edits.confirming import ask_to_confirm, is_to_confirm, stop_asking
from matrices.edits.levels import remove_levels, set_level
from matrices.edits.ratings import NewRating, rate
from matrices.edits.rows import set_attribute, shift_attributes
from matrices.edits.sharing import unlink
from matrices.model.edition import Edition
from matrices.model.review import Absence, Who
from matrices.model.rewording import Reworded, teammates_on_changed_wording
from matrices.model.teammate import Standing, Teammate
from tests.matrices.model.test_difference import GRID
from tests.strategies import states

DAY = datetime.date(2026, 1, 1)
NOW = datetime.datetime(2026, 2, 1, tzinfo=datetime.UTC)
OLD = Edition(edition_id="m:old", matrix=GRID)
EDITIONS = {"m:old": OLD, "other:1": OLD}


def standing(level_id="l0", edition_id="m:old", absence=None):
    return Standing(
        level_id=level_id, absence=absence, on=DAY, by=Who.LEAD, edition_id=edition_id, rating_id="r", review_id="t:1"
    )


ANA = Teammate(teammate_id="ana", name="Ana", standings={"a0": standing()})


def touched(matrix, *teammates):
    found = teammates_on_changed_wording(teammates or [ANA], EDITIONS.get, matrix)
    return [(one.teammate_id, one.attribute_id, one.reworded) for one in found]


def test_nobody_is_touched_while_the_words_are_the_same():
    assert touched(shift_attributes(GRID, {"a0"}, 1)) == []


def test_what_was_reworded_is_named():
    assert touched(set_descriptors(GRID, {("a0", "l0"): "New"})) == [("ana", "a0", (Reworded.CELL,))]
    assert touched(set_descriptors(GRID, {("a0", "l1"): "New"})) == [("ana", "a0", (Reworded.OTHER_CELLS,))]
    assert touched(set_descriptors(GRID, {("a1", "l0"): "New"})) == []
    assert touched(set_attribute(GRID, "a0", name="N", about="A")) == [("ana", "a0", (Reworded.NAME, Reworded.ABOUT))]
    assert touched(set_level(GRID, "l0", name="First")) == [("ana", "a0", (Reworded.LEVEL,))]
    assert touched(remove_levels(GRID, {"l0"})) == [("ana", "a0", (Reworded.LEVEL_GONE,))]


def test_not_observed_is_touched_by_the_name_alone():
    bo = replace(ANA, standings={"a0": standing(None, absence=Absence.NOT_OBSERVED)})
    assert touched(set_descriptors(GRID, {("a0", "l0"): "New"}), bo) == []
    assert touched(set_attribute(GRID, "a0", name="N"), bo) == [("ana", "a0", (Reworded.NAME,))]


def test_ratings_of_another_role_or_of_unknown_wording_are_left_out():
    new = set_descriptors(GRID, {("a0", "l0"): "New"})
    for edition_id in ("other:1", "m:lost"):
        assert touched(new, replace(ANA, standings={"a0": standing(edition_id=edition_id)})) == []


def test_a_row_under_a_new_id_is_followed():
    new = set_descriptors(unlink(GRID, "a0", "own"), {("own", "l0"): "New"})
    assert touched(new) == [("ana", "own", (Reworded.CELL,))]


def asked(matrix):
    found = teammates_on_changed_wording([ANA], EDITIONS.get, matrix)
    return ask_to_confirm([ANA], found, "m:new")[0]


NEW = set_descriptors(GRID, {("a0", "l0"): "New"})


def test_asking_marks_and_changes_no_level():
    assert asked(NEW) == replace(ANA, to_confirm={"a0": "m:new"})
    assert ask_to_confirm([replace(ANA, teammate_id="bo")], (), "m:new") == ()


def test_stop_asking_leaves_the_others():
    both = replace(ANA, to_confirm={"a0": "e", "a1": "e"})
    assert stop_asking(both, {"a0"}).to_confirm == {"a1": "e"}
    assert stop_asking(ANA, {"a0"}) is ANA
    assert is_to_confirm(both, ["x", "a0"])
    assert not is_to_confirm(ANA, ["a0"])


def rated(teammate, matrix, attribute_id, **said):
    new = NewRating(attribute_id=attribute_id, **{"level_id": "l1", "on": NOW.date(), "by": Who.LEAD, **said})
    return rate(teammate, [], matrix, [], new, now=NOW)[1]


def test_the_next_rating_that_counts_takes_the_mark_away():
    assert rated(asked(NEW), NEW, "a0").to_confirm == {}
    assert rated(asked(NEW), NEW, "a0", by=Who.SELF).to_confirm == {"a0": "m:new"}


def test_a_view_of_their_own_or_another_row_leaves_the_mark():
    [review, ana, _] = rate(replace(ANA, standings={}), [], NEW, [], lead_says("a0"), now=NOW)
    ana = replace(ana, to_confirm={"a0": "m:new"})
    for new in (replace(lead_says("a0"), by=Who.SELF), lead_says("a1")):
        assert rate(ana, [review], NEW, [], new, now=NOW)[1].to_confirm == {"a0": "m:new"}


def lead_says(attribute_id):
    return NewRating(attribute_id=attribute_id, level_id="l1", on=NOW.date(), by=Who.LEAD)


def test_a_rating_under_the_new_id_answers_for_the_former():
    assert rated(asked(NEW), unlink(NEW, "a0", "own"), "own").to_confirm == {}


@given(states())
def test_whoever_stands_on_a_cell_that_differs_is_listed(pair):
    old, new = pair
    cells = [(row.attribute_id, level_id) for row in old.attributes for level_id in old.level_places]
    known = [one for one in cells if one[0] in new.attribute_places and one[1] in new.level_places]
    everybody = [
        Teammate(teammate_id=f"{a}.{level_id}", name="N", standings={a: standing(level_id)}) for a, level_id in known
    ]
    found = teammates_on_changed_wording(everybody, {"m:old": Edition(edition_id="m:old", matrix=old)}.get, new)
    changed = {f"{a}.{one}" for a, one in known if old.attribute(a).descriptor(one) != new.attribute(a).descriptor(one)}
    assert {one.teammate_id for one in found if Reworded.CELL in one.reworded} == changed
