"""Copies of a teammate's documents that can be handed on: other people's names become what they are to the teammate.

Names are taken out before anything is laid out, so that nothing of them can come into a file. A name that nobody told
of is not known here: whoever hands a copy on reads it first.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Final, TypeVar

import msgspec

from matrices.language.kana import has_kana, has_kanji, kana_forms
from matrices.language.sentences import with_capital
from matrices.language.words import nearest_language, words_for
from matrices.model.document import Document
from matrices.model.texts_within import with_texts

D = TypeVar("D", bound=Document)

_SHORTEST_PART: Final = 3
_SHORTEST_WITHOUT_CASE: Final = 2
"""Letters that a part of a name needs before it is looked for alone; scripts without capitals pack more into one."""
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
_JOINED: Final = tuple(first + second for first in ("", "و", "ف") for second in ("", "لل", "ب", "ل", "ك"))
"""What Arabic writes onto a name: "and" or "so", then "to the", "by", "to" or "like"."""
_ADDRESS: Final = re.compile(r"\S*(?:://|@)\S*")
_HONOURED: Final = r"(?=\s?(?:さん|さま|様|くん|君|ちゃん|氏|先輩|リーダー|マネージャー))"
"""What follows a name: a short part of one in kana may be any word."""
_SHORTEST_HIRAGANA: Final = 4
_SHORTEST_KATAKANA: Final = 3
"""Kana that a part of a name needs before it is looked for without an honorific."""
_SHORTEST_FULL_IN_KANJI: Final = 3
_BETWEEN_PARTS: Final = re.compile(r"[\s・＝]+")
"""Japanese sets a dot between the parts of foreign names."""
_LEAD: Final = "led_by"
_NAMES: Final = frozenset({"owner", _LEAD})
"""Fields that hold nothing but a name."""
_SENTENCE_END: Final = (".", "!", "?", ":", "…", "\n", "¡", "¿")


class Others(msgspec.Struct, frozen=True):
    """Whose names are taken out. `leads` are those who lead or led; everybody else is a colleague.

    A colleague's name may be followed by how it is read, in a second line; their own and a lead's is found by the name.
    """

    own_name: str
    leads: tuple[str, ...] = ()
    colleagues: tuple[str, ...] = ()


class _Name(msgspec.Struct, frozen=True):
    """A name or a part of one. `folded` is its first word, to be looked for quickly."""

    text: str
    role: str
    folded: str
    is_part: bool


class Discretion:
    """Takes other people's names out of documents about somebody; `language` is that of the documents' texts."""

    def __init__(self, others: Others, language: str) -> None:
        words = words_for(nearest_language(language))
        self._language = words.language
        self._colleague = words("a colleague")
        self._own = {_key(one) for one in _own_names(others)}
        leads = {_key(one) for one in others.leads}
        named = [(one, words("the lead")) for one in others.leads]
        for name, readings in map(_called, others.colleagues):
            role = words("the lead") if _key(name) in leads else self._colleague
            named += [(one, role) for one in (name, *readings)]
        self._names = tuple(name for one, role in named for name in self._ways(one, role))
        self._patterns: dict[tuple[_Name, ...], re.Pattern[str]] = {}
        self._roles: dict[str, str] = {}
        for known in self._names:
            self._roles.setdefault(_key(known.text), known.role)

    def _ways(self, name: str, role: str) -> Iterator[_Name]:
        """Yield a name and those of its parts that are looked for alone, save what is the teammate's own."""
        parts = _parts_of(name)
        if not parts or _key(name) in self._own:
            return
        yield _Name(name, role, parts[0].casefold(), is_part=False)
        for part in parts if len(parts) > 1 else ():
            least = _SHORTEST_PART if _has_case(part[0]) else _SHORTEST_WITHOUT_CASE
            if len(part) >= least and _key(part) not in self._own:
                yield _Name(part, role, part.casefold(), is_part=True)

    def copies(self, documents: Iterable[D]) -> tuple[D, ...]:
        """Return documents without any of the names."""
        return tuple(self.copy(one) for one in documents)

    def copy(self, document: D) -> D:
        """Return a document without any of the names."""
        return self._copied(document, self._names)

    def wordings(self, documents: Iterable[D]) -> tuple[D, ...]:
        """Return documents of roles without whole names: a part of one may be an ordinary word there."""
        whole = tuple(one for one in self._names if not one.is_part and _is_full(one.text))
        return tuple(self._copied(one, whole) for one in documents)

    def wording(self, role: D | None) -> D | None:
        """Return a role, where there is one, as `wordings` does."""
        return None if role is None else self.wordings([role])[0]

    def _copied(self, document: D, names: Sequence[_Name]) -> D:
        return with_texts(
            document, lambda text, field: self._named(text, field) if field in _NAMES else self._text(text, names)
        )

    def _named(self, name: str, field: str) -> str:
        """Return who is meant where a name stands alone: whoever is not the teammate is at least a colleague.

        That a lead leads needs not be told.
        """
        if field == _LEAD:
            return ""
        key = _key(name)
        return name if not key or key in self._own else self._roles.get(key, self._colleague)

    def _text(self, text: str, names: Sequence[_Name]) -> str:
        folded = text.casefold()
        present = tuple(one for one in names if one.folded in folded)
        if not present:
            return text
        parts = [part.casefold() for one in present for part in one.text.split()]
        text = _ADDRESS.sub(lambda found: "…" if any(part in found[0].casefold() for part in parts) else found[0], text)
        return self._pattern(present).sub(self._role, text)

    def _pattern(self, names: tuple[_Name, ...]) -> re.Pattern[str]:
        found = self._patterns.get(names)
        if found is None:
            ordered = sorted(names, key=lambda one: len(one.text), reverse=True)
            found = self._patterns[names] = re.compile("|".join(map(_way, ordered)))
        return found

    def _role(self, found: re.Match[str]) -> str:
        joined, role = self._meant(found[0])
        before = found.string[: found.start()].rstrip(" ")
        is_first = not joined and (not before or before.endswith(_SENTENCE_END))
        return joined + (with_capital(role, self._language) if is_first else role)

    def _meant(self, text: str) -> tuple[str, str]:
        """Return what is written onto a name, and whose it is."""
        for joined in _JOINED:
            role = self._roles.get(_key(text.removeprefix(joined))) if text.startswith(joined) else None
            if role is not None:
                return joined, role
        return "", self._colleague


def _called(colleague: str) -> tuple[str, tuple[str, ...]]:
    """Return a name, and how it is read in any kana."""
    name, _, reading = colleague.partition("\n")
    return name, kana_forms(reading) if reading else ()


def _own_names(others: Others) -> Iterator[str]:
    own = (readings for name, readings in map(_called, others.colleagues) if _key(name) == _key(others.own_name))
    for one in (others.own_name, *chain.from_iterable(own)):
        yield from (one, *_parts_of(one))


def leads_in(documents: Iterable[Any]) -> tuple[str, ...]:
    """Return everybody whom teammates or reviews name as a lead, once each."""
    return tuple(dict.fromkeys(one.led_by for one in documents if one.led_by))


def _way(name: _Name) -> str:
    """Return an expression for one name: whole names whatever their case, parts as names are written.

    Only where a script has capitals or is Arabic does a name stand apart from the letters around it: Japanese has no
    spaces.
    """
    text = name.text.strip()
    if _ARABIC.match(text):
        return rf"(?<!\w)(?:{'|'.join(_JOINED[1:])})?{_spaced(text, '+')}(?!\w)"
    if not _has_case(text[0]):
        return _spaced(text, "*") + (_HONOURED if name.is_part and _may_be_any_word(text) else "")
    word = rf"(?<!\w){_spaced(text, '+')}(?!\w)"
    return word if name.is_part else f"(?i:{word})"


def _may_be_any_word(part: str) -> bool:
    if not has_kana(part) or has_kanji(part):
        return False
    is_hiragana = any("\u3041" <= char <= "\u3096" for char in part)
    return len(part) < (_SHORTEST_HIRAGANA if is_hiragana else _SHORTEST_KATAKANA)


def _is_full(name: str) -> bool:
    """Tell whether a name can hardly be another word: it has several parts, or kanji enough for two."""
    return len(_parts_of(name)) > 1 or (has_kanji(name) and len(name) >= _SHORTEST_FULL_IN_KANJI)


def _spaced(name: str, times: str) -> str:
    return rf"\s{times}".join(map(re.escape, name.split()))


def _parts_of(name: str) -> list[str]:
    return [one for one in _BETWEEN_PARTS.split(name) if one]


def _key(name: str) -> str:
    return "".join(name.split()).casefold()


def _has_case(letter: str) -> bool:
    return letter.lower() != letter.upper()
