"""The list of teammates: by role, in the order of the roles; who has left stands at the end."""

import datetime
from collections.abc import Iterable, Sequence

from matrices.edits.people import has_left
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from widgets.side_list import Entry


def roster(
    teammates: Iterable[Teammate], matrices: Sequence[Matrix], today: datetime.date, words: Words
) -> list[Entry]:
    """Return an entry for each teammate, grouped by the role held on `today`, by name within a group."""
    roles = {one.matrix_id: one for one in matrices}
    places = {one.matrix_id: place for place, one in enumerate(matrices)}
    return [
        _entry(one, roles, today, words)
        for one in sorted(teammates, key=lambda one: (_group_place(one, places, today), one.name.casefold()))
    ]


def role_id_of(teammate: Teammate, day: datetime.date) -> str | None:
    """Return the id of the role held on `day`; the first one to come for somebody who has not started yet."""
    held = teammate.placement_on(day) or next(iter(teammate.placements), None)
    return None if held is None else held.matrix_id


def _group_place(teammate: Teammate, places: dict[str, int], today: datetime.date) -> int:
    if has_left(teammate, today):
        return len(places) + 1
    return places.get(role_id_of(teammate, today) or "", len(places))


def _entry(teammate: Teammate, roles: dict[str, Matrix], today: datetime.date, words: Words) -> Entry:
    role = roles.get(role_id_of(teammate, today) or "")
    title, language = (words("No role"), words.language) if role is None else (role.title, role.language)
    group, spoken = (words("Left the team"), words.language) if has_left(teammate, today) else (title, language)
    held = teammate.placement_on(today)
    embedded = "" if held is None else held.embedded_in
    return Entry(teammate.teammate_id, teammate.name, " · ".join(filter(None, (title, embedded))), group, spoken)
