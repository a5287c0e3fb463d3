"""Everything that an action of the window may act on."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QMainWindow

from app.opening import Opening
from app.places import Places
from app.print_wishes import PrintWishes
from app.seclusion import Seclusion
from app.settings import PreferencesFile
from matrices.language.words import Words
from widgets.asking import Asking
from widgets.exporting.exporting import Exporting
from widgets.importing.importing import Importing
from widgets.leaving.leaving import Leaving
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from widgets.session import Session


class Desk(NamedTuple):
    """The parts of the window, by what they do."""

    window: QMainWindow
    opening: Opening
    places: Places
    seclusion: Seclusion
    printing: PrintWishes
    importing: Importing
    exporting: Exporting
    leaving: Leaving
    asking: Asking
    theme: Theme
    preferences: PreferencesFile
    words: Words

    @property
    def session(self) -> "Session | None":
        """The open session."""
        return self.opening.session
