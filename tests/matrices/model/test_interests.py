from msgspec.structs import replace

from matrices.model.interests import interest_in, interests_in
from matrices.model.teammate import Interest
from tests.matrices.edits.test_rows import GROUPED

ROWS = tuple(replace(one, also=("old",)) if one.attribute_id == "a" else one for one in GROUPED.attributes)
MERGED = replace(GROUPED, attributes=ROWS)


def test_interest_under_a_former_id_is_found():
    assert interest_in(MERGED, "a", {"old": Interest.GROW}) is Interest.GROW
    assert interest_in(MERGED, "a", {"old": Interest.GROW, "a": Interest.FINE}) is Interest.FINE
    assert interest_in(GROUPED, "a", {"old": Interest.GROW}) is None


def test_interests_go_by_the_rows_of_now():
    assert interests_in(MERGED, {"old": Interest.GROW, "elsewhere": Interest.FINE}) == {"a": Interest.GROW}
