import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from widgets.printing.page_layout import ACTUAL, GAP, PageLayout, scale_to_page
from widgets.printing.page_view import Fit, PageView
from widgets.printing.pdf_pages import PageSize
from widgets.printing.workshop import Workshop

A4 = PageSize(595, 842)


@pytest.fixture
def view(qtbot, theme, pdf):
    workshop = Workshop()
    made = PageView(workshop, theme)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    with qtbot.waitSignal(workshop.made) as proof:
        workshop.make(lambda path, is_wanted: pdf(path, 5))
    made.show_proof(proof.args[0])
    yield made
    workshop.finish()


def test_pages_lie_one_under_the_other():
    layout = PageLayout([A4, A4], 1.0, 1000)
    assert layout.placed(0) == ((1000 - 595) / 2, GAP, 595, 842)
    assert layout.placed(1).y == GAP + 842 + GAP
    assert [layout.page_at(y) for y in (-5, 0, 900, 1500, 9999)] == [0, 0, 1, 1, 1]
    assert layout.pages_between(0, 900) == range(2)


def test_a_whole_page_fits():
    scale = scale_to_page(A4, 500, 400)
    assert A4.height * scale == pytest.approx(400 - 2 * GAP)


@pytest.mark.parametrize(
    ("keys", "page"),
    [
        ([Qt.Key.Key_PageDown], 1),
        ([Qt.Key.Key_End], 4),
        ([Qt.Key.Key_End, Qt.Key.Key_PageUp], 3),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], 0),
    ],
)
def test_keys_turn_pages(view, qtbot, keys, page):
    for key in keys:
        qtbot.keyClick(view, key)
    assert view.page == page


def test_keys_turn_pages_that_are_all_in_view(view, qtbot):
    view.zoom_by(0.05)
    assert view.verticalScrollBar().maximum() == 0
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 2


def test_scrolling_changes_the_page(view):
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.page == 4
    bar.setValue(0)
    assert view.page == 0


def test_keys_zoom_and_fit_again(view, qtbot):
    whole = view.zoom
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom == pytest.approx(whole * 1.25)
    assert view.fit is Fit.NOTHING
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == pytest.approx(whole)


def test_the_wheel_zooms_about_the_pointer(view):
    view.zoom_by(1.5)
    view.verticalScrollBar().setValue(200)
    at, before = QPointF(50, 60), view._layout.scale
    down = (view.verticalScrollBar().value() + 60) / before
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    assert view._layout.scale > before
    assert (view.verticalScrollBar().value() + 60) / view._layout.scale == pytest.approx(down, abs=1)


def test_zoom_has_bounds(view):
    for _ in range(40):
        view.zoom_by(1.25)
    assert view.zoom == pytest.approx(8)
    for _ in range(60):
        view.zoom_by(0.8)
    assert view.zoom == pytest.approx(0.1)
    assert view._layout.scale == pytest.approx(ACTUAL / 10)


def test_pages_are_painted_as_sharp_as_the_screen(view, qtbot):
    qtbot.waitUntil(lambda: view.grab().toImage().pixelColor(300, 60) == QColor("red"))
    part = next(iter(view._tiles._images))
    assert part.scale == pytest.approx(view._layout.scale * view.devicePixelRatioF())
