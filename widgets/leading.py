"""Where lines begin: Qt puts a label's text at the edge that its own first letters ask for, wherever others begin."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


def leading_edge() -> Qt.AlignmentFlag:
    """Return the alignment at the edge where lines begin in the window, whatever language a text is in."""
    is_right_to_left = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_right_to_left else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
