"""Knows what the check of the wording finds in a translation, by the word lists of its own language."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from matrices.checks.finding import Finding
from matrices.model.matrix import Matrix
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.translation import TextPlace, Translation, translated
from widgets.checks.settled_work import SettledWork
from widgets.session import Session

if TYPE_CHECKING:
    from matrices.checks.wording import Memory


class TranslationWatch(QObject):
    """Checks one translation at a time; what is written in the source's language is left to its own check."""

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
        self._work = SettledWork(self)
        self._work.settled.connect(self._on_work_settled)
        self._work.done.connect(self._on_work_done)

    def watch(self, matrix: Matrix, translation: Translation) -> None:
        """Check this translation soon; what was found in another is forgotten."""
        made = translated(matrix, translation)
        if self.matrix is not None and self.matrix.language != translation.language:
            self.matrix, self.findings = None, {}
        self._checked = made.matrix, frozenset(made.fallbacks)
        self._work.wait()

    def _on_work_settled(self) -> None:
        # Loaded with the first check: who only reads needs no word lists.
        from matrices.checks.wording import Memory, findings_in_steps  # noqa: PLC0415 - see above

        if self._checked is not None:
            self._memory = self._memory or Memory()
            settings = self._session.find(Settings, SETTINGS_ID) or Settings()
            self._work.begin(findings_in_steps(self._checked[0], settings, self._memory))

    def _on_work_done(self, findings: tuple[Finding, ...]) -> None:
        assert self._checked is not None
        from matrices.checks.translations import text_place, words_found  # noqa: PLC0415 - as above

        self.matrix, fallbacks = self._checked
        self.findings = {}
        for one in words_found(findings, fallbacks):
            place = text_place(one.place)
            assert place is not None
            self.findings.setdefault(place.key, one)
        self.changed.emit()
