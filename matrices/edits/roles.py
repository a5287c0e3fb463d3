"""Whole roles: a copy of one, a new one that starts from another, and one that goes."""

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from matrices.edits.tidying import one_line
from matrices.language.words import LANGUAGES
from matrices.model.acceptances import Acceptances
from matrices.model.document import Document, Part
from matrices.model.ids import new_id
from matrices.model.matrix import Attribute, Matrix, Step
from matrices.model.teammate import Teammate
from matrices.model.translation import Translation


class RoleRemoval(Part, frozen=True, kw_only=True):
    """What goes with a role: it, the roles whose steps led to it, and who holds or held it."""

    matrix: Matrix
    changed: tuple[Matrix, ...]
    holder_ids: tuple[str, ...]

    @property
    def removed(self) -> tuple[Document, ...]:
        """What is to be taken out of the store: the role, what was accepted of its wording, and its translations.

        Its metrics stay, as its editions do: values that were recorded find their names and units there.
        """
        own_id = self.matrix.matrix_id
        translations = (Translation(matrix_id=own_id, language=one) for one in LANGUAGES)
        return self.matrix, Acceptances(matrix_id=own_id), *translations


def duplicate_role(matrix: Matrix, title: str, *, shares_rows: bool, make_id: Callable[[], str] = new_id) -> Matrix:
    """Return a copy of `matrix` under another title and a fresh id, with everything it says and its steps.

    With `shares_rows` its rows are the same attributes, so that growth carries over; otherwise they are attributes of
    their own that nobody was rated in yet. Levels and categories keep their ids: these count within a role, and rows
    that move between the two find their levels.
    """
    rows = matrix.attributes if shares_rows else tuple(_fresh(one, make_id()) for one in matrix.attributes)
    return replace(matrix, matrix_id=make_id(), title=one_line(title), attributes=rows)


def start_role(
    matrix: Matrix, title: str, *, shares_rows: bool, keeps_cells: bool, make_id: Callable[[], str] = new_id
) -> Matrix:
    """Return a new role with the levels, categories and rows of `matrix`, its cells and expectations kept or empty.

    Where the role leads and what it is about are its own to say.
    """
    started = replace(duplicate_role(matrix, title, shares_rows=shares_rows, make_id=make_id), steps=(), about="")
    if keeps_cells:
        return started
    rows = (replace(one, descriptors={}, expected_level_id=None) for one in started.attributes)
    return replace(started, attributes=tuple(rows))


def remove_role(matrices: Iterable[Matrix], matrix_id: str, teammates: Iterable[Teammate]) -> RoleRemoval:
    """Return what changes when a role goes: steps that led to it lead to its title, as to a place outside.

    Editions, ratings and placements stay as they are; the placements of those in `holder_ids` then name a role that
    is gone, so give them another first or keep the role.

    Raises:
        KeyError: no such role.
    """
    known = {one.matrix_id: one for one in matrices}
    gone = known.pop(matrix_id)
    holders = (one.teammate_id for one in teammates if any(held.matrix_id == matrix_id for held in one.placements))
    after = ((one, _without_steps_to(one, gone)) for one in known.values())
    return RoleRemoval(
        matrix=gone, changed=tuple(new for old, new in after if new is not old), holder_ids=tuple(holders)
    )


def _fresh(attribute: Attribute, attribute_id: str) -> Attribute:
    return replace(attribute, attribute_id=attribute_id, also=())


def _without_steps_to(matrix: Matrix, gone: Matrix) -> Matrix:
    if not any(one.to_matrix_id == gone.matrix_id for one in matrix.steps):
        return matrix
    return replace(matrix, steps=tuple(_outside(one, gone) for one in matrix.steps))


def _outside(step: Step, gone: Matrix) -> Step:
    if step.to_matrix_id != gone.matrix_id:
        return step
    return replace(step, to_matrix_id=None, destination=step.destination or gone.title)
