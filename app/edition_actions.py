"""The part of the action table that acts on editions, comparison and shared rows of the role in view."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from matrices.language.words import Words

if TYPE_CHECKING:
    from widgets.comparing.comparing import Comparing
    from widgets.editions.editions import Editions
    from widgets.sharing.sharing import Sharing
    from widgets.translating.translating import Translating

Part = TypeVar("Part")


def edition_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions on editions, comparison and shared rows, possible while the matrices place is shown."""
    return (*_editions(words), *_comparing(words), _translations(words), *_sharing(words))


def _editions(words: Words) -> tuple[Spec, ...]:
    return (
        Spec(
            "editions",
            words("Editions…"),
            _run(_of_editions, lambda e: e.open()),
            keys="Ctrl+F7",
            is_enabled=_can(_of_editions, lambda e: e.matrix is not None),
        ),
        Spec(
            "changes",
            words("Changes since the latest edition"),
            _run(_of_editions, lambda e: e.show_changes()),
            keys="F7",
            is_enabled=_can(_of_editions, lambda e: e.has_editions),
        ),
        Spec(
            "ask-again",
            words("Ratings on changed wording…"),
            _run(_of_editions, lambda e: e.ask_again()),
            is_enabled=_can(_of_editions, lambda e: e.can_ask),
        ),
    )


def _comparing(words: Words) -> tuple[Spec, ...]:
    return (
        Spec(
            "compare-levels",
            words("Compare levels…"),
            _run(_of_comparing, lambda c: c.compare_levels()),
            is_enabled=_can(_of_comparing, lambda c: c.can_compare_levels),
        ),
        Spec(
            "compare-roles",
            words("Compare roles…"),
            _run(_of_comparing, lambda c: c.compare_roles()),
            is_enabled=_can(_of_comparing, lambda c: c.can_compare_roles),
        ),
        Spec(
            "compare-next",
            words("Compare with the next role on the path…"),
            _run(_of_comparing, lambda c: c.compare_roles()),
            is_enabled=_can(_of_comparing, lambda c: c.can_compare_next),
        ),
    )


def _translations(words: Words) -> Spec:
    return Spec(
        "translations",
        words("Translations…"),
        _run(_of_translating, lambda t: t.open()),
        is_enabled=_can(_of_translating, lambda t: t.can_open),
    )


def _sharing(words: Words) -> tuple[Spec, ...]:
    return (
        Spec(
            "link-row",
            words("Link to a row of another role…"),
            _run(_of_sharing, lambda s: s.link()),
            icon="link",
            is_enabled=_can(_of_sharing, lambda s: s.can_link),
        ),
        Spec(
            "unlink-row",
            words("Unlink from other roles…"),
            _run(_of_sharing, lambda s: s.unlink()),
            is_enabled=_can(_of_sharing, lambda s: s.can_unlink),
        ),
        Spec(
            "merge-rows",
            words("Merge with other rows…"),
            _run(_of_sharing, lambda s: s.merge()),
            is_enabled=_can(_of_sharing, lambda s: s.can_merge),
        ),
    )


def _of_editions(desk: Desk) -> "Editions | None":
    return desk.places.editions


def _of_comparing(desk: Desk) -> "Comparing | None":
    return desk.places.comparing


def _of_translating(desk: Desk) -> "Translating | None":
    return desk.places.translating


def _of_sharing(desk: Desk) -> "Sharing | None":
    return desk.places.sharing


def _run(part_of: Callable[[Desk], Part | None], run: Callable[[Part], object]) -> Callable[[Desk], None]:
    def run_there(desk: Desk) -> None:
        part = part_of(desk)
        if part is not None:
            run(part)

    return run_there


def _can(part_of: Callable[[Desk], Part | None], is_enabled: Callable[[Part], bool]) -> Callable[[Desk], bool]:
    def is_enabled_there(desk: Desk) -> bool:
        part = part_of(desk)
        return desk.places.place is Place.MATRICES and part is not None and is_enabled(part)

    return is_enabled_there
