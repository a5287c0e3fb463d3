"""What is done to a text before it is set: paragraphs, tabs, controls, and characters that leave no ink."""

import re
import unicodedata
from typing import Final

TAB_WIDTH: Final = 4

_PARAGRAPH_END: Final = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSETTABLE: Final = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ufff9-\ufffb]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_SPECIAL: Final = re.compile(f"\t|{_PARAGRAPH_END.pattern}|{_UNSETTABLE.pattern}|{_SURROGATE.pattern}")
"""All that something is done about. What Python calls unprintable is more: isolates and no-break spaces too."""
_IGNORABLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)
"""Default_Ignorable_Code_Point of Unicode 15 (DerivedCoreProperties.txt), as far as it is assigned or written."""
_JOINERS: Final = "\u200c\u200d"


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of `text`, tabs widened, controls gone, white space at the end of each dropped."""
    if text.isprintable() or not _SPECIAL.search(text):
        return [text.rstrip()]
    return [_settable(paragraph) for paragraph in _PARAGRAPH_END.split(text)]


def one_line(text: str) -> str:
    """Return `text` with paragraph ends as spaces, for places that hold one line."""
    return " ".join(filter(None, paragraphs_of(text)))


def _settable(paragraph: str) -> str:
    if "\t" in paragraph:
        paragraph = paragraph.expandtabs(TAB_WIDTH)
    if paragraph.isprintable():
        return paragraph.rstrip()
    return _SURROGATE.sub("\ufffd", _UNSETTABLE.sub("", paragraph)).rstrip()


def unseen_places(text: str) -> frozenset[int]:
    """Return the places of the characters that are not handed to the shaper.

    These are the ignorable ones, save joiners beside a letter that joins (Arabic): they choose its form.
    """
    if text.isascii():
        return frozenset()
    found = (match.start() for match in _IGNORABLE.finditer(text))
    return frozenset([place for place in found if not _joins(text, place)])


def _joins(text: str, place: int) -> bool:
    if text[place] not in _JOINERS:
        return False
    return any(unicodedata.bidirectional(neighbour) == "AL" for neighbour in text[max(place - 1, 0) : place + 2])


def capitals(text: str, language: str) -> str:
    """Return `text` in capitals; Turkish keeps the dot of its i."""
    return (text.replace("i", "İ") if language == "tr" else text).upper()
