"""The part of the action table that acts on numbers in context."""

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from matrices.language.words import Words


def metric_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions on a role's metrics and on values of them."""
    return (
        Spec("role-metrics", words("Metrics of the role…"), _show_metrics, is_enabled=_has_role),
        Spec("import-numbers", words("Import numbers…"), _import_numbers, is_enabled=_can_import),
    )


def _has_role(desk: Desk) -> bool:
    matrices = desk.places.matrices
    return desk.places.place is Place.MATRICES and matrices is not None and matrices.has_matrix


def _can_import(desk: Desk) -> bool:
    return desk.session is not None and not desk.session.is_read_only


def _show_metrics(desk: Desk) -> None:
    from widgets.metrics.role_dialog import show_role_metrics  # noqa: PLC0415 - the start follows no numbers

    matrix_id = None if desk.places.matrices is None else desk.places.matrices.matrix_id
    if desk.session is not None and matrix_id is not None:
        dialog = show_role_metrics(matrix_id, desk.session, desk.theme, desk.words, desk.window)
        desk.opening.session_changed.connect(dialog.close)


def _import_numbers(desk: Desk) -> None:
    from widgets.metrics.importing import MetricImporting  # noqa: PLC0415 - as above

    if desk.session is not None:
        MetricImporting(desk.session, desk.asking, desk.theme, desk.words, desk.window).ask_for_file()
