"""Gathering what the calibration sheet needs from a workspace, and printing it: for window and command line alike.

ReportLab and fonts are loaded when the first document is printed.
"""

import datetime
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.document_contents import today
from app.documents import DocumentMaker
from app.team_documents import language_of
from matrices.language.words import Words
from matrices.model.calibration import Witness, drifts, pairs_of, role_most_held, witness
from matrices.model.growth import History
from matrices.model.matrix import Matrix
from matrices.model.team_map import is_on_team
from matrices.model.teammate import Teammate
from matrices.reports.options import PrintOptions
from matrices.reports.printable import CalibrationAspect
from matrices.reports.translated_roles import TranslatedRoles
from matrices.store.workspace import Workspace

if TYPE_CHECKING:
    from matrices.reports.calibration_pages import CalibrationPrint


def print_calibration(
    maker: DocumentMaker, workspace: Workspace, _ids: Sequence[str], destination: Path, options: PrintOptions
) -> None:
    """Write the ratings of one attribute side by side. Raises StoreError, OSError."""
    from matrices.reports.calibration_pages import print_calibration as write  # noqa: PLC0415 - see above

    aspect = maker.aspect if isinstance(maker.aspect, CalibrationAspect) else CalibrationAspect()
    roles = maker.roles_of(workspace)
    printed = calibration_print(workspace, roles, aspect, maker.words)
    maker.write(write, printed, workspace, destination, options, signs=roles.signs)


def calibration_print(
    workspace: Workspace, roles: TranslatedRoles, aspect: CalibrationAspect, words: Words
) -> "CalibrationPrint":
    """Return what is compared: those whom `aspect` names, else everybody whom the attribute concerns.

    Raises StoreError.
    """
    from matrices.reports.calibration_pages import CalibrationPrint  # noqa: PLC0415 - see above

    day, matrices = today(), roles.every
    everybody, wanted = workspace.all(Teammate), set(aspect.teammate_ids)
    team = [one for one in everybody if is_on_team(one, day)]
    chosen = [one for one in everybody if one.teammate_id in wanted] if wanted else team
    matrix, attribute_id = _compared(list(matrices.values()), chosen, aspect, day)
    if matrix is None:
        return CalibrationPrint(None, "")
    role_ids = {one.matrix_id for one in matrices.values() if attribute_id in one.attribute_places}
    seen = [_seen(workspace, one, matrix, attribute_id) for one in chosen]
    counted = [one for one in seen if wanted or _is_concerned(one[0], role_ids, day)]
    pairs = (pair for _, history in counted for pair in pairs_of(history, matrices.values()))
    return CalibrationPrint(
        matrix,
        attribute_id,
        witnesses=tuple(one for one, _ in counted),
        drifts=drifts(pairs, words.sort_key),
        roles=matrices,
        language=language_of(workspace),
        told=words("some of the team") if wanted and len(chosen) < len(team) else "",
    )


def _compared(
    matrices: Sequence[Matrix], people: Sequence[Teammate], aspect: CalibrationAspect, day: datetime.date
) -> tuple[Matrix | None, str]:
    """Return the role whose levels are compared, and the attribute; no role where none has an attribute."""
    named = [one for one in matrices if one.matrix_id == aspect.role_id and one.attributes]
    able = named or [one for one in matrices if one.attributes]
    if not able:
        return None, ""
    is_known = any(aspect.attribute_id in one.attribute_places for one in able)
    attribute_id = aspect.attribute_id if is_known else able[0].attributes[0].attribute_id
    having = [one for one in able if attribute_id in one.attribute_places]
    return role_most_held(having, people, day), attribute_id


def _seen(workspace: Workspace, teammate: Teammate, matrix: Matrix, attribute_id: str) -> tuple[Witness, History]:
    history = History(workspace.reviews_of(teammate.teammate_id))
    return witness(teammate, history, matrix, attribute_id), history


def _is_concerned(seen: Witness, role_ids: Collection[str], day: datetime.date) -> bool:
    """Tell whether somebody was rated in the attribute, or holds one of the roles that have it."""
    placement = seen.teammate.placement_on(day)
    return bool(seen.voices) or (placement is not None and placement.matrix_id in role_ids)
