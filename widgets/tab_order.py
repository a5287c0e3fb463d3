"""The way of the Tab key through fields that come and go."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_as_laid_out(container: QWidget) -> None:
    """Let Tab go through the fields in `container` in the order of its layout, from where `container` itself stands.

    Qt puts a field made later at the end of its window, behind everything else there.
    """
    layout, policy, before = container.layout(), container.focusPolicy(), container
    container.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt puts nothing behind what takes no focus
    for field in () if layout is None else _fields(layout):
        QWidget.setTabOrder(before, field)
        before = field
    container.setFocusPolicy(policy)


def _fields(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = None if item is None else item.widget()
        inner = (None if item is None else item.layout()) if widget is None else widget.layout()
        if widget is not None and _is_field(widget):
            yield widget
        elif inner is not None:
            yield from _fields(inner)


def _is_field(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
