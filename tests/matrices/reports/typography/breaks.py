"""Where lines start in our setting and in Qt's of the paragraphs of the templates."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Final

from matrices.exchange.templates import read_templates
from matrices.model.matrix import Matrix
from matrices.reports.typography.characters import paragraphs_of
from matrices.reports.typography.fonts import FontShelf, Weight
from matrices.reports.typography.preparing import Manner, Prepared, Preparer
from matrices.reports.typography.rows import Breaker
from tests.matrices.reports.typography.qt_text import qt_font, qt_lines

LANGUAGES: Final = ("en", "es", "tr", "ja", "ar")
WIDTHS_MM: Final = (30, 40, 55, 80, 120)
"""From a narrow cell to half a page."""
_SIZE_PT: Final = 9
_SIZE_PX: Final = 1000
"""So large that Qt's rounding to 1/64 px decides nowhere."""


@dataclass(frozen=True)
class Difference:
    """A paragraph whose lines do not start at the same characters in a width."""

    text: str
    width_mm: int
    ours: list[int]
    qts: list[int]
    room_left: float
    """What the longer one of the first two lines that differ leaves of the width by our measure, in ems."""

    def __str__(self) -> str:
        return f"{self.width_mm} mm, {self.room_left:+.3f} em: {self.text!r} ours {self.ours} Qt's {self.qts}"


@lru_cache
def paragraphs(language: str) -> tuple[str, ...]:
    """Return every paragraph of the templates in a language once."""
    texts = {text for matrix in read_templates(language) for text in _texts(matrix)}
    return tuple(sorted({one for text in texts for one in paragraphs_of(text) if one}))


def _texts(matrix: Matrix) -> Iterator[str]:
    yield from (matrix.title, matrix.about)
    yield from (category.name for category in matrix.categories)
    for attribute in matrix.attributes:
        yield from (attribute.name, attribute.about, *attribute.descriptors.values())


def settings(language: str, step: int = 1) -> list[tuple[str, int]]:
    """Return each paragraph, or every `step`th, with each width in mm."""
    return list(product(paragraphs(language)[::step], WIDTHS_MM))


def differences(language: str, step: int = 1) -> list[Difference]:
    """Return the `settings` in which Qt breaks a paragraph elsewhere."""
    preparer = Preparer(FontShelf())
    breaker, font = Breaker(preparer), qt_font(language, _SIZE_PX)
    manner = Manner(Weight.REGULAR, language, int(language == "ar"))
    prepared = lru_cache(lambda text: preparer.prepare(text, manner))
    found = []
    for text, width_mm in settings(language, step):
        room = width_mm * 72 / 25.4 * 1000 / _SIZE_PT
        ours = our_starts(breaker, prepared(text), room, language)
        qts = [line.textStart() for line in qt_lines(text, language, font, room * _SIZE_PX / 1000)]
        if ours != qts and not (language == "ja" and _is_evened(ours, qts)):
            start, end = _longer(ours, qts, len(text))
            line = prepared(text[start:end].rstrip())
            found.append(Difference(text, width_mm, ours, qts, (room - line.width) / 1000))
    return found


def _is_evened(ours: list[int], qts: list[int]) -> bool:
    """Tell whether nothing differs but that more stands in our last line."""
    return len(ours) == len(qts) and ours[:-1] == qts[:-1] and ours[-1] < qts[-1]


def our_starts(breaker: Breaker, prepared: Prepared, room: float, language: str) -> list[int]:
    """Return at which character each line starts; `room` is in 1/1000 of the size."""
    rows = breaker.rows(prepared, room, language)
    return [min(segment.start for segment in row.segments) for row in rows]


def _longer(ours: list[int], qts: list[int], length: int) -> tuple[int, int]:
    """Return where the first line that differs starts, and where it ends in the setting in which it is longer."""
    pairs = zip([*ours, length], [*qts, length], strict=False)
    place = next(place for place, (our, other) in enumerate(pairs) if our != other)
    return ours[place - 1], max([*ours, length][place], [*qts, length][place])
