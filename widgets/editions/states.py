"""What a role said and says: now, its editions, and the snapshots that ratings keep."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from matrices.edits.editions import is_wording_of, latest_edition
from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from widgets.side_rows import Entry

NOW: Final = "now"


class State(NamedTuple):
    """One state of a role; `edition` is None for what it says now."""

    state_id: str
    name: str
    matrix: Matrix
    edition: Edition | None = None
    note: str = ""
    day: str = ""

    @property
    def is_snapshot(self) -> bool:
        """Whether it was kept for a rating, and nobody published it."""
        return self.edition is not None and self.edition.number is None


def states_of(matrix: Matrix, editions: Iterable[Edition], words: Words) -> tuple[State, ...]:
    """Return what the role says now, its editions, the newest first, and then the snapshots, the last one first."""
    known = list(editions)
    published = sorted((one for one in known if one.number is not None), key=lambda one: -(one.number or 0))
    snapshots = [one for one in reversed(known) if one.number is None]
    now = State(NOW, words("Now"), matrix, note=_standing(matrix, known, words))
    return (
        now,
        *(_edition(one, words) for one in published),
        *(_snapshot(one, place, words) for place, one in zip(range(len(snapshots), 0, -1), snapshots, strict=True)),
    )


def entries_of(states: Iterable[State], words: Words) -> list[Entry]:
    """Return the states as a list shows them; snapshots stand apart."""
    return [
        Entry(
            one.state_id,
            words("{edition} · {date}", edition=one.name, date=one.day) if one.day else one.name,
            one.note,
            words("Kept for ratings") if one.is_snapshot else "",
        )
        for one in states
    ]


def _standing(matrix: Matrix, editions: Iterable[Edition], words: Words) -> str:
    latest = latest_edition(editions)
    if latest is None:
        return words("not published yet")
    if is_wording_of(latest, matrix):
        return words("reads as edition {number}", number=latest.number)
    return words("changed since edition {number}", number=latest.number)


def _edition(edition: Edition, words: Words) -> State:
    day = "" if edition.published_on is None else date_text(edition.published_on, words.language)
    name = words("Edition {number}", number=edition.number)
    return State(edition.edition_id, name, edition.matrix, edition, edition.note, day)


def _snapshot(edition: Edition, number: int, words: Words) -> State:
    name = words("Snapshot {number}", number=number)
    return State(edition.edition_id, name, edition.matrix, edition, words("never published"))
