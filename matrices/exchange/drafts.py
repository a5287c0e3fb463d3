"""Attributes in the making: what several rows say of one attribute, put together."""

from collections.abc import Sequence

from matrices.exchange.behaviours import behaviours_in
from matrices.exchange.plan import PlannedAttribute


class Lines:
    """Lines from several rows. What a later row says again, as merged cells do, is kept once."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._known: set[str] = set()

    def add(self, lines: Sequence[str]) -> None:
        """Add those lines that are new."""
        self._lines += [line for line in lines if line not in self._known]
        self._known.update(lines)

    def text(self) -> str:
        """Return the lines so far."""
        return "\n".join(self._lines)


class Draft:
    """An attribute in the making."""

    def __init__(self, name: str, category: str, level_count: int) -> None:
        self.name = name
        self._category = category
        self._about = Lines()
        self._expected: int | None = None
        self._behaviours = tuple(Lines() for _ in range(level_count))

    def tell(self, about: str) -> None:
        """Add to what it is about."""
        self._about.add(about.splitlines())

    def expect(self, place: int | None) -> None:
        """Say which level is expected, unless that was said before."""
        self._expected = place if self._expected is None else self._expected

    def describe(self, place: int, text: str) -> None:
        """Add to the descriptor of a level."""
        self._behaviours[place].add(behaviours_in(text))

    @property
    def is_described(self) -> bool:
        """Whether any level is described."""
        return any(behaviours.text() for behaviours in self._behaviours)

    def planned(self) -> PlannedAttribute:
        """Return the attribute as it would be."""
        return PlannedAttribute(
            name=self.name,
            category=self._category,
            about=self._about.text(),
            expected=self._expected,
            descriptors=tuple(behaviours.text() for behaviours in self._behaviours),
        )
