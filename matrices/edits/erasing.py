"""Erasing a teammate: which documents go, and what the others say once nobody is named in them."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

from msgspec.structs import replace

from matrices.language.kana import has_kana, has_kanji, kana_forms
from matrices.model.area import Area
from matrices.model.document import Document, Part
from matrices.model.metric import MetricValues
from matrices.model.private_note import PrivateNote
from matrices.model.review import Review
from matrices.model.round import Round
from matrices.model.teammate import Teammate
from matrices.model.texts_within import texts_within, with_texts

D = TypeVar("D", bound=Document)

_PERSONAL: Final = (Teammate, Review, PrivateNote, MetricValues)
_SHORTEST_PART: Final = 3
"""Letters that a part of a name needs before it is looked for alone: shorter ones are found in other words."""
_SHORTEST_IN_KANJI: Final = 2
_SHORTEST_READING: Final = 4
"""Kana that a reading needs before it is looked for: who is called Aki is not meant by each aki in a sentence."""
_AROUND: Final = 30
"""Characters shown on either side of a name that may be a mention."""


class Mention(Part, frozen=True, kw_only=True):
    """A name in somebody else's document: `text` is the name where it was replaced, or the words around it."""

    table: str
    document_id: str
    text: str


class Erasure(Part, frozen=True, kw_only=True):
    """What erasing a teammate does. `possible` are parts of the name that stay, for a person to look at."""

    name: str
    removed: tuple[Document, ...] = ()
    changed: tuple[Document, ...] = ()
    replaced: tuple[Mention, ...] = ()
    possible: tuple[Mention, ...] = ()


def erasure_of(
    teammate: Teammate, documents: Iterable[Document], placeholder: str, also: Sequence[str] = ()
) -> Erasure:
    """Return what erases `teammate` from `documents`, which are all there are; nothing is kept that is theirs.

    Their own documents go. In all others their name, how it is read, and each name in `also`, becomes `placeholder`,
    closed reviews included; they are taken out of areas and rounds.
    """
    named = _pattern([*names_of(teammate), *also])
    parts = _pattern([one for one in _parts_of(teammate) if one not in also])
    removed: list[Document] = []
    changed: list[Document] = []
    replaced: list[Mention] = []
    possible: list[Mention] = []
    for document in documents:
        if _belongs_to(document, teammate.teammate_id):
            removed.append(document)
            continue
        found: list[str] = []
        after = _renamed(_without_owner(document, teammate.teammate_id), named, placeholder, found)
        if after != document:
            changed.append(after)
        replaced += [_mention(document, text) for text in found]
        possible += [_mention(document, text) for text in _excerpts(after, parts)]
    return Erasure(
        name=teammate.name,
        removed=tuple(removed),
        changed=tuple(changed),
        replaced=tuple(replaced),
        possible=tuple(possible),
    )


def names_of(teammate: Teammate) -> tuple[str, ...]:
    """Return what a teammate is called in texts: by name, and as it is read in any kana."""
    is_long = len("".join(teammate.reading.split())) >= _SHORTEST_READING
    return tuple(dict.fromkeys((teammate.name, *(kana_forms(teammate.reading) if is_long else ()))))


def _parts_of(teammate: Teammate) -> list[str]:
    """Return parts of a teammate's name, and how they are read, that may mean them where they stand alone."""
    readings = [teammate.reading, *teammate.reading.split()]
    called = (form for one in readings if len(one) >= _SHORTEST_PART for form in kana_forms(one))
    return [*(one for one in teammate.name.split() if len(one) >= _least(one)), *called]


def _least(part: str) -> int:
    return _SHORTEST_IN_KANJI if has_kanji(part) else _SHORTEST_PART


def _belongs_to(document: Document, teammate_id: str) -> bool:
    return isinstance(document, _PERSONAL) and document.teammate_id == teammate_id


def _without_owner(document: Document, teammate_id: str) -> Document:
    """Return an area without this owner, or a round without this teammate; any other document as it is."""
    if isinstance(document, Area):
        return replace(document, owners=tuple(one for one in document.owners if one.teammate_id != teammate_id))
    if isinstance(document, Round):
        return replace(document, teammate_ids=tuple(one for one in document.teammate_ids if one != teammate_id))
    return document


def _renamed(document: D, named: re.Pattern[str], placeholder: str, found: list[str]) -> D:
    """Return `document` with every name replaced, and add what was replaced to `found`."""

    def told(text: str, _field: str) -> str:
        found.extend(named.findall(text))
        return named.sub(lambda _: placeholder, text)

    return with_texts(document, told)


def _excerpts(document: Document, parts: re.Pattern[str]) -> list[str]:
    """Return the words around each part of the name that a document still holds."""
    found = ((text, match) for text in texts_within(document) for match in parts.finditer(text))
    return [_excerpt(text, match.start(), match.end()) for text, match in found]


def _excerpt(text: str, start: int, end: int) -> str:
    return " ".join(text[max(0, start - _AROUND) : end + _AROUND].split())


def _mention(document: Document, text: str) -> Mention:
    return Mention(table=document.table, document_id=document.document_id, text=text)


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of `names`, whatever their case and spaces, the longest first; nothing matches no names."""
    ways = [_way(one) for one in sorted(filter(None, map(str.strip, names)), key=len, reverse=True)]
    return re.compile("|".join(ways) if ways else r"(?!)", re.IGNORECASE)


def _way(name: str) -> str:
    """Return an expression for one name.

    It must stand apart from other letters only where its own script has upper and lower case: Japanese has no spaces,
    within a name neither, and in Arabic words such as "and" or "to" are written onto the name.
    """
    between = r"\s*" if has_kanji(name) or has_kana(name) else r"\s+"
    before = r"(?<!\w)" if _has_case(name[0]) else ""
    after = r"(?!\w)" if _has_case(name[-1]) else ""
    return before + between.join(map(re.escape, name.split())) + after


def _has_case(letter: str) -> bool:
    return letter.lower() != letter.upper()
