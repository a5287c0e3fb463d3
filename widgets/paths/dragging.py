"""What the mouse does on the map: choose, drag a role to another place, draw a step from a handle, push the map."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from widgets.paths.face import Part
from widgets.paths.map_painting import Pull

if TYPE_CHECKING:
    from widgets.paths.canvas import PathCanvas


class Dragging:
    """Follows one press of the button, from down to up."""

    def __init__(self, canvas: "PathCanvas") -> None:
        self._canvas = canvas
        self._pressed: QPointF | None = None
        self._part = Part.NOTHING
        self._matrix_id = ""
        self.pull: Pull | None = None

    def stop(self) -> None:
        """Forget what is dragged."""
        self._pressed = None
        self._set(None)

    def press(self, at: QPointF) -> None:
        """Choose what lies there."""
        hit = self._canvas.hit(at)
        self._pressed, self._part = at, hit.part
        self._matrix_id = "" if hit.chosen is None else hit.chosen.matrix_id
        self._canvas.choose(hit.chosen)

    def move(self, at: QPointF, buttons: Qt.MouseButton) -> None:
        """Drag, or show what can be done there."""
        if not buttons & Qt.MouseButton.LeftButton or self._pressed is None:
            self._show_possible(at)
            return
        is_far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._part is Part.NOTHING:
            self._push(at)
        elif self.pull is not None or is_far:
            self._drag(at, self._pressed)

    def release(self, on_screen: QPoint) -> None:
        """Let go: wish what the drag came to, or open what was clicked."""
        pull, was_pressed = self.pull, self._pressed is not None
        self.stop()
        if pull is not None:
            self._finish(pull, on_screen)
        elif was_pressed and self._part is Part.PEOPLE:
            self._canvas.people_requested.emit(self._matrix_id, on_screen)
        elif was_pressed and self._part is Part.HANDLE:
            self._canvas.add_requested.emit()

    def _finish(self, pull: Pull, on_screen: QPoint) -> None:
        canvas = self._canvas
        if not pull.is_step:
            if pull.drop is not None:
                canvas.move_requested.emit(pull.matrix_id, pull.drop.track, pull.drop.column)
        elif pull.target_id:
            canvas.step_requested.emit(pull.matrix_id, pull.target_id, on_screen)
        elif canvas.face is not None and canvas.face.is_outside(pull.to):
            canvas.step_out_requested.emit(pull.matrix_id)

    def _drag(self, at: QPointF, pressed: QPointF) -> None:
        canvas, face = self._canvas, self._canvas.face
        if face is None or not canvas.can_edit or self._matrix_id not in face.areas or self._part is Part.STEP:
            return
        place, start = canvas.to_map(at), canvas.to_map(pressed)
        if self._part is Part.HANDLE:
            target = next((one for one, area in face.areas.items() if area.holds(*place)), "")
            target_id = "" if target == self._matrix_id else target
            self._set(Pull(self._matrix_id, place, is_step=True, target_id=target_id))
            return
        by, area = (place[0] - start[0], place[1] - start[1]), face.areas[self._matrix_id]
        middle = area.x + area.width / 2 + by[0], area.y + area.height / 2 + by[1]
        self._set(Pull(self._matrix_id, place, is_step=False, by=by, drop=face.drop_at(middle)))

    def _push(self, at: QPointF) -> None:
        """Scroll with the pointer."""
        assert self._pressed is not None
        by, canvas = at - self._pressed, self._canvas
        across, down = canvas.horizontalScrollBar(), canvas.verticalScrollBar()
        across.setValue(across.value() + round(by.x() if canvas.isRightToLeft() else -by.x()))
        down.setValue(down.value() - round(by.y()))
        self._pressed = at

    def _show_possible(self, at: QPointF) -> None:
        hit = self._canvas.hit(at)
        is_role = hit.part in (Part.ROLE, Part.PEOPLE, Part.HANDLE)
        self._canvas.hover(hit.chosen.matrix_id if is_role and hit.chosen is not None else "")
        shapes = {
            Part.HANDLE: Qt.CursorShape.CrossCursor,
            Part.NOTHING: Qt.CursorShape.ArrowCursor,
            Part.ROLE: Qt.CursorShape.OpenHandCursor if self._canvas.can_edit else Qt.CursorShape.ArrowCursor,
        }
        self._canvas.viewport().setCursor(shapes.get(hit.part, Qt.CursorShape.PointingHandCursor))

    def _set(self, pull: Pull | None) -> None:
        if pull != self.pull:
            self.pull = pull
            self._canvas.viewport().update()
