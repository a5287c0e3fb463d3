"""Words of a cell that do not belong there: vague ones, placeholders, a customer's data."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from matrices.checks.finding import Code, Finding, Fix, FixKind, Span
from matrices.checks.phrases import Phrases, Run
from matrices.checks.rows import Cell, Line
from matrices.checks.vocabulary import Vocabulary

_FILLER: Final = re.compile(r"(?<!\w)(?:[xX]{3,}|\?{3,}|_{3,})(?!\w)|\[(?:…|\.\.\.|\s*)\]|<(?:…|\.\.\.)>")
_FILLER_SIGNS: Final = re.compile(r"[xX?_\[<]")
_BLANK: Final = re.compile(r"[\s.…·•?!*_/\\–—-]*")
_UNFINISHED: Final = re.compile(r"(?:…|\.\.\.)\s*$")
_CLAUSE_ENDS: Final = frozenset(".,;:!?()—–،؛؟、。；：！？（）")
_SHORT_LINE: Final = 3
"""Words. A longer line that ends in dots says something before them."""
_LONGEST_BLANK: Final = 12
"""Words; in Japanese, signs."""

DIGIT: Final = re.compile(r"\d")
"""A decimal digit of any script."""
_MAIL: Final = re.compile(r"[\w.+%-]{1,64}@(?:[\w-]{1,63}\.)+[^\W\d_]{2,24}")
_OWN_MAIL: Final = re.compile(
    r"(?:support|help(?:desk)?|info|hello|contact|security|privacy|legal|billing|sales|abuse|no-?reply|team)@", re.I
)
"""Addresses of a company's own desks are nobody's data (some of the names are those of RFC 2142)."""
_PHONE: Final = re.compile(r"(?<![\w.,/-])(?:\+|00|\(?0)\d[\d\s()./-]{6,20}\d(?![\d-])")
_PHONE_DIGITS: Final = range(8, 16)
"""Digits of a number with its prefix; 15 is the most that ITU-T E.164 allows."""
_SECRET_LINK: Final = re.compile(
    r"https?://(?:[^\s/@:]{1,64}:[^\s/@]{1,64}@\S+"
    r"|\S*?[?&#;](?:[\w-]*(?:token|secret|passw|session|signature|api_?key)[\w-]*|key|sig|auth|sid|code|pwd)=[^\s&]+\S*)",
    re.I,
)
_IBAN: Final = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?!\w)")
_CARD: Final = re.compile(r"(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\d-])")


def vague(cell: Cell, words: Vocabulary) -> Finding | None:
    """Return a finding of all vague words of a cell."""
    spans = [span for line in cell.lines for span in _vague_spans(line, words)]
    return finding_of(Code.VAGUE, cell, spans)


def _vague_spans(line: Line, words: Vocabulary) -> Iterator[Span]:
    runs = list(words.vague.runs(line.words))
    runs += [run for run in words.inner_verbs.runs(line.words) if _is_at_edge(line, run, words)]
    if runs:
        allowed = list(words.allowed.runs(line.words))
        yield from (span_of(line, run) for run in runs if not any(_meet(run, one) for one in allowed))


def _is_at_edge(line: Line, run: Run, words: Vocabulary) -> bool:
    """Tell whether a verb stands where a clause keeps it, so that its subject is the teammate the cell is about."""
    if words.verbs_are_last:
        return run.end == len(line.words) or _is_gap(line, run.end) or line.words[run.end] in words.joiners
    at = run.start
    while at > 0 and not _is_gap(line, at):
        before = line.words[at - 1]
        if before in words.joiners:
            return True
        if before not in words.light:
            return False
        at -= 1
    return True


def _is_gap(line: Line, at: int) -> bool:
    """Tell whether a clause ends before word `at`."""
    between = line.text[line.tokens[at - 1].end : line.tokens[at].start]
    return any(one in _CLAUSE_ENDS for one in between)


def placeholder(cell: Cell, words: Vocabulary) -> Finding | None:
    """Return a finding of all placeholders of a cell; its fix takes them out, and lines that are nothing else."""
    spans = [span for line in cell.lines for span in _placeholder_spans(line, words)]
    return finding_of(Code.PLACEHOLDER, cell, spans, is_fixable=True)


def _placeholder_spans(line: Line, words: Vocabulary) -> Iterator[Span]:
    if _is_blank(line, words):
        yield line.span
        return
    yield from (span_of(line, run) for run in words.placeholders.runs(line.words))
    yield from (line.span_of(*span) for span in words.markers.spans(line.text))
    if _FILLER_SIGNS.search(line.text):
        yield from (line.span_of(*one.span()) for one in _FILLER.finditer(line.text))


def _is_blank(line: Line, words: Vocabulary) -> bool:
    if not line.words:
        return _BLANK.fullmatch(line.text) is not None
    if len(line.words) < _SHORT_LINE and _UNFINISHED.search(line.text):
        return True
    is_short = len(line.words) <= _LONGEST_BLANK
    return is_short and any(run == (0, len(line.words)) for run in words.blanks.runs(line.words))


def customer_data(cell: Cell) -> Finding | None:
    """Return a finding of all personal data of a cell; its fix takes them out."""
    spans = [line.span_of(*span) for line in cell.lines for span in personal_spans(line.text)]
    return finding_of(Code.CUSTOMER_DATA, cell, spans, is_fixable=True)


def personal_spans(text: str) -> list[tuple[int, int]]:
    """Return where addresses, telephone and account numbers and links with secrets stand in `text`, in order."""
    if "@" not in text and "://" not in text and not DIGIT.search(text):
        return []
    found = [one.span() for one in _SECRET_LINK.finditer(text)]
    found += [one.span() for one in _MAIL.finditer(text) if not _OWN_MAIL.match(one[0])]
    found += [one.span() for one in _IBAN.finditer(text)]
    found += [one.span() for one in _CARD.finditer(text) if _is_card(one[0])]
    found += [one.span() for one in _PHONE.finditer(text) if sum(map(str.isdigit, one[0])) in _PHONE_DIGITS]
    return _apart(found)


def _is_card(text: str) -> bool:
    """Tell whether the check digit is that of a payment card (ISO/IEC 7812-1, annex B)."""
    digits = [int(one) for one in text if one.isdigit()][::-1]
    doubled = (sum(divmod(2 * one, 10)) for one in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in order, of those that overlap the first and longest."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def span_of(line: Line, run: Run) -> Span:
    """Return the characters of a run of words."""
    return line.span_of(line.tokens[run.start].start, line.tokens[run.end - 1].end)


def has(phrases: Phrases, line: Line) -> bool:
    """Tell whether any of `phrases` stands in `line`."""
    return next(phrases.runs(line.words), None) is not None


def finding_of(code: Code, cell: Cell, spans: Iterable[Span], *, is_fixable: bool = False) -> Finding | None:
    """Return a finding of words of a cell, or None where there are none; `is_fixable` when they can just go."""
    places = [Span(*one) for one in _apart((span.start, span.end) for span in spans)]
    if not places:
        return None
    found = {text.casefold(): text for text in reversed([cell.text[span.start : span.end] for span in places])}
    return Finding(
        code=code,
        place=cell.place,
        text=cell.text,
        spans=tuple(places),
        found=tuple(reversed(found.values())),
        fix=Fix(kind=FixKind.REMOVE_WORDS, text=without(cell.text, places)) if is_fixable else None,
    )


def without(text: str, spans: Iterable[Span]) -> str:
    """Return `text` without the given characters, none of which is a line's end, nor the lines they leave wordless."""
    gone = sorted(spans, key=lambda span: -span.start)
    kept = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        cuts = [(span.start - start, span.end - start) for span in gone if start <= span.start < end]
        rest = _cut(line, cuts)
        if not cuts or any(one.isalnum() for one in rest):
            kept.append(rest)
        start = end + 1
    return "\n".join(kept)


def _cut(line: str, cuts: Iterable[tuple[int, int]]) -> str:
    """Return `line` without the given characters, the last first, and without the blanks that then stand twice."""
    for first, last in cuts:
        before, after = line[:first], line[last:]
        line = before + (after.lstrip() if before[-1:] in {"", " "} else after)
    return line.rstrip()


def _meet(first: Run, second: Run) -> bool:
    return first.start < second.end and second.start < first.end
