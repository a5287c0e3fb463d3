"""The last line of a Japanese paragraph: more than one letter, and no half of a katakana word where that is spared.

Between East Asian characters a line may end nearly anywhere, so that a greedy setting often leaves one letter over
(W3C JLReq, "widow adjustment of paragraphs"). The last break moves back, as a rule to where a phrase starts; lines stay
inside their room, and there are as many of them.
"""

import re
from collections.abc import Sequence
from typing import Final

from matrices.reports.typography.preparing import Word

_HIRAGANA: Final = re.compile("[\u3041-\u309f]")
_KATAKANA: Final = re.compile("[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff]")
_HAN: Final = re.compile("[\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_JAPANESE: Final = re.compile(f"{_HIRAGANA.pattern}|{_KATAKANA.pattern}|{_HAN.pattern}")
_PREFIXES: Final = frozenset("おご御")
"""Signs of politeness, which belong to the word that follows."""
_QUOTES: Final = frozenset("「『“‘【〈《")
_FEWEST_LETTERS: Final = 2
_LEAST_FILLED: Final = 0.35
"""The share of its room that the line before may shrink to."""


def evened(rows: list[list[Word]], room: float) -> list[list[Word]]:
    """Return the rows with the last break moved back where the last row has too little to read.

    Paragraphs that end in another script stay as they are.
    """
    if len(rows) < 2 or not _JAPANESE.match(rows[-1][0].segments[0].text):
        return rows
    words, end = [*rows[-2], *rows[-1]], len(rows[-2])
    if _starts_phrase(words, end) and _letters(rows[-1]) >= _FEWEST_LETTERS:
        return rows
    is_short = _letters(rows[-1]) <= _FEWEST_LETTERS
    if not is_short and not _parts_katakana(words[end - 1], words[end]):
        return rows
    cut = _cut(words, end, room, or_anywhere=is_short)
    return [*rows[:-2], words[:cut], words[cut:]] if cut else rows


def _cut(words: Sequence[Word], end: int, room: float, *, or_anywhere: bool) -> int:
    """Return how many of the words stay in the row before, fewer than `end`; 0 where all had better stay."""
    found = 0
    kept = _width(words[:end])
    moved = _width(words[end:])
    for cut in range(end - 1, 0, -1):
        kept -= words[cut].width + words[cut].space_width
        moved += words[cut].width + words[cut].space_width
        if kept < room * _LEAST_FILLED or moved > room:
            break
        if _letters(words[cut:]) < _FEWEST_LETTERS:
            continue
        if _starts_phrase(words, cut):
            return cut
        found = found or (cut if or_anywhere else 0)
    return found


def _starts_phrase(words: Sequence[Word], place: int) -> bool:
    """Tell whether a reader would pause before a word: after a sign or space, or where kana give way to a noun."""
    left, right = _text(words[place - 1])[-1:], _text(words[place])[:1]
    if words[place - 1].space_width or not left.isalnum() or right in _QUOTES:
        return True
    if right in _PREFIXES and place + 1 < len(words):
        return not _HIRAGANA.match(_text(words[place + 1]))
    if _HIRAGANA.match(left):
        return left not in _PREFIXES and not _HIRAGANA.match(right)
    is_name = _KATAKANA.match(left) and _HAN.match(right)
    return bool(is_name or (_HAN.match(left) and left not in _PREFIXES and _KATAKANA.match(right)))


def _parts_katakana(before: Word, after: Word) -> bool:
    return bool(_KATAKANA.match(_text(before)[-1:]) and _KATAKANA.match(_text(after)[:1]))


def _letters(words: Sequence[Word]) -> int:
    """Count letters and digits of words up to a few."""
    count = 0
    for word in words:
        count += sum(map(str.isalnum, _text(word)))
        if count > _FEWEST_LETTERS:
            break
    return count


def _text(word: Word) -> str:
    """Return what is seen of a word, without the spaces at its end."""
    return "".join([segment.text for segment in word.segments]).rstrip()


def _width(words: Sequence[Word]) -> float:
    return sum(word.width + word.space_width for word in words)
