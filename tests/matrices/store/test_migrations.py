from matrices.model.document import SCHEMA
from matrices.store.migrations import STEPS, migrated

STEPS_TO_3 = {
    1: {"matrices": lambda fields: {**fields, "title": fields["name"]}, "areas": lambda fields: {"only": "this"}},
    2: {"matrices": lambda fields: {**fields, "title": fields["title"].upper()}},
}


def test_there_are_steps_for_no_schema_that_does_not_exist():
    assert all(1 <= schema < SCHEMA for schema in STEPS)


def test_steps_are_taken_in_order():
    fields = {"schema": 1, "name": "support"}
    assert migrated("matrices", fields, to=3, steps=STEPS_TO_3) == {"schema": 3, "name": "support", "title": "SUPPORT"}
    assert fields == {"schema": 1, "name": "support"}


def test_steps_already_taken_are_not_taken_again():
    assert migrated("matrices", {"schema": 2, "title": "a"}, to=3, steps=STEPS_TO_3) == {"schema": 3, "title": "A"}


def test_table_without_a_step_keeps_its_shape():
    assert migrated("reviews", {"schema": 1, "x": 1}, to=3, steps=STEPS_TO_3) == {"schema": 3, "x": 1}


def test_schema_is_written_whatever_a_step_returns():
    assert migrated("areas", {"schema": 1}, to=3, steps=STEPS_TO_3) == {"schema": 3, "only": "this"}


def test_matrix_within_an_edition_takes_the_steps_of_matrices():
    edition = {"schema": 1, "matrix": {"schema": 1, "name": "support"}}
    found = migrated("editions", edition, to=3, steps=STEPS_TO_3)
    assert found == {"schema": 3, "matrix": {"schema": 3, "name": "support", "title": "SUPPORT"}}
