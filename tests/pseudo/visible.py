"""Every text of a widget and of what stands in it: as it is set, as a screen reader hears it, and as it is painted."""

import html
import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractItemModel, QBuffer, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QMenu, QTabBar, QWidget
from shiboken6 import isValid

_GETTERS = (
    "windowTitle",
    "toolTip",
    "statusTip",
    "accessibleName",
    "accessibleDescription",
    "text",
    "title",
    "placeholderText",
    "prefix",
    "suffix",
    "specialValueText",
    "toPlainText",
)
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_SPOKEN = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
_PAINTED = re.compile(r"<text\b[^>]*>(.*?)</text>", re.DOTALL)
_TAG = re.compile(r"<(style|head).*?</\1>|<[^>]+>", re.DOTALL)
_MOST_ROWS = 40


def texts_of(widget: QWidget) -> set[str]:
    """Return the texts, the tags of rich ones taken off."""
    for menu in widget.findChildren(QMenu):
        menu.aboutToShow.emit()  # many are filled only then
    found = {*_painted(widget)}
    for one in (widget, *widget.findChildren(QObject)):
        found.update(_of(one) if isValid(one) else ())
    return {_plain(text) for text in found if text}


def _of(one: QObject) -> Iterator[str]:
    if isinstance(one, QAction):
        yield from (one.text(), one.toolTip(), one.statusTip())
    if not isinstance(one, QWidget):
        return
    yield from _set(one)
    yield from _spoken(one)
    if isinstance(one, QComboBox):
        yield from (one.itemText(place) for place in range(one.count()))
    if isinstance(one, QTabBar):
        yield from (text(place) for place in range(one.count()) for text in (one.tabText, one.tabToolTip))
    if isinstance(one, QAbstractItemView) and one.model() is not None:
        yield from _told(one.model())


def _set(widget: QWidget) -> Iterator[str]:
    for name in _GETTERS:
        getter = getattr(widget, name, None)
        if getter is not None and isinstance(said := _called(getter), str):
            yield said


def _called(getter: object) -> object:
    try:
        return getter()
    except TypeError:  # it wants an index, and is none of those that are meant
        return None


def _spoken(widget: QWidget) -> Iterator[str]:
    face = QAccessible.queryAccessibleInterface(widget)
    if face is not None and face.isValid():
        yield from (face.text(kind) for kind in _SPOKEN)


def _told(model: QAbstractItemModel) -> Iterator[str]:
    rows = range(min(model.rowCount(QModelIndex()), _MOST_ROWS))
    columns = range(_columns(model))
    for role in _ROLES:
        said = [model.data(model.index(row, column), role) for row in rows for column in columns]
        said += [model.headerData(row, Qt.Orientation.Vertical, role) for row in rows]
        said += [model.headerData(column, Qt.Orientation.Horizontal, role) for column in columns]
        yield from _strings(said)


def _columns(model: QAbstractItemModel) -> int:
    try:
        return min(model.columnCount(QModelIndex()), _MOST_ROWS)
    except TypeError:  # lists keep their only column to themselves
        return 1


def _strings(said: Iterable[object]) -> Iterator[str]:
    return (one for one in said if isinstance(one, str))


def _painted(widget: QWidget) -> Iterator[str]:
    """Yield what stands in a picture of the widget that keeps text as text."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture = QSvgGenerator()
    picture.setOutputDevice(buffer)
    picture.setSize(widget.size())
    widget.render(picture)
    for text in _PAINTED.findall(bytes(buffer.data().data()).decode("utf-8", "replace")):
        yield html.unescape(text)


def _plain(text: str) -> str:
    return html.unescape(_TAG.sub(" ", text)) if "<" in text else text
