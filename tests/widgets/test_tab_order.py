import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from widgets.tab_order import tab_as_laid_out


class Form(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.above, self.own, self.below = QLineEdit("above"), QWidget(), QLineEdit("below")
        self.rows = QVBoxLayout(self.own)
        layout = QVBoxLayout(self)
        for one in (self.above, self.own, self.below):
            layout.addWidget(one)

    def add(self, text: str, place: int) -> None:
        self.rows.insertWidget(place, QLineEdit(text))
        tab_as_laid_out(self.own)

    def way(self) -> list[str]:
        """The texts that Tab comes by from the first field on."""
        found, one = [], self.above
        while not found or one is not self.above:
            found += [one.text()] if isinstance(one, QLineEdit) else []
            one = one.nextInFocusChain()
        return found


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    return made


def test_a_field_made_later_is_reached_where_it_stands(form: Form) -> None:
    form.add("second", 0)
    form.add("first", 0)
    assert form.way() == ["above", "first", "second", "below"]


def test_a_container_that_is_first_orders_its_own(form: Form) -> None:
    form.above.hide()
    tab_as_laid_out(form.own)
    form.add("only", 0)
    assert form.way() == ["above", "only", "below"]


def test_a_container_without_fields_changes_nothing(form: Form) -> None:
    tab_as_laid_out(form.own)
    assert form.way() == ["above", "below"]


def test_two_containers_that_are_filled_in_turns_stay_one_behind_the_other(form: Form) -> None:
    form.below.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    other = QWidget()
    rows = QVBoxLayout(other)
    layout = form.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(2, other)
    form.add("own 1", 0)
    rows.addWidget(QLineEdit("other"))
    tab_as_laid_out(other)
    form.add("own 2", 1)
    assert [one for one in form.way() if one != "below"] == ["above", "own 1", "own 2", "other"]
