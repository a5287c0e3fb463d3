"""Opening and closing workspaces from the window, and what to offer where one does not open."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.settings import PreferencesFile
from app.starting import Start, create, sample_path
from matrices.language.isolates import bare
from matrices.language.words import Words
from matrices.store.errors import StoreCorrupt, StoreError, StoreLocked
from widgets.asking import Asking
from widgets.folders import documents_folder

if TYPE_CHECKING:
    from matrices.store.workspace import Workspace
    from widgets.session import Session

_IDLE_MS = 20_000
"""So long after the last edit a wasteful file may be compacted."""


class Opening(QObject):
    """Holds the open session, one at a time, and lets go of it before it takes another."""

    session_changed = Signal()
    told = Signal(str)  # a sentence for the status line

    def __init__(
        self,
        asking: Asking,
        explain: Callable[[Exception], str],
        preferences: PreferencesFile,
        words: Words,
        parent: QObject | None = None,
        *,
        agree: Callable[["Session"], bool],
        give_up: Callable[[], None],
    ) -> None:
        """Remember collaborators; `agree` tells whether a session may be let go of, `give_up` forgets what is typed."""
        super().__init__(parent)
        self.session: Session | None = None
        self._agree = agree
        self._give_up = give_up
        self._asking = asking
        self._explain = explain
        self._preferences = preferences
        self._words = words
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._on_idle_timeout)

    @property
    def pattern(self) -> str:
        """What file dialogs offer."""
        return self._words("Trellis workspaces (*.trellis)")

    def ask_for_file(self) -> None:
        """Open a workspace that the person chooses."""
        chosen = self._asking.file_to_open(self._words("Open a workspace"), self._folder(), self.pattern)
        if chosen is not None:
            self.open(chosen)

    def ask_for_new(self, start: Start) -> None:
        """Make a workspace where the person wants it, and open it."""
        suggested = self._folder() / self._words("Support team.trellis")
        chosen = self._asking.file_to_save(self._words("New workspace"), suggested, self.pattern)
        if chosen is None or not self._is_free(chosen) or not self.may_close():
            return
        try:
            made = create(chosen, start, self._words.language)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person is told
            self._asking.tell(self._explain(error))
            return
        self._take(made)

    def open_sample(self) -> None:
        """Open the sample's own copy."""
        try:
            path = sample_path(self._words.language)
        except Exception as error:  # noqa: BLE001 - as above
            self._asking.tell(self._explain(error))
            return
        self.open(path)

    def open(self, path: Path) -> None:
        """Open a workspace; where that cannot be, offer what can. One that is only read may be free by now."""
        session = self.session
        is_here = session is not None and session.workspace.path == path.resolve()
        if session is not None and is_here and session.workspace.is_writable:
            return
        if not self.may_close():
            return
        if session is not None and is_here and not session.is_read_only:
            self._open_again(path)
        else:
            self._open(path)

    def _open_again(self, path: Path) -> None:
        """Open what this window holds but can write no more. Its lock is free only after the old one is let go of.

        Whatever cannot be read now is not worth that: the old one can still be looked at, and copied.
        """
        from matrices.store.workspace import Workspace  # noqa: PLC0415 - the welcome page opens nothing

        try:
            Workspace.open(path, read_only=True).close()
        except (StoreError, OSError) as error:
            self._refuse(path, error)
            return
        self.let_go()
        self._open(path)

    def _open(self, path: Path) -> None:
        from matrices.store.workspace import Workspace  # noqa: PLC0415 - the welcome page opens nothing

        try:
            self._take(Workspace.open(path))
        except StoreLocked as error:
            self._offer_reading(path, error)
        except StoreCorrupt as error:
            self._offer_salvage(path, error)
        except (StoreError, OSError) as error:
            self._refuse(path, error)

    def save_copy(self) -> None:
        """Copy the workspace as it is now to where the person wants it."""
        if self.session is None:
            return
        path = self.session.workspace.path
        suggested = path.with_name(bare(self._words("{name} copy.trellis", name=path.stem)))
        chosen = self._asking.file_to_save(self._words("Save a copy"), suggested, self.pattern)
        if chosen is None or not self._is_free(chosen):
            return
        try:
            self.session.workspace.back_up(chosen)
        except (StoreError, OSError) as error:
            self._asking.tell(self._explain(error))
            return
        self.told.emit(self._words("Saved a copy: {file}", file=chosen.name))

    def may_close(self) -> bool:
        """Store what is being typed; tell whether the workspace may be closed, or there is none."""
        return self.session is None or self._agree(self.session)

    def hand_over(self) -> "Session | None":
        """Let go of the open session without closing it, for somebody else to `take_over`."""
        session, self.session = self.session, None
        self._idle.stop()
        if session is not None:
            session.changed.disconnect(self._on_session_changed)
            session.setParent(None)
            self.session_changed.emit()
        return session

    def take_over(self, session: "Session") -> None:
        """Hold a session that is open already."""
        session.setParent(self)
        self.session = session
        session.changed.connect(self._on_session_changed)
        self.session_changed.emit()

    def close(self) -> None:
        """Let go of the open workspace, if it may be closed."""
        if self.session is not None and self.may_close():
            self.let_go()

    def let_go(self) -> None:
        """Let go of the open workspace, if there is one, and forget what is being typed; see `may_close`."""
        if self.session is None:
            return
        self._give_up()
        old, self.session = self.session, None
        self._idle.stop()
        self.session_changed.emit()
        try:
            old.workspace.close()
        except (StoreError, OSError) as error:
            self._asking.tell(self._explain(error))
        old.deleteLater()

    def _take(self, workspace: "Workspace") -> None:
        from widgets.session import Session  # noqa: PLC0415 - the welcome page opens nothing

        self.let_go()
        self._preferences.remember(workspace.path)
        self.take_over(Session(workspace))
        self._tell_what_is_special(workspace)

    def _tell_what_is_special(self, workspace: "Workspace") -> None:
        if workspace.recovered is not None:
            self._asking.tell(
                self._words(
                    "The last save had been cut short. All before it is here; the bytes of it were kept in {file}.",
                    file=workspace.recovered,
                )
            )
        if workspace.newer_schema is not None:
            self._asking.tell(
                self._words(
                    "A newer Trellis has written to this workspace, so it can only be read here. Update Trellis."
                )
            )

    def _offer_reading(self, path: Path, error: StoreLocked) -> None:
        words = self._words
        if self._asking.choose(self._explain(error), [words("Open for reading")], words("Cancel")) is None:
            return
        from matrices.store.workspace import Workspace  # noqa: PLC0415 - the welcome page opens nothing

        try:
            self._take(Workspace.open(path, read_only=True))
        except (StoreError, OSError) as other:
            self._refuse(path, other)

    def _offer_salvage(self, path: Path, error: StoreCorrupt) -> None:
        words = self._words
        if self._asking.choose(self._explain(error), [words("Save what can be read")], words("Cancel")) is None:
            return
        from matrices.store.salvage import salvage  # noqa: PLC0415 - rare

        try:
            made = salvage(path)
        except (StoreError, OSError) as other:
            self._refuse(path, other)
            return
        self._asking.tell(
            words.plural(
                "{count} entry was saved. The damaged file was kept as {file}.",
                "{count} entries were saved. The damaged file was kept as {file}.",
                made.documents,
                file=made.original,
            )
        )
        self._open(path)

    def _refuse(self, path: Path, error: Exception) -> None:
        if isinstance(error, FileNotFoundError):
            self._preferences.forget(path)
        self._asking.tell(self._explain(error))

    def _is_free(self, path: Path) -> bool:
        """Tell whether a new file may be made; the dialog's "replace" is not meant for a team's whole memory."""
        if not path.exists():
            return True
        self._asking.tell(self._explain(FileExistsError(path)))
        return False

    def _folder(self) -> Path:
        recent = self._preferences.now.recent
        if recent and Path(recent[0]).parent.is_dir():
            return Path(recent[0]).parent
        return documents_folder()

    def _on_session_changed(self) -> None:
        self._idle.start()

    def _on_idle_timeout(self) -> None:
        if self.session is not None:
            try:
                self.session.workspace.compact_when_wasteful()
            except (StoreError, OSError) as error:
                self._asking.tell(self._explain(error))
