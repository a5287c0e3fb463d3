"""Printing documents about one person, and about whom a role looks for: for window and command line alike.

ReportLab and fonts are loaded when the first document is printed.
"""

from collections.abc import Sequence
from pathlib import Path

from app.document_contents import (
    case_print,
    colleagues_in,
    numbers_print,
    plan_print,
    review_print,
    today,
)
from app.documents import DocumentMaker
from matrices.model.matrix import Matrix
from matrices.reports.options import PrintOptions
from matrices.reports.printable import CaseAspect, ReviewAspect, ScorecardAspect
from matrices.store.workspace import Workspace


def print_reviews(
    maker: DocumentMaker, workspace: Workspace, ids: Sequence[str], destination: Path, options: PrintOptions
) -> None:
    """Write a review of each teammate: the last one, or the one looked at.

    Raises:
        NoReviewError: Nobody had any; of several, those who had none are left out.
        StoreError, OSError: As for every document.
    """
    from matrices.reports.review_summary import print_reviews as write  # noqa: PLC0415 - see above

    aspect = maker.aspect if isinstance(maker.aspect, ReviewAspect) else ReviewAspect()
    names, roles = colleagues_in(workspace, options), maker.roles_of(workspace)
    printed = maker.made_of(ids, lambda one: review_print(workspace, roles, one, aspect, day=today(), colleagues=names))
    maker.write(write, printed, workspace, destination, options, signs=roles.signs)


def print_cases(
    maker: DocumentMaker, workspace: Workspace, ids: Sequence[str], destination: Path, options: PrintOptions
) -> None:
    """Write teammates beside the role looked at, or beside the next one on their path.

    Raises:
        NoNextRoleError, NoRoleError: There is no such role; of several, those without one are left out.
        StoreError, OSError: As for every document.
    """
    from matrices.reports.promotion_pages import print_cases as write  # noqa: PLC0415 - see above

    aspect = maker.aspect if isinstance(maker.aspect, CaseAspect) else CaseAspect()
    names, roles = colleagues_in(workspace, options), maker.roles_of(workspace)
    printed = maker.made_of(
        ids, lambda one: case_print(workspace, roles, one, aspect.role_id, day=today(), colleagues=names)
    )
    maker.write(write, printed, workspace, destination, options, signs=roles.signs)


def print_plans(
    maker: DocumentMaker, workspace: Workspace, ids: Sequence[str], destination: Path, options: PrintOptions
) -> None:
    """Write teammates' development plans. Raises StoreError, OSError."""
    from matrices.reports.development_plan import print_plans as write  # noqa: PLC0415 - see above

    names, roles = colleagues_in(workspace, options), maker.roles_of(workspace)
    printed = [plan_print(workspace, roles, one, today(), names) for one in ids]
    maker.write(write, printed, workspace, destination, options, signs=roles.signs)


def print_numbers(
    maker: DocumentMaker, workspace: Workspace, ids: Sequence[str], destination: Path, options: PrintOptions
) -> None:
    """Write teammates' numbers in their context. Raises StoreError, OSError."""
    from matrices.reports.numbers_pages import print_numbers as write  # noqa: PLC0415 - see above

    names, roles = colleagues_in(workspace, options), maker.roles_of(workspace)
    printed = [numbers_print(workspace, roles, one, today(), names) for one in ids]
    maker.write(write, printed, workspace, destination, options, signs=roles.signs)


def print_scorecards(
    maker: DocumentMaker, workspace: Workspace, ids: Sequence[str], destination: Path, options: PrintOptions
) -> None:
    """Write the hiring scorecards of roles. Raises StoreError, OSError."""
    from matrices.reports.scorecard import ScorecardPrint  # noqa: PLC0415 - see above
    from matrices.reports.scorecard import print_scorecards as write  # noqa: PLC0415 - see above

    chosen = maker.aspect.essential if isinstance(maker.aspect, ScorecardAspect) else ()
    essential = {one.role_id: one.attribute_ids for one in chosen}
    roles, matrices = maker.roles_of(workspace), [workspace.get(Matrix, one) for one in ids]
    printed = [
        ScorecardPrint(
            one, tuple(workspace.editions_of(one.matrix_id)), essential.get(one.matrix_id), roles.translated(one)
        )
        for one in matrices
    ]
    maker.write(write, printed, workspace, destination, options, signs=roles.signs)
