import pytest
from msgspec.structs import replace

from matrices.edits.levels import insert_level
from matrices.edits.rows import add_category, insert_attribute, move_category, remove_category
from matrices.model.difference import difference
from matrices.model.matrix import Category, Level
from tests.widgets.grid.roles import ROLE, attribute
from widgets.editions.changes import Part, changes_of
from widgets.editions.difference_face import Compared, difference_face
from widgets.editions.restoring import can_restore, restored


def compared(new):
    return Compared(ROLE, new, difference(ROLE, new))


def told(new, words):
    return [(one.part, one.where, one.what) for one in changes_of(compared(new), words)]


def test_another_colour_is_no_change():
    coloured = replace(ROLE, levels=tuple(replace(one, colour="blue") for one in ROLE.levels))
    assert difference(ROLE, coloured).is_empty


def test_title_and_text_of_the_role_come_first(words):
    new = replace(ROLE, title="Expert", about="Helps")
    assert told(new, words) == [(Part.ROLE, "Expert", "Title"), (Part.ROLE, "Expert", "About the role")]


def test_categories_come_and_go_and_say_so_in_their_bands(words):
    new = add_category(remove_category(ROLE, "team"), Category(category_id="new", name="Calm"))
    assert {one[2] for one in told(new, words) if one[0] is Part.CATEGORY} == {"New category", "Removed category"}
    bands = [one.name for one in difference_face(compared(new), words).matrix.categories]
    assert bands == ["Craft", "Team (removed)", "Calm (new)"]


@pytest.mark.parametrize(
    ("new", "part"),
    [
        (insert_attribute(ROLE, 1, attribute("calm", "craft", first="Breathes")), Part.ROW),
        (insert_level(ROLE, 1, Level(level_id="n", name="Growing")), Part.LEVEL),
        (add_category(ROLE, Category(category_id="n", name="Calm")), Part.CATEGORY),
    ],
)
def test_what_is_new_is_taken_back_by_itself(words, new, part):
    change = next(one for one in changes_of(compared(new), words) if one.part is part)
    assert can_restore(change)
    made = restored(change, new, ROLE, words)
    assert (made.matrix, made.label) == (ROLE, f"deletion of {change.where}")


def test_a_category_comes_back_with_its_rows_or_with_all(words):
    changes = changes_of(compared(move_category(ROLE, "team", 0)), words)
    assert [one.what for one in changes] == ["Moved category"]
    assert not can_restore(changes[0])
