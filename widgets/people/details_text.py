"""What the details panel says of one attribute: where the teammate stands, what is next, and how it came about."""

import datetime
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.answer_words import who_text
from matrices.model.growth import Entry, History
from matrices.model.marks import RowMarks
from matrices.model.matrix import Attribute, Level, Matrix
from widgets.people.telling import FindEdition, Then, behaviour_of, counting_text, level_text, seen_text, wording_then


class Style(Enum):
    """How a paragraph is set."""

    TITLE = auto()
    HEADING = auto()
    STRONG = auto()
    BODY = auto()
    QUIET = auto()
    LATER = auto()
    """What came after the day shown."""
    STRUCK = auto()


class Paragraph(NamedTuple):
    """One paragraph; each line of a text that people wrote is one of its own."""

    style: Style
    text: str
    link: str = ""
    """Where the text leads, as somebody wrote it."""


class AttributeDetails:
    """Tells one attribute of a teammate as paragraphs."""

    def __init__(self, words: Words, matrix: Matrix, history: History, find_edition: FindEdition) -> None:
        self._words = words
        self._matrix = matrix
        self._history = history
        self._find_edition = find_edition

    def paragraphs(
        self, attribute: Attribute, marks: RowMarks, day: datetime.date, remarks: Iterable[str] = ()
    ) -> tuple[Paragraph, ...]:
        """Return what is known of `attribute` on `day`, `marks` being its marks on that day.

        `remarks` say why the rating should be looked at again.
        """
        return (
            Paragraph(Style.TITLE, attribute.name),
            *_lines(Style.QUIET, attribute.about),
            *(Paragraph(Style.BODY, one) for one in remarks if one),
            *self._standing(attribute, marks),
            *self._next(attribute, marks),
            *self._past(attribute, day),
        )

    def _standing(self, attribute: Attribute, marks: RowMarks) -> Iterator[Paragraph]:
        words = self._words
        yield Paragraph(Style.HEADING, words("Now"))
        if marks.entry is None:
            yield Paragraph(Style.QUIET, words("Not rated yet. Choose a cell and press Enter, or a level's number."))
            return
        yield Paragraph(Style.STRONG, self._level(marks.entry))
        yield Paragraph(Style.QUIET, self._origin(marks.entry))
        yield from self._views(marks)
        then = wording_then(marks.entry.rating, self._matrix, self._find_edition(marks.entry.rating.edition_id))
        # What this role asks for was not said of somebody who was rated in another one.
        if marks.level_id is not None and (then is None or not marks.is_of_other_role):
            yield from _lines(Style.BODY, attribute.descriptor(marks.level_id))
        if then is not None:
            yield from self._then(then)

    def _views(self, marks: RowMarks) -> Iterator[Paragraph]:
        """Yield who else says what, where not all say the same."""
        words = self._words
        for who, level_id in marks.views.items():
            if level_id != marks.level_id:
                level = self._matrix.level(level_id).name
                yield Paragraph(Style.QUIET, words("{who}: {level}", who=who_text(who, words), level=level))

    def _then(self, then: Then) -> Iterator[Paragraph]:
        words = self._words
        told = words("Then, as {role}:", role=then.role) if then.role else words("Then the words were:")
        yield Paragraph(Style.HEADING, told)
        yield from _lines(Style.QUIET, then.text)

    def _next(self, attribute: Attribute, marks: RowMarks) -> Iterator[Paragraph]:
        following, words = self._following(marks), self._words
        if following is not None:
            name, is_asked = following.name, following.level_id == marks.expected_level_id
            told = words("Next: {level}, as expected", level=name) if is_asked else words("Next: {level}", level=name)
            yield Paragraph(Style.HEADING, told)
            text = attribute.descriptor(following.level_id) or following.meaning
            yield from _lines(Style.BODY, text)

    def _following(self, marks: RowMarks) -> Level | None:
        if marks.level_id is None:
            return None
        place = self._matrix.level_places[marks.level_id] + 1
        return self._matrix.levels[place] if place < len(self._matrix.levels) else None

    def _past(self, attribute: Attribute, day: datetime.date) -> Iterator[Paragraph]:
        ids = {attribute.attribute_id, *self._matrix.former_ids.get(attribute.attribute_id, ())}
        made = [one for one in self._history.entries if one.rating.attribute_id in ids]
        if made:
            yield Paragraph(Style.HEADING, self._words("History"))
        for entry in reversed(made):
            yield from self._told(entry, is_ahead=entry.rating.on > day)

    def _told(self, entry: Entry, *, is_ahead: bool) -> Iterator[Paragraph]:
        rating = entry.rating
        is_past = rating.rating_id in self._history.superseded_ids or self._history.is_outdone(rating)
        style = Style.STRUCK if is_past else Style.LATER if is_ahead else Style.STRONG
        yield Paragraph(style, self._level(entry))
        yield Paragraph(Style.QUIET, self._full_origin(entry))
        body = Style.BODY if style is Style.STRONG else Style.QUIET
        yield from self._ticks(entry, body)
        for evidence in self._history.evidence_of(rating):
            yield from _lines(body, evidence.text)
            if evidence.link:
                yield Paragraph(Style.QUIET, evidence.link, evidence.link)
        yield from _lines(Style.QUIET, rating.note)

    def _ticks(self, entry: Entry, style: Style) -> Iterator[Paragraph]:
        """Yield what was said of single behaviours, in the words of then."""
        edition = self._find_edition(entry.rating.edition_id)
        matrix = self._matrix if edition is None else edition.matrix
        for tick in entry.rating.ticks:
            text = behaviour_of(matrix, entry.rating.attribute_id, tick)
            if text:
                seen = seen_text(tick.seen, self._words)
                yield Paragraph(style, self._words("{seen}: {behaviour}", seen=seen, behaviour=text))

    def _full_origin(self, entry: Entry) -> str:
        """Return when and by whom, and why it does not count where it does not."""
        if entry.rating.rating_id in self._history.superseded_ids:
            return self._corrected_origin(entry)
        return counting_text(self._words, self._history, entry.rating, self._origin(entry))

    def _corrected_origin(self, entry: Entry) -> str:
        """Return when and by whom, and when that was corrected."""
        origin, words = self._origin(entry), self._words
        by = next(one.rating for one in self._history.entries if one.rating.supersedes == entry.rating.rating_id)
        date = date_text(by.recorded_at.date(), words.language)
        return words("{origin}, corrected on {date} ({who})", origin=origin, date=date, who=who_text(by.by, words))

    def _level(self, entry: Entry) -> str:
        return level_text(self._words, entry.rating, self._matrix, self._find_edition(entry.rating.edition_id))

    def _origin(self, entry: Entry) -> str:
        rating, words = entry.rating, self._words
        return words("{date}, {who}", date=date_text(rating.on, words.language), who=who_text(rating.by, words))


def _lines(style: Style, text: str) -> Iterator[Paragraph]:
    for line in text.splitlines():
        if line.strip():
            yield Paragraph(style, line.strip())
