"""Which finding comes next from where the cursor stands."""

from collections.abc import Sequence

from matrices.checks.finding import Finding
from matrices.model.matrix import Matrix


def step_from(
    findings: Sequence[Finding], matrix: Matrix, at: tuple[str | None, str | None], by: int
) -> Finding | None:
    """Return the nearest finding behind (`by` 1) or before (-1) a cell, from the other end where there is none."""
    here = _position(matrix, *at)
    places = [(_position(matrix, one.place.attribute_id, one.place.level_id), one) for one in findings]
    ahead = [one for place, one in places if (place > here if by > 0 else place < here)] or list(findings)
    if not ahead:
        return None
    return ahead[0] if by > 0 else ahead[-1]


def step_on(findings: Sequence[Finding], current: Finding, by: int) -> Finding:
    """Return the one behind (`by` 1) or before (-1) `current`, from the other end where there is none."""
    return findings[(findings.index(current) + by) % len(findings)]


def _position(matrix: Matrix, attribute_id: str | None, level_id: str | None) -> tuple[int, int]:
    row = -1 if attribute_id is None else matrix.attribute_places.get(attribute_id, -1)
    column = -1 if level_id is None else matrix.level_places.get(level_id, -1)
    return row, column
