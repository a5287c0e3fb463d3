"""The changes between two states of a matrix as a list, in the order in which a person reads the grid."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from matrices.language.words import Words
from matrices.model.difference import AttributeChange, CategoryChange, LevelChange, TextChange
from widgets.comparing.inline import Marked
from widgets.editions.difference_face import Compared, expected_names, marked_change, shown_level


class Part(StrEnum):
    """What a change is about, and thus what can be brought back."""

    ROLE = "role"
    LEVEL = "level"
    CATEGORY = "category"
    ROW = "row"
    CELL = "cell"


class Change(NamedTuple):
    """One change. `where` and `what` are words to show."""

    part: Part
    where: str
    what: str
    text: TextChange | str = ""
    """The words that differ, or what else there is to say."""
    attribute_id: str | None = None
    level_id: str | None = None
    is_new: bool = False
    """Whether there was no such thing before, so that it can be taken back but not brought back."""
    category_id: str | None = None

    @property
    def key(self) -> tuple[str, str | None, str | None, str | None, str]:
        """What stays the same while documents are replaced."""
        return self.part, self.attribute_id, self.level_id, self.category_id, self.what

    @property
    def marked(self) -> Marked:
        """The words that differ, compared only when they are wanted."""
        return Marked(self.text) if isinstance(self.text, str) else marked_change(self.text)


def changes_of(compared: Compared, words: Words) -> tuple[Change, ...]:
    """Return every change: of the role, its levels, its categories, then row by row."""
    told = _Telling(compared, words)
    return (*told.role(), *told.levels(), *told.categories(), *told.rows())


class _Telling:
    """Finds the words for changes."""

    def __init__(self, compared: Compared, words: Words) -> None:
        self._compared = compared
        self._difference = compared.difference
        self._words = words

    def role(self) -> Iterator[Change]:
        words, title = self._words, self._compared.new.title
        difference = self._difference
        for change, what in (
            (difference.title, words("Title")),
            (difference.about, words("About the role")),
            (difference.language, words("Language")),
        ):
            if change is not None:
                yield Change(Part.ROLE, title, what, change)

    def levels(self) -> Iterator[Change]:
        for change in self._difference.levels:
            yield from self._level(change)

    def _level(self, change: LevelChange) -> Iterator[Change]:
        words, level = self._words, shown_level(self._compared, change.level_id)
        made = Change(Part.LEVEL, level.name, "", level_id=level.level_id)
        if change.old is None:
            yield made._replace(what=words("New level"), is_new=True)
        elif change.new is None:
            yield made._replace(what=words("Removed level"))
        if change.is_moved:
            yield made._replace(what=words("Moved level"))
        if change.name is not None:
            yield made._replace(what=words("Name of the level"), text=change.name)
        if change.meaning is not None:
            yield made._replace(what=words("Meaning of the level"), text=change.meaning)

    def categories(self) -> Iterator[Change]:
        for change in self._difference.categories:
            yield from self._category(change)

    def _category(self, change: CategoryChange) -> Iterator[Change]:
        words, one = self._words, change.new or change.old
        assert one is not None
        made = Change(Part.CATEGORY, one.name, "", category_id=one.category_id)
        if change.old is None:
            yield made._replace(what=words("New category"), is_new=True)
        elif change.new is None:
            yield made._replace(what=words("Removed category"))
        if change.is_moved:
            yield made._replace(what=words("Moved category"))
        if change.name is not None:
            yield made._replace(what=words("Name of the category"), text=change.name)

    def rows(self) -> Iterator[Change]:
        for change in self._difference.attributes:
            one = change.new or change.old
            assert one is not None
            made = Change(Part.ROW, one.name, "", attribute_id=one.attribute_id)
            if change.old is None:
                yield made._replace(what=self._words("New row"), is_new=True)
            elif change.new is None:
                yield made._replace(what=self._words("Removed row"))
            else:
                yield from self._row(change, made)

    def _row(self, change: AttributeChange, made: Change) -> Iterator[Change]:
        words = self._words
        if change.is_moved:
            yield made._replace(what=words("Moved row"))
        if change.name is not None:
            yield made._replace(what=words("Name of the row"), text=change.name)
        if change.about is not None:
            yield made._replace(what=words("About the row"), text=change.about)
        if change.is_expected_changed:
            before, after = expected_names(change, self._compared, words)
            text = words("{before} → {after}", before=before, after=after)
            yield made._replace(what=words("Expected level"), text=text)
        for cell in change.cells:
            level = shown_level(self._compared, cell.level_id)
            yield Change(Part.CELL, made.where, level.name, cell, made.attribute_id, cell.level_id)
