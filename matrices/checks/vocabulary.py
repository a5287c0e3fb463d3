"""The words that the checks look for in one language, from `resources/checks`, and how a team changed them.

Every language has its own file. What holds in all of them, such as names of metrics, stands in `any.toml`; a language
without a file is checked by that one alone. They are TOML because the window reads them while somebody works: YAML
takes thirty times as long.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from typing import Final

import msgspec

from matrices.checks.phrases import Phrases
from matrices.checks.tokens import LETTER_OR_DIGIT, Tokens
from matrices.model.settings import Settings

_ANY: Final = "any"


class Written:
    """A list that is looked for exactly as it is written, though not in the middle of a word or number."""

    _BEFORE: Final = re.compile(rf"(?:{LETTER_OR_DIGIT}|[/:.])$")

    def __init__(self, listed: Iterable[str]) -> None:
        longest_first = "|".join(map(re.escape, sorted(listed, key=len, reverse=True)))
        # What stands before is judged after a match: a pattern that begins with it would be tried at every sign.
        self._pattern = re.compile(rf"(?:{longest_first})(?!{LETTER_OR_DIGIT}|[/:])" if longest_first else r"(?!)")

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the entries stand in `text`."""
        found = (one.span() for one in self._pattern.finditer(text))
        return (span for span in found if not self._BEFORE.search(text, max(0, span[0] - 1), span[0]))


class WordLists(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The lists of a file. Each entry is a word or phrase; where it says so, a `*` at its end stands for any ending."""

    vague: tuple[str, ...] = ()
    """Praise and measure without a picture (`*`)."""
    unobservable: tuple[str, ...] = ()
    """What goes on inside a person (`*`)."""
    inner_verbs: tuple[str, ...] = ()
    """The same as verbs, where the teammate is who does it: at the edge of a clause. Others may know things (`*`)."""
    verbs_are_last: bool = False
    """Whether a clause ends with its verb rather than beginning with it."""
    joiners: tuple[str, ...] = ()
    """What joins two clauses of one subject."""
    allowed: tuple[str, ...] = ()
    """Phrases in which such a word is meant otherwise (`*`)."""
    metrics: tuple[str, ...] = ()
    """Names of metrics (`*`)."""
    reading: tuple[str, ...] = ()
    """What people do with a metric other than being measured by it; excuses its name (`*`)."""
    numbers: tuple[str, ...] = ()
    """Numbers in words."""
    counted: tuple[str, ...] = ()
    """What is counted where performance is (`*`)."""
    limits: tuple[str, ...] = ()
    """What makes a number in words a target before or behind it: at least, within, per day (`*`)."""
    labels: tuple[str, ...] = ()
    """What a number behind it is the name of: level 2, ISO 27001 (`*`)."""
    ordinals: tuple[str, ...] = ()
    """What makes the number before it a name: 2. seviye, 3次 (`*`)."""
    money: tuple[str, ...] = ()
    """Names of currencies: a sum is a limit to decide within, no metric (`*`)."""
    idioms: tuple[str, ...] = ()
    """Figures that count nothing, as written: 24/7."""
    placeholders: tuple[str, ...] = ()
    """Words that wait for others (`*`)."""
    markers: tuple[str, ...] = ()
    """The same, exactly in this case."""
    blanks: tuple[str, ...] = ()
    """The same where nothing else is in the line (`*`)."""
    helped: tuple[str, ...] = ()
    """With help (`*`)."""
    unhelped: tuple[str, ...] = ()
    """Without help (`*`)."""
    degrees: tuple[tuple[str, ...], ...] = ()
    """Words that differ only in how much or how often, from least to most."""
    light: tuple[str, ...] = ()
    """Words that change little in what is asked: articles, adverbs of degree (`*`)."""


class Vocabulary:
    """The lists of a language, ready to look things up in."""

    def __init__(self, lists: WordLists, tokens: Tokens) -> None:
        self.tokens = tokens
        self.vague = Phrases((*lists.vague, *lists.unobservable), tokens)
        self.inner_verbs = Phrases(lists.inner_verbs, tokens)
        self.verbs_are_last = lists.verbs_are_last
        self.joiners = Phrases(lists.joiners, tokens)
        self.allowed = Phrases(lists.allowed, tokens)
        self.metrics = Phrases(lists.metrics, tokens)
        self.reading = Phrases(lists.reading, tokens)
        self.numbers = Phrases(lists.numbers, tokens)
        self.counted = Phrases(lists.counted, tokens)
        self.limits = Phrases(lists.limits, tokens)
        self.labels = Phrases(lists.labels, tokens)
        self.ordinals = Phrases(lists.ordinals, tokens)
        self.money = Phrases(lists.money, tokens)
        self.idioms = Written(lists.idioms)
        self.placeholders = Phrases(lists.placeholders, tokens)
        self.markers = Written(lists.markers)
        self.blanks = Phrases(lists.blanks, tokens)
        self.helped = Phrases(lists.helped, tokens)
        self.unhelped = Phrases(lists.unhelped, tokens)
        self.light = Phrases(lists.light, tokens)
        self.degrees = _ranks(lists.degrees, tokens)


class Vocabularies:
    """The words to look for in each language, read once; kept by whoever checks more than one matrix."""

    def __init__(self) -> None:
        self._read: dict[tuple[str, tuple[str, ...], tuple[str, ...]], Vocabulary] = {}

    def of(self, language: str, settings: Settings) -> Vocabulary:
        """Return what a workspace looks for in a language, a BCP 47 code; the same object while that stays the same."""
        base = language.partition("-")[0].lower()
        key = (base, settings.vague_words_added.get(base, ()), settings.vague_words_removed.get(base, ()))
        if key not in self._read:
            self._read[key] = _vocabulary(*key)
        return self._read[key]


def _vocabulary(language: str, added: tuple[str, ...], removed: tuple[str, ...]) -> Vocabulary:
    shipped = _joined(word_lists(_ANY), word_lists(language))
    lists = msgspec.structs.replace(
        shipped,
        vague=tuple(one for one in (*shipped.vague, *added) if one not in removed),
        unobservable=tuple(one for one in shipped.unobservable if one not in removed),
        inner_verbs=tuple(one for one in shipped.inner_verbs if one not in removed),
    )
    return Vocabulary(lists, Tokens(language))


def shipped_vague_words(language: str) -> tuple[str, ...]:
    """Return the words and phrases that are taken as vague unless a team removes them, in the order of their file."""
    lists = word_lists(language.partition("-")[0].lower())
    return (*lists.vague, *lists.unobservable, *lists.inner_verbs)


def word_lists(language: str) -> WordLists:
    """Return the lists of a language's own file, all empty where there is none."""
    file = resources.files("resources").joinpath("checks", f"{language}.toml")
    if not (language.isalpha() and file.is_file()):
        return WordLists()
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), WordLists)


def _joined(first: WordLists, second: WordLists) -> WordLists:
    """Return both files' entries; `second` says how its language builds clauses."""
    fields = msgspec.structs.asdict(first)
    joined = {name: (*value, *getattr(second, name)) for name, value in fields.items() if isinstance(value, tuple)}
    return WordLists(**joined, verbs_are_last=second.verbs_are_last)


def _ranks(degrees: Iterable[Iterable[str]], tokens: Tokens) -> Mapping[str, tuple[int, int]]:
    """Return by word which list it stands in and how far up. Only words that are one token can be ranked."""
    return {
        found[0].word: (scale, rank)
        for scale, listed in enumerate(degrees)
        for rank, one in enumerate(listed)
        if len(found := tokens.of(one)) == 1
    }
