"""A small role for tests of the grid and of what edits it."""

from matrices.model.matrix import Attribute, Category, Level, Matrix


def attribute(attribute_id: str, category_id: str | None, expected: str | None = None, **texts: str) -> Attribute:
    name = attribute_id.capitalize()
    return Attribute(
        attribute_id=attribute_id, name=name, category_id=category_id, expected_level_id=expected, descriptors=texts
    )


ROLE = Matrix(
    matrix_id="role",
    title="Support specialist",
    levels=tuple(Level(level_id=one, name=one.capitalize()) for one in ("first", "solid", "strong")),
    categories=(Category(category_id="craft", name="Craft"), Category(category_id="team", name="Team")),
    attributes=(
        attribute("product", "craft", "solid", first="Looks it up", solid="Knows it\nTells it"),
        attribute("writing", "craft", None, first="Writes plainly"),
        attribute("teaching", "team", "first", first="Shows a newcomer round"),
    ),
)


def large(rows: int, levels: int = 8) -> Matrix:
    """Return a role of many rows, every cell worded."""
    ids = [f"l{number}" for number in range(levels)]
    return Matrix(
        matrix_id="large",
        title="Large",
        levels=tuple(Level(level_id=one, name=one) for one in ids),
        attributes=tuple(
            attribute(f"a{row}", None, **dict.fromkeys(ids, f"Does what row {row} asks. " * (1 + row % 5)))
            for row in range(rows)
        ),
    )
