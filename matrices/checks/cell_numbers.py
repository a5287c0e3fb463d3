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
from matrices.checks.tokens import Token, is_sign
from matrices.checks.vocabulary import Vocabulary

_FIGURE: Final = re.compile(r"\d+(?:[.,:٫٬/–-]\d+)*")
_NAME: Final = re.compile(r"\d+\.\d+\.\d+[\d.]*|[0-2]?\d:[0-5]\d|(?:19|20)\d\d")
"""A version, a time of day, a year."""
_SHARE: Final = frozenset("%٪％‰")
_GLUED: Final = re.compile(r"(?P<unit>mins?|hrs?|hours?|secs?|days?|pts?|dk|sa|[hsdkxp])?(?P<rest>\w*)", re.I)
_LINK: Final = re.compile(r"(?:https?://|www\.)\S+")
_BETWEEN: Final = " \u00a0\u202f+#№.°º-–("
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
    taken += [one.span() for pattern in (_LINK, words.idioms) for one in pattern.finditer(line.text)]
    for one in _FIGURE.finditer(line.text):
        start, end = one.span()
        if any(first < end and start < last for first, last in taken):
            continue
        if _is_share(line.text, start, end):
            yield line.span_of(start, end)
        elif not _is_name_or_sum(line, start, end, words):
            yield line.span_of(start, _end_with_unit(line, end, words))


def _is_share(text: str, start: int, end: int) -> bool:
    return not _SHARE.isdisjoint(_neighbours(text, start, end))


def _is_name_or_sum(line: Line, start: int, end: int, words: Vocabulary) -> bool:
    before, after = line.text[start - 1 : start], line.text[end : end + 1]
    if "Sc" in {unicodedata.category(one) for one in _neighbours(line.text, start, end)}:
        return True
    if _is_letter(before) or before == "#" or (_is_letter(after) and not _is_unit(line.text, end)):
        return True
    previous, following = _token_before(line, start), _token_after(line, end)
    if following in words.counted:
        return False
    around = [one for one in (previous, following) if one]
    return _NAME.fullmatch(line.text, start, end) is not None or any(
        one in words.labels or one in words.money for one in around
    )


def _neighbours(text: str, start: int, end: int) -> str:
    return text[:start].rstrip()[-1:] + text[end:].lstrip()[:1]


def _is_letter(sign: str) -> bool:
    """Tell whether a sign next to a figure makes it a part of a word; Japanese writes words and figures together."""
    return sign.isalpha() and not is_sign(sign)


def _is_unit(text: str, end: int) -> bool:
    glued = _GLUED.match(text, end)
    return glued is not None and bool(glued["unit"]) and not glued["rest"]


def _token_before(line: Line, start: int) -> str:
    found = next((one for one in reversed(line.tokens) if one.end <= start), None)
    return found.word if found and not line.text[found.end : start].strip(_BETWEEN) else ""


def _token_after(line: Line, end: int) -> str:
    found = _after(line, end)
    return found.word if found else ""


def _after(line: Line, end: int) -> Token | None:
    found = next((one for one in line.tokens if one.end > end), None)
    return found if found and not line.text[end : max(end, found.start)].strip(_BETWEEN) else None


def _end_with_unit(line: Line, end: int, words: Vocabulary) -> int:
    """Return where the unit behind a figure ends, or the figure where none is known."""
    found = _after(line, end)
    return found.end if found and (found.start < end or found.word in words.counted) else end


def _in_words(line: Line, words: Vocabulary) -> Iterator[Span]:
    """Yield numbers in words before something counted, where the line says that they are a target."""
    for run in words.numbers.runs(line.words):
        behind = line.words[run.end : run.end + 2]
        counted = next(words.counted.runs(behind), None)
        if counted is None:
            continue
        end = run.end + counted.end
        if _has_limit(line.words[max(0, run.start - 3) : run.start], line.words[end : end + 3], words.limits):
            yield line.span_of(line.tokens[run.start].start, line.tokens[end - 1].end)


def _has_limit(before: list[str], after: list[str], limits: Phrases) -> bool:
    is_before = any(run.end == len(before) for run in limits.runs(before))
    return is_before or any(run.start == 0 for run in limits.runs(after))
