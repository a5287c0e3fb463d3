"""What keys do on the map, so that nothing needs a mouse."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from matrices.model.matrix import Track
from matrices.reports.charts.path_chart import Line, RoleCard
from widgets.paths.telling import Chosen
from widgets.paths.walking import DIRECTIONS, next_card

if TYPE_CHECKING:
    from widgets.paths.canvas import PathCanvas


def handle_key(canvas: "PathCanvas", event: QKeyEvent) -> bool:
    """Do what a key asks for; tell whether it asks for anything.

    Arrows walk the roles, with Shift they move one; Space walks the steps of a role; Return opens, Delete removes a
    step, S asks for a new one; plus, minus and 0 zoom.
    """
    key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key in DIRECTIONS and modifiers == Qt.KeyboardModifier.NoModifier:
        return _walk(canvas, DIRECTIONS[Qt.Key(key)])
    if key in DIRECTIONS and modifiers == Qt.KeyboardModifier.ShiftModifier:
        return _move(canvas, DIRECTIONS[Qt.Key(key)])
    if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
        return False
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        canvas.opened.emit(canvas.chosen)
    elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        canvas.remove_requested.emit()
    elif key == Qt.Key.Key_S:
        canvas.add_requested.emit()
    elif key == Qt.Key.Key_Space:
        _walk_steps(canvas)
    elif key == Qt.Key.Key_Escape:
        return _step_back(canvas)
    else:
        return _zoom(canvas, key)
    return True


def _walk(canvas: "PathCanvas", direction: tuple[int, int]) -> bool:
    if canvas.face is None or not canvas.face.areas:
        return False
    areas = {**canvas.face.areas, **{f" {one.name}": one.area for one in canvas.face.chart.exits}}
    chosen = canvas.chosen or Chosen()
    found = next_card(areas, f" {chosen.destination}" if chosen.destination else chosen.matrix_id, direction)
    if found is not None:
        canvas.choose(Chosen(destination=found[1:]) if found.startswith(" ") else Chosen(found))
    return True


def _move(canvas: "PathCanvas", direction: tuple[int, int]) -> bool:
    card = _card(canvas)
    if card is None or canvas.face is None or not canvas.can_edit:
        return False
    across, down = direction
    forward = -across if canvas.face.chart.is_right_to_left else across
    tracks = list(Track)
    place = tracks.index(card.track) + down
    if 0 <= place < len(tracks) and card.column + forward >= 0:
        canvas.move_requested.emit(card.matrix.matrix_id, tracks[place], card.column + forward)
    return True


def _walk_steps(canvas: "PathCanvas") -> None:
    """Choose the first step of the role, then the next, and after the last the role again."""
    card = _card(canvas)
    if card is None or canvas.chosen is None:
        return
    steps = [None, *(one.edge.step for one in _lines(canvas, card.matrix.matrix_id)), None]
    at = steps.index(canvas.chosen.step) if canvas.chosen.step in steps else 0
    canvas.choose(Chosen(card.matrix.matrix_id, steps[at + 1]))


def _step_back(canvas: "PathCanvas") -> bool:
    """Give up a drag, or go from a step to its role."""
    if canvas.dragging.pull is not None:
        canvas.dragging.stop()
        return True
    if canvas.chosen is None or canvas.chosen.step is None:
        return False
    canvas.choose(Chosen(canvas.chosen.matrix_id))
    return True


def _zoom(canvas: "PathCanvas", key: int) -> bool:
    if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
        canvas.step_zoom(1)
    elif key == Qt.Key.Key_Minus:
        canvas.step_zoom(-1)
    elif key == Qt.Key.Key_0:
        canvas.fit()
    else:
        return False
    return True


def _card(canvas: "PathCanvas") -> RoleCard | None:
    if canvas.face is None or canvas.chosen is None:
        return None
    return canvas.face.chart.card(canvas.chosen.matrix_id)


def _lines(canvas: "PathCanvas", matrix_id: str) -> list[Line]:
    assert canvas.face is not None
    return [one for one in canvas.face.chart.lines if one.edge.from_matrix_id == matrix_id]
