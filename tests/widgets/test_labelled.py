import pytest
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from widgets.labelled import add_boxes, add_rows


@pytest.fixture
def panel(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_fields_say_what_their_labels_say(panel):
    form, name, hint = QFormLayout(panel), QLineEdit(), QLabel()
    add_rows(form, (("Name", name), ("", hint)))
    assert form.labelForField(name).text() == name.accessibleName() == "Name"
    assert hint.accessibleName() == ""


def test_label_of_a_box_leads_to_it(panel):
    row, box = QHBoxLayout(panel), QComboBox()
    add_boxes(row, (("Role", box),))
    label = row.itemAt(0).widget()
    assert (label.text(), label.buddy(), box.accessibleName()) == ("Role", box, "Role")
