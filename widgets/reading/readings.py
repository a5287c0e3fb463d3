"""In which languages roles are read, for all views of a window. Editions, ratings and edits stay the source's."""

from PySide6.QtCore import QObject, Signal

from matrices.model.matrix import Matrix
from matrices.model.translation import Translation
from matrices.reports.translated_roles import TranslatedRoles
from widgets.reading.memory import ReadingMemory, ShortReadingMemory
from widgets.reading.readable import languages_read
from widgets.session import Changes, Session


class Readings(QObject):
    """A choice belongs to a role or to a teammate; where the role is not translated so, it is shown as written."""

    changed = Signal(str)  # id of the role or the teammate that is read in another language now

    def __init__(self, session: Session, memory: ReadingMemory | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._memory = memory or ShortReadingMemory()
        self._roles: dict[tuple[str, str, bool], TranslatedRoles] = {}
        """By matrix id, language and whether their texts have signs.

        Views ask after every edit, and leave alone what is the same as before.
        """
        session.changed.connect(self._on_session_changed)

    def languages(self, matrix: Matrix | None) -> tuple[str, ...]:
        """Return what a role can be read in besides its own language."""
        return () if matrix is None else languages_read(self._session, matrix)

    def language(self, subject_id: str, matrix: Matrix | None) -> str:
        """Return the language chosen, empty for the role's own and where it is not translated into that one."""
        chosen = self._memory.recall(subject_id)
        return chosen if chosen in self.languages(matrix) else ""

    def choose(self, subject_id: str, language: str) -> None:
        """Read in a language from now on, "" for as written."""
        self._memory.keep(subject_id, language)
        self.changed.emit(subject_id)

    def roles(self, matrix_id: str, language: str, *, is_signed: bool = True) -> TranslatedRoles:
        """Return what reads a role, and editions it was rated by, in a language; without signs where none explains."""
        key = matrix_id, language, is_signed
        if key not in self._roles:
            self._roles[key] = TranslatedRoles(self._session, language, is_signed=is_signed)
        return self._roles[key]

    def told(self, subject_id: str, matrix: Matrix | None) -> TranslatedRoles | None:
        """Return what tells names beside a grid in the language chosen, without signs; None for as they are written."""
        language = self.language(subject_id, matrix)
        return None if matrix is None or not language else self.roles(matrix.matrix_id, language, is_signed=False)

    def _on_session_changed(self, changes: Changes) -> None:
        if any(one.kind in (Matrix, Translation) for one in changes):
            self._roles.clear()
