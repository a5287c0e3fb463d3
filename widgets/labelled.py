"""Fields with their labels, laid out alike wherever something is asked; screen readers hear the label too."""

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QWidget

from widgets.theme import space

Labelled = tuple[str, QWidget]
"""A label, which may be empty, and its field."""


def add_rows(form: QFormLayout, rows: Iterable[Labelled]) -> None:
    """Put fields one under the other."""
    form.setHorizontalSpacing(space.LARGE)
    form.setVerticalSpacing(space.SMALL)
    for text, field in rows:
        if text:
            field.setAccessibleName(text)
        form.addRow(text, field)


def add_boxes(row: QHBoxLayout, boxes: Iterable[tuple[str, QComboBox]]) -> None:
    """Put boxes one beside the other, as wide as what they offer."""
    row.setSpacing(space.SMALL)
    for text, box in boxes:
        label = QLabel(text)
        label.setBuddy(box)
        box.setAccessibleName(text)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        row.addWidget(label)
        row.addWidget(box)
        row.addSpacing(space.MEDIUM)
    row.addStretch(1)
