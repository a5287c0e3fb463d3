import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.edits.behaviours import (
    add_behaviour,
    behaviours,
    joined,
    merge_with_next,
    move_behaviour,
    remove_behaviour,
    set_behaviour,
)
from matrices.edits.tidying import tidy
from tests.strategies import texts

TEXT = "Asks\nListens well\nWrites"


def test_a_descriptor_is_its_lines():
    assert behaviours("  Asks \r\n\n Writes\n") == ("Asks", "Writes")
    assert joined(["Asks ", "", "Wri\ntes"]) == "Asks\nWri tes"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (add_behaviour(TEXT, "New"), "Asks\nListens well\nWrites\nNew"),
        (add_behaviour(TEXT, "New\nTwo", 0), "New\nTwo\nAsks\nListens well\nWrites"),
        (add_behaviour("", "New"), "New"),
        (set_behaviour(TEXT, 1, "Calls"), "Asks\nCalls\nWrites"),
        (remove_behaviour(TEXT, 0), "Listens well\nWrites"),
        (set_behaviour(TEXT, 1, "Listens\nwell"), "Asks\nListens\nwell\nWrites"),
        (merge_with_next(TEXT, 0), "Asks Listens well\nWrites"),
        (merge_with_next(TEXT, 2), TEXT),
        (merge_with_next("話す。\n聞く", 0), "話す。聞く"),
        (move_behaviour(TEXT, 0, 2), "Listens well\nWrites\nAsks"),
        (move_behaviour(TEXT, 2, 0), "Writes\nAsks\nListens well"),
    ],
)
def test_edits_of_the_list(found, expected):
    assert found == expected


@given(texts, st.data())
def test_moving_there_and_back_and_splitting_and_merging_lose_nothing(text, data):
    listed = behaviours(text)
    if not listed:
        return
    one, two = (data.draw(st.integers(0, len(listed) - 1)) for _ in range(2))
    assert move_behaviour(move_behaviour(text, one, two), two, one) == joined(listed)
    position = data.draw(st.integers(0, len(listed[one])))
    split = set_behaviour(text, one, f"{listed[one][:position]}\n{listed[one][position:]}")
    assert "".join(split.split()) == "".join(text.split())
    assert tidy(split) == split
