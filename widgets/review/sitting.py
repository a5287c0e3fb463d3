"""One open review as the 1:1 works on it: what it holds now, and each gesture as one commit. Knows no widget."""

import datetime
from collections.abc import Callable, Iterable

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from matrices.checks.forbidden import RefusedError
from matrices.edits import agenda as agenda_edits
from matrices.edits import reviews as edits
from matrices.edits.ratings import NewRating, rate
from matrices.language.words import Words
from matrices.model.actions import Outcome
from matrices.model.agenda import Ground, agenda_of, what_is_new
from matrices.model.agenda_words import sentences
from matrices.model.agreed import Agreed, agreed_actions
from matrices.model.document import Document
from matrices.model.edition import Edition
from matrices.model.growth import History
from matrices.model.marks import next_role_id
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.review_words import summary_text
from matrices.model.sittings import ratings_in
from matrices.model.teammate import Teammate
from widgets.people.recording import rating_label
from widgets.review.reading import ground_for
from widgets.session import Changes, Session


class Sitting(QObject):
    """Reads by the session, writes by the session, and follows what changed."""

    changed = Signal()  # the review, the teammate, the role or an edition is another now
    refused = Signal(str)  # why something was not stored; what was typed is kept
    gone = Signal()  # the review is no longer there: its beginning was undone

    def __init__(
        self,
        session: Session,
        words: Words,
        now: Callable[[], datetime.datetime],
        review: Review,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._now = now
        self.review = review
        self._take(session.get(Teammate, review.teammate_id))
        session.changed.connect(self._on_session_changed)

    @property
    def day(self) -> datetime.date:
        """The day on which the review is held; its ratings are of that day."""
        return self.review.held_on

    @property
    def matrix(self) -> Matrix | None:
        """The role held on that day."""
        return self.ground.matrix

    @property
    def following(self) -> Matrix | None:
        """The role that is next on the path, where there is one."""
        following_id = None if self.matrix is None else next_role_id(self.matrix)
        return None if following_id is None else self._session.find(Matrix, following_id)

    @property
    def roles(self) -> list[Matrix]:
        """All roles, in one of which a level may have been given before."""
        return self._session.all(Matrix)

    @property
    def is_open(self) -> bool:
        """Whether anything can still be added."""
        return self.review.closed_on is None and not self._session.is_read_only

    @property
    def rated_ids(self) -> frozenset[str]:
        """The attributes rated in this review."""
        return frozenset(one.attribute_id for one in ratings_in(self.review))

    @property
    def actions(self) -> tuple[Agreed, ...]:
        """What was open as the review began, ended since or not, and what was agreed in it."""
        own = {one.action_id for one in self.review.actions}
        known = agreed_actions(self.teammate, self.reviews)
        return tuple(one for one in known if one.action.action_id in own or self._concerns(one))

    def summary(self) -> str:
        """Return what the data has to say of the review so far."""
        return self.review.summary or summary_text(self.review, self.ground, self._words)

    def rate(self, new: NewRating) -> str:
        """Store a rating in the review; return why it was refused, empty when it was not."""
        matrix = self.matrix
        if matrix is None:
            return ""
        documents = rate(
            self.teammate,
            self.reviews,
            matrix,
            self._session.workspace.ids(Edition),
            new,
            now=self._now(),
            review_id=self.review.review_id,
        )
        return self._store(rating_label(self._words, self.teammate, matrix, new), documents)

    def mark(self, item_id: str) -> None:
        """Mark an item of the agenda as talked about, or as still to be."""
        item = next((one for one in self.review.agenda if one.item_id == item_id), None)
        if item is not None:
            marked = agenda_edits.mark_discussed(self.review, item_id, is_discussed=not item.is_discussed)
            self._put(self._words("agenda of {teammate}", teammate=self.teammate.name), marked)

    def new_items(self) -> int:
        """Return how much came about that the agenda does not have."""
        return len(what_is_new(self.review.agenda, agenda_of(self.ground)))

    def add_item(self, text: str) -> bool:
        """Put something of one's own on the agenda; tell whether it is there."""
        return self._put_agenda(agenda_edits.add_item(self.review, text))

    def remove_item(self, item_id: str) -> None:
        """Take something off the agenda."""
        self._put_agenda(agenda_edits.remove_item(self.review, item_id))

    def move_item(self, item_id: str, by: int) -> None:
        """Move an item so many places down."""
        self._put_agenda(agenda_edits.move_item(self.review, item_id, by))

    def add_what_is_new(self) -> None:
        """Put on the agenda what came about since it was made."""
        new = what_is_new(self.review.agenda, agenda_of(self.ground))
        self._put_agenda(agenda_edits.add_made(self.review, new))

    def add_action(self, text: str, owner: str, due_on: datetime.date | None) -> bool:
        """Agree on something to be done; tell whether that is stored."""
        label = self._words("action of {teammate}", teammate=self.teammate.name)
        return self._put(label, edits.add_action(self.review, text, owner, due_on))

    def word_action(self, action_id: str, text: str) -> None:
        """Say in other words what was agreed in this review."""
        found = next((one for one in self.review.actions if one.action_id == action_id), None)
        if found is not None:
            label = self._words("action of {teammate}", teammate=self.teammate.name)
            self._put(label, edits.change_action(self.review, replace(found, text=text)))

    def remove_action(self, action_id: str) -> None:
        """Take back something agreed in this review."""
        label = self._words("action of {teammate}", teammate=self.teammate.name)
        self._put(label, edits.remove_action(self.review, action_id))

    def end_action(self, action_id: str, outcome: Outcome | None) -> None:
        """Tick an action done or dropped, or, for None, still to be done."""
        label = self._words("action of {teammate}", teammate=self.teammate.name)
        if outcome is None:
            self._put(label, edits.resume_action(self.teammate, action_id))
        else:
            self._put(label, edits.end_action(self.teammate, action_id, outcome, self._now().date()))

    def write_notes(self, notes: str, *, goes_on: bool = False) -> bool:
        """Store the shared notes; tell whether they are stored."""
        label = self._words("notes of the review with {teammate}", teammate=self.teammate.name)
        return not self._store(label, [edits.set_notes(self.review, notes)], goes_on=goes_on)

    def keep_summary(self, summary: str) -> bool:
        """Store a summary that somebody began to write; tell whether it is stored."""
        label = self._words("summary of the review with {teammate}", teammate=self.teammate.name)
        return not self._store(label, [edits.set_summary(self.review, summary)])

    def close(self, summary: str) -> bool:
        """Close the review with this summary; tell whether it is closed."""
        said = sentences(self.review.agenda, self.ground, self._words)
        closed = edits.close_review(self.review, self._now().date(), summary, said)
        label = self._words("closing the review with {teammate}", teammate=self.teammate.name)
        return self._put(label, closed)

    def edition_with(self, edition_id: str) -> Edition | None:
        """Return an edition, or None."""
        return self._session.find(Edition, edition_id)

    def let_go(self) -> None:
        """Follow no more."""
        self._session.changed.disconnect(self._on_session_changed)

    def _concerns(self, agreed: Agreed) -> bool:
        """Whether an action of before is still open, or ended while this review was."""
        if agreed.review_id == self.review.review_id:
            return False
        return agreed.is_open or (agreed.end is not None and agreed.end.on >= self.day)

    def _put_agenda(self, review: Review) -> bool:
        return self._put(self._words("agenda of {teammate}", teammate=self.teammate.name), review)

    def _put(self, label: str, document: Document) -> bool:
        refusal = self._store(label, [document])
        if refusal:
            self.refused.emit(refusal)
        return not refusal

    def _store(self, label: str, documents: Iterable[Document], *, goes_on: bool = False) -> str:
        words = self._words
        try:
            is_done = self._session.commit(label, documents, goes_on=goes_on)
        except RefusedError:
            return words("The review is closed, and closed reviews stay as they are.")
        return "" if is_done else words("The workspace could not be written. What you typed is kept: try again.")

    def _take(self, teammate: Teammate) -> None:
        self.teammate = teammate
        self.reviews = self._session.reviews_of(teammate.teammate_id)
        self.history = History(self.reviews)
        self.ground: Ground = ground_for(
            self._session, teammate, self.reviews, self.review.held_on, self.review.review_id
        )

    def _on_session_changed(self, changes: Changes) -> None:
        own = self.teammate.teammate_id
        documents = [one.after or one.before for one in changes]
        concerns = any(
            isinstance(one, (Matrix, Edition)) or (isinstance(one, (Teammate, Review)) and one.teammate_id == own)
            for one in documents
        )
        if not concerns:
            return
        review, teammate = self._session.find(Review, self.review.review_id), self._session.find(Teammate, own)
        if review is None or teammate is None:
            self.gone.emit()
            return
        self.review = review
        self._take(teammate)
        self.changed.emit()
