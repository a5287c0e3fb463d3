"""The window itself: a frame that can be shown before anything stands in it, so that a person sees it at once."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu
from typing_extensions import override

from app.context_key import ContextKey

if TYPE_CHECKING:
    from app.actions import Actions
    from app.context import Context
    from app.desk import Desk
    from app.furniture import Furniture
    from app.rail import Rail
    from app.status_line import StatusLine
    from widgets.asking import Asking
    from widgets.welcome.page import WelcomePage

_SIZE = (1280, 820)


class MainWindow(QMainWindow):
    """Furnished at once when it is given a context, else by `furnish`; nothing else may be asked of it before."""

    refurnished = Signal(object)  # Words of the language that the window speaks from now on

    def __init__(self, context: "Context | None" = None, asking: "Asking | None" = None) -> None:
        super().__init__()
        self._furniture: Furniture | None = None
        self.own_children: tuple[QObject, ...] = ()
        """What was in the window before its furniture."""
        self.setAcceptDrops(True)
        self.resize(*_SIZE)
        ContextKey(self)
        if context is not None:
            self.furnish(context, asking)

    def stand_at(self, geometry: str) -> None:
        """Take the place on screen that an earlier window had; whatever does not fit is passed over."""
        self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))

    def furnish(self, context: "Context", asking: "Asking | None" = None, *, is_welcoming: bool = True) -> None:
        """Put everything into the window; with `is_welcoming` the welcome page is shown, else nothing yet."""
        from app.furniture import Furniture  # noqa: PLC0415 - the frame is painted before all this is loaded
        from widgets.asking import Asking  # noqa: PLC0415 - as above

        if self._furniture is None:
            self.own_children = tuple(self.children())
        self._furniture = Furniture(self, context, asking or Asking(self))
        self._furniture.begin()
        if not is_welcoming:
            self._furniture.desk.places.show_nothing()

    def speak(self, language: str) -> None:
        """Speak another language from now on, the system's for an empty one, on the same session at the same place.

        Nothing happens where something typed could not be stored.
        """
        from app.refurnishing import refurnish  # noqa: PLC0415 - few change it, and rarely

        if refurnish(self, language):
            self.refurnished.emit(self.furniture.context.words)

    @property
    def furniture(self) -> "Furniture":
        """What stands in the window."""
        assert self._furniture is not None, "the window is not furnished yet"
        return self._furniture

    @property
    def asking(self) -> "Asking":
        """Whoever asks the person."""
        return self.furniture.asking

    @property
    def desk(self) -> "Desk":
        """The parts that actions act on."""
        return self.furniture.desk

    @property
    def commands(self) -> "Actions":
        """The actions."""
        return self.furniture.commands

    @property
    def welcome(self) -> "WelcomePage":
        """The page that is shown while no workspace is open."""
        return self.furniture.welcome

    @property
    def status_line(self) -> "StatusLine":
        """The foot."""
        return self.furniture.status_line

    @property
    def rail(self) -> "Rail":
        """The places at the leading edge."""
        return self.furniture.rail

    @property
    def recent_menu(self) -> QMenu:
        """The menu of recent files."""
        return self.furniture.recent_menu

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file at a time."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Open or import the file."""
        path = _dropped(event)
        if path is not None and self._furniture is not None:
            event.acceptProposedAction()
            self._furniture.take(path)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the workspace with the window; stay open rather than lose what the disk refused."""
        if self._furniture is not None:
            if not self.desk.opening.may_close():
                event.ignore()
                return
            self.desk.places.seclude(False)  # a window closed in a 1:1 is not to open over the whole screen
            self._furniture.put_away(bytes(self.saveGeometry().toBase64().data()).decode())
        super().closeEvent(event)


def _dropped(event: QDropEvent) -> Path | None:
    """Return the one local file that is dropped."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
