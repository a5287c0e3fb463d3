"""A row as the checks read it: cells in the order of the levels, taken apart into lines and words."""

import re
from functools import cached_property
from typing import Final, NamedTuple

from matrices.checks.finding import Place, Span
from matrices.checks.tokens import Token, Tokens, is_sign
from matrices.model.matrix import Attribute, Matrix

LIST_NUMBER: Final = re.compile(r"\s*\(?\d{1,2}[.)]\s")
"""What a line of a numbered list begins with."""


class Line:
    """A behaviour: its text, where that begins in the cell, and its words without the number it has in a list."""

    def __init__(self, start: int, text: str, source: Tokens) -> None:
        self.start = start
        self.text = text
        self._source = source
        numbered = LIST_NUMBER.match(text)
        self._first = numbered.end() if numbered else 0
        self.words = source.words(text, self._first)
        self.key = " ".join(self.words)
        """By which lines compare without regard to case, marks and punctuation."""

    @cached_property
    def tokens(self) -> list[Token]:
        """The words with their places in the line."""
        return self._source.of(self.text, self._first)

    @cached_property
    def is_in_signs(self) -> bool:
        """Whether signs stand for words in it, as in Japanese."""
        return not self.text.isascii() and any(map(is_sign, self.words))

    @property
    def span(self) -> Span:
        """The whole line in the cell, without the blanks around it."""
        return self.span_of(len(self.text) - len(self.text.lstrip()), len(self.text.rstrip()))

    def span_of(self, start: int, end: int) -> Span:
        """Characters of the line as characters of the cell."""
        return Span(self.start + start, self.start + end)


class Cell:
    """A described cell."""

    def __init__(self, place: Place, text: str, tokens: Tokens) -> None:
        self.place = place
        self.text = text
        self.lines = _lines(text, tokens)

    @cached_property
    def key(self) -> str:
        """The words of all lines, by which cells compare."""
        return "\n".join(line.key for line in self.lines)

    @cached_property
    def weight(self) -> int:
        """How long the cell is to read: its words, a sign of Japanese counted as half a word."""
        signs = sum(len(line.key.replace(" ", "")) for line in self.lines)
        words = sum(len(line.words) for line in self.lines)
        return min(words, -(-signs // 2))


class Row(NamedTuple):
    """An attribute and its described cells, from the first level to the last."""

    attribute: Attribute
    cells: tuple[Cell, ...]


def read_row(matrix: Matrix, attribute: Attribute, tokens: Tokens) -> Row:
    """Return a row taken apart; cells without text are left out."""
    described = ((level.level_id, attribute.descriptor(level.level_id)) for level in matrix.levels)
    return Row(
        attribute,
        tuple(
            Cell(
                Place(matrix_id=matrix.matrix_id, attribute_id=attribute.attribute_id, level_id=level_id), text, tokens
            )
            for level_id, text in described
            if text.strip()
        ),
    )


def _lines(text: str, tokens: Tokens) -> list[Line]:
    lines = []
    start = 0
    for one in text.split("\n"):
        if one.strip():
            lines.append(Line(start, one, tokens))
        start += len(one) + 1
    return lines
