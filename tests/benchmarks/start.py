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
awaited = sys.argv[1]
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            names = {type(watched).__name__, type(watched.parent()).__name__}
            if awaited in names:
                print("painted", flush=True)
                import os
                os._exit(0)
        return False
exec_ = QApplication.exec
def watched(*args):
    application = QApplication.instance()
    watch = Watch(application)
    application.installEventFilter(watch)
    return exec_()
QApplication.exec = watched
sys.argv = ["trellis", *sys.argv[2:]]
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
    """Return how long a person waits for the window, the welcome page and the sample's grid, beside a bare window."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.trellis"
        Workspace.create(path, read_sample()).close()
        runs = {
            "bare": (BARE,),
            "start to first paint": (OURS, "MainWindow", str(path)),
            "start until the welcome page is painted": (OURS, "Choice"),
            "start until the sample's grid is painted": (OURS, "MatrixGrid", str(path)),
        }
        taken: dict[str, list[float]] = {name: [] for name in runs}
        for turn in range(12):
            for name, run in runs.items():
                value = _first_paint_ms(*run)
                if turn:  # the first turn fills the disk cache
                    taken[name].append(value)
    median = {name: statistics.median(values) for name, values in taken.items()}
    floor = median.pop("bare")
    goals = {"start to first paint": 1.3}
    return [Line(name, one, "ms", "bare PySide6 window", floor, goals.get(name)) for name, one in median.items()]
