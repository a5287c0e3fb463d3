"""The theme in force: light or dark by the system or by choice."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from matrices.reports.look import DARK, LIGHT, Colours, level_colours, mixed
from widgets.theme.icons import draw_icon
from widgets.theme.palette import palette, style_sheet
from widgets.theme.type import Role, font, load_families


class Scheme(StrEnum):
    """A person's choice of scheme."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Colours, fonts and icons for every view. Views repaint on `changed`."""

    changed = Signal()

    def __init__(self, application: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._scheme = scheme
        self._icons: dict[tuple[str, str, bool], QIcon] = {}
        load_families()
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)
        self._apply()

    @property
    def scheme(self) -> Scheme:
        """The choice that the theme follows."""
        return self._scheme

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are in force."""
        if self._scheme is Scheme.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    @property
    def colours(self) -> Colours:
        """The colours in force."""
        return DARK if self.is_dark else LIGHT

    def choose(self, scheme: Scheme) -> None:
        """Follow another choice from now on."""
        self._scheme = scheme
        self._apply()

    def level_colours(self, count: int) -> tuple[str, ...]:
        """Return a colour for each of `count` levels, from the first to the last."""
        return level_colours(self.colours, count)

    def font(self, role: Role, scale: float = 1.0) -> QFont:
        """Return the font of a role; `scale` is the view's zoom."""
        return font(role, scale)

    def icon(self, name: str) -> QIcon:
        """Return the icon `name` of `resources/icons` in the ink of the scheme."""
        is_mirrored = self._application.layoutDirection() is Qt.LayoutDirection.RightToLeft
        key = (name, self.colours.ink, is_mirrored)
        if key not in self._icons:
            quiet = mixed(self.colours.quiet_ink, self.colours.window, 0.5)
            self._icons[key] = draw_icon(name, self.colours.ink, quiet, is_mirrored=is_mirrored)
        return self._icons[key]

    def _apply(self) -> None:
        self._application.setFont(font(Role.BODY))
        self._application.setPalette(palette(self.colours))
        self._application.setStyleSheet(style_sheet(self.colours))
        self.changed.emit()

    def _on_system_scheme_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._apply()
