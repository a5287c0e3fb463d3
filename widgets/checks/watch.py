"""Knows what was found in the role in view, and keeps that true: in short steps, when nobody is busy."""

import time
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from matrices.checks.finding import Finding, acceptance_for, open_findings
from matrices.model.acceptances import Acceptance, Acceptances
from matrices.model.matrix import Matrix
from matrices.model.settings import SETTINGS_ID, Settings
from widgets.session import Changes, Session

if TYPE_CHECKING:
    from matrices.checks.vocabulary import Vocabularies
    from matrices.checks.wording import Memory, Steps

SETTLED_MS: Final = 250
"""How long nothing must have changed before the check begins."""
_STEP_S: Final = 0.008
"""How long one step may take: half a frame of a 60 Hz screen."""


class Accepted(NamedTuple):
    """A finding that may stay, and why."""

    finding: Finding
    acceptance: Acceptance


class Watch(QObject):
    """Checks one matrix at a time. Steps and not a thread: two threads of Python would make the window stutter."""

    changed = Signal()  # `findings` or `accepted` are others now

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix: Matrix | None = None
        """The matrix as it was when it was checked; None before that."""
        self.findings: tuple[Finding, ...] = ()
        """What is open, in display order."""
        self.accepted: tuple[Accepted, ...] = ()
        self._all: tuple[Finding, ...] = ()
        self._session = session
        self._matrix_id: str | None = None
        self._vocabularies: Vocabularies | None = None
        self._memory: Memory | None = None
        self._checked: Matrix | None = None
        self._steps: Steps | None = None
        """What is being done to `_checked`."""
        self._settling = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._stepping = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._on_settled)
        self._stepping.timeout.connect(self._on_step)
        session.changed.connect(self._on_session_changed)

    @property
    def settings(self) -> Settings:
        """The workspace's settings, which hold its own words."""
        return self._session.find(Settings, SETTINGS_ID) or Settings()

    def watch(self, matrix_id: str | None) -> None:
        """Check another role from now on, or none."""
        if matrix_id == self._matrix_id:
            return
        self._matrix_id = matrix_id
        self._memory = None
        self._take(None, ())
        self._begin()

    def _begin(self) -> None:
        self._stepping.stop()
        self._steps = None
        if self._matrix_id is not None:
            self._settling.start()

    def _found(self, matrix: Matrix) -> "Steps":
        """Return the findings, with pauses. The rules are loaded with the first: a workspace opens without them."""
        import matrices.checks.tokens  # noqa: F401, PLC0415 - see above; one frame has no time for all three

        yield
        from matrices.checks.vocabulary import Vocabularies  # noqa: PLC0415 - as above

        yield
        from matrices.checks.wording import Memory, findings_in_steps  # noqa: PLC0415 - as above

        yield
        self._vocabularies = self._vocabularies or Vocabularies()
        self._memory = self._memory or Memory(self._vocabularies)
        return (yield from findings_in_steps(matrix, self.settings, self._memory))

    def _on_settled(self) -> None:
        self._checked = None if self._matrix_id is None else self._session.find(Matrix, self._matrix_id)
        if self._checked is None:
            self._take(None, ())
        else:
            self._steps = self._found(self._checked)
            self._stepping.start()

    def _on_step(self) -> None:
        """Work until the step is over; take what was found when all is done."""
        steps, end = self._steps, time.perf_counter() + _STEP_S
        if steps is None:
            return
        try:
            while time.perf_counter() < end:
                next(steps)
        except StopIteration as done:
            self._steps = None
            self._take(self._checked, done.value)
        else:
            self._stepping.start()

    def _take(self, matrix: Matrix | None, findings: tuple[Finding, ...]) -> None:
        self.matrix, self._all = matrix, findings
        self._sort()

    def _sort(self) -> None:
        acceptances = None if self._matrix_id is None else self._session.find(Acceptances, self._matrix_id)
        self.findings = open_findings(self._all, acceptances)
        still_open = set(map(id, self.findings))
        pairs = ((one, acceptance_for(one, acceptances)) for one in self._all if id(one) not in still_open)
        self.accepted = tuple(Accepted(one, acceptance) for one, acceptance in pairs if acceptance is not None)
        self.changed.emit()

    def _on_session_changed(self, changes: Changes) -> None:
        for change in changes:
            if change.kind is Settings or (change.kind is Matrix and change.document_id == self._matrix_id):
                self._begin()
            elif change.kind is Acceptances and change.document_id == self._matrix_id:
                self._sort()
