"""A difference as one grid: every row and level of either state, changed words marked, what is gone in its place."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from matrices.language.words import Words
from matrices.model.difference import AttributeChange, LevelChange, MatrixDifference, TextChange
from matrices.model.matching import woven
from matrices.model.matrix import Attribute, Category, Level, Matrix
from matrices.model.word_marks import Mark, MarkKind
from widgets.comparing.face import Face, Header, kept
from widgets.comparing.inline import Marked, inline, one_kind
from widgets.grid.marks import CellKey


class Compared(NamedTuple):
    """Two states of a matrix and what became of the one in the other."""

    old: Matrix
    new: Matrix
    difference: MatrixDifference


def difference_face(compared: Compared, words: Words) -> Face:
    """Return the grid of a difference. The words of a cell are compared when it is asked for."""
    rows = {one.attribute_id: row_header(one, compared, words) for one in compared.difference.attributes}
    columns = {one.level_id: _column_header(one, words) for one in compared.difference.levels}
    return Face(_merged(compared, rows, words), kept(_Cells(compared.difference)), rows, columns)


class _Cells:
    """Answers for the cells."""

    def __init__(self, difference: MatrixDifference) -> None:
        self._changes = {
            (row.attribute_id, cell.level_id): (row, cell) for row in difference.attributes for cell in row.cells
        }

    def __call__(self, key: CellKey) -> Marked | None:
        if key not in self._changes:
            return None
        row, cell = self._changes[key]
        if row.old is None:
            return one_kind(cell.after, MarkKind.ADDED)
        if row.new is None:
            return one_kind(cell.before, MarkKind.REMOVED)
        return marked_change(cell)


def marked_change(change: TextChange) -> Marked:
    """Return both texts of a change as one."""
    return inline(change.before, change.after, change.marks)


def row_header(change: AttributeChange, compared: Compared, words: Words) -> Header:
    """Return a row's name and about as they were reworded, under them what else became of the row."""
    one = change.new or change.old
    assert one is not None
    kind = _kind(change.old is None, change.new is None)
    name = _text(one.name, change.name, kind)
    parts = (row_status(change, words), _text(one.about, change.about, kind), _expected(change, compared, words))
    return Header(name, _lines(parts))


def row_status(change: AttributeChange, words: Words) -> Marked:
    """Return what became of a whole row, empty where it is only reworded."""
    if change.old is None:
        return Marked(words("New row"))
    if change.new is None:
        return Marked(words("Removed row"))
    return Marked(words("Moved here") if change.is_moved else "")


def expected_names(change: AttributeChange, compared: Compared, words: Words) -> tuple[str, str]:
    """Return the names of the levels expected before and after."""
    return (
        _level_name(compared.old, change.old, words),
        _level_name(compared.new, change.new, words),
    )


def _level_name(matrix: Matrix, row: Attribute | None, words: Words) -> str:
    if row is None or row.expected_level_id is None:
        return words("none")
    return matrix.level(row.expected_level_id).name


def _expected(change: AttributeChange, compared: Compared, words: Words) -> Marked:
    if not change.is_expected_changed:
        return Marked("")
    before, after = expected_names(change, compared, words)
    told = one_kind(before, MarkKind.REMOVED), one_kind(after, MarkKind.ADDED)
    return _joined((Marked(words("Expected:")), *told), " ")


def _column_header(change: LevelChange, words: Words) -> Header:
    one = change.new or change.old
    assert one is not None
    kind = _kind(change.old is None, change.new is None)
    about = _lines((_level_status(change, words), _text(one.meaning, change.meaning, kind)))
    return Header(_text(one.name, change.name, kind), about)


def _level_status(change: LevelChange, words: Words) -> Marked:
    if change.old is None:
        return Marked(words("New level"))
    if change.new is None:
        return Marked(words("Removed level"))
    return Marked(words("Moved here") if change.is_moved else "")


def _kind(is_new: bool, is_gone: bool) -> MarkKind:  # noqa: FBT001 - two answers on their way to one word
    return MarkKind.ADDED if is_new else MarkKind.REMOVED if is_gone else MarkKind.KEPT


def _text(text: str, change: TextChange | None, kind: MarkKind) -> Marked:
    return one_kind(text, kind) if change is None else marked_change(change)


def _lines(parts: Iterable[Marked]) -> Marked:
    return _joined(parts, "\n")


def _joined(parts: Iterable[Marked], between: str) -> Marked:
    """Return marked texts as one; empty ones leave no gap."""
    text, marks = "", list[Mark]()
    for part in parts:
        if part.text:
            text += between if text else ""
            marks += [replace(one, start=one.start + len(text), end=one.end + len(text)) for one in part.marks]
            text += part.text
    return Marked(text, tuple(marks))


def _merged(compared: Compared, rows: Mapping[str, Header], words: Words) -> Matrix:
    """Return the later state with what is gone woven in."""
    old, new, difference = compared
    levels = {one.level_id: one for one in (*old.levels, *new.levels)}
    return replace(
        new,
        levels=tuple(levels[one] for one in woven(list(old.level_places), list(new.level_places))),
        categories=tuple(_categories(compared, words)),
        attributes=tuple(_attributes(old, new, difference, rows)),
    )


def _attributes(
    old: Matrix, new: Matrix, difference: MatrixDifference, rows: Mapping[str, Header]
) -> Iterator[Attribute]:
    changed = difference.by_attribute
    gone = {one: change.old for one, change in changed.items() if change.new is None and change.old is not None}
    now = {one.attribute_id: one for one in new.attributes}
    before = [one.attribute_id for one in old.attributes if one.attribute_id in gone or one.attribute_id in now]
    for attribute_id in woven(before, list(now)):
        one = gone.get(attribute_id) or now[attribute_id]
        yield replace(one, name=rows[attribute_id].name.text) if attribute_id in rows else one


def _categories(compared: Compared, words: Words) -> Iterator[Category]:
    old, new, difference = compared
    changes = {one.category_id: one for one in difference.categories}
    known = {one.category_id: one for one in (*old.categories, *new.categories)}
    for category_id in woven(list(old.category_places), list(new.category_places)):
        one, change = known[category_id], changes.get(category_id)
        if change is None:
            yield one
        elif change.old is None:
            yield replace(one, name=words("{category} (new)", category=one.name))
        elif change.new is None:
            yield replace(one, name=words("{category} (removed)", category=one.name))
        elif change.name is not None:
            yield replace(one, name=words("{category} (was {before})", category=one.name, before=change.name.before))
        else:
            yield replace(one, name=words("{category} (moved)", category=one.name))


def shown_level(compared: Compared, level_id: str) -> Level:
    """Return a level that either state has, as it is called in the later one if it can be."""
    matrix = compared.new if level_id in compared.new.level_places else compared.old
    return matrix.level(level_id)
