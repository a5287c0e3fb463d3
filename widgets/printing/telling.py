"""What is said of documents. Imports no Qt."""

from typing import Final

from matrices.language.numbers import number_text
from matrices.language.words import Words
from matrices.model.settings import Paper
from matrices.reports.options import Orientation

_KILO: Final = 1000
"""As file managers count (IEC 80000-13: kB and MB are powers of ten)."""


def size_text(count: int, words: Words) -> str:
    """Return how large a file of so many bytes is."""
    if count < _KILO * _KILO:
        return words("{size} kB", size=number_text(max(1, round(count / _KILO)), words.language))
    return words("{size} MB", size=number_text(round(count / _KILO / _KILO, 1), words.language))


def paper_names(words: Words) -> dict[Paper, str]:
    """Return what papers are called."""
    return {Paper.A4: words("A4"), Paper.LETTER: words("Letter"), Paper.A3: words("A3")}


def orientation_names(words: Words) -> dict[Orientation, str]:
    """Return what the ways of sheets are called."""
    return {
        Orientation.AUTO: words("As it fits best"),
        Orientation.PORTRAIT: words("Upright"),
        Orientation.LANDSCAPE: words("Lying"),
    }
