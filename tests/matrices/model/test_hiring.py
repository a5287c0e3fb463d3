from msgspec.structs import replace

from matrices.model.hiring import asked_behaviours_of, essential_ids
from tests.matrices.reports import samples

ROLE = samples.role("en")


def expecting(*level_ids):
    pairs = zip(ROLE.attributes, level_ids, strict=True)
    return replace(ROLE, attributes=tuple(replace(one, expected_level_id=level) for one, level in pairs))


def test_what_the_role_asks_most_of_is_essential():
    matrix = expecting("l0", "l1", "l3", None)
    first, second, third, _ = (one.attribute_id for one in matrix.attributes)
    assert essential_ids(matrix) == {second, third}
    assert first not in essential_ids(matrix)


def test_role_without_expectations_has_nothing_essential():
    assert essential_ids(expecting(None, None, None, None)) == frozenset()


def test_behaviours_are_those_of_the_expected_level_else_of_the_first():
    told = ROLE.attributes[0]
    assert asked_behaviours_of(ROLE, told) == tuple(told.descriptor("l1").splitlines())
    bare = replace(told, expected_level_id=None)
    assert asked_behaviours_of(ROLE, bare) == tuple(told.descriptor("l0").splitlines())
