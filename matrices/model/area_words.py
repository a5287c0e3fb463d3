"""What is said of areas of responsibility, in words, in window and print alike."""

import datetime
from collections.abc import Mapping

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.area import Ownership
from matrices.model.ownership import AreaSight, OwnerState

Names = Mapping[str, str]
"""Of teammates, by their id."""


def flags_of(sight: AreaSight, names: Names, words: Words) -> list[str]:
    """Return what somebody should look at."""
    flags = []
    if sight.state is OwnerState.UNOWNED:
        flags.append(state_text(sight.state, words))
    if sight.state is OwnerState.CROWDED:
        many, most = len(sight.owner_ids), sight.area.most_owners
        flags.append(words.plural("{count} owner, at most {most}", "{count} owners, at most {most}", many, most=most))
    flags += [words("{teammate} has left", teammate=names[one]) for one in sight.gone_ids if one in names]
    if any(one not in names for one in sight.gone_ids):
        flags.append(words("An owner is no longer known"))
    return flags


def state_text(state: OwnerState, words: Words) -> str:
    """Return the name of a state."""
    return {
        OwnerState.UNOWNED: words("No owner"),
        OwnerState.OWNED: words("Owned"),
        OwnerState.CROWDED: words("Too many owners"),
    }[state]


def name_of(teammate_id: str, names: Names, words: Words) -> str:
    """Return a teammate's name; of somebody who was erased there is none."""
    return names.get(teammate_id) or words("somebody who is no longer known")


def span_text(one: Ownership, words: Words) -> str:
    """Return from when to when somebody owned an area."""
    since = date_text(one.since, words.language)
    if one.until is None:
        return words("since {date}", date=since)
    last = date_text(one.until - datetime.timedelta(days=1), words.language)
    return words("{start} – {end}", start=since, end=last)
