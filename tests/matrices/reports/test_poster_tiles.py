from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from matrices.reports.poster_tiles import cuts

SIZES = st.floats(1, 500)


def test_short_drawings_are_not_cut():
    assert cuts(90, 100, []) == [(0.0, 90)]


def test_cuts_run_beside_what_should_stay_whole():
    assert cuts(180, 100, [(80, 120)]) == [(0.0, 80), (80, 180)]


def test_cuts_run_before_a_chain_that_overlaps():
    assert cuts(180, 100, [(60, 85), (80, 120)])[0] == (0.0, 60)


def test_parts_leave_room_for_what_is_repeated_before_them():
    assert cuts(250, 100, [], 20) == [(0.0, 100), (100, 180), (180, 250)]


@given(SIZES, SIZES, st.lists(st.tuples(SIZES, SIZES).map(sorted), max_size=12))
def test_parts_make_up_the_whole_and_fit(length, room, whole):
    room = max(room, length / 50)
    parts = cuts(length, room, whole)
    assert parts[0][0] == 0
    assert parts[-1][1] == length
    assert all(one[1] == other[0] for one, other in pairwise(parts))
    assert all(end - start <= room + 1e-3 for start, end in parts)
