"""The changes between two states of a role as rows of a table, and in a few sentences."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from matrices.language.words import Words
from matrices.model.difference import AttributeChange, CategoryChange, LevelChange, MatrixDifference, TextChange
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.model.word_marks import Mark, MarkKind


class ChangeRow(NamedTuple):
    """One change: what it is about, the texts before and after, and which of their words were taken out or added.

    `under` names the attribute, level or category that it belongs to, and `became` what became of that as a whole.
    With `is_own` the role's own words say what it is about.
    """

    what: str
    before: str
    after: str
    removed: tuple[Mark, ...] = ()
    added: tuple[Mark, ...] = ()
    under: str = ""
    under_id: str = ""
    became: str = ""
    is_own: bool = False


class Changes(NamedTuple):
    """All changes by what they are about, in the order in which a person reads the grid."""

    summary: tuple[str, ...]
    role: tuple[ChangeRow, ...]
    levels: tuple[ChangeRow, ...]
    categories: tuple[ChangeRow, ...]
    attributes: tuple[ChangeRow, ...]


def told_of(old: Matrix, new: Matrix, found: MatrixDifference, words: Words) -> Changes:
    """Return the changes between two states of a role in words; without any there is no summary either."""
    telling = _Telling(old, new, found, words)
    return Changes(
        tuple(telling.summary()),
        tuple(telling.role()),
        tuple(chain.from_iterable(map(telling.level, found.levels))),
        tuple(chain.from_iterable(map(telling.category, found.categories))),
        tuple(chain.from_iterable(map(telling.attribute, found.attributes))),
    )


class _Telling:
    """Finds the words for changes."""

    def __init__(self, old: Matrix, new: Matrix, found: MatrixDifference, words: Words) -> None:
        self._old, self._new, self._found, self._words = old, new, found, words

    def summary(self) -> Iterator[str]:
        """Yield a sentence about rows, one about cells and one about levels, where there is something to say."""
        rows, words = self._found.attributes, self._words
        new = sum(one.old is None for one in rows)
        gone = sum(one.new is None for one in rows)
        moved = sum(one.is_moved for one in rows)
        cells = sum(len(one.cells) for one in rows if one.old is not None and one.new is not None)
        expected = sum(one.is_expected_changed for one in rows)
        told = (
            (new, words.plural("{count} row is new.", "{count} rows are new.", new)),
            (gone, words.plural("{count} row was removed.", "{count} rows were removed.", gone)),
            (moved, words.plural("{count} row was moved.", "{count} rows were moved.", moved)),
            (cells, words.plural("{count} cell reads differently.", "{count} cells read differently.", cells)),
            (
                expected,
                words.plural("{count} row expects another level.", "{count} rows expect another level.", expected),
            ),
        )
        yield from (sentence for count, sentence in told if count)
        yield from self._summary_of_the_rest()

    def _summary_of_the_rest(self) -> Iterator[str]:
        words, found = self._words, self._found
        levels, categories = len(found.levels), len(found.categories)
        if levels:
            yield words.plural("{count} level changed.", "{count} levels changed.", levels)
        if categories:
            yield words.plural("{count} category changed.", "{count} categories changed.", categories)
        reworded = sum(one.name is not None or one.about is not None for one in found.attributes)
        if reworded:
            yield words.plural(
                "{count} row is named or explained otherwise.",
                "{count} rows are named or explained otherwise.",
                reworded,
            )
        if any((found.title, found.about, found.language)):
            yield words("What is said of the role itself changed.")

    def role(self) -> Iterator[ChangeRow]:
        """Yield what changed about the role itself."""
        words, found = self._words, self._found
        for change, what in (
            (found.title, words("Title")),
            (found.about, words("About the role")),
            (found.language, words("Language")),
        ):
            if change is not None:
                yield _reworded(ChangeRow(what, change.before, change.after), change)

    def level(self, change: LevelChange) -> Iterator[ChangeRow]:
        """Yield what changed about a level."""
        words, one = self._words, change.new or change.old
        assert one is not None
        row = ChangeRow("", "", "", under=one.name, under_id=one.level_id)
        if change.old is None or change.new is None:
            became = words("New level") if change.old is None else words("Removed level")
            yield row._replace(
                what=words("Meaning of the level"),
                before=_meaning(change.old),
                after=_meaning(change.new),
                became=became,
            )
            return
        if change.is_moved:
            places = (self._old.level_places, self._new.level_places)
            before, after = (str(one[change.level_id] + 1) for one in places)
            yield row._replace(what=words("Moved level"), before=before, after=after)
        yield from self._texts(
            row, (words("Name of the level"), change.name), (words("Meaning of the level"), change.meaning)
        )

    def category(self, change: CategoryChange) -> Iterator[ChangeRow]:
        """Yield what changed about a category."""
        words, one = self._words, change.new or change.old
        assert one is not None
        row = ChangeRow("", "", "", under=one.name, under_id=one.category_id)
        if change.old is None or change.new is None:
            what = words("New category") if change.old is None else words("Removed category")
            names = ("" if half is None else half.name for half in (change.old, change.new))
            before, after = names
            yield row._replace(what=what, before=before, after=after)
            return
        if change.is_moved:
            places = (self._old.category_places, self._new.category_places)
            before, after = (str(places_of[change.category_id] + 1) for places_of in places)
            yield row._replace(what=words("Moved category"), before=before, after=after)
        yield from self._texts(row, (words("Name of the category"), change.name))

    def attribute(self, change: AttributeChange) -> Iterator[ChangeRow]:
        """Yield what changed about an attribute: the whole row, its name, what is expected, then cell by cell."""
        words, one = self._words, change.new or change.old
        assert one is not None
        row = ChangeRow("", "", "", under=one.name, under_id=one.attribute_id, became=self._became(change))
        if change.old is None or change.new is None:
            yield row._replace(what=words("About the row"), before=_about(change.old), after=_about(change.new))
        elif change.is_moved:
            before, after = self._place(self._old, change.old), self._place(self._new, change.new)
            yield row._replace(what=words("Moved row"), before=before, after=after)
        yield from self._texts(row, (words("Name of the row"), change.name), (words("About the row"), change.about))
        if change.is_expected_changed:
            before, after = _expected(self._old, change.old), _expected(self._new, change.new)
            yield row._replace(what=words("Expected level"), before=before, after=after)
        for cell in change.cells:
            made = row._replace(what=self._level_name(cell.level_id), before=cell.before, after=cell.after, is_own=True)
            yield _reworded(made, cell) if cell.before and cell.after else made

    def _became(self, change: AttributeChange) -> str:
        if change.old is None:
            return self._words("New row")
        return self._words("Removed row") if change.new is None else ""

    def _place(self, matrix: Matrix, attribute: Attribute) -> str:
        """Return where a row stands: its category, where it has one, and its number."""
        words, number = self._words, matrix.attribute_places[attribute.attribute_id] + 1
        if attribute.category_id is None:
            return words("row {number}", number=number)
        category = matrix.category(attribute.category_id).name
        return words("{category}, row {number}", category=category, number=number)

    def _level_name(self, level_id: str) -> str:
        matrix = self._new if level_id in self._new.level_places else self._old
        return matrix.level(level_id).name

    @staticmethod
    def _texts(row: ChangeRow, *changes: tuple[str, TextChange | None]) -> Iterator[ChangeRow]:
        for what, change in changes:
            if change is not None:
                yield _reworded(row._replace(what=what, before=change.before, after=change.after), change)


def _reworded(row: ChangeRow, change: TextChange) -> ChangeRow:
    marks = change.marks
    return row._replace(removed=_of_kind(marks.before, MarkKind.REMOVED), added=_of_kind(marks.after, MarkKind.ADDED))


def _of_kind(marks: Iterable[Mark], kind: MarkKind) -> tuple[Mark, ...]:
    return tuple(one for one in marks if one.kind is kind)


def _meaning(level: Level | None) -> str:
    return "" if level is None else level.meaning


def _about(attribute: Attribute | None) -> str:
    return "" if attribute is None else attribute.about


def _expected(matrix: Matrix, attribute: Attribute | None) -> str:
    level_id = None if attribute is None else attribute.expected_level_id
    return "" if level_id is None else matrix.level(level_id).name
