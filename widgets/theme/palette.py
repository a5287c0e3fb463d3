"""The theme as Qt wants it: a palette for Fusion, and a short style sheet for what Fusion draws too heavy."""

from importlib import resources
from pathlib import Path

from PySide6.QtGui import QColor, QPalette

from matrices.reports.look import DARK, Colours, mixed
from widgets.theme import space


def palette(colours: Colours) -> QPalette:
    """Return the palette of a scheme, disabled text included."""
    made = QPalette()
    for role, colour in _roles(colours).items():
        made.setColor(role, QColor(colour))
    quiet = QColor(mixed(colours.quiet_ink, colours.window, 0.4))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, quiet)
    return made


def _roles(colours: Colours) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: colours.window,
        role.WindowText: colours.ink,
        role.Base: colours.surface,
        role.AlternateBase: colours.window,
        role.Text: colours.ink,
        role.PlaceholderText: colours.quiet_ink,
        role.Button: colours.surface,
        role.ButtonText: colours.ink,
        role.BrightText: colours.wrong,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.surface,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.ink,
        role.Light: colours.surface,
        role.Midlight: colours.hairline,
        role.Mid: colours.hairline,
        role.Dark: colours.quiet_ink,
        role.Shadow: colours.hairline,
    }


def style_sheet(colours: Colours) -> str:
    """Return what differs from Fusion: flat surfaces, hairlines, the accent for what is chosen."""
    values = {
        "surface": colours.surface,
        "window": colours.window,
        "ink": colours.ink,
        "quiet": colours.quiet_ink,
        "hairline": colours.hairline,
        "accent": colours.accent,
        "wash": colours.accent_wash,
        "hover": mixed(colours.window, colours.ink, 0.06),
        "thumb": mixed(colours.hairline, colours.quiet_ink, 0.35),
        "radius": f"{space.RADIUS}px",
        "tight": f"{space.TIGHT}px",
        "small": f"{space.SMALL}px",
        "medium": f"{space.MEDIUM}px",
        "wide": f"{space.WIDE}px",
        "large": f"{space.LARGE}px",
        # A style sheet names files only; this arrow is grey enough for both schemes.
        "arrow": _file("drop-down.svg"),
        "tick": _file("tick-dark.svg" if colours == DARK else "tick-light.svg"),
    }
    sheet = _SHEET
    for name, value in values.items():
        sheet = sheet.replace(f"@{name}", value)
    return sheet


def _file(name: str) -> str:
    return Path(str(resources.files("resources") / "themes" / name)).as_posix()


_SHEET = """
QToolTip { background: @surface; color: @ink; border: 1px solid @hairline; padding: @tight; }
QMenuBar { background: @window; color: @ink; border: none; }
QMenuBar::item { padding: @tight @small; border-radius: @tight; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @surface; color: @ink; border: 1px solid @hairline; padding: @tight; }
QMenu::item { padding: @tight @wide; border-radius: @tight; }
QMenu::item:selected { background: @wash; color: @ink; }
QMenu::item:disabled { color: @quiet; }
QMenu::separator { height: 1px; background: @hairline; margin: @tight; }
QToolButton { background: transparent; border: none; border-radius: @radius; padding: @tight @small; color: @ink; }
QToolButton:hover { background: @hover; }
QToolButton:checked { background: @wash; color: @accent; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton:disabled { color: @quiet; }
QToolButton[opensMenu="true"] { padding: @tight 18px; }
QToolButton::menu-indicator { image: url("@arrow"); width: 14px; height: 14px; subcontrol-origin: padding;
    subcontrol-position: right center; }
QPushButton { background: @surface; color: @ink; border: 1px solid @hairline; border-radius: @radius;
    padding: @tight @medium; min-height: 22px; }
QPushButton:hover { background: @hover; }
QPushButton:default { background: @accent; color: @surface; border-color: @accent; }
QPushButton:focus { border: 2px solid @accent; padding: 3px 11px; outline: none; }
QPushButton:default:focus { border-color: @ink; }
QPushButton:disabled { color: @quiet; }
QPushButton:default:disabled { background: @surface; color: @quiet; border-color: @hairline; }
QTabBar::tab { background: transparent; color: @quiet; border: none; border-bottom: 2px solid transparent;
    padding: @tight @small; margin: 0 @tight; }
QTabBar::tab:selected { color: @ink; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @ink; }
QTabBar::tab:focus { color: @accent; }
QTabBar::tab:disabled { color: @quiet; }
QCheckBox::indicator:unchecked, QRadioButton::indicator:unchecked, QListView::indicator:unchecked {
    background: @surface; border: 1px solid @quiet; border-radius: 3px; width: 12px; height: 12px; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: @accent; border: 1px solid @accent;
    border-radius: 3px; width: 12px; height: 12px; image: url("@tick"); }
QCheckBox::indicator:checked:disabled { background: @quiet; border-color: @quiet; }
QCheckBox:focus, QRadioButton:focus { outline: 1px solid @accent; outline-radius: @tight; }
QRadioButton::indicator:unchecked { border-radius: 7px; }
QRadioButton::indicator:checked { background: @surface; border: 4px solid @accent; border-radius: 7px;
    width: 6px; height: 6px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @thumb; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLineEdit, WritingField, QComboBox, QSpinBox { background: @surface; color: @ink;
    border: 1px solid @hairline; border-radius: @radius; padding: @tight @small;
    selection-background-color: @accent; selection-color: @surface; }
QLineEdit:focus, WritingField:focus, QComboBox:focus, QSpinBox:focus { border-color: @accent; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QComboBox QLineEdit { background: transparent; border: none; padding: 0; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("@arrow"); width: 14px; height: 14px; }
QCalendarWidget { border: 1px solid @hairline; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @surface; }
QCalendarWidget QToolButton { color: @ink; padding: @tight @small; }
QCalendarWidget QAbstractItemView { background: @surface; color: @ink; selection-background-color: @accent;
    selection-color: @surface; }
QCalendarWidget QAbstractItemView:disabled { color: @quiet; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QListView, QTreeView { background: @window; border: none; outline: none; }
QTableView { background: @surface; border: none; outline: none; gridline-color: @hairline;
    selection-background-color: @wash; selection-color: @ink; }
QHeaderView { background: @surface; border: none; }
QTableCornerButton::section { background: @surface; border: none; border-bottom: 1px solid @hairline; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @thumb; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @hairline; }
QStatusBar { background: @window; color: @quiet; border-top: 1px solid @hairline; }
QStatusBar::item { border: none; }
"""
