"""What is done to paths: each gesture one commit, one named step to undo."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from matrices.edits.paths import add_step, add_step_out, place_on_map, remove_step, step_kind_between
from matrices.language.words import Words
from matrices.model.matrix import Matrix, Step, StepKind, Track
from matrices.model.path_words import place_text
from widgets.paths.step_dialog import StepDialog, StepWish
from widgets.session import Session
from widgets.theme.theme import Theme


class PathGestures(QObject):
    """Asks where something is to be asked, and stores by the session."""

    step_made = Signal(str, object)  # matrix id, Step that it has now

    def __init__(self, session: Session, theme: Theme, words: Words, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._theme, self._words, self._window = session, theme, words, window

    @property
    def can_edit(self) -> bool:
        """Whether paths can be changed."""
        return not self._session.is_read_only

    def place(self, matrix_id: str, track: Track, column: int) -> None:
        """Put a role on a track and so far along it."""
        matrix = self._session.find(Matrix, matrix_id)
        if matrix is not None and self.can_edit:
            label = self._words("place of {role}", role=matrix.title)
            self._session.commit(label, [place_on_map(matrix, track, max(column, 0))])

    def place_by_steps(self, matrix_id: str) -> None:
        """Let the steps say how far along its track a role stands."""
        matrix = self._session.find(Matrix, matrix_id)
        if matrix is not None and self.can_edit:
            label = self._words("place of {role}", role=matrix.title)
            self._session.commit(label, [place_on_map(matrix, matrix.track, None)])

    def connect_roles(self, from_id: str, to_id: str) -> StepKind | None:
        """Make a step between two roles, of the kind that is most likely; return that, None where nothing was made."""
        source, target = self._session.find(Matrix, from_id), self._session.find(Matrix, to_id)
        if source is None or target is None or source is target:
            return None
        kind = step_kind_between(source, target)
        return kind if self.make(StepWish(from_id, Step(to_matrix_id=to_id, kind=kind))) else None

    def make(self, wish: StepWish) -> bool:
        """Store a step; one of its role that leads there already becomes this one. Tell whether it is stored."""
        matrix = self._session.find(Matrix, wish.from_id)
        if matrix is None or not self.can_edit:
            return False
        step, changed = wish.step, _with_step(matrix, wish)
        if not self._session.commit(self._label(matrix, step), [changed]):
            return False
        self.step_made.emit(wish.from_id, _same(changed, step))
        return True

    def remove(self, matrix_id: str, step: Step) -> None:
        """Take a step away."""
        matrix = self._session.find(Matrix, matrix_id)
        if matrix is not None and self.can_edit:
            place = place_text(step, self._titles())
            label = self._words("removal of the step from {role} to {place}", role=matrix.title, place=place)
            self._session.commit(label, [remove_step(matrix, step)])

    def ask_for_step(self, from_id: str, step: Step | None = None, *, is_out: bool = False) -> None:
        """Ask where a step from a role leads and of which kind it is; begin with `step` where that is named."""
        matrix = self._session.find(Matrix, from_id)
        if matrix is not None and self.can_edit:
            roles = [one for one in self._session.all(Matrix) if one.matrix_id != from_id]
            dialog = StepDialog(matrix, roles, self._theme, self._words, self._window)
            dialog.begin_with(step, is_out=is_out)
            dialog.submitted.connect(self._on_dialog_submitted)
            dialog.open()

    def _titles(self) -> dict[str, str]:
        return {one.matrix_id: one.title for one in self._session.all(Matrix)}

    def _label(self, matrix: Matrix, step: Step) -> str:
        place = place_text(step, self._titles())
        return self._words("step from {role} to {place}", role=matrix.title, place=place)

    def _on_dialog_submitted(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, StepDialog)
        if self.make(dialog.wish):
            dialog.close_done()
        else:
            dialog.refuse(self._words("This could not be saved, so nothing changed. Try again."))


def _with_step(matrix: Matrix, wish: StepWish) -> Matrix:
    old, step = wish.instead_of, wish.step
    leads = (step.to_matrix_id, step.destination)
    if old is not None and (old.to_matrix_id, old.destination) != leads:
        matrix = remove_step(matrix, old)
    if step.to_matrix_id is None:
        return add_step_out(matrix, step.destination)
    return add_step(matrix, step.to_matrix_id, step.kind)


def _same(matrix: Matrix, step: Step) -> Step:
    """Return the step of a role that leads where `step` does: its name may have been tidied."""
    name = " ".join(step.destination.split())
    found = (one for one in matrix.steps if (one.to_matrix_id, one.destination) == (step.to_matrix_id, name))
    return next(found, step)
