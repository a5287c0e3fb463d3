"""Knows what the check of the wording finds in a translation, by the word lists of its own language."""

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from matrices.checks.finding import Finding
from matrices.model.matrix import Matrix
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.translation import TextPlace, Translation, translated
from widgets.session import Session

if TYPE_CHECKING:
    from matrices.checks.wording import Memory, Steps

SETTLED_MS: Final = 250
"""How long nothing must have changed before the check begins."""
_STEP_S: Final = 0.008
"""How long one step may take: half a frame of a 60 Hz screen."""


class TranslationWatch(QObject):
    """Checks one translation at a time, in steps: what is written in the source's language is left to its own check."""

    changed = Signal()  # `findings` are others now

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix: Matrix | None = None
        """The matrix in the translation's language, as it was checked."""
        self.findings: dict[str, Finding] = {}
        """The first finding of each translated cell, by the key of its place."""
        self._session = session
        self._memory: Memory | None = None
        self._checked: tuple[Matrix, frozenset[TextPlace]] | None = None
        self._steps: Steps | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._stepping = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._on_settled)
        self._stepping.timeout.connect(self._on_step)

    def watch(self, matrix: Matrix, translation: Translation) -> None:
        """Check this translation soon; what was found in another is forgotten."""
        made = translated(matrix, translation)
        if self.matrix is not None and self.matrix.language != translation.language:
            self.matrix, self.findings = None, {}
        self._checked = made.matrix, frozenset(made.fallbacks)
        self._steps = None
        self._stepping.stop()
        self._settling.start()

    def _on_settled(self) -> None:
        # Loaded with the first check: who only reads needs no word lists.
        from matrices.checks.wording import Memory, findings_in_steps  # noqa: PLC0415 - see above

        if self._checked is not None:
            self._memory = self._memory or Memory()
            settings = self._session.find(Settings, SETTINGS_ID) or Settings()
            self._steps = findings_in_steps(self._checked[0], settings, self._memory)
            self._stepping.start()

    def _on_step(self) -> None:
        steps, end = self._steps, time.perf_counter() + _STEP_S
        if steps is None:
            return
        try:
            while time.perf_counter() < end:
                next(steps)
        except StopIteration as done:
            self._steps = None
            self._take(done.value)
        else:
            self._stepping.start()

    def _take(self, findings: tuple[Finding, ...]) -> None:
        assert self._checked is not None
        from matrices.checks.translations import text_place, words_found  # noqa: PLC0415 - as above

        self.matrix, fallbacks = self._checked
        self.findings = {}
        for one in words_found(findings, fallbacks):
            place = text_place(one.place)
            assert place is not None
            self.findings.setdefault(place.key, one)
        self.changed.emit()
