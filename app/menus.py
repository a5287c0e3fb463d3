"""Which actions stand in which menu. None is a separator."""

from typing import Final, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QMenuBar

from app.actions import Actions
from app.language_actions import LANGUAGE_IDS
from matrices.language.words import Words

RECENT: Final = "recent"
"""Stands for the submenu of recent files."""


class MenuSpec(NamedTuple):
    """A menu's title and its entries; an entry may be a menu itself."""

    title: str
    entries: "tuple[str | MenuSpec | None, ...]"


def menu_specs(words: Words) -> tuple[MenuSpec, ...]:
    """Return the menus from the leading edge on."""
    return (
        MenuSpec(
            words("&File"),
            (
                *("new", "new-empty", "open", RECENT, "sample", None),
                *(
                    "import",
                    "import-clipboard",
                    "export",
                    None,
                    "save-copy",
                    None,
                    "print",
                    "print-role",
                    "print-growth",
                    None,
                    "team-settings",
                    None,
                    "close",
                    "quit",
                ),
            ),
        ),
        MenuSpec(
            words("&Edit"),
            (
                *(
                    "undo",
                    "redo",
                    "history",
                    None,
                    "cut",
                    "copy",
                    "copy-with-names",
                    "copy-role",
                    "copy-role-markdown",
                    "paste",
                    None,
                ),
                *("fill-down", "fill-right", None, "find", "replace", "find-next", "find-previous", None),
                *("insert-selected", "delete-selected"),
            ),
        ),
        MenuSpec(
            words("&Matrix"),
            (
                *("new-role", "duplicate-role", "start-role", "delete-role", None, "role-metrics", None),
                *("publish", "editions", "changes", "ask-again", "print-changes", "print-scorecard", None),
                *("compare-levels", "compare-roles", "compare-next", None),
                *("translations", None),
                *("edit-cell", "clear-cells", "expected", None),
                *("split-behaviour", "merge-behaviour", "delete-behaviour", None),
                *("insert-attribute", "rename", "move-up", "move-down", "delete-attributes", None),
                *("link-row", "unlink-row", "merge-rows", "move-rows", "copy-rows", None),
                *("insert-level", "rename-level", "move-to-start", "move-to-end", "delete-levels", None),
                *("insert-category", "rename-category", "category-up", "category-down", "delete-category"),
            ),
        ),
        MenuSpec(
            words("&People"),
            (
                *("add-teammate", "edit-teammate", "edit-several", "change-role", "leave", None),
                *("import-people", "import-people-clipboard", "export-people", None),
                *("rate", "settle", None, "previous-review", "next-review", "today", None, "import-numbers", None),
                *("previous-section", "next-section", None),
                *("set-goal", "interest", "give-plan", "give-plan-to-several", "plans", "print-plan", None),
                *("print-self-assessment", None),
                *("missing", "promotion-case", None),
                *("hand-over", "take-over", "erase"),
            ),
        ),
        MenuSpec(
            words("&Reviews"),
            (
                *(
                    "one-to-one",
                    "start-review",
                    "continue-review",
                    "close-review",
                    "correct-review",
                    "print-review",
                    None,
                ),
                *("next-agenda-item", "previous-agenda-item", "mark-discussed", "add-agenda-item", None),
                *("write-notes", "add-action", "review-standard", None, "new-round", "prepare-round"),
            ),
        ),
        MenuSpec(
            words("&Team"),
            (
                *("team-as-map", "team-coverage", "team-calibration", None),
                *("team-copy", "team-export", "print-map", "print-coverage", None),
                *("team-patterns", None, "team-larger", "team-smaller", "team-usual", None),
                *("add-step", "add-step-out", "change-step", "remove-step", "paths-list", "print-paths"),
            ),
        ),
        MenuSpec(
            words("&Areas"),
            (
                *("add-area", "rename-area", "delete-area", None, "area-hand-over", "area-owner", "areas-board", None),
                *("print-areas", None, "edit-standard", "standard-example", "print-standard"),
            ),
        ),
        MenuSpec(
            words("&View"),
            (
                *(
                    "palette",
                    "full-screen",
                    None,
                    "show-matrices",
                    "show-people",
                    "show-reviews",
                    "show-team",
                    "show-paths",
                    "show-areas",
                    "show-standard",
                    None,
                ),
                *("zoom-in", "zoom-out", "zoom-reset", None),
                *("details", "columns-by-words", "columns-equal", None),
                *("checks", "next-finding", "previous-finding", "apply-fix", "accept-finding", "vague-words", None),
                *("scheme-system", "scheme-light", "scheme-dark", None),
                MenuSpec(words("&Language"), LANGUAGE_IDS),
            ),
        ),
        MenuSpec(words("&Help"), ("shortcuts", "about")),
    )


class Menus(QObject):
    """Fills a menu bar with actions, which get their icons when their menu is first opened."""

    def __init__(self, bar: QMenuBar, words: Words, actions: Actions, recent: QMenu) -> None:
        super().__init__(bar)
        self._actions = actions
        self._entries: dict[str, tuple[str, ...]] = {}
        self._recent = recent
        for spec in menu_specs(words):
            self._fill(bar.addMenu(spec.title), spec)

    def _fill(self, menu: QMenu, spec: MenuSpec) -> None:
        menu.setObjectName(f"menu {len(self._entries)}")
        self._entries[menu.objectName()] = tuple(one for one in spec.entries if isinstance(one, str) and one != RECENT)
        menu.aboutToShow.connect(self._on_menu_about_to_show)
        for entry in spec.entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, MenuSpec):
                self._fill(menu.addMenu(entry.title), entry)
            elif entry == RECENT:
                menu.addMenu(self._recent)
            else:
                menu.addAction(self._actions[entry])

    def _on_menu_about_to_show(self) -> None:
        self._actions.dress(self._entries[self.sender().objectName()])
