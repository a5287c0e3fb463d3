"""What can be done with any chart: copy it, or save it as SVG or PNG, from its context menu."""

from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPoint, QStandardPaths, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from matrices.exchange.file_names import free_file_name
from matrices.language.words import Words
from matrices.reports.charts.shapes import Drawing, Role
from matrices.reports.charts.svg import SvgLook, svg_text
from matrices.whole_file import write_whole
from widgets.asking import Asking
from widgets.charts.painter import ChartPainter, label_font
from widgets.theme import space
from widgets.theme import type as type_scale
from widgets.theme.theme import Theme

_SHARPNESS: Final = 3
"""Pixels of a picture in one of the screen: enough for print at 288 dpi where the screen is taken as 96."""


class Chart(Protocol):
    """A widget that draws shapes."""

    @property
    def drawing(self) -> Drawing | None:
        """The shapes, as large as they are shown."""

    @property
    def words_of_it(self) -> str:
        """What they show, in words."""


class PictureMenu(QObject):
    """The context menu of one chart, a child of its widget."""

    message = Signal(str)  # what was done, or why not

    def __init__(self, chart: QWidget, source: Chart, theme: Theme, words: Words) -> None:
        super().__init__(chart)
        self._chart, self._source, self._theme, self._words = chart, source, theme, words
        self.asking = Asking(chart)
        chart.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chart.customContextMenuRequested.connect(self._on_chart_custom_context_menu_requested)

    def copy(self) -> None:
        """Put the chart on the clipboard as a picture."""
        drawing = self._source.drawing
        if drawing is not None:
            QGuiApplication.clipboard().setImage(picture_of(drawing, self._theme))
            self.message.emit(self._words("Copied: {chart}", chart=self._chart.accessibleName()))

    def save_svg(self) -> None:
        """Ask for a file and write the chart as SVG."""
        drawing = self._source.drawing
        path = None if drawing is None else self._asked(".svg", self._words("SVG pictures (*.svg)"))
        if drawing is not None and path is not None:
            self._write(path, self._svg(drawing).encode())

    def save_png(self) -> None:
        """Ask for a file and write the chart as PNG."""
        drawing = self._source.drawing
        path = None if drawing is None else self._asked(".png", self._words("PNG pictures (*.png)"))
        if drawing is not None and path is not None:
            self._write(path, _png(picture_of(drawing, self._theme)))

    def menu(self) -> QMenu:
        """Return the menu."""
        made = QMenu(self._chart)
        made.addAction(self._words("Copy picture")).triggered.connect(self.copy)
        made.addAction(self._words("Save as SVG…")).triggered.connect(self.save_svg)
        made.addAction(self._words("Save as PNG…")).triggered.connect(self.save_png)
        return made

    def _on_chart_custom_context_menu_requested(self, at: QPoint) -> None:
        if self._source.drawing is None:
            return
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._chart.mapToGlobal(at))

    def _svg(self, drawing: Drawing) -> str:
        fonts = {role: self._theme.font(type_scale.Role.SMALL) for role in Role}
        fonts[Role.TITLE] = self._theme.font(type_scale.Role.STRONG)

        def shortened(text: str, width: float, role: Role) -> str:
            return QFontMetricsF(fonts[role]).elidedText(text, Qt.TextElideMode.ElideRight, width)

        sizes = label_font(self._theme).pixelSize(), fonts[Role.TITLE].pixelSize()
        look = SvgLook(self._theme.colours, *sizes, shortened)
        return svg_text(drawing, look, title=self._chart.accessibleName(), description=self._source.words_of_it)

    def _asked(self, ending: str, pattern: str) -> Path | None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = free_file_name(self._chart.accessibleName(), ending.removeprefix("."), set())
        return self.asking.file_to_save(self._words("Save picture"), folder / name, pattern)

    def _write(self, path: Path, data: bytes) -> None:
        """Write a file, which is there whole or as it was before."""
        try:
            write_whole(path, data)
        except OSError as error:
            reason = error.strerror or str(error)
            text = self._words("The file could not be written: {reason}. Nothing was changed.", reason=reason)
            self.message.emit(text)
        else:
            self.message.emit(self._words("Saved: {file}", file=path.name))


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def picture_of(drawing: Drawing, theme: Theme) -> QImage:
    """Return a drawing on the theme's ground, sharp enough for paper."""
    width, height = drawing.box.width + 2 * space.SMALL, drawing.box.height + 2 * space.SMALL
    image = QImage(round(width * _SHARPNESS), round(height * _SHARPNESS), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    image.fill(QColor(theme.colours.surface))
    painter = QPainter(image)
    painter.translate(space.SMALL, space.SMALL)
    ChartPainter(theme, theme.colours.surface).paint(painter, drawing)
    painter.end()
    return image
