"""Whose latest rating stands on wording that reads differently now."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from matrices.model.document import Part
from matrices.model.edition import Edition, matrix_id_in
from matrices.model.growth import standing_in
from matrices.model.matrix import Attribute, Matrix
from matrices.model.teammate import Standing, Teammate


class Reworded(StrEnum):
    """What reads differently since a rating was made, from what it says outright to what stood around it."""

    CELL = "cell"
    LEVEL = "level"
    """The name or the meaning of the level given."""
    LEVEL_GONE = "level_gone"
    NAME = "name"
    ABOUT = "about"
    OTHER_CELLS = "other_cells"
    """Other levels of the row; the one given reads as it did."""


class Touched(Part, frozen=True, kw_only=True):
    """A teammate whose standing in a row of the matrix was given on other wording, which `edition` keeps."""

    teammate_id: str
    attribute_id: str
    """The id that the row has now."""
    standing: Standing
    edition: Edition
    reworded: tuple[Reworded, ...]


def teammates_on_changed_wording(
    teammates: Iterable[Teammate], edition_with: Callable[[str], Edition | None], matrix: Matrix
) -> tuple[Touched, ...]:
    """Return the standings in the rows of `matrix` that were given on other wording, by teammate, in display order.

    Only ratings made in this role count: another role's wording is its own. Who was not observed, or for whom the
    attribute does not apply, is listed when its name or its about changed: no level's text was meant.

    Args:
        teammates: whoever may be touched.
        edition_with: the edition with an id, None where it cannot be had; what cannot be compared is left out.
        matrix: the role as worded now.
    """
    return tuple(one for teammate in teammates for one in _touched(teammate, edition_with, matrix))


def _touched(teammate: Teammate, edition_with: Callable[[str], Edition | None], matrix: Matrix) -> Iterator[Touched]:
    for attribute in matrix.attributes:
        standing = standing_in(matrix, attribute.attribute_id, teammate.standings)
        if standing is None or matrix_id_in(standing.edition_id) != matrix.matrix_id:
            continue
        edition = edition_with(standing.edition_id)
        then = None if edition is None else _row_in(edition.matrix, attribute, matrix)
        if edition is None or then is None:
            continue
        reworded = tuple(_reworded(standing, then, attribute, edition.matrix, matrix))
        if reworded:
            yield Touched(
                teammate_id=teammate.teammate_id,
                attribute_id=attribute.attribute_id,
                standing=standing,
                edition=edition,
                reworded=reworded,
            )


def _row_in(old: Matrix, attribute: Attribute, matrix: Matrix) -> Attribute | None:
    ids = (attribute.attribute_id, *matrix.former_ids.get(attribute.attribute_id, ()))
    return next((old.attribute(one) for one in ids if one in old.attribute_places), None)


def _reworded(standing: Standing, then: Attribute, now: Attribute, old: Matrix, new: Matrix) -> Iterator[Reworded]:
    level_id = standing.level_id
    if level_id is not None:
        yield from _level_reworded(level_id, then, now, old, new)
    if then.name != now.name:
        yield Reworded.NAME
    if then.about != now.about:
        yield Reworded.ABOUT
    others = {*then.descriptors, *now.descriptors} - {level_id}
    if level_id is not None and any(then.descriptor(one) != now.descriptor(one) for one in others):
        yield Reworded.OTHER_CELLS


def _level_reworded(level_id: str, then: Attribute, now: Attribute, old: Matrix, new: Matrix) -> Iterator[Reworded]:
    if level_id not in new.level_places:
        yield Reworded.LEVEL_GONE
        return
    if then.descriptor(level_id) != now.descriptor(level_id):
        yield Reworded.CELL
    if level_id in old.level_places and _says(old, level_id) != _says(new, level_id):
        yield Reworded.LEVEL


def _says(matrix: Matrix, level_id: str) -> tuple[str, str]:
    """Return what a level says; how it looks is no wording."""
    level = matrix.level(level_id)
    return level.name, level.meaning
