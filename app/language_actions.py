"""The part of the action table that chooses the window's language."""

from typing import TYPE_CHECKING, Final, cast

from app.actions import Spec
from app.desk import Desk
from matrices.language.words import AUTONYMS, Words

if TYPE_CHECKING:
    from app.main_window import MainWindow

LANGUAGE_IDS: Final = ("language-system", *(f"language-{code}" for code in AUTONYMS))


def language_specs(words: Words) -> tuple[Spec, ...]:
    """Return an action for each language, by the name it gives itself, and one for the system's."""
    return (
        _spec("language-system", words("Language of the system"), ""),
        *(_spec(f"language-{code}", name, code) for code, name in AUTONYMS.items()),
    )


def _spec(action_id: str, text: str, code: str) -> Spec:
    def choose(desk: Desk) -> None:
        cast("MainWindow", desk.window).speak(code)

    def is_chosen(desk: Desk) -> bool:
        return desk.preferences.now.language == code

    return Spec(action_id, text, choose, is_checked=is_chosen)
