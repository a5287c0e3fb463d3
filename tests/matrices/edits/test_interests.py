from hypothesis import given
from hypothesis import strategies as st

from matrices.edits.interests import set_interest
from matrices.model.teammate import Interest, Teammate

SAID = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from([*Interest, None])))


@given(SAID)
def test_what_was_said_last_holds_for_each_attribute(said):
    teammate = Teammate(teammate_id="ada", name="Ada")
    for attribute_id, interest in said:
        teammate = set_interest(teammate, attribute_id, interest)
    assert teammate.interests == {key: one for key, one in dict(said).items() if one is not None}


def test_nothing_said_anew_is_no_edit():
    teammate = set_interest(Teammate(teammate_id="ada", name="Ada"), "a", Interest.FINE)
    assert set_interest(teammate, "a", Interest.FINE) is teammate
    assert set_interest(teammate, "b", None) is teammate


def test_forgetting_reaches_ids_that_the_row_had():
    teammate = set_interest(Teammate(teammate_id="ada", name="Ada"), "old", Interest.FINE)
    grown = set_interest(teammate, "new", Interest.GROW, ["old"])
    assert grown.interests == {"old": Interest.FINE, "new": Interest.GROW}
    assert set_interest(grown, "new", None, ["old"]).interests == {}
