"""Numbers and metrics in a cell, where a behaviour belongs.

A figure is taken for a measure unless it is a name (level 2, ISO 27001), an idiom (24/7), a sum of money, a year, a
version, a time of day or the number of a list. A number in words counts only where a target is plain.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from matrices.checks.cell_words import DIGIT, finding_of, has, personal_spans, span_of
from matrices.checks.finding import Code, Finding, Span
from matrices.checks.phrases import Phrases
from matrices.checks.rows import LIST_NUMBER, Cell, Line
from matrices.checks.tokens import is_sign
from matrices.checks.vocabulary import Vocabulary

_FIGURE: Final = re.compile(r"\d+(?:[.,:٫٬/–-]\d+)*")
_NAME: Final = re.compile(r"\d+\.\d+\.\d+[\d.]*|[0-2]?\d:[0-5]\d|(?:19|20)\d\d")
"""A version, a time of day, a year."""
_SHARE: Final = frozenset("%٪％‰")
_GLUED: Final = re.compile(r"(?:percent|mins?|hrs?|hours?|secs?|days?|pts?|dk|sa|[hsdkxp])(?!\w)", re.I)
_ORDINAL_SIGN: Final = re.compile(r"\.?[ºª]")
_LINK: Final = re.compile(r"(?:https?://|www\.)\S+")
_LONGEST: Final = 5
"""Words that a label or a unit may have."""
_BETWEEN: Final = " \u00a0\u202f+#№.°º-–(’'"
"""What may stand between a figure and the word it belongs to."""


def number(cell: Cell, words: Vocabulary) -> Finding | None:
    """Return a finding of all counts, shares, times and metrics of a cell."""
    spans = [span for line in cell.lines for span in _spans(line, words)]
    return finding_of(Code.NUMBER, cell, spans)


def _spans(line: Line, words: Vocabulary) -> Iterator[Span]:
    if DIGIT.search(line.text):
        yield from _figures(line, words)
    yield from _in_words(line, words)
    metrics = list(words.metrics.runs(line.words))
    if metrics and not has(words.reading, line):
        yield from (span_of(line, run) for run in metrics)


def _figures(line: Line, words: Vocabulary) -> Iterator[Span]:
    numbered = LIST_NUMBER.match(line.text)
    taken = [numbered.span()] if numbered else []
    taken += personal_spans(line.text)
    taken += words.idioms.spans(line.text)
    taken += [one.span() for one in _LINK.finditer(line.text)]
    for one in _FIGURE.finditer(line.text):
        start, end = one.span()
        if not any(first < end and start < last for first, last in taken):
            measured = _measured(line, start, end, words)
            if measured is not None:
                yield measured


def _measured(line: Line, start: int, end: int, words: Vocabulary) -> Span | None:
    """Return the measure whose figure stands from `start` to `end`, with its sign or unit; None when it is none."""
    signs = _neighbours(line.text, start, end)
    if signs[0] in _SHARE or signs[1] in _SHARE:
        first = line.text.rindex(signs[0], 0, start) if signs[0] in _SHARE else start
        last = line.text.index(signs[1], end) + 1 if signs[1] in _SHARE else end
        return line.span_of(first, last)
    if _is_sum(line, start, end, words) or _is_in_word(line.text, start, end):
        return None
    counted = _length_after(line, end, words.counted)
    is_named = _ends_before(line, start, words.labels) or (not counted and _length_after(line, end, words.ordinals))
    if is_named or (not counted and _NAME.fullmatch(line.text, start, end)):
        return None
    return line.span_of(start, max(counted, _end_of_unit(line.text, end)))


def _is_sum(line: Line, start: int, end: int, words: Vocabulary) -> bool:
    is_signed = any(unicodedata.category(sign) == "Sc" for sign in _neighbours(line.text, start, end) if sign)
    return is_signed or bool(_length_after(line, end, words.money)) or _ends_before(line, start, words.money)


def _is_in_word(text: str, start: int, end: int) -> bool:
    """Tell whether a figure is a part of a word: L2, 2FA, #12."""
    before, after = text[:start][-1:], text[end : end + 1]
    return (
        before == "#"
        or _ORDINAL_SIGN.match(text, end) is not None
        or _is_letter(before)
        or (_is_letter(after) and _end_of_unit(text, end) == end)
    )


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    return text[:start].rstrip()[-1:], text[end:].lstrip()[:1]


def _is_letter(sign: str) -> bool:
    """Tell whether a sign next to a figure makes it a part of a word; Japanese writes words and figures together."""
    return sign.isalpha() and not is_sign(sign)


def _end_of_unit(text: str, end: int) -> int:
    """Return where a unit glued to a figure ends, `end` where there is none."""
    glued = _GLUED.match(text, end)
    return glued.end() if glued else end


def _ends_before(line: Line, start: int, phrases: Phrases) -> bool:
    """Tell whether one of `phrases` stands right before a figure."""
    at = sum(token.end <= start for token in line.tokens)
    if at == 0 or line.text[line.tokens[at - 1].end : start].strip(_BETWEEN):
        return False
    before = line.words[max(0, at - _LONGEST) : at]
    return any(run.end == len(before) for run in phrases.runs(before))


def _length_after(line: Line, end: int, phrases: Phrases) -> int:
    """Return where the one of `phrases` ends that stands right behind a figure, 0 where none does."""
    at = sum(token.start < end for token in line.tokens)
    if at == len(line.tokens) or line.text[end : line.tokens[at].start].strip(_BETWEEN):
        return 0
    run = next(phrases.runs(line.words[at : at + _LONGEST]), None)
    return 0 if run is None or run.start else line.tokens[at + run.end - 1].end


def _in_words(line: Line, words: Vocabulary) -> Iterator[Span]:
    """Yield numbers in words before something counted, where the line says that they are a target."""
    for run in words.numbers.runs(line.words):
        counted = next(words.counted.runs(line.words[run.end : run.end + _LONGEST]), None)
        if counted is None or counted.start > 1:
            continue
        end = run.end + counted.end
        if _has_limit(line.words[max(0, run.start - 3) : run.start], line.words[end : end + 3], words.limits):
            yield line.span_of(line.tokens[run.start].start, line.tokens[end - 1].end)


def _has_limit(before: list[str], after: list[str], limits: Phrases) -> bool:
    is_before = any(run.end == len(before) for run in limits.runs(before))
    return is_before or any(run.start == 0 for run in limits.runs(after))
