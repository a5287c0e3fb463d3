"""What documents about one person are made from, gathered from a workspace."""

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

from matrices.model.edition import Edition
from matrices.model.marks import next_role_id
from matrices.model.matrix import Matrix
from matrices.model.metric import MetricValues, RoleMetrics
from matrices.model.plan import Plan
from matrices.model.promotion import who_came
from matrices.model.review import Review
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.sittings import current_reviews, last_sitting
from matrices.model.teammate import Teammate
from matrices.reports.options import PrintOptions
from matrices.reports.printable import ReviewAspect
from matrices.reports.translated_roles import TranslatedRoles
from matrices.store.workspace import Workspace
from widgets.clock import local_now

if TYPE_CHECKING:
    from matrices.reports.development_plan import PlanPrint
    from matrices.reports.growth_facts import GrowthPrint
    from matrices.reports.numbers_pages import NumbersPrint
    from matrices.reports.promotion_pages import CasePrint
    from matrices.reports.review_summary import ReviewPrint


class NothingToTellError(LookupError):
    """There is nothing to print about a teammate; each kind of reason is an error of its own."""

    def __init__(self, teammate_name: str) -> None:
        super().__init__(teammate_name)
        self.teammate_name = teammate_name


class NoRoleError(NothingToTellError):
    """A teammate has never held a role that is here, so there is nothing to report on."""


class NoReviewError(NothingToTellError):
    """A teammate has had no review yet, so there is none to print."""


class NoNextRoleError(NothingToTellError):
    """No path leads on from a teammate's role, so nobody knows which role a case would be for."""


def today() -> datetime.date:
    """Return the day on which something is printed."""
    return local_now().date()


def colleagues_in(workspace: Workspace, options: PrintOptions | None) -> tuple[str, ...]:
    """Return the names that a copy to hand on leaves out, leavers' included, how each is read in a second line of it.

    None are needed for any other copy.

    Raises StoreError.
    """
    is_shareable = options is not None and options.is_shareable
    people = workspace.all(Teammate) if is_shareable else ()
    return tuple("\n".join(filter(None, (one.name, one.reading))) for one in people)


def growth_print(
    workspace: Workspace, roles: TranslatedRoles, teammate_id: str, day: datetime.date, colleagues: tuple[str, ...]
) -> "GrowthPrint":
    """Return what a teammate's growth report is made from, roles as `roles` show them.

    Raises StoreError, NoRoleError.
    """
    from matrices.reports.growth_facts import GrowthPrint  # noqa: PLC0415 - the start of the window prints nothing

    teammate = workspace.get(Teammate, teammate_id)
    matrix = role_on(workspace, teammate, day)
    reviews = workspace.reviews_of(teammate_id)
    following = next_role_id(matrix)
    return GrowthPrint(
        teammate,
        roles.shown(matrix),
        tuple(reviews),
        _editions_in(workspace, roles, reviews),
        None if following is None else roles.find(following),
        _goal_roles(roles, teammate),
        colleagues,
        matrix.language,
    )


def review_print(
    workspace: Workspace,
    roles: TranslatedRoles,
    teammate_id: str,
    aspect: ReviewAspect,
    *,
    day: datetime.date,
    colleagues: tuple[str, ...],
) -> "ReviewPrint":
    """Return what the summary of a review is made from: the last sitting up to a day where none is named.

    Raises:
        NoReviewError: There is none.
        StoreError: The workspace cannot be read.
    """
    from matrices.reports.review_summary import ReviewPrint  # noqa: PLC0415 - as above

    teammate = workspace.get(Teammate, teammate_id)
    reviews = workspace.reviews_of(teammate_id)
    until = aspect.until or day
    held = [one for one in current_reviews(reviews) if one.held_on <= until]
    latest = max(held, key=lambda one: (one.held_on, one.review_id), default=None)
    named = next((one for one in reviews if one.review_id == aspect.review_id), None)
    review = named or last_sitting(reviews, until) or latest
    if review is None:
        raise NoReviewError(teammate.name)
    settings = workspace.find(Settings, SETTINGS_ID) or Settings()
    role = _role_or_none(workspace, teammate, review.held_on)
    return ReviewPrint(
        teammate,
        review,
        None if role is None else roles.shown(role),
        tuple(reviews),
        _editions_in(workspace, roles, reviews),
        settings.stale_after_days,
        colleagues,
        "" if role is None else role.language,
    )


def case_print(
    workspace: Workspace,
    roles: TranslatedRoles,
    teammate_id: str,
    matrix_id: str,
    *,
    day: datetime.date,
    colleagues: tuple[str, ...],
) -> "CasePrint":
    """Return what a promotion case is made from: for the next role on the path where none is given.

    Raises:
        NoNextRoleError: There is none.
        NoRoleError: The teammate has no role, and no other was given.
        StoreError: The workspace cannot be read, or has no such role.
    """
    from matrices.reports.promotion_pages import CasePrint  # noqa: PLC0415 - as above

    teammate = workspace.get(Teammate, teammate_id)
    current = _role_or_none(workspace, teammate, day)
    if current is None and not matrix_id:
        raise NoRoleError(teammate.name)
    following = matrix_id or (None if current is None else next_role_id(current))
    target = None if following is None else workspace.find(Matrix, following)
    if target is None:
        raise NoNextRoleError(teammate.name)
    reviews = workspace.reviews_of(teammate_id)
    return CasePrint(
        teammate,
        roles.shown(target),
        None if current is None else roles.shown(current),
        tuple(reviews),
        _editions_in(workspace, roles, reviews),
        {key: one.title for key, one in roles.every.items()},
        who_came(workspace.all(Teammate), target.matrix_id),
        colleagues,
        target.language,
    )


def plan_print(
    workspace: Workspace, roles: TranslatedRoles, teammate_id: str, day: datetime.date, colleagues: tuple[str, ...]
) -> "PlanPrint":
    """Return what a development plan is made from. Raises StoreError."""
    from matrices.reports.development_plan import PlanPrint  # noqa: PLC0415 - as above

    teammate = workspace.get(Teammate, teammate_id)
    plan_ids = dict.fromkeys(one.plan_id for one in teammate.goals if one.plan_id is not None)
    plans = (workspace.find(Plan, one) for one in plan_ids)
    known = tuple(one for one in plans if one is not None)
    role = _role_or_none(workspace, teammate, day)
    shown, written_in = (None, "") if role is None else (roles.shown(role), role.language)
    return PlanPrint(teammate, shown, _goal_roles(roles, teammate), known, colleagues, written_in)


def numbers_print(
    workspace: Workspace, roles: TranslatedRoles, teammate_id: str, day: datetime.date, colleagues: tuple[str, ...]
) -> "NumbersPrint":
    """Return what a teammate's numbers are told from. Raises StoreError."""
    from matrices.reports.numbers_pages import NumbersPrint  # noqa: PLC0415 - as above

    teammate = workspace.get(Teammate, teammate_id)
    values = workspace.find(MetricValues, teammate_id) or MetricValues(teammate_id=teammate_id)
    role = _role_or_none(workspace, teammate, day)
    shown, written_in = (None, "") if role is None else (roles.shown(role), role.language)
    return NumbersPrint(teammate, shown, tuple(workspace.all(RoleMetrics)), values, colleagues, written_in)


def role_on(workspace: Workspace, teammate: Teammate, day: datetime.date) -> Matrix:
    """Return the role held on a day, before the first one the first. Raises StoreError, NoRoleError."""
    matrix = _role_or_none(workspace, teammate, day)
    if matrix is None:
        raise NoRoleError(teammate.name)
    return matrix


def _role_or_none(workspace: Workspace, teammate: Teammate, day: datetime.date) -> Matrix | None:
    placement = teammate.placement_on(day) or next(iter(teammate.placements), None)
    return None if placement is None else workspace.find(Matrix, placement.matrix_id)


def _goal_roles(roles: TranslatedRoles, teammate: Teammate) -> tuple[Matrix, ...]:
    """Return the roles that a teammate's goals name, as far as they are still here. Raises StoreError."""
    matrix_ids = dict.fromkeys(one.matrix_id for one in teammate.goals if one.matrix_id is not None)
    found = (roles.find(one) for one in matrix_ids)
    return tuple(one for one in found if one is not None)


def _editions_in(workspace: Workspace, roles: TranslatedRoles, reviews: Iterable[Review]) -> tuple[Edition, ...]:
    """Return the editions that ratings were made against. Raises StoreError."""
    edition_ids = dict.fromkeys(rating.edition_id for review in reviews for rating in review.ratings)
    found = (workspace.find(Edition, one) for one in edition_ids)
    return tuple(roles.then(one) for one in found if one is not None)
