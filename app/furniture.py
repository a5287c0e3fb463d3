"""What stands in the window: rail, middle and foot, and the wires between them."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QMainWindow, QMenu, QWidget

from app.action_table import action_table
from app.actions import Actions
from app.context import Context
from app.desk import Desk
from app.menus import Menus
from app.opening import Opening
from app.parting import Parting
from app.places import Places
from app.print_wishes import PrintWishes
from app.rail import Rail
from app.seclusion import Seclusion
from app.status_line import Offer, StatusLine
from widgets.asking import Asking
from widgets.exporting.exporting import Exporting
from widgets.importing.importing import Importing
from widgets.leaving.leaving import Leaving
from widgets.reasons import TellsReason
from widgets.welcome.page import WelcomePage

if TYPE_CHECKING:
    from widgets.session import Changes

_SUFFIX = ".trellis"

_ON_THE_RAIL: Final = (
    "show-matrices",
    "show-people",
    "show-reviews",
    "show-team",
    "show-paths",
    "show-areas",
    "show-standard",
)
"""The actions that show a place, from the top."""


class Furniture(QObject):
    """Shows one workspace at a time, or the welcome page, in a window."""

    def __init__(self, window: QMainWindow, context: Context, asking: Asking) -> None:
        super().__init__(window)
        self._window = window
        self.context = context
        self._words = context.words
        self.asking = asking
        self.welcome = WelcomePage(context.theme, context.words)
        self.desk = self._make_desk()
        self.commands = Actions(action_table(context.words), self.desk, context.theme, window)
        self.status_line = StatusLine(context.theme)
        self.recent_menu = QMenu(self._words("Open recent"), window)
        self.commands.dress(_ON_THE_RAIL)
        self.rail = Rail([self.commands[one] for one in _ON_THE_RAIL], context.theme)

    def begin(self) -> None:
        """Stand in the window and show what there is."""
        self._lay_out()
        self._connect()
        self._on_opening_session_changed()

    def _make_desk(self) -> Desk:
        context, words = self.context, self._words
        window, asking = self._window, self.asking
        places = Places(self.welcome, context.theme, words, context.preferences)
        self._parting = Parting(places, asking, context.explain, words, self)
        agree, give_up = self._parting.agree, self._parting.give_up
        opening = Opening(asking, context.explain, context.preferences, words, window, agree=agree, give_up=give_up)
        printing = PrintWishes(
            opening,
            asking=asking,
            explain=context.explain,
            preferences=context.preferences,
            theme=context.theme,
            words=words,
            window=window,
        )
        return Desk(
            window=window,
            opening=opening,
            places=places,
            seclusion=Seclusion(window, places),
            printing=printing,
            importing=Importing(window, asking, context.explain, context.theme, words),
            exporting=Exporting(window, asking, context.explain, context.theme, words),
            leaving=Leaving(window, asking, context.explain, context.theme, words),
            asking=asking,
            theme=context.theme,
            preferences=context.preferences,
            words=words,
        )

    def _lay_out(self) -> None:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.desk.places, 1)
        self._window.setCentralWidget(middle)
        self._window.setStatusBar(self.status_line)
        self.desk.seclusion.watch(self.rail, self.status_line, self._window.menuBar())
        self._menus = Menus(self._window.menuBar(), self._words, self.commands, self.recent_menu)
        for spec in self.commands.specs:
            self._window.addAction(self.commands[spec])

    def _connect(self) -> None:
        desk, welcome = self.desk, self.welcome
        desk.opening.session_changed.connect(self._on_opening_session_changed)
        desk.opening.told.connect(self.status_line.say)
        desk.places.message.connect(self.status_line.say)
        desk.places.state_changed.connect(self.commands.refresh_soon)
        desk.places.seclusion_changed.connect(self._on_places_seclusion_changed)
        desk.places.print_matrix_requested.connect(desk.printing.print_role)
        desk.places.print_edition_requested.connect(desk.printing.print_edition)
        desk.places.print_changes_requested.connect(desk.printing.print_changes)
        desk.places.new_role_requested.connect(self._on_places_new_role_requested)
        desk.places.print_growth_requested.connect(desk.printing.print_growth)
        desk.places.print_review_requested.connect(desk.printing.print_review)
        desk.places.print_alone_requested.connect(desk.printing.print_review_alone)
        desk.places.print_case_requested.connect(desk.printing.print_case)
        desk.places.command_requested.connect(self._on_places_command_requested)
        desk.printing.printed.connect(self._on_printing_printed)
        desk.importing.imported.connect(self._on_importing_imported)
        desk.importing.people_imported.connect(self._on_importing_people_imported)
        desk.exporting.exported.connect(self._on_exporting_exported)
        desk.exporting.copied.connect(self._on_exporting_copied)
        desk.leaving.handed_over.connect(self._on_exporting_exported)
        desk.leaving.taken_over.connect(desk.places.show_teammate)
        desk.leaving.erased.connect(self.status_line.clear)  # it may still name them
        welcome.templates_requested.connect(self.commands["new"].trigger)
        welcome.empty_requested.connect(self.commands["new-empty"].trigger)
        welcome.open_requested.connect(self.commands["open"].trigger)
        welcome.sample_requested.connect(self.commands["sample"].trigger)
        welcome.recent_requested.connect(self._on_recent_requested)
        self.recent_menu.triggered.connect(self._on_recent_menu_triggered)

    def _on_opening_session_changed(self) -> None:
        session = self.desk.opening.session
        self.desk.places.set_session(session)
        if session is not None:
            session.saved.connect(self._on_session_saved)
            session.changed.connect(self._on_session_changed)
            session.undone.connect(self._on_session_undone)
            session.failed.connect(self._on_session_failed, Qt.ConnectionType.QueuedConnection)
            session.undo_stack.indexChanged.connect(self.commands.refresh_soon)
        self.status_line.clear()
        self.rail.setVisible(session is not None)
        self._show_recent()
        self._show_name()
        self.commands.refresh()

    def _on_places_seclusion_changed(self, is_secluded: bool) -> None:  # noqa: FBT001 - a slot
        session = self.desk.session
        self.status_line.clear()
        if is_secluded and session is not None:
            self.desk.seclusion.begin(session, self._words("1:1"))
        else:
            self.desk.seclusion.end()
        self.commands.refresh()

    def _show_name(self) -> None:
        session = self.desk.opening.session
        if session is None:
            self._window.setWindowTitle("")
            self.status_line.show_workspace("")
            return
        from matrices.model.settings import SETTINGS_ID, Settings  # noqa: PLC0415 - the welcome page needs no documents

        settings = session.find(Settings, SETTINGS_ID) or Settings()
        file = session.workspace.path.name
        team = settings.team_name or session.workspace.path.stem
        self._window.setWindowTitle(self._words("{team} – {file}", team=team, file=file))
        self.status_line.show_workspace(team, self._words("Read-only") if session.is_read_only else "")

    def _show_recent(self) -> None:
        paths = [Path(one) for one in self.context.preferences.now.recent]
        self.welcome.set_recent(paths)
        self.recent_menu.clear()
        for path in paths:
            self.recent_menu.addAction(path.stem).setData(str(path))
        self.recent_menu.setEnabled(bool(paths))

    def _on_session_changed(self, changes: "Changes") -> None:
        if any(one.kind.table == "settings" for one in changes):
            self._show_name()

    def _on_session_saved(self, label: str) -> None:
        offer = Offer(self._words("Undo"), self.commands["undo"].trigger)
        self.status_line.say(self._words("Saved: {edit}", edit=label), [offer])

    def _on_session_undone(self, label: str) -> None:
        offer = Offer(self._words("Redo"), self.commands["redo"].trigger)
        self.status_line.say(self._words("Undone: {edit}", edit=label), [offer])

    def _on_session_failed(self, error: Exception) -> None:
        """Tell of a refusal, once: in its place where it is told already that something was refused."""
        reason = self.context.explain(error)
        tellers: tuple[object, ...] = (QApplication.activeModalWidget(), QApplication.activeWindow(), self.desk.places)
        is_told = any(isinstance(one, TellsReason) and one.tell_reason(reason) for one in tellers)
        if not is_told and not self._parting.has_told(error):
            self.asking.tell(reason)

    def _on_printing_printed(self, path: Path) -> None:
        self.status_line.say(self._words("Printed: {file}", file=path.name), self._offers(path))

    def _on_exporting_exported(self, path: Path) -> None:
        self.status_line.say(self._words("Exported: {file}", file=path.name), self._offers(path))

    def _on_exporting_copied(self, title: str) -> None:
        self.status_line.say(self._words("Copied: {title}", title=title))

    def _offers(self, path: Path) -> list[Offer]:
        return [
            Offer(self._words("Open"), partial(_show, path)),
            Offer(self._words("Show in folder"), partial(_show, path.parent)),
        ]

    def _on_importing_imported(self, matrix_id: str) -> None:
        self.desk.places.show_role(matrix_id)

    def _on_importing_people_imported(self, teammate_id: str) -> None:
        self.desk.places.show_teammate(teammate_id)

    def _on_places_command_requested(self, action_id: str) -> None:
        self.commands.refresh()
        self.commands[action_id].trigger()

    def _on_places_new_role_requested(self) -> None:
        from app.new_role import ask_for_role  # noqa: PLC0415 - reads templates, which the start does not need

        if self.desk.places.matrices is not None:
            ask_for_role(self.desk.places.matrices, self._words, self._window)

    def _on_recent_requested(self, path: str) -> None:
        self.desk.opening.open(Path(path))
        self._show_recent()

    def _on_recent_menu_triggered(self, action: QAction) -> None:
        self._on_recent_requested(action.data())

    def take(self, path: Path) -> None:
        """Open a workspace that was dropped, or import anything else into the one that is open; never in a 1:1."""
        if self.desk.seclusion.is_on:
            return
        session = self.desk.opening.session
        if path.suffix == _SUFFIX:
            self.desk.opening.open(path)
        elif session is None or session.is_read_only:
            self.asking.tell(self._words("Open a workspace for editing first; then drop the table on it."))
        else:
            self.desk.importing.start(session, path)

    def leave(self) -> None:
        """Go out of the window for good, and leave nothing behind in it that would still do something."""
        self.desk.printing.finish()
        self.desk.importing.finish()
        for dialog in self._window.findChildren(QDialog):
            dialog.close()
        self.status_line.clear()
        for timer in self._window.findChildren(QTimer):
            timer.stop()

    def put_away(self, geometry: str) -> None:
        """Remember where the window stood, and close what is open in it."""
        self.context.preferences.change(geometry=geometry)
        self.desk.printing.finish()
        self.desk.importing.finish()
        self.desk.opening.let_go()


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
