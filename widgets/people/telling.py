"""What the people view says about a teammate, in words. Knows documents and words, no widget."""

import datetime
from collections.abc import Callable
from typing import TypeAlias

from matrices.edits.behaviours import behaviours
from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.answer_words import absence_text
from matrices.model.document import Part
from matrices.model.edition import Edition
from matrices.model.growth import History
from matrices.model.matrix import Matrix
from matrices.model.review import Rating, Seen, Tick
from matrices.model.teammate import Placement

FindEdition: TypeAlias = Callable[[str], Edition | None]


def no_edition(_edition_id: str) -> Edition | None:
    """Know of no edition: everything is told in the names of today."""
    return None


def role_text(words: Words, placement: Placement, matrix: Matrix | None, day: datetime.date) -> str:
    """Return the role held on `day`, since when, and the team that the teammate is embedded in then."""
    role = words("a role that was removed") if matrix is None else matrix.title
    since = date_text(placement.since, words.language)
    if not placement.is_embedded_on(day):
        return words("{role}, since {date}", role=role, date=since)
    team = placement.embedded_in
    told = words("{role}, since {date}, embedded in {team}", role=role, date=since, team=team)
    if placement.embedded_until is None:
        return told
    return words("{told} until {date}", told=told, date=date_text(placement.embedded_until, words.language))


def review_text(words: Words, last: datetime.date | None) -> str:
    """Return when the teammate was last reviewed."""
    if last is None:
        return words("No review yet")
    return words("Last review on {date}", date=date_text(last, words.language))


def level_text(words: Words, rating: Rating, matrix: Matrix, edition: Edition | None) -> str:
    """Return the level that a rating names, as its edition called it, and what this role calls it now if that differs.

    Without its edition a rating is told in the names of today.
    """
    if rating.absence is not None:
        return absence_text(rating.absence, words)
    now = _level_name(matrix, rating.level_id)
    then = None if edition is None else _level_name(edition.matrix, rating.level_id)
    if then is None or edition is None:
        return words("a level that was removed") if now is None else now
    if now is None or now == then or edition.matrix.matrix_id != matrix.matrix_id:
        return then
    return words("{then}, now called {now}", then=then, now=now)


def _level_name(matrix: Matrix, level_id: str | None) -> str | None:
    place = matrix.level_places.get(level_id or "")
    return None if place is None else matrix.levels[place].name


def counting_text(words: Words, history: History, rating: Rating, told: str) -> str:
    """Return what is `told` of a rating, and why it does not count where it does not."""
    if rating.rating_id in history.superseded_ids:
        return words("{who}, corrected", who=told)
    return words("{told}, rated again that day", told=told) if history.is_outdone(rating) else told


class Then(Part, frozen=True, kw_only=True):
    """The words that a rating was made against, where today's are not the same."""

    role: str | None
    """The other role that they belong to, or None for this role in an earlier wording."""
    text: str


def wording_then(rating: Rating, matrix: Matrix, edition: Edition | None) -> Then | None:
    """Return the descriptor that `rating` was made against, or None where `matrix` still says the same."""
    level_id = rating.level_id
    if edition is None or level_id is None:
        return None
    text = _descriptor(edition.matrix, rating.attribute_id, level_id)
    if not text or text == _descriptor(matrix, id_now(matrix, rating.attribute_id), level_id):
        return None
    is_other = edition.matrix.matrix_id != matrix.matrix_id
    return Then(role=edition.matrix.title if is_other else None, text=text)


def id_now(matrix: Matrix, attribute_id: str) -> str:
    """Return the id that a row has now which was rated under another one before."""
    found = (now for now, former in matrix.former_ids.items() if attribute_id in former)
    return attribute_id if attribute_id in matrix.attribute_places else next(found, attribute_id)


def _descriptor(matrix: Matrix, attribute_id: str, level_id: str) -> str:
    if attribute_id not in matrix.attribute_places:
        return ""
    return matrix.attribute(attribute_id).descriptor(level_id)


def seen_text(seen: Seen, words: Words) -> str:
    """Return what was said of a behaviour."""
    return {
        Seen.SEEN: words("seen"),
        Seen.NOT_YET: words("not yet"),
        Seen.NOT_OBSERVED: words("not observed"),
    }[seen]


def behaviour_of(matrix: Matrix, attribute_id: str, tick: Tick) -> str:
    """Return the behaviour that a tick names in a matrix of the wording rated against, empty where there is none."""
    listed = behaviours(_descriptor(matrix, attribute_id, tick.level_id))
    return listed[tick.line] if 0 <= tick.line < len(listed) else ""
