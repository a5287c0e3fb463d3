"""Gathering what a review is about from the session: the teammate, their role, and how things stood before."""

import datetime

from matrices.model.agenda import Ground
from matrices.model.edition import Edition
from matrices.model.growth import History
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.teammate import Teammate
from matrices.reports.translated_roles import TranslatedRoles
from widgets.session import Session


def role_of(session: Session, teammate: Teammate, day: datetime.date) -> Matrix | None:
    """Return the role that a teammate holds on `day`, before the first one the first; None where there is none."""
    placement = teammate.placement_on(day) or next(iter(teammate.placements), None)
    return None if placement is None else session.find(Matrix, placement.matrix_id)


def ground_for(
    session: Session, teammate: Teammate, reviews: list[Review], day: datetime.date, review_id: str | None = None
) -> Ground:
    """Return what the agenda of the review with this id is made from: the others of `reviews`."""

    def edition_with(edition_id: str) -> Edition | None:
        return session.find(Edition, edition_id)

    return Ground(
        teammate=teammate,
        history=History(one for one in reviews if one.review_id != review_id),
        matrix=role_of(session, teammate, day),
        edition_with=edition_with,
        stale_after_days=(session.find(Settings, SETTINGS_ID) or Settings()).stale_after_days,
        day=day,
    )


def read_in(ground: Ground, told: TranslatedRoles | None) -> Ground:
    """Return a ground that tells names in a language roles are read in; None for as they are written.

    It is to show and not to store: what is kept of a review is in the role's own language.
    """
    if told is None:
        return ground

    def edition_with(edition_id: str) -> Edition | None:
        edition = ground.edition_with(edition_id)
        return None if edition is None else told.then(edition)

    matrix = None if ground.matrix is None else told.shown(ground.matrix)
    return ground._replace(matrix=matrix, edition_with=edition_with)
