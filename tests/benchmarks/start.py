"""From the start of the process to the first paint, beside a bare PySide6 window."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from matrices.exchange.sample import read_sample
from matrices.store.workspace import Workspace
from tests.benchmarks.measure import Line

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        QApplication.instance().exit()
application = QApplication(sys.argv)
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""

OURS = """
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
            import os
            os._exit(0)
        return False
exec_ = QApplication.exec
def watched(*args):
    application = QApplication.instance()
    watch = Watch(application)
    for widget in application.topLevelWidgets():
        if widget.isVisible():
            widget.installEventFilter(watch)
    return exec_()
QApplication.exec = watched
sys.argv = ["trellis", *sys.argv[1:]]
from app.__main__ import main
main()
"""


def _first_paint_ms(code: str, *arguments: str) -> float:
    start = time.perf_counter()
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # else every start would measure the compiler
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"painted", "the window never painted"
        taken = (time.perf_counter() - start) * 1000
        process.wait(10)
    return taken


def lines() -> list[Line]:
    """Return the start of the welcome view and of the sample workspace, each beside a bare window."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.trellis"
        Workspace.create(path, read_sample()).close()
        bare, welcome, sample = [], [], []
        for turn in range(12):
            taken = (_first_paint_ms(BARE), _first_paint_ms(OURS), _first_paint_ms(OURS, str(path)))
            if turn:  # the first one fills the disk cache
                for values, value in zip((bare, welcome, sample), taken, strict=True):
                    values.append(value)
    floor = statistics.median(bare)
    name = "start to first paint"
    return [
        Line(f"{name}, welcome view", statistics.median(welcome), "ms", "bare PySide6 window", floor, 1.3),
        Line(f"{name}, sample workspace", statistics.median(sample), "ms", "bare PySide6 window", floor, 1.3),
    ]
