"""One review on paper: what both take away, what was talked about, rated, said and agreed."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec

from matrices.edits.behaviours import behaviours
from matrices.language.dates import date_text
from matrices.language.isolates import isolated
from matrices.language.words import Words
from matrices.model.agenda import Ground
from matrices.model.agenda_words import review_kind_text, said
from matrices.model.edition import Edition
from matrices.model.growth import History
from matrices.model.matrix import Matrix
from matrices.model.review import Review, Seen, Who
from matrices.model.review_words import RatedThen, rated_then
from matrices.model.sittings import corrected_by, correction_of
from matrices.model.teammate import Teammate
from matrices.reports.composing import BETWEEN, TABLE_ROOM, Composer, sheet_of
from matrices.reports.discretion import Discretion, Others, leads_in
from matrices.reports.ending import composed_each
from matrices.reports.footers import footer_of
from matrices.reports.goal_parts import GoalParts
from matrices.reports.options import PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.placed import Layout, Page
from matrices.reports.press import Press
from matrices.reports.typography.block import Bullet, Passage
from matrices.reports.typography.typesetter import Typesetter

_SHARES: Final = (0.215, 0.165, 0.33, 0.29)
_ORDER: Final = (Who.AGREED, Who.LEAD, Who.SELF)
"""Whose view of an attribute stands first in its row."""


class ReviewPrint(msgspec.Struct, frozen=True):
    """What the summary of a review is made from.

    `reviews` are all of the teammate's, this one among them; `editions` those that its ratings were made against;
    `colleagues` the names of everybody else, which a copy to hand on leaves out; `written_in` the language of the
    review's own texts, where the role is shown in another.
    """

    teammate: Teammate
    review: Review
    role: Matrix | None
    reviews: tuple[Review, ...] = ()
    editions: tuple[Edition, ...] = ()
    stale_after_days: int = 180
    colleagues: tuple[str, ...] = ()
    written_in: str = ""

    @property
    def language(self) -> str:
        """The language of the review's texts."""
        return self.written_in or self.role_language

    @property
    def role_language(self) -> str:
        """The language of the role's words."""
        return self.teammate.language if self.role is None else self.role.language


def print_reviews(
    printed: Sequence[ReviewPrint], destination: Path, run: PrintRun, words: Words, typesetter: Typesetter
) -> None:
    """Write one PDF of these reviews' summaries.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    pages = review_pages(printed, run, words, typesetter)
    title = words("Review summary")
    if len(printed) == 1:
        title = words("{name}: review summary", name=printed[0].teammate.name)
    about = About(title=title, author=run.brand.team_name, subject=words("Review summary"))
    write_run(pages, about, destination, run, words=words, typesetter=typesetter)


def review_pages(
    printed: Sequence[ReviewPrint], run: PrintRun, words: Words, typesetter: Typesetter
) -> tuple[Page, ...]:
    """Return the pages of all summaries, each beginning on its own."""
    told = map(shareable, printed) if run.options.is_shareable else printed

    def put(layout: Layout, one: ReviewPrint, number: int) -> None:
        press, role_language = Press(layout, words, typesetter), one.role_language
        composer = Composer(press, one.language, f"review-{number}", role_language=role_language, signs=run.signs)
        _Summary(composer, one, run).put()

    return composed_each(sheet_of(run.options), told, put, is_right_to_left=words.is_right_to_left)


def shareable(printed: ReviewPrint) -> ReviewPrint:
    """Return what may be handed on: nobody is named but the teammate."""
    others = Others(printed.teammate.name, leads_in([printed.teammate, *printed.reviews]), printed.colleagues)
    discretion = Discretion(others, printed.language)
    return ReviewPrint(
        discretion.copy(printed.teammate),
        discretion.copy(printed.review),
        discretion.wording(printed.role),
        discretion.copies(printed.reviews),
        discretion.wordings(printed.editions),
        printed.stale_after_days,
        written_in=printed.written_in,
    )


class _Summary:
    """The summary of one review."""

    def __init__(self, composer: Composer, printed: ReviewPrint, run: PrintRun) -> None:
        self._composer = composer
        self._words = composer.words
        self._printed = printed
        self._review = printed.review
        self._run = run
        self._editions: Mapping[str, Edition] = {one.edition_id: one for one in printed.editions}
        self._rated = rated_then(self._review, self._editions.get, self._words)

    def put(self) -> None:
        """Put the summary on pages of its own."""
        words, printed, review = self._words, self._printed, self._review
        self._composer.layout.turn(footer_of(self._run, words, printed.teammate.name, words("Review summary")))
        self._composer.put_title(printed.teammate.name, *self._about())
        self._put_text(words("Summary"), review.summary)
        self._put_corrections()
        self._put_agenda()
        self._put_ratings()
        self._put_text(words("Notes"), review.notes)
        self._put_actions()
        if self._is_empty:
            self._composer.put_nothing(words("Nothing is written down in this review."))
        self._composer.put_signatures(printed.teammate.name, review.led_by or words("Lead"))

    @property
    def _is_empty(self) -> bool:
        review = self._review
        has_text = bool(review.summary.strip() or review.notes.strip())
        return not (has_text or review.agenda or review.actions or self._rated)

    def _day(self, day: datetime.date) -> str:
        return date_text(day, self._words.language)

    def _about(self) -> Iterator[str]:
        """Yield what sort of review it was, and how it stands with it."""
        words, review = self._words, self._review
        kind = words("{kind}, {date}", kind=review_kind_text(review.kind, words), date=self._day(review.held_on))
        role = "" if self._printed.role is None else self._printed.role.title
        yield " · ".join(isolated(one) for one in (kind, role) if one)
        led = words("Led by {name}", name=review.led_by) if review.led_by else ""
        closed = review.closed_on
        state = words("Still open") if closed is None else words("Closed on {date}", date=self._day(closed))
        correction = correction_of(review, self._printed.reviews)
        is_corrected = correction is not None and correction.closed_on is not None
        corrected = ""
        if correction is not None and correction.closed_on is not None:
            corrected = words("Corrected on {date}", date=self._day(correction.closed_on))
        elif correction is not None and not is_corrected:
            corrected = words("A correction is open.")
        yield " · ".join(isolated(one) for one in (led, state, corrected) if one)

    def _put_text(self, title: str, text: str) -> None:
        if text.strip():
            self._composer.begin(title, 30.0)
            self._composer.put_text(text.strip(), is_own=True)

    def _put_corrections(self) -> None:
        """Put which review this one corrects, and what became of its ratings."""
        before = corrected_by(self._review, self._printed.reviews)
        if not before:
            return
        words = self._words
        self._composer.begin(words("Correction"), 40.0)
        self._composer.put_text(words("This corrects the review of {date}.", date=self._day(before[0].held_on)))
        then = {one.rating.rating_id: one for review in before for one in rated_then(review, self._editions.get, words)}
        pairs = ((then.get(one.rating.supersedes or ""), one) for one in self._rated)
        told = [
            words("{attribute}: from {before} to {level}", attribute=one.attribute, before=old.level, level=one.level)
            for old, one in pairs
            if old is not None
        ]
        if told:
            self._composer.layout.flow(self._composer.set(self._composer.text_width, *self._composer.listed(told)))

    def _put_agenda(self) -> None:
        if not self._review.agenda:
            return
        words, composer = self._words, self._composer
        composer.begin(words("Agenda"), 40.0)
        passages: list[Passage] = []
        for item in self._review.agenda:
            caption, text = said(item, self._ground, words)
            bullet = Bullet.TICKED if item.is_discussed else Bullet.BOX
            missing = "" if item.is_discussed else words("not talked about")
            told = BETWEEN.join(isolated(one) for one in (text, caption, missing) if one)
            passages += composer.listed([told], bullet, voice=composer.voice)
        composer.layout.flow(composer.set(composer.text_width, *passages))

    @property
    def _ground(self) -> Ground:
        printed, review = self._printed, self._review
        before = [one for one in printed.reviews if one.review_id != review.review_id]
        return Ground(
            teammate=printed.teammate,
            history=History(before),
            matrix=printed.role,
            edition_with=self._editions.get,
            stale_after_days=printed.stale_after_days,
            day=review.held_on,
        )

    def _put_ratings(self) -> None:
        """Put what was rated, a row for each attribute, in the words of then."""
        if not self._rated:
            return
        words, composer = self._words, self._composer
        composer.begin(words("Rated"), TABLE_ROOM)
        columns = composer.columns(*_SHARES)
        heads = (words("Attribute"), words("Level"), words("In the words of the role"), words("What was seen"))
        table = composer.table(columns, heads)
        rows: dict[str, list[RatedThen]] = {}
        for one in self._rated:
            rows.setdefault(one.rating.attribute_id, []).append(one)
        for found in rows.values():
            views = sorted(found, key=lambda one: _ORDER.index(one.rating.by))
            table.add(composer.row(columns, *self._cells(views)))

    def _cells(self, views: Sequence[RatedThen]) -> tuple[list[Passage], ...]:
        composer, words, first = self._composer, self._words, views[0]
        level = [composer.said(first.level), composer.aside(first.who)]
        others = (words("{who}: {level}", who=one.who, level=one.level) for one in views[1:])
        level += [composer.aside(told, 1.5) for told in others]
        seen = [composer.own(text, 1.5) for one in views for text in _told(one)]
        return [composer.name(first.attribute)], level, self._behaviours(first), seen

    def _behaviours(self, one: RatedThen) -> list[Passage]:
        """Return the level's behaviours, with what was said of each where something was."""
        lines = behaviours(one.descriptor)
        ticks = {tick.line: tick.seen for tick in one.rating.ticks if tick.level_id == one.rating.level_id}
        if not ticks:
            return self._composer.listed(lines)
        told: list[Passage] = []
        voice = self._composer.voice_of(one.descriptor)
        for place, line in enumerate(lines):
            seen = ticks.get(place)
            bullet = Bullet.TICKED if seen is Seen.SEEN else Bullet.BOX
            text = BETWEEN.join(isolated(one) for one in (line, self._seen_text(seen)) if one)
            told += self._composer.listed([text], bullet, voice=voice)
        return told

    def _seen_text(self, seen: Seen | None) -> str:
        """Return what was said of a behaviour; nothing where nothing was."""
        words = self._words
        told = {Seen.SEEN: words("seen"), Seen.NOT_YET: words("not yet"), Seen.NOT_OBSERVED: words("not observed")}
        return "" if seen is None else told[seen]

    def _put_actions(self) -> None:
        review, composer = self._review, self._composer
        if review.actions:
            teammate = self._printed.teammate
            parts = GoalParts(composer, teammate, {}, self._run.day)
            composer.begin(self._words("Agreed"), 30.0)
            boxes = parts.boxes((one, teammate.action_ends.get(one.action_id)) for one in review.actions)
            composer.layout.flow(composer.set(composer.text_width, *boxes))


def _told(one: RatedThen) -> Iterator[str]:
    """Yield what was seen, and the note of a rating."""
    for found in one.evidence:
        yield "\n".join(filter(None, (found.text, found.link)))
    yield from (text for text in (one.rating.note.strip(),) if text)
