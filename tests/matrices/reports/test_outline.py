import pytest

from matrices.reports.outline import Outline, Place

PAGES = (7, 8)


def outline(*depths):
    made = Outline()
    for number, depth in enumerate(depths):
        made.add(f"Part {number}", f"part-{number}", depth, Place(number % 2, 100.0))
    return list(made.objects(1, 10, PAGES))


def test_entries_know_their_neighbours():
    root, first, second = outline(0, 0)
    assert root == "<</Type/Outlines/First 10 0 R/Last 11 0 R/Count 2>>"
    assert first == "<</Title(Part 0)/Parent 1 0 R/Next 11 0 R/Dest[7 0 R/XYZ 0 100.00 0]>>"
    assert second == "<</Title(Part 1)/Parent 1 0 R/Prev 10 0 R/Dest[8 0 R/XYZ 0 100.00 0]>>"


def test_what_is_under_the_first_level_is_folded_away():
    root, role, category, *_ = outline(0, 1, 2, 2, 1)
    assert root.endswith("/Count 1>>")
    assert "/First 11 0 R/Last 14 0 R/Count -4" in role
    assert "/First 12 0 R/Last 13 0 R/Count 2" in category


def test_neighbours_are_of_the_same_level():
    objects = outline(0, 1, 0, 1)
    assert "/Parent 1 0 R/Prev 10 0 R/First 13 0 R" in objects[3]
    assert "/Parent 12 0 R/Dest" in objects[4]


def test_no_level_is_left_out():
    with pytest.raises(ValueError, match="too deep"):
        outline(0, 2)


def test_a_key_leads_to_its_place():
    made = Outline()
    made.add("Part", "part", 0, Place(1, 20.0))
    assert made.place("part").written(8) == "[8 0 R/XYZ 0 20.00 0]"
    with pytest.raises(KeyError):
        made.place("elsewhere")
