"""Write who is on the team as rows of texts that an import takes back: the role held, and a column for each tag."""

import datetime
from collections.abc import Iterable, Mapping

from matrices.exchange.roster_columns import RosterColumn, own_headings
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate


def roster_rows(
    teammates: Iterable[Teammate], roles: Mapping[str, Matrix], today: datetime.date, words: Words
) -> list[list[str]]:
    """Return a header and a row for each teammate, in their order; of roles the one of `today`, or the next to come.

    How names are read has a column where somebody's reading is known, and in Japanese, where every such list has one.
    """
    people = list(teammates)
    tags = sorted({name for one in people for name in one.tags}, key=words.sort_key)
    has_readings = words.language == "ja" or any(one.reading for one in people)
    headings = [one for one in own_headings(words) if has_readings or one.kind is not RosterColumn.READING]
    rows = [[*(one.text for one in headings), *tags]]
    for teammate in people:
        texts = _texts(teammate, roles, today)
        values = (", ".join(teammate.tags.get(name, ())) for name in tags)
        rows.append([*(texts.get(one.kind, "") for one in headings), *values])
    return rows


def _texts(teammate: Teammate, roles: Mapping[str, Matrix], today: datetime.date) -> Mapping[RosterColumn, str]:
    held = teammate.placement_on(today) or next(iter(teammate.placements), None)
    texts = {
        RosterColumn.ID: teammate.teammate_id,
        RosterColumn.NAME: teammate.name,
        RosterColumn.READING: teammate.reading,
        RosterColumn.LEAD: teammate.led_by,
        RosterColumn.LANGUAGE: teammate.language,
        RosterColumn.LEFT: _day(teammate.left_on),
    }
    if held is not None and held.matrix_id in roles:
        texts |= {
            RosterColumn.ROLE: roles[held.matrix_id].title,
            RosterColumn.SINCE: _day(held.since),
            RosterColumn.EMBEDDED: held.embedded_in,
            RosterColumn.UNTIL: _day(held.embedded_until),
        }
    return texts


def _day(day: datetime.date | None) -> str:
    return "" if day is None else day.isoformat()
