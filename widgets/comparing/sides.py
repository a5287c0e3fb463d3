"""What the window of comparison can compare."""

from typing import NamedTuple, Protocol

from widgets.comparing.side_by_side import Comparison


class Choice(NamedTuple):
    """Something to choose."""

    choice_id: str
    name: str


class Sides(Protocol):
    """Two things side by side, each to be chosen."""

    @property
    def title(self) -> str:
        """What the window is called."""

    def ones(self) -> list[Choice]:
        """Return what may stand first."""

    def twos(self, one_id: str, /) -> list[Choice]:
        """Return what may stand second."""

    def places(self, one_id: str, two_id: str, /) -> list[Choice]:
        """Return at which places the two can be compared; none where there is but one."""

    def compare(self, one_id: str, two_id: str, place: str, /) -> Comparison | None:
        """Return the comparison; None where one of the two is gone."""
