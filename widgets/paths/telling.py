"""What is chosen on the map of paths."""

from typing import NamedTuple

from matrices.model.matrix import Step


class Chosen(NamedTuple):
    """What is chosen on the map: a role, a step of it, or a place outside the team."""

    matrix_id: str = ""
    step: Step | None = None
    destination: str = ""
