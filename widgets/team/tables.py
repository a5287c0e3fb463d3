"""The map and the coverage as rows of texts, for the clipboard and for files. Knows no Qt."""

from collections.abc import Collection, Mapping, Sequence

from matrices.language.words import Words
from matrices.model.coverage import Coverage
from matrices.model.team_map import Column, MapCell
from matrices.model.team_words import cover_text
from widgets.team.content import Band, Content
from widgets.team.telling import Telling

Rows = list[list[str]]


def map_rows(content: Content, words: Words, chosen_ids: Collection[str] = ()) -> Rows:
    """Return the map with its heads: who, group, role, levels by number, met and asked.

    With two or more `chosen_ids` only these people. Where there are no groups, there is no column for them.
    """
    has_groups = any(isinstance(row, Band) for row in content.rows)
    heads = [words("Name"), *([words("Group")] if has_groups else []), words("Role")]
    made = [[*heads, *(one.name for one in content.columns), words("Met"), words("Expected")]]
    group = ""
    for row in content.rows:
        if isinstance(row, Band):
            group = row.text
        elif len(chosen_ids) < 2 or row.teammate.teammate_id in chosen_ids:
            role = "" if row.role is None else row.role.title
            cells = [_cell_text(cell, words) for cell in row.cells]
            before = [row.teammate.name, *([group] if has_groups else []), role]
            made.append([*before, *cells, str(row.met), str(row.asked)])
    return made


def coverage_rows(
    columns: Sequence[Column], found: Sequence[Coverage], by: Mapping[str, Sequence[Coverage]], words: Words
) -> Rows:
    """Return the coverage with its heads: an attribute a row, all people and then each of `by`, named already."""
    made = [[words("Attribute"), words("Everybody"), *by]]
    for place, column in enumerate(columns):
        several = [found[place], *(one[place] for one in by.values())]
        made.append([column.name, *(cover_text(one, words) for one in several)])
    return made


def _cell_text(cell: MapCell, words: Words) -> str:
    """Return a level's number alone where it compares to its neighbours, and else why it does not."""
    if cell.place is not None and not cell.is_elsewhere:
        return str(cell.place + 1)
    return "" if cell.standing is None else Telling(words).answer(cell)
