"""The team's logo: looked at, chosen from a file, removed."""

import base64
import binascii

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.reports.logo import LARGEST_BYTES, LogoError, LogoFault, logo_text
from widgets.asking import Asking
from widgets.folders import documents_folder
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_SHOWN = QSize(120, 40)


class LogoField(QWidget):
    """Holds a logo as settings keep it."""

    changed = Signal()

    def __init__(self, logo: str, asking: Asking, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asking, self._theme, self._words = asking, theme, words
        self.logo = logo
        self.picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(words("Logo"))
        self.choose = QPushButton(words("Choose…"), autoDefault=False)
        self.remove = QPushButton(words("Remove"), autoDefault=False)
        self.said = QLabel(wordWrap=True)
        self._lay_out()
        self.choose.clicked.connect(self._on_choose_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        self._show()

    def _lay_out(self) -> None:
        self.picture.setFixedSize(_SHOWN + QSize(space.SMALL, space.SMALL))
        row = QHBoxLayout()
        row.setSpacing(space.SMALL)
        row.addWidget(self.picture)
        row.addStretch(1)
        row.addWidget(self.remove)
        row.addWidget(self.choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.TIGHT)
        layout.addLayout(row)
        layout.addWidget(self.said)

    def _show(self, refusal: str = "") -> None:
        colours = self._theme.colours
        pixmap = _pixmap(self.logo, self.devicePixelRatioF())
        # On paper's white in the dark too: that is where it will stand.
        ground = "white" if pixmap is not None else "transparent"
        self.picture.setStyleSheet(f"background: {ground}; color: {colours.quiet_ink};")
        if pixmap is None:
            self.picture.setText(self._words("None"))
        else:
            self.picture.setPixmap(pixmap)
        self.remove.setVisible(bool(self.logo))
        self.said.setFont(self._theme.font(Role.SMALL))
        self.said.setStyleSheet(f"color: {colours.wrong if refusal else colours.quiet_ink};")
        self.said.setText(refusal or self._words("PNG or SVG, up to {count} kB.", count=LARGEST_BYTES // 1000))

    def _on_choose_clicked(self) -> None:
        words = self._words
        path = self._asking.file_to_open(words("Choose a logo"), documents_folder(), words("Pictures (*.png *.svg)"))
        if path is None:
            return
        try:
            self.logo = logo_text(path.read_bytes())
        except OSError as error:
            self._show(words("The file cannot be read: {reason}", reason=error.strerror or str(error)))
        except LogoError as error:
            self._show(self._refusal(error.fault))
        else:
            self._show()
            self.changed.emit()

    def _on_remove_clicked(self) -> None:
        self.logo = ""
        self._show()
        self.changed.emit()

    def _refusal(self, fault: LogoFault) -> str:
        if fault is LogoFault.TOO_LARGE:
            return self._words("The file is larger than {count} kB. Take a smaller one.", count=LARGEST_BYTES // 1000)
        return self._words("The file is neither a PNG nor an SVG picture that can be printed.")


def _pixmap(logo: str, ratio: float) -> QPixmap | None:
    """Return a logo as large as it is shown, or None where there is none that can be."""
    if not logo:
        return None
    try:
        data = logo.encode() if logo.lstrip().startswith("<") else base64.b64decode(logo, validate=True)
    except (binascii.Error, ValueError):
        return None
    pixmap = QPixmap()
    if not pixmap.loadFromData(QByteArray(data)):
        return None
    smooth = Qt.TransformationMode.SmoothTransformation
    scaled = pixmap.scaled(_SHOWN * ratio, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    scaled.setDevicePixelRatio(ratio)
    return scaled
