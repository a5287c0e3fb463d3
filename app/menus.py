"""Which actions stand in which menu. None is a separator."""

from typing import Final, NamedTuple, TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QMenuBar

from app.actions import Actions
from app.language_actions import LANGUAGE_IDS
from app.reading_actions import READING_IDS
from matrices.language.words import Words

RECENT: Final = "recent"
"""Stands for the submenu of recent files."""


class MenuSpec(NamedTuple):
    """A menu's title and its entries; an entry may be a menu itself."""

    title: str
    entries: "tuple[str | MenuSpec | None, ...]"


Groups: TypeAlias = tuple[tuple[str, ...], ...]

_FILE: Final[Groups] = (
    ("new", "new-empty", "open", RECENT, "sample"),
    ("import", "import-clipboard", "export"),
    ("save-copy",),
    ("print", "print-role", "print-growth"),
    ("team-settings",),
    ("close", "quit"),
)
_EDIT: Final[Groups] = (
    ("undo", "redo", "history"),
    ("cut", "copy", "copy-with-names", "copy-role", "copy-role-markdown", "paste"),
    ("fill-down", "fill-right"),
    ("find", "replace", "find-next", "find-previous"),
    ("insert-selected", "delete-selected"),
)
_MATRIX: Final[Groups] = (
    ("new-role", "duplicate-role", "start-role", "delete-role"),
    ("role-metrics",),
    ("publish", "editions", "changes", "ask-again", "print-changes", "print-scorecard"),
    ("compare-levels", "compare-roles", "compare-next"),
    ("translations",),
    ("edit-cell", "clear-cells", "expected"),
)
_BEHAVIOUR: Final[Groups] = (("split-behaviour", "merge-behaviour", "delete-behaviour"),)
_ATTRIBUTE: Final[Groups] = (
    ("insert-attribute", "rename", "move-up", "move-down", "delete-attributes"),
    ("link-row", "unlink-row", "merge-rows", "move-rows", "copy-rows"),
)
_LEVEL: Final[Groups] = (("insert-level", "rename-level", "move-to-start", "move-to-end", "delete-levels"),)
_CATEGORY: Final[Groups] = (("insert-category", "rename-category", "category-up", "category-down", "delete-category"),)
_PEOPLE: Final[Groups] = (
    ("add-teammate", "edit-teammate", "edit-several", "change-role", "leave"),
    ("import-people", "import-people-clipboard", "export-people"),
    ("rate", "correct-rating", "settle"),
    ("import-numbers", "print-numbers", "export-section"),
    ("print-self-assessment",),
    ("missing", "promotion-case"),
    ("hand-over", "take-over", "erase"),
)
_GOALS: Final[Groups] = (
    ("set-goal", "interest"),
    ("give-plan", "give-plan-to-several", "plans", "print-plan"),
)
_GO_TO: Final[Groups] = (("previous-section", "next-section"), ("previous-review", "next-review", "today"))
_REVIEWS: Final[Groups] = (
    ("one-to-one", "start-review", "continue-review", "close-review", "correct-review", "print-review"),
    ("next-agenda-item", "previous-agenda-item", "mark-discussed", "add-agenda-item"),
    ("write-notes", "add-action", "review-standard", "review-panels", "print-held-review"),
    ("new-round", "prepare-round", "export-reviews"),
)
_TEAM: Final[Groups] = (
    ("team-as-map", "team-coverage", "team-calibration"),
    ("team-copy", "team-export", "print-map", "print-coverage"),
    ("team-patterns",),
    ("team-larger", "team-smaller", "team-usual"),
    ("add-step", "add-step-out", "change-step", "remove-step", "paths-list", "print-paths"),
)
_AREAS: Final[Groups] = (
    ("add-area", "rename-area", "delete-area"),
    ("area-hand-over", "area-owner", "areas-board"),
    ("export-areas", "print-areas"),
    ("edit-standard", "standard-example", "export-standard", "print-standard"),
)
_VIEW: Final[Groups] = (
    ("palette", "full-screen"),
    ("show-matrices", "show-people", "show-reviews", "show-team", "show-paths", "show-areas", "show-standard"),
    ("zoom-in", "zoom-out", "zoom-reset"),
    ("details", "columns-by-words", "columns-equal"),
    ("checks", "next-finding", "previous-finding", "apply-fix", "accept-finding", "vague-words"),
    ("scheme-system", "scheme-light", "scheme-dark"),
)
_HELP: Final[Groups] = (("shortcuts", "about"),)


def menu_specs(words: Words) -> tuple[MenuSpec, ...]:
    """Return the menus from the leading edge on."""
    languages = MenuSpec(words("&Language"), LANGUAGE_IDS)
    parts = (
        _menu(words("Behaviour"), _BEHAVIOUR),
        _menu(words("Attribute"), _ATTRIBUTE),
        _menu(words("Level"), _LEVEL),
        _menu(words("Category"), _CATEGORY),
        MenuSpec(words("&Read in"), READING_IDS),
    )
    return (
        _menu(words("&File"), _FILE),
        _menu(words("&Edit"), _EDIT),
        _menu(words("&Matrix"), _MATRIX, *parts),
        _menu(words("&People"), _PEOPLE, _menu(words("Goals"), _GOALS), _menu(words("Go to"), _GO_TO)),
        _menu(words("&Reviews"), _REVIEWS),
        _menu(words("&Team"), _TEAM),
        _menu(words("&Areas"), _AREAS),
        _menu(words("&View"), _VIEW, languages),
        _menu(words("&Help"), _HELP),
    )


def _menu(title: str, groups: Groups, *last: MenuSpec) -> MenuSpec:
    """Return a menu of groups with a separator between each two, and menus of their own in the end.

    A menu must find room on a screen 800 px high: Qt puts what does not beside the rest, in a second column.
    """
    entries: list[str | MenuSpec | None] = []
    for group in groups:
        entries += [*group, None]
    return MenuSpec(title, (*entries, *last) if last else tuple(entries[:-1]))


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
