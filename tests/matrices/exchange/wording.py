"""What a matrix says, without what a format for people cannot carry: ids, and how blanks are set."""

import msgspec

from matrices.exchange.behaviours import descriptor_of
from matrices.exchange.header_words import same_name
from matrices.model.matrix import Matrix


def one_line(text: str) -> str:
    return " ".join(text.split())


def wording(matrix: Matrix) -> object:
    """Return title, levels, categories and rows as a person reads them."""
    names = {one.category_id: one_line(one.name) for one in matrix.categories}
    levels = [(one_line(one.name), one.meaning) for one in matrix.levels]
    rows = [
        (
            names.get(one.category_id, ""),
            one_line(one.name),
            one.about,
            matrix.expected_place(one),
            *(_cell(one.descriptor(level.level_id)) for level in matrix.levels),
        )
        for one in matrix.attributes
    ]
    return one_line(matrix.title), matrix.about, levels, list(names.values()), rows


def _cell(text: str) -> list[str]:
    return [one_line(line) for line in descriptor_of(text).split("\n")]


def has_names_of_its_own(matrix: Matrix) -> bool:
    """Tell whether there is a grid in which no name stands twice in one place."""
    categories = [same_name(one.name) for one in matrix.categories]
    rows = [(one.category_id, same_name(one.name)) for one in matrix.attributes]
    is_clear = len(set(categories)) == len(categories) and len(set(rows)) == len(rows)
    return is_clear and bool(matrix.levels and matrix.attributes)


def tidied(matrix: Matrix) -> Matrix:
    """Return a matrix whose names have no blanks around them, and without its steps."""
    replace = msgspec.structs.replace
    return replace(
        matrix,
        title=one_line(matrix.title),
        levels=tuple(replace(one, name=one_line(one.name)) for one in matrix.levels),
        categories=tuple(replace(one, name=one.name.strip()) for one in matrix.categories),
        attributes=tuple(replace(one, name=one_line(one.name)) for one in matrix.attributes),
        steps=(),
    )
