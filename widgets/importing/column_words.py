"""What columns, rows and arrangements are called. Imports no Qt."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from matrices.exchange.layout import Arrangement, ColumnRole, Layout
from matrices.language.words import Words
from widgets.importing.reading import ROLES, RowKind, levels_in_order


class ColumnChoice(NamedTuple):
    """What a column can be said to hold; `level` counts from 0 and is set for levels alone."""

    text: str
    role: ColumnRole
    level: int | None = None


def arrangement_words(words: Words) -> Mapping[Arrangement, str]:
    """Return how a sheet can be arranged."""
    return {
        Arrangement.WIDE: words("A row an attribute, a column a level"),
        Arrangement.LONG: words("A row a description"),
        Arrangement.PEOPLE: words("A row a person, a column an attribute"),
        Arrangement.RATINGS: words("A row a rating"),
    }


def role_word(role: ColumnRole, words: Words) -> str:
    """Return what a column holds."""
    return {
        ColumnRole.ATTRIBUTE: words("Attribute"),
        ColumnRole.CATEGORY: words("Category"),
        ColumnRole.ABOUT: words("About"),
        ColumnRole.EXPECTED: words("Expected level"),
        ColumnRole.LEVEL: words("Level"),
        ColumnRole.NUMBER: words("Ignored"),
        ColumnRole.ROLE: words("Role"),
        ColumnRole.LEVEL_NAME: words("Level"),
        ColumnRole.TEXT: words("Description"),
        ColumnRole.PERSON: words("Person"),
        ColumnRole.SKILL: words("Attribute"),
        ColumnRole.DAY: words("Date"),
        ColumnRole.WHO: words("Who says so"),
        ColumnRole.NOTE: words("Evidence"),
        ColumnRole.OTHER: words("Ignored"),
    }[role]


def column_choices(layout: Layout, place: int, words: Words) -> Iterator[ColumnChoice]:
    """Yield what the column at a place can be said to hold; a level is one of those there are, or one more."""
    known = levels_in_order(layout)
    count = len(known) if place in known else len(known) + 1
    for role in ROLES[layout.arrangement]:
        if role is ColumnRole.LEVEL:
            for level in range(count):
                yield ColumnChoice(words("Level {number}", number=level + 1), role, level)
        else:
            yield ColumnChoice(role_word(role, words), role)


def column_word(layout: Layout, place: int, words: Words) -> str:
    """Return what the column at a place holds now; empty where the layout does not speak of it."""
    level = levels_in_order(layout).get(place)
    if level is not None:
        return words("Level {number}", number=level + 1)
    column = next((one for one in layout.columns if one.place == place), None)
    return "" if column is None else role_word(column.role, words)


def row_choices(layout: Layout, words: Words) -> Mapping[RowKind | None, str]:
    """Return what a row can be said to be."""
    kinds: dict[RowKind | None, str] = {None: words("As it looks")}
    if layout.arrangement is Arrangement.WIDE:
        kinds |= {RowKind.ATTRIBUTE: words("Attribute"), RowKind.GROUP: words("Category")}
    return kinds | {RowKind.SKIPPED: words("Skipped")}


def missing_sentence(roles: tuple[ColumnRole, ...], words: Words) -> str:
    """Return what is to be said of columns before anything can be taken."""
    if not roles:
        return words("Nothing was found here as it is read now. Say below how it is arranged.")
    names = " · ".join(dict.fromkeys(role_word(one, words) for one in roles))
    return words("Say below which column holds: {names}.", names=names)
