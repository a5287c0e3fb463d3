"""The part of the action table that acts on editions, comparison and shared rows."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from matrices.language.words import Words

if TYPE_CHECKING:
    from widgets.editions.editions import Editions


def edition_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions on editions, possible while the matrices place is shown."""
    return (
        _spec("editions", words("Editions…"), lambda e: e.open(), _has_matrix, keys="Ctrl+F7"),
        _spec(
            "changes",
            words("Changes since the latest edition"),
            lambda e: e.show_changes(),
            lambda e: e.has_editions,
            keys="F7",
        ),
        _spec("ask-again", words("Ratings on changed wording…"), lambda e: e.ask_again(), lambda e: e.can_ask),
    )


def _has_matrix(editions: "Editions") -> bool:
    return editions.matrix is not None


def _spec(
    action_id: str,
    text: str,
    run: Callable[["Editions"], object],
    is_enabled: Callable[["Editions"], bool],
    *,
    keys: str = "",
) -> Spec:
    def run_there(desk: Desk) -> None:
        if desk.places.editions is not None:
            run(desk.places.editions)

    def is_enabled_there(desk: Desk) -> bool:
        editions = desk.places.editions
        return desk.places.place is Place.MATRICES and editions is not None and is_enabled(editions)

    return Spec(action_id, text, run_there, keys=keys, is_enabled=is_enabled_there)
