"""Where a line may end: after spaces, hyphens and dashes, between East Asian characters, in long words if it must.

A small part of UAX #14 with the line-start and line-end prohibitions of Japanese (JIS X 4051, kinsoku). Nothing
hangs: what may not start a line takes the character before it along, so every line stays inside its cell.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_EAST_ASIAN: Final = re.compile(
    "[\u2e80-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U0001f000-\U0001faff\U00020000-\U0003ffff]"
)
_NEVER_FIRST: Final = frozenset(
    "、。，．・：；？！゛゜ヽヾゝゞ々〻ー〜～–—…‥）〕］｝〉》」』】〙〗〟｠»”’°′″℃％‰¢%)]},.:;?!/"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ،؛؟"
)
_NEVER_LAST: Final = frozenset("（〔［｛〈《「『【〘〖〝｟«“‘([{￥＄£€$¥#＃｢")
_INSEPARABLE: Final = frozenset("…‥—―")
_DATE_SIGNS: Final = frozenset("年月日")
"""A Japanese date reads as one word: `2026年11月27日`."""
_ZERO_WIDTH_SPACE: Final = "\u200b"
SPACES: Final = frozenset(" \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000")
"""The spaces at which a line may end, and which are dropped there."""
_WORD_START: Final = re.compile(
    r"(?<= )(?=[^ ])(?!(?<=\d )[^\W\d_]{3,10}\.? \d{4}\b)"
    r"|(?:(?<=[^\W\d_]{2}[-\u2010])|(?<=[^\W\d_][\u2013\u2014]))(?=[^\W\d_])"
)
"""Where words start; but a day keeps to its month (`27 Nov 2026`), and one letter to what follows it (`e-mail`)."""
_GLUE: Final = frozenset("\u00a0\u2007\u2011\u202f\u2060\ufeff")
_WITH_RULES: Final = (SPACES | _GLUE | {_ZERO_WIDTH_SPACE}) - {" "}
"""Characters whose rules `_WORD_START` does not know."""
_UNSEEN: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Direction marks and isolates: UAX #14 (LB9) gives them to the character before them."""
_GOOD_ENDS: Final = frozenset("/\\?&=._-@:#,;+|")


def is_space(char: str) -> bool:
    """Tell whether `char` is a space at which a line may end, and which is dropped there."""
    return char in SPACES


def break_places(text: str) -> list[int]:
    """Return the places, between 0 and the length of `text`, before which a new line may start."""
    if text.isascii() or not _needs_every_place(text):
        places = [found.start() for found in _WORD_START.finditer(text)]
        return [place for place in places if not unicodedata.category(text[place]).startswith("M")]
    return [place for place in range(1, len(text)) if _may_break(text, place)]


def _needs_every_place(text: str) -> bool:
    return _EAST_ASIAN.search(text) is not None or not _WITH_RULES.isdisjoint(text)


def _may_break(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    if before == _ZERO_WIDTH_SPACE:
        return True
    if is_space(after) or after == _ZERO_WIDTH_SPACE or before in _GLUE or after in _GLUE:
        return False
    if unicodedata.category(after).startswith("M"):
        return False
    if is_space(before) and before != "\u3000":
        return True
    return after not in _UNSEEN and _may_break_inside(text, place)


def _may_break_inside(text: str, place: int) -> bool:
    before, after = _seen_before(text, place), text[place]
    if not before or after in _NEVER_FIRST or before in _NEVER_LAST or (before == after and before in _INSEPARABLE):
        return False
    if (before in _DATE_SIGNS and after.isdecimal()) or (before.isdecimal() and after in _DATE_SIGNS):
        return False
    if before == "\u3000" or _EAST_ASIAN.match(before) or _EAST_ASIAN.match(after):
        return True
    return _WORD_START.match(text, place) is not None


def _seen_before(text: str, place: int) -> str:
    """Return the last character before `place` that is seen; none where the line could end before the unseen ones."""
    seen = place - 1
    while seen >= 0 and text[seen] in _UNSEEN:
        seen -= 1
    is_break = seen < 0 or (seen < place - 1 and is_space(text[seen]))
    return "" if is_break else text[seen]


def emergency_place(text: str, fitting: int) -> int:
    """Return where to cut a word of which only the first `fitting` characters have room: at least after one.

    The cut is after the last separator of a path or address in the last third of the room, else where room ends or
    up to a third before it, where Japanese prohibits no end of a line; and never before a combining mark.
    """
    fitting = max(fitting, 1)
    places = range(fitting, max(fitting * 2 // 3, 1) - 1, -1)
    for place in places:
        if text[place - 1] in _GOOD_ENDS and place < len(text):
            return place
    place = next((one for one in places if not _is_prohibited(text, one)), fitting)
    while place > 1 and _is_joined(text, place):
        place -= 1
    return _next_whole(text, 1) if place == 1 else place


def _is_prohibited(text: str, place: int) -> bool:
    return place < len(text) and (text[place] in _NEVER_FIRST or text[place - 1] in _NEVER_LAST)


def _next_whole(text: str, place: int) -> int:
    while place < len(text) and _is_joined(text, place):
        place += 1
    return place


def _is_joined(text: str, place: int) -> bool:
    """Tell whether the characters around `place` make one letter for a reader."""
    if place >= len(text):
        return False
    after = text[place]
    return unicodedata.category(after).startswith("M") or after == "\u200d" or text[place - 1] == "\u200d"


def pieces(places: Sequence[int], length: int) -> list[tuple[int, int]]:
    """Return the start and end of each stretch between `places` of a text of `length` characters."""
    ends = [0, *places, length]
    return [(start, end) for start, end in pairwise(ends) if start < end]
