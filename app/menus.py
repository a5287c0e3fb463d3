"""Which actions stand in which menu. None is a separator."""

from typing import Final, NamedTuple

from PySide6.QtWidgets import QMenu, QMenuBar

from app.actions import Actions
from matrices.language.words import Words

RECENT: Final = "recent"
"""Stands for the submenu of recent files."""


class MenuSpec(NamedTuple):
    """A menu's title and its entries."""

    title: str
    entries: tuple[str | None, ...]


def menu_specs(words: Words) -> tuple[MenuSpec, ...]:
    """Return the menus from the leading edge on."""
    return (
        MenuSpec(
            words("&File"),
            (
                *("new", "new-empty", "open", RECENT, "sample", None),
                *("import", "save-copy", None, "print-role", "print-growth", None, "close", "quit"),
            ),
        ),
        MenuSpec(words("&Edit"), ("undo", "redo")),
        MenuSpec(
            words("&Matrix"),
            (
                *("new-role", "publish", None, "edit-cell", "clear-cells", "expected", None),
                *("insert-attribute", "rename", "move-up", "move-down", "delete-attributes", None),
                *("insert-level", "rename-level", "move-to-start", "move-to-end", "delete-levels", None),
                *("insert-category", "rename-category", "category-up", "category-down", "delete-category"),
            ),
        ),
        MenuSpec(
            words("&People"),
            (
                *("add-teammate", "rename-teammate", "change-role", "leave", None),
                *("rate", None, "previous-review", "next-review", "today"),
            ),
        ),
        MenuSpec(
            words("&View"),
            (
                *("show-matrices", "show-people", None, "zoom-in", "zoom-out", "zoom-reset", None),
                *("scheme-system", "scheme-light", "scheme-dark"),
            ),
        ),
        MenuSpec(words("&Help"), ("shortcuts", "about")),
    )


def fill(bar: QMenuBar, specs: tuple[MenuSpec, ...], actions: Actions, recent: QMenu) -> None:
    """Put the menus into `bar`; `recent` goes where RECENT stands."""
    for spec in specs:
        menu = bar.addMenu(spec.title)
        for entry in spec.entries:
            if entry is None:
                menu.addSeparator()
            elif entry == RECENT:
                menu.addMenu(recent)
            else:
                menu.addAction(actions[entry])
