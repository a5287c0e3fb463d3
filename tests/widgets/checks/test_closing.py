import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent

from app.telling import telling
from tests.widgets.checks.conftest import FAULTY
from widgets.checks.checks import Checks
from widgets.matrix.place import MatricesPlace


def wait_for_findings(qtbot, checks):
    qtbot.waitUntil(lambda: checks.has_findings)


def test_closed_checks_leave_nothing_behind(qtbot, session, theme, words):
    session.commit("role", [FAULTY])
    place = MatricesPlace(session, theme, words)
    checks = Checks(place.view, session, telling(words), theme, words)
    wait_for_findings(qtbot, checks)
    checks.step(1)
    seen = [weakref.ref(one) for one in (checks, checks.watch, checks.panel, checks.panel.detail, place)]
    place.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del place, checks
    gc.collect()
    assert [one() for one in seen] == [None] * len(seen)
    theme.changed.emit()
    session.undo()
