"""Names as they sound in Latin letters, so that who types Noor finds نور, and the other way round.

Scripts that write vowels are compared by their transliteration; Arabic and Hebrew, which leave most of them out, by
what both ways of writing have: the consonants. Ideographs are read as Chinese reads them; no table knows names, so a
name may bring its reading along. Japanese needs no spaces: what is typed may stand anywhere in such a reading.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from matrices.language.kana import has_kana, romaji_key

_ABJAD: Final = re.compile("[\u0590-\u06ff\u0750-\u077f]")
"""Hebrew and Arabic letters (Unicode blocks Hebrew, Arabic, Arabic Supplement)."""
_ARTICLE: Final = "ال"
_ALEF: Final = "ا"
_VOWELS: Final = re.compile("(?<=.)[aeiouwy]|[aeiou]|[^a-z]")
"""What the consonants are left of: w and y count only where a word begins with them."""
_SAME: Final = (("ck", "k"), ("ch", "sh"), ("ph", "f"), ("q", "k"), ("c", "k"), ("j", "g"), ("v", "f"), ("p", "b"))
"""Letters and pairs that spellings of one name change for each other."""
_TWICE: Final = re.compile(r"(.)\1+")
_BETWEEN: Final = re.compile(r"[\s・]+")
_UNSPACED: Final = re.compile("[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Kana and ideographs (Unicode blocks): between them a space is written or not."""


class Heard(NamedTuple):
    """One word: as Latin letters write it, and its consonants, with and without the article.

    `kana` is a word in kana as `romaji_key` spells it; of other words it is empty. Other words may begin within a run.
    """

    latin: str
    consonants: tuple[str, ...]
    has_vowels: bool
    kana: str = ""
    is_run: bool = False


@lru_cache(maxsize=20_000)
def heard(text: str) -> tuple[Heard, ...]:
    """Return the words of a folded text as they sound."""
    return tuple(_heard(word) for word in _BETWEEN.split(text) if word)


@lru_cache(maxsize=20_000)
def heard_name(name: str, reading: str = "") -> tuple[Heard, ...]:
    """Return the words of a folded name and of how it is read, as they sound; where no space is needed, as one too."""
    whole = [_heard("".join(name.split()))] if _UNSPACED.search(name) else []
    run = [_heard("".join(reading.split()))._replace(is_run=True)] if has_kana(reading) else []
    return (*heard(name), *heard(reading), *whole, *run)


def is_heard(typed: str, name: str, reading: str = "") -> bool:
    """Tell whether a name, or how it is read, sounds as what is typed where any of them is in another script.

    All three are folded.
    """
    is_foreign = not (typed.isascii() and name.isascii() and reading.isascii())
    return is_foreign and sounds_like(heard(typed), heard_name(name, reading))


def sounds_like(typed: Sequence[Heard], text: Sequence[Heard]) -> bool:
    """Tell whether for every word typed there is one that begins as it sounds."""
    return bool(typed) and all(any(_begins(word, part) for word in text) for part in typed)


def _begins(word: Heard, part: Heard) -> bool:
    if (word.kana or part.kana) and word.has_vowels and part.has_vowels:
        wanted, sound = part.kana or romaji_key(part.latin), word.kana or romaji_key(word.latin)
        return bool(wanted) and (wanted in sound if word.is_run else sound.startswith(wanted))
    if word.has_vowels and part.has_vowels:
        return bool(part.latin) and word.latin.startswith(part.latin)
    wanted = part.consonants[0]
    return bool(wanted) and any(one.startswith(wanted) for one in word.consonants)


def _heard(word: str) -> Heard:
    if word.isascii():
        return Heard(word, (_consonants(word),), has_vowels=True)
    from anyascii import anyascii  # noqa: PLC0415 - most searches are in one script

    is_abjad = _ABJAD.search(word) is not None
    latin = ("a" if word.startswith(_ALEF) else "") + anyascii(word).lower()  # what follows an alef begins no word
    bare = [anyascii(word.removeprefix(_ARTICLE)).lower()] if word.startswith(_ARTICLE) else []
    kana = romaji_key(word) if has_kana(word) else ""
    return Heard(latin, tuple(_consonants(one) for one in (latin, *bare)), has_vowels=not is_abjad, kana=kana)


def _consonants(latin: str) -> str:
    for spelling, same in _SAME:
        latin = latin.replace(spelling, same)
    return _TWICE.sub(r"\1", _VOWELS.sub("", latin))
