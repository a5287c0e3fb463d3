"""What the print dialog offers of the open session, and what it remembers from one time to the next."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from app.bulk import pieces_of
from app.bulk_names import PatternError
from app.left_out import left_out_lines
from app.printables import print_rows
from app.settings import PreferencesFile
from app.team_aspects import team_choices
from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.agenda_words import review_kind_text
from matrices.model.edition import Edition
from matrices.model.hiring import essential_ids
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.teammate import Teammate
from matrices.reports.bulk import BulkWish, Outcome, Piece
from matrices.reports.options import PrintOptions
from matrices.reports.printable import (
    About,
    Aspect,
    CaseAspect,
    Choice,
    Option,
    Printable,
    PrintWish,
    ReviewAspect,
    Subject,
    Weighed,
)
from widgets.session import Session

if TYPE_CHECKING:
    from app.print_shop import PrintShop

_MOST_NAMES: Final = 12
"""More people who are left out than this are counted."""


class WindowShop:
    """Sells documents to the print dialog. `explain` makes a sentence of an error, `shown` is what the window shows.

    `read_in` is the language in which roles are read there, empty for as they are written.
    """

    def __init__(
        self,
        session: Session,
        preferences: PreferencesFile,
        words: Words,
        explain: Callable[[Exception], str],
        shown: Aspect | None = None,
        *,
        read_in: str = "",
    ) -> None:
        self._session = session
        self._preferences = preferences
        self._words = words
        self._explain = explain
        self._shown = shown
        self._read_in = read_in
        self.printables: Sequence[Printable] = tuple(row.printable for row in print_rows(words))

    @cached_property
    def _shop(self) -> "PrintShop":
        from app.print_shop import PrintShop  # noqa: PLC0415 - loads fonts; first asked for by the workshop's thread

        return PrintShop()

    def subjects(self, about: About) -> Sequence[Subject]:
        """Return what a document can be about."""
        match about:
            case About.ROLES:
                return [Subject(one.matrix_id, one.title) for one in self._session.all(Matrix)]
            case About.TEAMMATES:
                everybody = self._session.all(Teammate)
                people = sorted(everybody, key=lambda one: self._words.sort_key(one.name, one.reading))
                return [Subject(one.teammate_id, one.name, one.reading, bool(one.placements)) for one in people]
            case About.TEAM:
                return []

    def editions(self, matrix_id: str) -> Sequence[Subject]:
        """Return the published editions of a role, the latest first."""
        editions = self._session.workspace.editions_of(matrix_id)
        published = [one for one in editions if one.number is not None]
        return [Subject(one.edition_id, self._named(one)) for one in reversed(published)]

    def aspects(self, printable: Printable, subject_ids: Sequence[str]) -> Sequence[Choice]:
        """Return which review of one teammate, or which role to stand beside."""
        words = self._words
        if Option.DAY in printable.options and len(subject_ids) == 1:
            return [Choice(words("The last one"), ReviewAspect()), *self._reviews_of(subject_ids[0])]
        if Option.TARGET in printable.options:
            roles = [Choice(one.title, CaseAspect(role_id=one.matrix_id)) for one in self._session.all(Matrix)]
            return [Choice(words("The next role on the path"), CaseAspect()), *roles]
        return team_choices(printable, subject_ids, self._session.workspace, words, self._shown)

    def weighed(self, printable: Printable, subject_ids: Sequence[str]) -> Sequence[Weighed]:
        """Return the attributes of roles, in their order, with those ticked that a role asks most of."""
        if Option.ESSENTIAL not in printable.options:
            return []
        roles = [self._session.get(Matrix, one) for one in subject_ids]
        return [one for role in roles for one in _weighed(role)]

    def _reviews_of(self, teammate_id: str) -> Sequence[Choice]:
        """Return a teammate's reviews, the latest first."""
        reviews = sorted(self._session.reviews_of(teammate_id), key=lambda one: one.held_on, reverse=True)
        return [Choice(self._review_name(one), ReviewAspect(review_id=one.review_id)) for one in reviews]

    def _review_name(self, review: Review) -> str:
        date = date_text(review.held_on, self._words.language)
        return self._words("{kind}, {date}", kind=review_kind_text(review.kind, self._words), date=date)

    def options_of(self, printable_id: str) -> PrintOptions:
        """Return what was chosen last, else what is usual in the workspace; in the language that is read."""
        kept = self._kept(printable_id)
        return msgspec.structs.replace(kept, language=self._read_in) if self._follows_reading(printable_id) else kept

    def _follows_reading(self, printable_id: str) -> bool:
        """Tell whether a kind of document is about roles or teammates that are read in another language."""
        about = next((one.about for one in self.printables if one.printable_id == printable_id), About.TEAM)
        return bool(self._read_in) and about is not About.TEAM

    def _kept(self, printable_id: str) -> PrintOptions:
        """Return what was chosen last, else the workspace's language and paper."""
        settings = self._session.find(Settings, SETTINGS_ID) or Settings()
        usual = PrintOptions(language=settings.language, paper=settings.paper)
        try:
            kept = self._preferences.now.prints.get(printable_id, {})
            return msgspec.convert({**msgspec.to_builtins(usual), **kept}, PrintOptions)
        except (msgspec.ValidationError, TypeError):
            return usual

    def remember(self, printable_id: str, options: PrintOptions) -> None:
        """Remember what was chosen; a language that was only suggested is none that was chosen."""
        if self._follows_reading(printable_id) and options.language == self._read_in:
            options = msgspec.structs.replace(options, language=self._kept(printable_id).language)
        prints = {**self._preferences.now.prints, printable_id: msgspec.to_builtins(options)}
        self._preferences.change(prints=prints)

    def title_of(self, wish: PrintWish) -> str:
        """Return what a document is called: by the role or the person alone where it is about one."""
        printable = next(one for one in self.printables if one.printable_id == wish.printable_id)
        if len(wish.subject_ids) != 1:
            return printable.title
        if printable.about is About.TEAMMATES:
            name = self._session.get(Teammate, wish.subject_ids[0]).name
            return self._words("{document} {name}", document=printable.title, name=name)
        title = self._session.get(Matrix, wish.subject_ids[0]).title
        if wish.edition_id:
            number = self._session.get(Edition, wish.edition_id).number
            return self._words("{role}, edition {number}", role=title, number=number)
        is_matrix = printable is self.printables[0]
        return title if is_matrix else self._words("{document} {name}", document=printable.title, name=title)

    def write(self, wish: PrintWish, path: Path, is_wanted: Callable[[], bool]) -> Sequence[str]:
        """Write a document to a path, and say whom it leaves out; on another thread than the window's."""
        left_out = self._shop.write(self._session.workspace, wish, path, is_wanted)
        return left_out_lines(left_out, self._words, _MOST_NAMES)

    def pieces(self, wish: BulkWish, folder: Path) -> Sequence[Piece]:
        """Return the files that many documents would be. Raises PatternError, StoreError."""
        return pieces_of(wish, self._session.workspace, folder)

    def print_pieces(
        self, pieces: Sequence[Piece], folder: Path, tell: Callable[[Outcome], None], is_wanted: Callable[[], bool]
    ) -> None:
        """Write many documents, telling what came of each; on another thread than the window's."""
        from app.bulk_crew import print_pieces  # noqa: PLC0415 - brings processes along, and fonts

        folder.mkdir(parents=True, exist_ok=True)
        print_pieces(self._session.workspace.path, pieces, folder, self._words, tell, is_wanted=is_wanted)

    def explain(self, error: Exception) -> str:
        """Return what to tell a person about an error."""
        if isinstance(error, PatternError):
            return self._words("“{part}” cannot be part of the pattern.", part=error.part)
        return self._explain(error)

    def _named(self, edition: Edition) -> str:
        if edition.published_on is None:
            return self._words("Edition {number}", number=edition.number)
        date = date_text(edition.published_on, self._words.language)
        return self._words("Edition {number} · {date}", number=edition.number, date=date)


def _weighed(matrix: Matrix) -> list[Weighed]:
    essential = essential_ids(matrix)
    return [
        Weighed(one.attribute_id, one.name, one.attribute_id in essential, matrix.matrix_id, matrix.title)
        for one in matrix.attributes
    ]
