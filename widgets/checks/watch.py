"""Knows what was found in the role in view, and keeps that true: in short steps, when nobody is busy."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from matrices.checks.finding import Finding, acceptance_for, open_findings
from matrices.model.acceptances import Acceptance, Acceptances
from matrices.model.matrix import Matrix
from matrices.model.settings import SETTINGS_ID, Settings
from widgets.checks.settled_work import SettledWork
from widgets.session import Changes, Session

if TYPE_CHECKING:
    from matrices.checks.vocabulary import Vocabularies
    from matrices.checks.wording import Memory, Steps


class Accepted(NamedTuple):
    """A finding that may stay, and why."""

    finding: Finding
    acceptance: Acceptance


class Watch(QObject):
    """Checks one matrix at a time."""

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
        """What is being checked."""
        self._work = SettledWork(self)
        self._work.settled.connect(self._on_work_settled)
        self._work.done.connect(self._on_work_done)
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
        if self._matrix_id is None:
            self._work.stop()
        else:
            self._work.wait()

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

    def _on_work_settled(self) -> None:
        self._checked = None if self._matrix_id is None else self._session.find(Matrix, self._matrix_id)
        if self._checked is None:
            self._take(None, ())
        else:
            self._work.begin(self._found(self._checked))

    def _on_work_done(self, findings: tuple[Finding, ...]) -> None:
        self._take(self._checked, findings)

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
