"""What linking, unlinking and merging will do, in words, before it is done."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from matrices.edits.sharing import BothInOneRoleError, link, merge_rows, where_used
from matrices.language.words import Words
from matrices.model.matrix import Matrix


class Outcome(NamedTuple):
    """The roles that would change, and what to say of it. Nothing changes where it cannot be done."""

    sentences: tuple[str, ...]
    changed: tuple[Matrix, ...] = ()


class RowKey(NamedTuple):
    """A row of a role."""

    matrix_id: str
    attribute_id: str


def used_elsewhere(matrices: Iterable[Matrix], row: RowKey) -> tuple[Matrix, ...]:
    """Return the other roles that have the row."""
    return tuple(one for one in where_used(matrices, row.attribute_id) if one.matrix_id != row.matrix_id)


def outcome_of_link(matrices: Sequence[Matrix], row: RowKey, to: RowKey, words: Words) -> Outcome:
    """Return what becomes of a row that is linked to one of another role."""
    known = {one.matrix_id: one for one in matrices}
    try:
        changed = link(matrices, *row, to_matrix_id=to.matrix_id, to_attribute_id=to.attribute_id)
    except BothInOneRoleError as error:
        title = known[error.matrix_id].title
        return Outcome((words("{role} has both as rows of its own. Merge them there first.", role=title),))
    name, target = known[row.matrix_id].attribute(row.attribute_id).name, known[to.matrix_id]
    other = target.attribute(to.attribute_id).name
    role = target.title
    sentences = (
        words("“{row}” becomes one attribute with “{other}” of {role}.", row=name, other=other, role=role),
        words("Name, about and questions are those of {role} from then on; texts and expected level stay.", role=role),
        words("Ratings made under either of them count for both."),
        _changed_roles(matrices, changed, row.matrix_id, words),
    )
    return Outcome(tuple(one for one in sentences if one), changed)


def told_of_unlink(matrices: Sequence[Matrix], row: RowKey, words: Words) -> tuple[str, ...]:
    """Return what becomes of a row that goes its own way."""
    matrix = next(one for one in matrices if one.matrix_id == row.matrix_id)
    name, others = matrix.attribute(row.attribute_id).name, used_elsewhere(matrices, row)
    return (
        words("“{row}” is shared with {roles}.", row=name, roles=titles(others, words)),
        words("From now on its name and about are its own in {role}.", role=matrix.title),
        words("Ratings made so far go on counting here. New ones count in {role} alone.", role=matrix.title),
    )


def outcome_of_merge(matrices: Sequence[Matrix], row: RowKey, merged_ids: Sequence[str], words: Words) -> Outcome:
    """Return what becomes of a row that takes others of its role in."""
    if not merged_ids:
        return Outcome((words("Choose the rows that mean the same."),))
    matrix = next(one for one in matrices if one.matrix_id == row.matrix_id)
    changed = merge_rows(matrices, row.matrix_id, row.attribute_id, merged_ids)
    kept = matrix.attribute(row.attribute_id).name
    gone = words(", ").join(matrix.attribute(one).name for one in merged_ids)
    sentences = (
        words("“{row}” stays and takes {others} in.", row=kept, others=gone),
        words("Behaviours that it lacks are added level by level; so are about and expected level where it has none."),
        words("Ratings made under any of them count for it."),
        _changed_roles(matrices, changed, row.matrix_id, words),
    )
    return Outcome(tuple(one for one in sentences if one), changed)


def _heads(matrix: Matrix) -> list[tuple[str, str, str]]:
    return [(one.attribute_id, one.name, one.about) for one in matrix.attributes]


def titles(matrices: Iterable[Matrix], words: Words) -> str:
    """Return the titles of roles, as a list."""
    return words(", ").join(one.title for one in matrices)


def _changed_roles(before: Iterable[Matrix], changed: Iterable[Matrix], matrix_id: str, words: Words) -> str:
    """Name the other roles whose rows are others now; a row that only remembers a former id is the same."""
    known = {one.matrix_id: one for one in before}
    others = [one for one in changed if one.matrix_id != matrix_id and _heads(one) != _heads(known[one.matrix_id])]
    return words("This changes {roles} too.", roles=titles(others, words)) if others else ""
