"""What keeps a fault from ending the program or passing in silence: the log, and one dialog."""

import faulthandler
import sys
import threading
from types import TracebackType
from typing import IO

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from app.log import log_path, record
from matrices.language.words import Words
from widgets.asking import Asking

_WORTH_A_LINE = {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}


class Guard(QObject):
    """Hears of every exception that nobody caught, in any thread."""

    _failed = Signal(object)  # BaseException, handed over to the window's thread

    def __init__(self, asking: Asking, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._asking = asking
        self._words = words
        self._is_telling = False
        self._crash_log: IO[str] | None = None
        self._failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)

    def speak(self, words: Words) -> None:
        """Speak another language from now on."""
        self._words = words

    def install(self) -> None:
        """Take over the hooks of Python and Qt."""
        sys.excepthook = self.catch
        threading.excepthook = self._catch_in_thread
        qInstallMessageHandler(_log_message)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def watch_for_crashes(self) -> None:
        """Let a crash of the interpreter write its stacks beside the log."""
        try:
            log_path().parent.mkdir(parents=True, exist_ok=True)
            self._crash_log = log_path().with_name("crash.log").open("a", encoding="utf-8")
        except OSError:
            return
        faulthandler.enable(self._crash_log)

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and tell the person; the program goes on."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        if not _is_known(error):
            record("Something unexpected happened.", error.with_traceback(trace))
        self._failed.emit(error)

    def _catch_in_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self.catch(found.exc_type, found.exc_value, found.exc_traceback)

    def _on_failed(self, error: BaseException) -> None:
        if self._is_telling:
            return  # a fault that repeats with every repaint is told once; the log has them all
        self._is_telling = True
        try:
            self._asking.tell(self._sentence(error))
        finally:
            self._is_telling = False

    def _sentence(self, error: BaseException) -> str:
        from app.sentences import sentence  # noqa: PLC0415 - a good start needs no errors

        said = sentence(error, self._words)
        return said if _is_known(error) else f"{said}\n\n{self._words('The details are in {file}.', file=log_path())}"


def keep_clipboard_safe() -> None:
    """Leave only Qt's own data in the clipboard.

    Data made in Python that is still there when the interpreter ends crashes it (seen with the offscreen platform).
    """
    clipboard = QGuiApplication.clipboard()
    is_ours_alone = QGuiApplication.platformName() == "offscreen"  # it says of no data whose it is
    if is_ours_alone or clipboard.ownsClipboard():
        clipboard.setText(clipboard.text())


def _is_known(error: BaseException) -> bool:
    from app.sentences import is_known  # noqa: PLC0415 - as above

    return is_known(error)


def _log_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if kind in _WORTH_A_LINE:
        record(f"Qt: {message} ({context.category})")
