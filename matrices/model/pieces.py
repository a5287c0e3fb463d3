"""Text cut into the pieces that people read and compare: words, Japanese characters, signs, spaces."""

import unicodedata
from enum import Enum, auto
from typing import Final

_APOSTROPHES: Final = "'\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}"
_JOINERS: Final = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
_SINGLE: Final = ((0x3005, 0x3007), (0x3041, 0x309F), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
"""Hiragana and ideographs stand for themselves: Japanese sets no spaces between words (Unicode, Blocks.txt)."""
_FIRST_SINGLE: Final = "\u3005"
_KATAKANA: Final = ((0x30A1, 0x30FA), (0x30FC, 0x30FF), (0x31F0, 0x31FF), (0xFF66, 0xFF9F))


class _Kind(Enum):
    SPACE = auto()
    WORD = auto()
    KATAKANA = auto()
    SINGLE = auto()
    SIGN = auto()
    MARK = auto()


_RUNS: Final = frozenset({_Kind.SPACE, _Kind.WORD, _Kind.KATAKANA})


def pieces_of(text: str) -> list[str]:
    """Return the pieces of `text`, in order and complete: joined they are `text` again.

    A word keeps its diacritics, apostrophes and decimal points; a run of katakana is one piece, and so is a run of
    spaces; any other character is a piece with the marks that combine with it.
    """
    pieces: list[str] = []
    last = None
    for place, char in enumerate(text):
        kind = _kind(char)
        if pieces and (kind is _Kind.MARK or (kind is last and kind in _RUNS) or _ties(text, place, last)):
            pieces[-1] += char
        else:
            pieces.append(char)
            last = kind
    return pieces


def is_word_char(char: str) -> bool:
    """Tell whether a word goes on over `char`: a letter, a digit or a mark of a script that sets spaces."""
    return _kind(char) in (_Kind.WORD, _Kind.MARK)


def is_sign(piece: str) -> bool:
    """Tell whether a piece is neither word nor Japanese character: a space or punctuation."""
    return _kind(piece[0]) in (_Kind.SPACE, _Kind.SIGN)


def _kind(char: str) -> _Kind:
    if char < _FIRST_SINGLE and (char.isalnum() or char == "_"):
        return _Kind.WORD
    if char.isspace():
        return _Kind.SPACE
    if char in _JOINERS or unicodedata.category(char).startswith("M"):
        return _Kind.MARK
    code = ord(char)
    if any(low <= code <= high for low, high in _SINGLE):
        return _Kind.SINGLE
    if any(low <= code <= high for low, high in _KATAKANA):
        return _Kind.KATAKANA
    return _Kind.WORD if char.isalnum() else _Kind.SIGN


def _ties(text: str, place: int, last: _Kind | None) -> bool:
    """Tell whether the sign at `place` stands inside a word (don't) or a number (1.5), or follows a joiner."""
    if text[place - 1] == "\N{ZERO WIDTH JOINER}":
        return True
    after = text[place + 1 : place + 2]
    if last is not _Kind.WORD or not after:
        return False
    if text[place] in _APOSTROPHES:
        return _kind(after) is _Kind.WORD
    return text[place] in ".," and text[place - 1].isdigit() and after.isdigit()
