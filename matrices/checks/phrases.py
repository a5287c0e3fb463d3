"""Find listed words and phrases in a text that was taken apart."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from matrices.checks.tokens import Tokens


class Run(NamedTuple):
    """Words `start` up to but not including `end` of a line."""

    start: int
    end: int


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    is_open: bool
    """Whether the last word may go on, as in `proactiv*`."""


class _Starting(dict[str, tuple[_Phrase, ...]]):
    """The phrases that may begin with a word; looked up once for each word, since texts repeat theirs."""

    def __init__(self, find: Callable[[str], tuple[_Phrase, ...]]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> tuple[_Phrase, ...]:
        found = self[word] = self._find(word)
        return found


class Phrases:
    """A list of words and phrases of one language. A `*` at the end stands for any ending."""

    def __init__(self, listed: Iterable[str], tokens: Tokens) -> None:
        self._tokens = tokens
        self._by_first: dict[str, list[_Phrase]] = {}
        self._stems: dict[int, set[str]] = {}
        for one in listed:
            self._add(one.strip())
        self._starting = _Starting(self._found_at)

    def _add(self, listed: str) -> None:
        words = tuple(self._tokens.words(listed))
        is_open = listed.endswith("*")
        if len(words) == 1 and is_open:
            self._stems.setdefault(len(words[0]), set()).add(words[0])
        elif words:
            self._by_first.setdefault(words[0], []).append(_Phrase(words, is_open))

    def __contains__(self, word: str) -> bool:
        return any(len(phrase.words) == 1 for phrase in self._starting[word])

    def runs(self, line: Sequence[str]) -> Iterator[Run]:
        """Yield where the phrases stand in `line`, folded words; the longest where several begin; none overlap."""
        starting = self._starting
        found = [starting[word] for word in line]
        if any(found):
            yield from self._standing(line, found)

    def _standing(self, line: Sequence[str], found: Sequence[tuple[_Phrase, ...]]) -> Iterator[Run]:
        done = 0
        for at, phrases in enumerate(found):
            if phrases and at >= done:
                length = self._length_at(phrases, line, at)
                if length:
                    done = at + length
                    yield Run(at, done)

    def _length_at(self, phrases: Sequence[_Phrase], line: Sequence[str], at: int) -> int:
        for one in phrases:
            if self._stands(one, line, at):
                return len(one.words)
        return 0

    def _found_at(self, word: str) -> tuple[_Phrase, ...]:
        """Return the phrases that may begin with `word`, the longest first."""
        forms = self._tokens.forms(word)
        found = [phrase for form in forms for phrase in self._by_first.get(form, ())]
        if any(form[:length] in stems for form in forms for length, stems in self._stems.items()):
            found.append(_Phrase((word,), is_open=False))
        return tuple(sorted(found, key=lambda phrase: -len(phrase.words)))

    def _stands(self, phrase: _Phrase, line: Sequence[str], at: int) -> bool:
        """Tell whether `phrase`, whose first word stands at `at`, goes on there."""
        words = phrase.words
        if at + len(words) > len(line):
            return False
        if tuple(line[at + 1 : at + len(words)]) == words[1:]:
            return True
        if not (phrase.is_open or self._tokens.has_forms):
            return False
        return all(self._is_form(phrase, step, line[at + step]) for step in range(1, len(words)))

    def _is_form(self, phrase: _Phrase, step: int, word: str) -> bool:
        forms = self._tokens.forms(word)
        if phrase.is_open and step == len(phrase.words) - 1:
            return any(form.startswith(phrase.words[step]) for form in forms)
        return phrase.words[step] in forms
