"""A section of a teammate's page beside the grid: growth, evidence, reviews and whatever else is told of somebody."""

import datetime
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from matrices.exchange.table_out import Rows
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from widgets.people.standpoint import Standpoint
from widgets.reading.reader import Reader
from widgets.session import Session
from widgets.theme.theme import Theme


class SectionTable(NamedTuple):
    """What a section shows, as a table; its rows begin with the heads."""

    title: str
    rows: Rows


class Section(QWidget):
    """Shows one side of the teammate of the page, and only wishes: the page and the window do.

    It is made when first shown. `show_standpoint` comes whenever it is in view and the teammate, their reviews, a
    matrix, an edition or the day shown is another; a section that reads other documents follows `session.changed`
    itself. What a person typed or chose in it survives that.
    """

    message = Signal(str)  # something to say in place
    state_changed = Signal()  # what can be done may have changed
    attribute_chosen = Signal(str)  # attribute id that the grid should stand on; the section stays in view
    attribute_requested = Signal(str)  # attribute id whose row should be shown in the grid
    day_requested = Signal(object)  # datetime.date to be shown
    review_requested = Signal(str)  # review id to be opened
    role_requested = Signal(str)  # matrix id to be opened
    command_requested = Signal(str)  # id of an action of the window

    reader: Reader | None = None
    """What tells in which language roles are read on the page; ids and edits stay the source's."""

    def show_standpoint(self, standpoint: Standpoint, matrix: Matrix | None, day: datetime.date) -> None:
        """Show a teammate as they stood on `day`; `matrix` is that of the role held then, None where there is none.

        It comes in the language that the page is read in, and is not to be stored.
        """
        raise NotImplementedError

    def in_words_read(self, matrix: Matrix) -> Matrix:
        """Return a role with its names in the language that the page is read in."""
        return matrix if self.reader is None else self.reader.named(matrix)

    def in_words_then(self, edition: Edition) -> Edition:
        """Return an edition with its names in the language that the page is read in, as far as they are known."""
        told = None if self.reader is None else self.reader.told
        return edition if told is None else told.then(edition)

    @property
    def can_export(self) -> bool:
        """Whether what is shown can be told as a table."""
        return False

    def table(self) -> SectionTable:
        """Return what is shown as a table."""
        raise NotImplementedError

    def finish(self) -> bool:
        """Store what is being typed; tell whether nothing typed is left that is not stored."""
        return True

    def give_up(self) -> None:
        """Forget what is being typed and could not be stored."""

    def select_attribute(self, attribute_id: str | None) -> None:
        """Show which attribute the grid stands on, where that means something."""


MakesSection: TypeAlias = Callable[[Session, Theme, Words, Callable[[], datetime.datetime]], Section]


class SectionKind(NamedTuple):
    """A row of the table of sections."""

    section_id: str
    title: Callable[[Words], str]
    make: MakesSection
