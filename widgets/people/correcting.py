"""Choosing the rating that a new one takes the place of: what was said on the wrong day, or of the wrong level."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from matrices.edits.ratings import NewEvidence, ticks_kept
from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.answer_words import who_text
from matrices.model.matrix import Matrix
from matrices.model.review import Rating
from widgets.choice_box import ChoiceBox
from widgets.people.telling import level_text
from widgets.people.typed import Typed

_LEAST_CHARACTERS = 9


class CorrectionBox(ChoiceBox):
    """Offers ratings, the latest first; none is chosen until somebody does."""

    chosen = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(_LEAST_CHARACTERS)
        self._words = words
        self._ratings: tuple[Rating, ...] = ()
        self.activated.connect(self.chosen)

    @property
    def rating(self) -> Rating | None:
        """The rating chosen."""
        place = self.currentIndex() - 1
        return self._ratings[place] if 0 <= place < len(self._ratings) else None

    def offer(self, ratings: Sequence[Rating], matrix: Matrix) -> None:
        """Offer ratings, oldest first; the one that is chosen stays so while it is among them."""
        before, self._ratings = self.rating, tuple(reversed(ratings))
        self.clear()
        self.addItem(self._words("none: a new rating"))
        self.addItems([self._text(one, matrix) for one in self._ratings])
        self.choose(None if before is None else before.rating_id)

    def choose(self, rating_id: str | None) -> None:
        """Choose a rating, or none."""
        ids = [one.rating_id for one in self._ratings]
        self.setCurrentIndex(ids.index(rating_id) + 1 if rating_id in ids else 0)

    def _text(self, rating: Rating, matrix: Matrix) -> str:
        words = self._words
        return words(
            "{date}, {who}: {level}",
            date=date_text(rating.on, words.language),
            who=who_text(rating.by, words),
            level=level_text(words, rating, matrix, None),
        )


def typed_for(rating: Rating, matrix: Matrix, evidence: tuple[NewEvidence, ...]) -> Typed:
    """Return what a correction of `rating` begins with, beside the evidence typed already."""
    return Typed(evidence, rating.evidence_ids, rating.note, ticks_kept(rating, matrix))
