"""Labels that stand at the leading edge, whatever language their text begins with."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def keep_leading(*labels: QLabel) -> None:
    """Set labels at the edge where the window's text begins; Qt would go by the text of each."""
    for label in labels:
        side = Qt.AlignmentFlag.AlignRight if label.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
