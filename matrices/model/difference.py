"""What differs between two states of a matrix: matched by ids, told in the order in which a person reads the grid."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from matrices.model.document import Part
from matrices.model.matching import matched_rows, moved_ids, moved_rows, woven
from matrices.model.matrix import Attribute, Category, Level, Matrix
from matrices.model.word_marks import WordMarks, word_marks

T = TypeVar("T")


class TextChange(Part, frozen=True, kw_only=True):
    """A text before and after."""

    before: str
    after: str

    @cached_property
    def marks(self) -> WordMarks:
        """The words removed and added; made when first asked for."""
        return word_marks(self.before, self.after)


class CellChange(TextChange, frozen=True, kw_only=True):
    """The text of a cell before and after."""

    level_id: str


class LevelChange(Part, frozen=True, kw_only=True):
    """A level that is new (no `old`), gone (no `new`), moved, renamed or given another meaning."""

    old: Level | None = None
    new: Level | None = None
    is_moved: bool = False
    name: TextChange | None = None
    meaning: TextChange | None = None

    @property
    def level_id(self) -> str:
        """The id of the level, gone or not."""
        return _one_of(self.new, self.old).level_id


class CategoryChange(Part, frozen=True, kw_only=True):
    """A category that is new (no `old`), gone (no `new`), moved or renamed."""

    old: Category | None = None
    new: Category | None = None
    is_moved: bool = False
    name: TextChange | None = None

    @property
    def category_id(self) -> str:
        """The id of the category, gone or not."""
        return _one_of(self.new, self.old).category_id


class AttributeChange(Part, frozen=True, kw_only=True):
    """A row that is new (no `old`), gone (no `new`), moved or reworded. `cells` are those that differ, in order.

    A row that is new or gone has all its described cells in `cells`. One that stands in another category is moved;
    one that was carried along with its category is not.
    """

    old: Attribute | None = None
    new: Attribute | None = None
    is_moved: bool = False
    is_expected_changed: bool = False
    name: TextChange | None = None
    about: TextChange | None = None
    cells: tuple[CellChange, ...] = ()

    @property
    def attribute_id(self) -> str:
        """The id the row has now, or had when it is gone."""
        return _one_of(self.new, self.old).attribute_id


class MatrixDifference(Part, frozen=True, kw_only=True):
    """All that differs in wording and order. What is gone stands where it stood, after what was before it."""

    title: TextChange | None = None
    about: TextChange | None = None
    language: TextChange | None = None
    levels: tuple[LevelChange, ...] = ()
    categories: tuple[CategoryChange, ...] = ()
    attributes: tuple[AttributeChange, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether both matrices read the same."""
        return self == MatrixDifference()

    @cached_property
    def by_attribute(self) -> Mapping[str, AttributeChange]:
        """The changed rows by their id."""
        return {one.attribute_id: one for one in self.attributes}


def difference(old: Matrix, new: Matrix) -> MatrixDifference:
    """Return what became of `old` in `new`.

    A row that was linked or merged meanwhile is found under its former id. The track and the steps to other roles are
    no wording and do not count.
    """
    return MatrixDifference(
        title=text_change(old.title, new.title),
        about=text_change(old.about, new.about),
        language=text_change(old.language, new.language),
        levels=_level_changes(old, new),
        categories=_category_changes(old, new),
        attributes=_attribute_changes(old, new),
    )


def text_change(before: str, after: str) -> TextChange | None:
    """Return the change from one text to another, None where they are the same."""
    return None if before == after else TextChange(before=before, after=after)


def _level_changes(old: Matrix, new: Matrix) -> tuple[LevelChange, ...]:
    before, after = {one.level_id: one for one in old.levels}, {one.level_id: one for one in new.levels}
    moved = moved_ids(list(before), list(after))
    ids = woven(list(before), list(after))
    return tuple(
        LevelChange(old=one, new=two, is_moved=level_id in moved, name=_names(one, two), meaning=_meanings(one, two))
        for level_id, one, two in ((level_id, before.get(level_id), after.get(level_id)) for level_id in ids)
        if one is None or two is None or (one.name, one.meaning) != (two.name, two.meaning) or level_id in moved
    )


def _category_changes(old: Matrix, new: Matrix) -> tuple[CategoryChange, ...]:
    before, after = {one.category_id: one for one in old.categories}, {one.category_id: one for one in new.categories}
    moved = moved_ids(list(before), list(after))
    ids = woven(list(before), list(after))
    return tuple(
        CategoryChange(old=one, new=two, is_moved=category_id in moved, name=_names(one, two))
        for category_id, one, two in ((one, before.get(one), after.get(one)) for one in ids)
        if one != two or category_id in moved
    )


def _attribute_changes(old: Matrix, new: Matrix) -> tuple[AttributeChange, ...]:
    matched = matched_rows(old, new)
    current = {old_id: new_id for new_id, old_id in matched.items()}
    before = {current.get(one.attribute_id, one.attribute_id): one for one in old.attributes}
    after = {one.attribute_id: one for one in new.attributes}
    moved, level_ids = moved_rows(old, new), woven(list(old.level_places), list(new.level_places))
    made = (
        _attribute_change(before.get(one), after.get(one), is_moved=one in moved, level_ids=level_ids)
        for one in woven(list(before), list(after))
    )
    return tuple(one for one in made if one is not None)


def _attribute_change(
    old: Attribute | None, new: Attribute | None, *, is_moved: bool, level_ids: Iterable[str]
) -> AttributeChange | None:
    change = AttributeChange(
        old=old,
        new=new,
        is_moved=is_moved,
        is_expected_changed=old is not None and new is not None and old.expected_level_id != new.expected_level_id,
        name=_names(old, new),
        about=None if old is None or new is None else text_change(old.about, new.about),
        cells=_cell_changes(old, new, level_ids),
    )
    return None if change == AttributeChange(old=old, new=new) and old is not None and new is not None else change


def _cell_changes(old: Attribute | None, new: Attribute | None, level_ids: Iterable[str]) -> tuple[CellChange, ...]:
    texts = ((one, _text(old, one), _text(new, one)) for one in level_ids)
    return tuple(CellChange(level_id=one, before=two, after=three) for one, two, three in texts if two != three)


def _text(attribute: Attribute | None, level_id: str) -> str:
    return "" if attribute is None else attribute.descriptor(level_id)


def _names(old: Level | Category | Attribute | None, new: Level | Category | Attribute | None) -> TextChange | None:
    return None if old is None or new is None else text_change(old.name, new.name)


def _meanings(old: Level | None, new: Level | None) -> TextChange | None:
    return None if old is None or new is None else text_change(old.meaning, new.meaning)


def _one_of(new: T | None, old: T | None) -> T:
    found = old if new is None else new
    assert found is not None
    return found
