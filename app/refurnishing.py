"""Furnishing the window anew while it is open: in another language, on the same session, at the same place."""

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLayout, QMenuBar

from app.context import in_language
from app.standing import stand, standing_in

if TYPE_CHECKING:
    from app.main_window import MainWindow


def refurnish(window: "MainWindow", language: str) -> bool:
    """Put furniture of another language in the place of what stands in the window; tell whether that could be done.

    The session with its undo steps stays open. What is typed is stored first; where the disk refuses that, nothing
    changes.
    """
    old, application = window.furniture, QApplication.instance()
    assert isinstance(application, QApplication)
    if old.desk.seclusion.is_on or not old.desk.places.finish():
        return False
    standing, session = standing_in(old.desk.places), old.desk.opening.hand_over()
    window.setUpdatesEnabled(False)
    try:
        old.leave()
        _clear(window)
        old.context.preferences.change(language=language)
        window.furnish(in_language(old.context, application, language, os.environ), old.asking)
        if session is not None:
            window.desk.opening.take_over(session)
            stand(window.desk.places, standing)
    finally:
        window.setUpdatesEnabled(True)
    return True


def _clear(window: "MainWindow") -> None:
    """Delete all that furniture has put into the window: its own children, but not what was there before it."""
    window.setMenuBar(QMenuBar())
    for child in window.children():
        if child not in window.own_children and not isinstance(child, QLayout) and child is not window.menuBar():
            _delete(child)


def _delete(child: QObject) -> None:
    if child.isWidgetType():
        child.setProperty("visible", False)
    child.deleteLater()
