"""Attributes that several roles have in common: one id, one name, about and questions, a descriptor for each role.

Growth follows the id. Where a row takes another id it keeps the old one in `Attribute.also`: ratings never change,
and those made under a former id go on counting for the row.
"""

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from matrices.edits.rows import remove_attributes, set_attribute
from matrices.model.ids import new_id
from matrices.model.matrix import Attribute, Matrix


class BothInOneRoleError(Exception):
    """A role has both attributes as rows of its own: they are merged there first."""

    def __init__(self, matrix_id: str) -> None:
        super().__init__(matrix_id)
        self.matrix_id = matrix_id


def where_used(matrices: Iterable[Matrix], attribute_id: str) -> tuple[Matrix, ...]:
    """Return the roles that have this attribute, in the order given."""
    return tuple(one for one in matrices if attribute_id in one.attribute_places)


def share_changes(
    matrices: Iterable[Matrix],
    attribute_id: str,
    *,
    name: str | None = None,
    about: str | None = None,
    questions: str | None = None,
    language: str | None = None,
) -> tuple[Matrix, ...]:
    """Return the roles that read differently once the attribute has another name, about or questions in all of them.

    With a `language`, only in those written in it: a name is no translation of itself.
    """
    used = [one for one in where_used(matrices, attribute_id) if language in (None, one.language)]
    after = [set_attribute(one, attribute_id, name=name, about=about, questions=questions) for one in used]
    return _changed(used, after)


def link(
    matrices: Iterable[Matrix], matrix_id: str, attribute_id: str, *, to_matrix_id: str, to_attribute_id: str
) -> tuple[Matrix, ...]:
    """Return the roles that change when a row becomes the same attribute as a row of another role.

    All roles that share the row go along. They take the other's id, and in roles of its language its name, its about
    and its questions, where it has any; cells and expected levels stay. What was rated under either id counts in all
    of them.

    Raises:
        BothInOneRoleError: one of these roles has both; `merge_rows` makes them one.
        KeyError: there is no such row.
    """
    known = {one.matrix_id: one for one in matrices}
    known[matrix_id].attribute(attribute_id)
    source = known[to_matrix_id]
    source.attribute(to_attribute_id)
    if attribute_id == to_attribute_id:
        return ()
    used = where_used(known.values(), attribute_id)
    both = next((one for one in used if to_attribute_id in one.attribute_places), None)
    if both is not None:
        raise BothInOneRoleError(both.matrix_id)
    after = [_following(one, attribute_id, source, to_attribute_id) for one in known.values()]
    return _changed(known.values(), _agreeing(after, to_attribute_id))


def unlink(matrix: Matrix, attribute_id: str, own_id: str | None = None) -> Matrix:
    """Return `matrix` with a row that no other role shares any more, under `own_id` or a fresh one.

    Its name and about go their own way from now on. Ratings under the shared id still count for it, until somebody is
    rated under its own; what is rated under its own id does not count for the others.
    """
    return _with_row(matrix, _with_id(matrix.attribute(attribute_id), own_id or new_id()), attribute_id)


def merge_rows(
    matrices: Iterable[Matrix], matrix_id: str, kept_id: str, merged_ids: Collection[str]
) -> tuple[Matrix, ...]:
    """Return the roles that change when rows of one role that mean the same become one row.

    In that role the kept row stays in its place and takes in what the others say: behaviours that it lacks are added
    cell by cell, questions that it lacks behind its own, about and expected level where it has none. Another role that
    has one of the merged rows has the kept one from then on; a role that has both keeps both.
    """
    known = list(matrices)
    merged = [one for one in dict.fromkeys(merged_ids) if one != kept_id]
    after = [_merged(one, kept_id, merged) if one.matrix_id == matrix_id else one for one in known]
    kept = next(one for one in after if one.matrix_id == matrix_id)
    for gone in merged:
        after = [_following(one, gone, kept, kept_id) for one in after]
    return _changed(known, _agreeing(after, kept_id))


def _following(matrix: Matrix, attribute_id: str, source: Matrix, kept_id: str) -> Matrix:
    places = matrix.attribute_places
    if attribute_id not in places or kept_id in places:
        return matrix
    row, target = _with_id(matrix.attribute(attribute_id), kept_id), source.attribute(kept_id)
    if matrix.language == source.language:
        questions = target.questions or row.questions
        row = replace(row, name=target.name, about=target.about, questions=questions)
    return _with_row(matrix, row, attribute_id)


def _agreeing(matrices: list[Matrix], attribute_id: str) -> list[Matrix]:
    """Return `matrices` with one list of former ids for the attribute wherever it is used."""
    used = where_used(matrices, attribute_id)
    former = tuple(dict.fromkeys(also for one in used for also in one.attribute(attribute_id).also))
    return [_with_former(one, attribute_id, former) if one in used else one for one in matrices]


def _with_former(matrix: Matrix, attribute_id: str, former: tuple[str, ...]) -> Matrix:
    row = matrix.attribute(attribute_id)
    return matrix if row.also == former else _with_row(matrix, replace(row, also=former), attribute_id)


def _merged(matrix: Matrix, kept_id: str, merged_ids: Collection[str]) -> Matrix:
    kept = matrix.attribute(kept_id)
    for gone in (matrix.attribute(one) for one in merged_ids):
        texts = {one: _both_say(kept.descriptor(one), gone.descriptor(one)) for one in matrix.level_places}
        kept = replace(
            kept,
            about=kept.about or gone.about,
            expected_level_id=kept.expected_level_id or gone.expected_level_id,
            descriptors={one: text for one, text in texts.items() if text},
            questions=tuple(dict.fromkeys((*kept.questions, *gone.questions))),
            also=_also(kept, gone.attribute_id, *gone.also),
        )
    return _with_row(remove_attributes(matrix, set(merged_ids)), kept, kept_id)


def _both_say(one: str, other: str) -> str:
    lines = [line for text in (one, other) for line in text.split("\n") if line.strip()]
    return "\n".join(dict.fromkeys(lines))


def _with_id(row: Attribute, attribute_id: str) -> Attribute:
    renamed = replace(row, attribute_id=attribute_id)
    return replace(renamed, also=_also(renamed, row.attribute_id))


def _also(row: Attribute, *ids: str) -> tuple[str, ...]:
    return tuple(one for one in dict.fromkeys((*row.also, *ids)) if one != row.attribute_id)


def _with_row(matrix: Matrix, row: Attribute, in_place_of: str) -> Matrix:
    rows = (row if one.attribute_id == in_place_of else one for one in matrix.attributes)
    return replace(matrix, attributes=tuple(rows))


def _changed(before: Iterable[Matrix], after: Iterable[Matrix]) -> tuple[Matrix, ...]:
    return tuple(new for old, new in zip(before, after, strict=True) if new != old)
