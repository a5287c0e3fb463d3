"""A review as paragraphs to read: what was rated, in the words of then, what was said and what was agreed."""

import datetime
from collections.abc import Iterator, Sequence

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.actions import Outcome
from matrices.model.agenda import Ground
from matrices.model.agenda_words import action_text, review_kind_text, said
from matrices.model.agreed import Agreed
from matrices.model.review import Review
from matrices.model.review_words import RatedThen, rated_then
from matrices.model.sittings import correction_of
from widgets.people.details_text import Paragraph, Style
from widgets.people.telling import counting_text


class RecordText:
    """Tells one review of a teammate; `reviews` are all of theirs."""

    def __init__(self, words: Words, ground: Ground, reviews: Sequence[Review]) -> None:
        self._words = words
        self._ground = ground
        self._reviews = reviews

    def paragraphs(self, review: Review, *, has_agenda: bool = True) -> tuple[Paragraph, ...]:
        """Return all there is to read of `review`, the summary first; without the agenda where that stands beside."""
        return (
            Paragraph(Style.TITLE, self.title(review)),
            *self._state(review),
            *self._lines(self._words("Summary"), review.summary),
            *self._rated(review),
            *self._agreed(review),
            *self._lines(self._words("Notes"), review.notes),
            *(self._agenda(review) if has_agenda else ()),
        )

    def title(self, review: Review) -> str:
        """Return what sort of review it was, and when."""
        kind, day = review_kind_text(review.kind, self._words), date_text(review.held_on, self._words.language)
        return self._words("{kind}, {date}", kind=kind, date=day)

    def _state(self, review: Review) -> Iterator[Paragraph]:
        words = self._words
        if review.led_by:
            yield Paragraph(Style.QUIET, words("Led by {name}", name=review.led_by))
        if review.closed_on is None:
            yield Paragraph(Style.QUIET, words("Still open"))
        else:
            yield Paragraph(Style.QUIET, words("Closed on {date}", date=self._day(review.closed_on)))
        if review.corrects is not None:
            yield Paragraph(Style.BODY, words("This corrects the review that was closed before."))
        correction = correction_of(review, self._reviews)
        if correction is not None and correction.closed_on is not None:
            yield Paragraph(Style.BODY, words("Corrected on {date}", date=self._day(correction.closed_on)))
        elif correction is not None:
            yield Paragraph(Style.BODY, words("A correction is open."))

    def _rated(self, review: Review) -> Iterator[Paragraph]:
        told = rated_then(review, self._ground.edition_with, self._words)
        if told:
            yield Paragraph(Style.HEADING, self._words("Rated"))
        for one in told:
            yield from self._rating(one)

    def _rating(self, one: RatedThen) -> Iterator[Paragraph]:
        words = self._words
        told = words("{attribute}: {level}", attribute=one.attribute, level=one.level)
        who = counting_text(words, self._ground.history, one.rating, one.who)
        yield Paragraph(Style.STRONG if who == one.who else Style.STRUCK, told)
        yield Paragraph(Style.QUIET, who)
        for text in (one.descriptor, *(piece for found in one.evidence for piece in (found.text, found.link))):
            yield from _split(Style.BODY if text != one.descriptor else Style.QUIET, text)
        yield from _split(Style.BODY, one.rating.note)

    def _agreed(self, review: Review) -> Iterator[Paragraph]:
        if review.actions:
            yield Paragraph(Style.HEADING, self._words("Agreed"))
        for action in review.actions:
            end = self._ground.teammate.action_ends.get(action.action_id)
            agreed = Agreed(action=action, on=review.held_on, end=end, review_id=review.review_id)
            yield Paragraph(Style.BODY, action_text(agreed, self._words))
            if end is not None:
                yield Paragraph(Style.QUIET, self._ended(end.outcome, self._day(end.on)))

    def _ended(self, outcome: Outcome, day: str) -> str:
        words = self._words
        if outcome is Outcome.DONE:
            return words("Done on {date}", date=day)
        return words("Dropped on {date}", date=day)

    def _agenda(self, review: Review) -> Iterator[Paragraph]:
        if review.agenda:
            yield Paragraph(Style.HEADING, self._words("Agenda"))
        for item in review.agenda:
            caption, text = said(item, self._ground, self._words)
            yield Paragraph(Style.BODY if item.is_discussed else Style.QUIET, text)
            missing = "" if item.is_discussed else self._words("not talked about")
            told = self._words(", ").join(filter(None, (caption, missing)))
            yield from _split(Style.QUIET, told)

    def _lines(self, heading: str, text: str) -> Iterator[Paragraph]:
        if text.strip():
            yield Paragraph(Style.HEADING, heading)
            yield from _split(Style.BODY, text)

    def _day(self, day: datetime.date) -> str:
        return date_text(day, self._words.language)


def _split(style: Style, text: str) -> Iterator[Paragraph]:
    for line in text.splitlines():
        if line.strip():
            yield Paragraph(style, line.strip())
