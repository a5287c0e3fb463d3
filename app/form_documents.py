"""Printing forms to fill in: for window and command line alike.

ReportLab and fonts are loaded when the first document is printed.
"""

from collections.abc import Sequence
from pathlib import Path

from app.document_contents import role_on, today
from app.documents import DocumentMaker
from matrices.edits.editions import edition_id_to_rate_against
from matrices.model.teammate import Teammate
from matrices.reports.options import PrintOptions
from matrices.store.workspace import Workspace


def print_self_assessment(
    maker: DocumentMaker, workspace: Workspace, ids: Sequence[str], destination: Path, options: PrintOptions
) -> None:
    """Write the form of one teammate, about the role held today as it is worded now.

    Raises:
        NoRoleError: The teammate has none.
        StoreError, OSError: As for every document.
    """
    from matrices.reports.self_assessment_pages import (  # noqa: PLC0415 - see above
        SelfAssessmentPrint,
        print_self_assessment,
    )

    (teammate_id,) = ids
    teammate = workspace.get(Teammate, teammate_id)
    matrix, roles = role_on(workspace, teammate, today()), maker.roles_of(workspace)
    editions = {one.edition_id: one for one in workspace.editions_of(matrix.matrix_id)}
    edition_id, _ = edition_id_to_rate_against(matrix, editions)
    asked = SelfAssessmentPrint(
        teammate_id=teammate_id,
        name=teammate.name,
        matrix=matrix,
        edition_id=edition_id,
        edition=editions.get(edition_id),
        translated=roles.translated(matrix),
    )
    maker.write(print_self_assessment, asked, workspace, destination, options, signs=roles.signs)
