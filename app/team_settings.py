"""The settings of the team in the window: the dialog, and storing what comes of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.actions import Spec
from app.desk import Desk
from matrices.language.words import Words

if TYPE_CHECKING:
    from app.print_shop import PrintShop
    from matrices.model.settings import Settings
    from widgets.printing.workshop import IsWanted
    from widgets.session import Session
    from widgets.settings.dialog import SettingsDialog


def settings_specs(words: Words) -> tuple[Spec, ...]:
    """Return the action that asks for the settings."""
    return (
        Spec("team-settings", words("Settings of the team…"), _show, icon="settings", keys="Ctrl+,", is_enabled=_can),
    )


def _can(desk: Desk) -> bool:
    return desk.session is not None and not desk.session.is_read_only


def _show(desk: Desk) -> None:
    if desk.session is not None:
        SettingsWish(desk, desk.session).ask()


class SettingsWish(QObject):
    """Asks for the settings of an open workspace, once; goes with the dialog."""

    def __init__(self, desk: Desk, session: "Session") -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._dialog: SettingsDialog | None = None

    def ask(self) -> None:
        """Show the dialog."""
        from app.sentences import sentence  # noqa: PLC0415 - the start needs no settings
        from matrices.model.matrix import Matrix  # noqa: PLC0415 - as above
        from matrices.model.settings import SETTINGS_ID, Settings  # noqa: PLC0415 - as above
        from widgets.settings.dialog import SettingsDialog  # noqa: PLC0415 - as above

        desk, words = self._desk, self._desk.words
        matrix_ids = self._session.workspace.ids(Matrix)
        self._dialog = SettingsDialog(
            self._session.find(Settings, SETTINGS_ID) or Settings(),
            _Sample(self._session, matrix_ids[0] if matrix_ids else None).write,
            explain=lambda error: sentence(error, words),
            asking=desk.asking,
            theme=desk.theme,
            words=words,
            parent=desk.window,
        )
        self._dialog.submitted.connect(self._on_dialog_submitted)
        self._dialog.finished.connect(self._on_dialog_finished)
        desk.opening.session_changed.connect(self._dialog.reject)
        self._dialog.open()

    def _on_dialog_submitted(self) -> None:
        if self._dialog is None:
            return
        label = self._desk.words("settings of the team")
        if self._session.commit(label, [self._dialog.settings]):
            self._dialog.accept()

    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
            self.deleteLater()


class _Sample:
    """Prints a role as settings would have it; where there is none yet, a page that says nothing."""

    def __init__(self, session: "Session", matrix_id: str | None) -> None:
        self._session = session
        self._matrix_id = matrix_id
        self._shop: PrintShop | None = None

    def write(self, settings: "Settings", path: Path, is_wanted: "IsWanted") -> None:
        """Write the document; on another thread than the window's."""
        from app.print_shop import PrintShop  # noqa: PLC0415 - loads fonts
        from matrices.reports.options import PrintOptions  # noqa: PLC0415 - as above
        from matrices.reports.printable import PrintWish  # noqa: PLC0415 - as above

        self._shop = self._shop or PrintShop()
        self._shop.settings = settings
        options = PrintOptions(language=settings.language, paper=settings.paper)
        if self._matrix_id is None:
            self._shop.write_blank(self._session.workspace, options, path, is_wanted)
            return
        wish = PrintWish(printable_id="matrix", subject_ids=(self._matrix_id,), options=options)
        self._shop.write(self._session.workspace, wish, path, is_wanted)
