"""Names cut for want of room keep the number that tells them apart."""

import pytest
from PySide6.QtGui import QFontMetrics, QGuiApplication

from widgets.numbered_name import fitted_name


@pytest.fixture
def metrics(qapp: QGuiApplication) -> QFontMetrics:
    return QFontMetrics(qapp.font())


@pytest.mark.parametrize("name", ["Customer support specialist 2", "カスタマーサポートスペシャリスト2"])
def test_number_stays_where_a_name_is_cut(name: str, metrics: QFontMetrics) -> None:
    width = metrics.horizontalAdvance(name) * 3 // 4
    shown = fitted_name(name, metrics, width)
    assert shown.endswith(name[-2:].strip("ト"))
    assert "…" in shown
    assert metrics.horizontalAdvance(shown) <= width


def test_name_with_room_stands_whole(metrics: QFontMetrics) -> None:
    assert fitted_name("Support lead 1", metrics, 1000) == "Support lead 1"


def test_last_word_stays_where_names_begin_alike(metrics: QFontMetrics) -> None:
    names = ["Ingeniería de soporte al cliente", "Ingeniería de soporte al cliente sénior"]
    width = metrics.horizontalAdvance(names[0]) * 3 // 4
    plain, senior = (fitted_name(name, metrics, width) for name in names)
    assert plain.endswith("… cliente")
    assert senior.endswith("… sénior")
    assert max(map(metrics.horizontalAdvance, (plain, senior))) <= width


@pytest.mark.parametrize("name", ["Counsel incomprehensibilities", "カスタマーサポートスペシャリスト"])
def test_name_without_a_short_last_word_is_cut_at_its_end(name: str, metrics: QFontMetrics) -> None:
    shown = fitted_name(name, metrics, metrics.horizontalAdvance(name) * 3 // 4)
    assert shown.startswith(name[:3])
    assert shown.endswith("…")
