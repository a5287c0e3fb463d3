"""What the window does when a teammate is erased, handed over or taken over."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from matrices.exchange.file_names import file_name
from matrices.language.words import Words, words_for
from widgets.asking import Asking
from widgets.clock import local_now
from widgets.folders import documents_folder
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from matrices.model.teammate import Teammate
    from widgets.leaving.erase_dialog import EraseDialog
    from widgets.leaving.take_over_dialog import TakeOverDialog
    from widgets.session import Session

_SUFFIX = ".trellis"


class Leaving(QObject):
    """Writes and reads teammates' files, and erases. `explain` makes a sentence of an error."""

    handed_over = Signal(object)  # Path of the teammate's file
    taken_over = Signal(str)  # teammate id
    erased = Signal()

    def __init__(
        self, window: QWidget, asking: Asking, explain: Callable[[Exception], str], theme: Theme, words: Words
    ) -> None:
        super().__init__(window)
        self._window = window
        self._asking = asking
        self._explain = explain
        self._theme = theme
        self._words = words
        self._session: Session | None = None
        self._teammate: Teammate | None = None
        self.dialog: EraseDialog | None = None
        self.arrival: TakeOverDialog | None = None

    def ask_to_erase(self, session: "Session", teammate: "Teammate") -> None:
        """Show what erasing a teammate does, and do it when their name is typed."""
        from widgets.leaving.erase_dialog import EraseDialog  # noqa: PLC0415 - rare

        self._session, self._teammate = session, teammate
        self.dialog = EraseDialog(teammate.name, self._theme, self._words, self._window)
        self.dialog.also_changed.connect(self._plan_erasure)
        self.dialog.erase_requested.connect(self._on_dialog_erase_requested)
        self.dialog.finished.connect(self._on_dialog_finished)
        self._plan_erasure(())
        self.dialog.open()

    def hand_over(self, session: "Session", teammate: "Teammate") -> None:
        """Ask where a teammate's file shall lie, and whether private notes go along, and write it."""
        from matrices.store.handing_over import hand_over  # noqa: PLC0415 - rare

        words = self._words
        suggested = documents_folder() / f"{file_name(teammate.name, 'teammate')}{_SUFFIX}"
        path = self._asking.file_to_save(words("Hand over {name}", name=teammate.name), suggested, self._pattern)
        if path is None:
            return
        with_notes = self._wants_private_notes(session, teammate)
        if with_notes is None:
            return
        try:
            hand_over(session.workspace, teammate, path, with_private_notes=with_notes)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person is told
            self._asking.tell(self._explain(error))
            return
        self.handed_over.emit(path)

    def take_over(self, session: "Session") -> None:
        """Ask for a teammate's file, show what it brings, and take it in as one step."""
        words = self._words
        path = self._asking.file_to_open(words("Take over a teammate"), documents_folder(), self._pattern)
        if path is None:
            return
        try:
            self._take_over(session, path)
        except Exception as error:  # noqa: BLE001 - as above
            self._asking.tell(self._explain(error))

    @property
    def _pattern(self) -> str:
        return self._words("Teammates' files (*.trellis)")

    def _take_over(self, session: "Session", path: Path) -> None:
        from matrices.store.handing_over import arriving_in, planned_take_over  # noqa: PLC0415 - rare
        from widgets.leaving.take_over_dialog import TakeOverDialog  # noqa: PLC0415 - rare

        plan = planned_take_over(session.workspace, arriving_in(path), local_now().date())
        self._session = session
        self.arrival = TakeOverDialog(plan, self._theme, self._words, self._window)
        self.arrival.accepted.connect(self._on_arrival_accepted)
        self.arrival.finished.connect(self.arrival.deleteLater)
        self.arrival.open()

    def _on_arrival_accepted(self) -> None:
        if self.arrival is None or self._session is None:
            return
        teammate = self.arrival.plan.teammate
        if self._session.commit(self._words("taking over {name}", name=teammate.name), self.arrival.plan.put):
            self.taken_over.emit(teammate.teammate_id)

    def _wants_private_notes(self, session: "Session", teammate: "Teammate") -> bool | None:
        """Return whether private notes go along; None where the person thinks better of it. Most have none."""
        if not session.workspace.private_notes_of(teammate.teammate_id):
            return False
        words = self._words
        choices = [words("Leave them out"), words("Take them along")]
        said = words("There are private notes about {name}.", name=teammate.name)
        chosen = self._asking.choose(said, choices, words("Cancel"))
        return None if chosen is None else chosen == 1

    def _plan_erasure(self, also: Sequence[str]) -> None:
        from matrices.model.settings import SETTINGS_ID, Settings  # noqa: PLC0415 - rare
        from matrices.store.erasing import planned_erasure  # noqa: PLC0415 - rare
        from widgets.leaving.erasure_words import former_teammate  # noqa: PLC0415 - rare

        if self.dialog is None or self._session is None or self._teammate is None:
            return
        settings = self._session.find(Settings, SETTINGS_ID) or Settings()
        placeholder = former_teammate(words_for(settings.language))
        self.dialog.show_plan(planned_erasure(self._session.workspace, self._teammate, placeholder, also))

    def _on_dialog_erase_requested(self) -> None:
        dialog, session, teammate = self.dialog, self._session, self._teammate
        if dialog is None or session is None or teammate is None or dialog.erasure is None:
            return
        try:
            dialog.show_done(session.erase(teammate, dialog.erasure))
        except Exception as error:  # noqa: BLE001 - whatever it is, the person is told
            dialog.refuse(self._explain(error))
        else:
            self.erased.emit()

    def _on_dialog_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = self._session = self._teammate = None
