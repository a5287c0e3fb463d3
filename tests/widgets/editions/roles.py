"""A small role with two editions, changed since, and teammates who were rated against the first."""

import datetime

from matrices.edits.cells import set_descriptors
from matrices.edits.editions import publish
from matrices.edits.levels import set_level
from matrices.edits.rows import insert_attribute, remove_attributes, set_attribute
from tests.widgets.grid.roles import ROLE, attribute

DAY = datetime.date(2026, 3, 2)
FIRST = publish(ROLE, [], DAY, "First words")
REWORDED = set_descriptors(ROLE, {("product", "solid"): "Knows it well\nTells it", ("writing", "first"): ""})
SECOND = publish(REWORDED, [FIRST], DAY + datetime.timedelta(days=30))
NOW = set_level(
    set_attribute(
        insert_attribute(remove_attributes(REWORDED, {"teaching"}), 2, attribute("calm", "team", first="Breathes")),
        "writing",
        name="Plain writing",
        expected="solid",
    ),
    "strong",
    name="Deep",
)
