"""Edits of the paths between roles."""

from msgspec.structs import replace

from matrices.edits.tidying import one_line
from matrices.model.matrix import Matrix, Step, StepKind, Track


def add_step(matrix: Matrix, to_matrix_id: str, kind: StepKind) -> Matrix:
    """Return `matrix` with a step to another role; one that leads there already becomes of this kind."""
    return _with_step(matrix, Step(to_matrix_id=to_matrix_id, kind=kind))


def add_step_out(matrix: Matrix, destination: str) -> Matrix:
    """Return `matrix` with a step to a place outside the team, as another department."""
    name = one_line(destination)
    return _with_step(matrix, Step(to_matrix_id=None, kind=StepKind.MOVE_OUT, destination=name))


def remove_step(matrix: Matrix, step: Step) -> Matrix:
    """Return `matrix` without a step."""
    return replace(matrix, steps=tuple(one for one in matrix.steps if one != step))


def place_on_map(matrix: Matrix, track: Track, seniority: int | None) -> Matrix:
    """Return `matrix` on a track and so far along it, from 0; None leaves that to the steps."""
    return replace(matrix, track=track, seniority=seniority)


def step_kind_between(source: Matrix, target: Matrix) -> StepKind:
    """Return the kind that a new step most likely has: growing on a track, leading, embedding or changing track."""
    if source.track is target.track:
        return StepKind.GROW
    if target.track is Track.PEOPLE:
        return StepKind.LEAD_PEOPLE
    return StepKind.EMBED if target.track is Track.EMBEDDED else StepKind.CHANGE_TRACK


def _with_step(matrix: Matrix, step: Step) -> Matrix:
    leads = (step.to_matrix_id, step.destination)
    if any((one.to_matrix_id, one.destination) == leads for one in matrix.steps):
        steps = tuple(step if (one.to_matrix_id, one.destination) == leads else one for one in matrix.steps)
    else:
        steps = (*matrix.steps, step)
    return replace(matrix, steps=steps)
