"""The texts at the head of a teammate's page on a day."""

import datetime

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.people.header import Heading
from widgets.people.standpoint import Standpoint
from widgets.people.telling import review_text, role_text


def heading_of(standpoint: Standpoint, matrix: Matrix | None, day: datetime.date, words: Words) -> Heading:
    """Return the texts; `matrix` is that of the role held on `day`, None where there is none."""
    placement = standpoint.placement_on(day)
    quiet = [review_text(words, standpoint.last_review_on)]
    if standpoint.has_left:
        quiet.insert(0, words("Left the team on {date}", date=date_text(standpoint.end, words.language)))
    return Heading(
        name=standpoint.teammate.name,
        role=words("No role yet") if placement is None else role_text(words, placement, matrix, day),
        quiet=" · ".join(quiet),
        has_left=standpoint.has_left,
        reading=standpoint.teammate.reading,
    )
