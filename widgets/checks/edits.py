"""What can be done about a finding, each as one step that can be undone."""

import datetime
from collections.abc import Callable

from matrices.checks.finding import Finding, acceptance_of
from matrices.checks.fixes import fixed
from matrices.edits.acceptances import accept, withdraw, without_gone_places
from matrices.language.words import Words
from matrices.model.acceptances import Acceptance, Acceptances
from matrices.model.matrix import Matrix
from matrices.model.settings import Settings
from widgets.session import Session


class CheckEdits:
    """Stores through the session. Each answer tells whether it is done."""

    def __init__(self, session: Session, words: Words, now: Callable[[], datetime.datetime]) -> None:
        self._session = session
        self._words = words
        self._now = now

    def fix(self, finding: Finding, label: str) -> bool:
        """Change the text as the finding proposes; False also where the text is another by now."""
        matrix = self._session.find(Matrix, finding.place.matrix_id)
        after = matrix and fixed(matrix, finding)
        return after is not None and after is not matrix and self._session.commit(label, [after])

    def accept(self, finding: Finding, reason: str) -> bool:
        """Let a finding stand until its text changes. What was accepted in rows that are gone goes too."""
        matrix = self._session.find(Matrix, finding.place.matrix_id)
        if matrix is None:
            return False
        accepted = acceptance_of(finding, reason, self._now().date())
        acceptances = without_gone_places(accept(self._acceptances(matrix.matrix_id), accepted), matrix)
        return self._session.commit(self._words("acceptance of a finding"), [acceptances])

    def withdraw(self, matrix_id: str, acceptance: Acceptance) -> bool:
        """Take an acceptance back."""
        acceptances = withdraw(self._acceptances(matrix_id), acceptance)
        return self._session.commit(self._words("withdrawal of an acceptance"), [acceptances])

    def set_settings(self, settings: Settings) -> bool:
        """Look for other words from now on."""
        return self._session.commit(self._words("vague words"), [settings])

    def _acceptances(self, matrix_id: str) -> Acceptances:
        return self._session.find(Acceptances, matrix_id) or Acceptances(matrix_id=matrix_id)
