"""How large things on a map of paths are, all of it from how its letters measure; and how texts fit into them."""

from collections.abc import Sequence

import msgspec

from matrices.reports.charts.step_lines import Lettering
from matrices.reports.typography.breaking import break_places, emergency_place

_MOST_ON_A_LINE = "{names} +{count}"


class Sizes(msgspec.Struct, frozen=True):
    """Lengths in the unit of the lettering."""

    title: Lettering
    small: Lettering
    spread: float = 1.0
    """How many times as far as usual rows stand apart."""

    @property
    def pad(self) -> float:
        """Between the edge of a card and its text."""
        return self.small.line_height * 0.6

    @property
    def card_width(self) -> float:
        """Of a role."""
        return self.title.width_of("n") * 21

    @property
    def card_height(self) -> float:
        """Of a role: two lines of title, one of people."""
        return self.title.line_height * 2 + self.small.line_height * 1.2 + 2 * self.pad

    @property
    def exit_width(self) -> float:
        """Of a place outside, which is as high as a role: as many lines meet it."""
        return self.small.width_of("n") * 18

    @property
    def empty_height(self) -> float:
        """Of the lane of a track without a role."""
        return self.small.line_height * 2

    @property
    def lane_width(self) -> float:
        """Of the names of tracks."""
        return self.small.width_of("n") * 14

    @property
    def step(self) -> float:
        """Between two lines that run beside each other."""
        return self.small.line_height * 0.72

    @property
    def side(self) -> float:
        """Between a card and the nearest line that turns there: room for an arrow's head."""
        return self.small.line_height * 1.3

    @property
    def sign(self) -> float:
        """The radius of the sign on a line."""
        return self.small.line_height * 0.5

    @property
    def head(self) -> float:
        """The room above the lanes."""
        return self.small.line_height * 1.8

    @property
    def corridor(self) -> float:
        """Between two rows, without the lines that run there."""
        return self.small.line_height * 1.3 * self.spread

    def lines(self, text: str, room: float, lettering: Lettering, most: int) -> tuple[str, ...]:
        """Return `text` in at most so many lines, the last of which may be wider than `room`."""
        found: list[str] = []
        rest = " ".join(text.split())
        while rest and len(found) < most - 1:
            line, rest = _first_line(rest, room, lettering)
            found.append(line)
        return (*found, rest) if rest else tuple(found)

    def names(self, names: Sequence[str], room: float, between: str = ", ") -> tuple[str, int]:
        """Return as many names as have room on a line, the first at least, and how many were left out.

        `between` is what parts names in the language of the map.
        """
        fitting = min(len(names), 1)
        for count in range(1, len(names) + 1):
            shown, more = between.join(names[:count]), len(names) - count
            if self.small.width_of(shown) > room:
                break  # a thousand hold the role: none further on is measured
            told = _MOST_ON_A_LINE.format(names=shown, count=more) if more else shown
            fitting = count if self.small.width_of(told) <= room else fitting
        return between.join(names[:fitting]), len(names) - fitting


def _first_line(text: str, room: float, lettering: Lettering) -> tuple[str, str]:
    """Return what of a text fits on a line, broken where its script lets lines end, and the rest.

    The rest is more than one letter where it is easily spared.
    """
    if lettering.width_of(text) <= room:
        return text, ""
    size = next((one for one in range(len(text), 1, -1) if lettering.width_of(text[:one]) <= room), 1)
    places = [one for one in break_places(text) if len(text[:one].rstrip()) <= size]
    fair = (one for one in reversed(places) if one < len(text) - 1 and lettering.width_of(text[one:]) <= room)
    at = next(fair, 0) or max(places, default=0) or emergency_place(text, size)
    return text[:at].rstrip(), text[at:].lstrip()
