"""Gestures on a matrix as edits: each is one pure function, one commit, one named step to undo."""

import datetime
from collections.abc import Collection, Iterable
from typing import Final

from msgspec.structs import replace

from matrices.edits import levels as level_edits
from matrices.edits import rows as row_edits
from matrices.edits.cells import set_descriptors
from matrices.edits.editions import publish
from matrices.edits.sharing import share_changes
from matrices.edits.tidying import tidy
from matrices.language.words import Words
from matrices.model.document import Document
from matrices.model.edition import Edition
from matrices.model.ids import new_id
from matrices.model.matrix import Attribute, Category, Level, Matrix
from matrices.model.service_standard import STANDARD_ID, ServiceStandard
from widgets.grid.marks import CellKey
from widgets.matrix.fresh import Fresh
from widgets.session import Session

FIRST_LEVELS: Final = 4
"""How many levels a role begins with when it follows no template."""


class MatrixEdits:
    """Edits of one matrix at a time. Each answers whether it is stored; nothing to change counts as stored."""

    def __init__(self, session: Session, words: Words) -> None:
        self.matrix_id: str | None = None
        self.is_busy = False
        """Whether the change that is being announced is one of these edits."""
        self._session = session
        self._words = words

    @property
    def matrix(self) -> Matrix | None:
        """The matrix that is edited, as it is stored."""
        return None if self.matrix_id is None else self._session.find(Matrix, self.matrix_id)

    @property
    def standard(self) -> ServiceStandard | None:
        """The service standard of the workspace, if there is one."""
        return self._session.find(ServiceStandard, STANDARD_ID)

    def set_text(self, key: CellKey, text: str) -> bool:
        """Word one cell."""
        matrix = self._required
        attribute_id, level_id = key
        if matrix.attribute(attribute_id).descriptor(level_id) == tidy(text):
            return True
        attribute, level = matrix.attribute(attribute_id).name, matrix.level(level_id).name
        label = self._words("edit of {attribute} × {level}", attribute=attribute, level=level)
        return self._commit(label, set_descriptors(matrix, {key: text}))

    def clear(self, keys: Iterable[CellKey]) -> bool:
        """Empty cells."""
        matrix = self._required
        filled = [key for key in keys if matrix.attribute(key[0]).descriptor(key[1])]
        label = self._words.plural("clearing of {count} cell", "clearing of {count} cells", len(filled))
        return not filled or self._commit(label, set_descriptors(matrix, dict.fromkeys(filled, "")))

    def toggle_expected(self, key: CellKey) -> bool:
        """Expect this level of the attribute, or none when it is expected already."""
        matrix = self._required
        attribute = matrix.attribute(key[0])
        expected = "" if attribute.expected_level_id == key[1] else key[1]
        label = self._words("expected level of {attribute}", attribute=attribute.name)
        return self._commit(label, row_edits.set_attribute(matrix, key[0], expected=expected))

    def set_title(self, title: str) -> bool:
        """Rename the role; without a title it keeps the old one."""
        matrix = self._required
        tidied = " ".join(title.split())
        label = self._words("new title {title}", title=tidied)
        return not tidied or tidied == matrix.title or self._commit(label, replace(matrix, title=tidied))

    def set_language(self, language: str) -> bool:
        """Say in which language the role is written."""
        matrix = self._required
        return self._commit(self._words("language of {title}", title=matrix.title), replace(matrix, language=language))

    def fresh_attribute(self, after: str | None, category_id: str | None) -> Fresh:
        """Return a row that comes below the attribute `after`, else at the end of a category; not yet stored."""
        name = self._words("New attribute")
        return Fresh(part=Attribute(attribute_id=new_id(), name=name, category_id=category_id), after=after)

    def fresh_category(self, after: str | None) -> Fresh:
        """Return a category that comes below another, else at the end; not yet stored."""
        return Fresh(part=Category(category_id=new_id(), name=self._words("New category")), after=after)

    def fresh_level(self, after: str | None) -> Fresh:
        """Return a column that comes behind the level `after`, else at the end; not yet stored."""
        return Fresh(part=Level(level_id=new_id(), name=self._words("New level")), after=after)

    def add(self, fresh: Fresh, name: str, about: str) -> bool:
        """Add a row, column or category that has its name now; without one it is called as it was shown."""
        labels = {
            "attribute": self._words("new attribute"),
            "level": self._words("new level"),
            "band": self._words("new category"),
        }
        return self._commit(labels[fresh.key[0]], fresh.named(self._required, name, about))

    def rename_attribute(self, attribute_id: str, name: str, about: str) -> bool:
        """Word a row's header, here and in the other roles of this language that share the row.

        Without a name it keeps the old one.
        """
        matrix = self._required
        old = matrix.attribute(attribute_id)
        label = self._words("edit of {attribute}", attribute=old.name)
        kept = name if name.strip() else old.name
        roles = self._session.all(Matrix)
        return self.store(label, share_changes(roles, attribute_id, name=kept, about=about, language=matrix.language))

    def set_questions(self, attribute_id: str, questions: str) -> bool:
        """Say what to ask about an attribute, a question a line, wherever its name is shared."""
        matrix = self._required
        label = self._words("questions about {attribute}", attribute=matrix.attribute(attribute_id).name)
        roles = self._session.all(Matrix)
        return self.store(label, share_changes(roles, attribute_id, questions=questions, language=matrix.language))

    def remove_attributes(self, attribute_ids: Collection[str]) -> bool:
        """Delete rows."""
        matrix = self._required
        names = [one.name for one in matrix.attributes if one.attribute_id in attribute_ids]
        many = self._words.plural("deletion of {count} attribute", "deletion of {count} attributes", len(names))
        label = self._deletion(names, many)
        return not names or self._commit(label, row_edits.remove_attributes(matrix, attribute_ids))

    def shift_attributes(self, attribute_ids: Collection[str], by: int) -> bool:
        """Move rows one up (-1) or down (+1)."""
        matrix = self._required
        names = [one.name for one in matrix.attributes if one.attribute_id in attribute_ids]
        return self._commit(self._move(names), row_edits.shift_attributes(matrix, attribute_ids, by))

    def move_attributes(self, attribute_ids: Collection[str], place: int, category_id: str | None) -> bool:
        """Put rows before what is row `place` now, into a category."""
        matrix = self._required
        names = [one.name for one in matrix.attributes if one.attribute_id in attribute_ids]
        return self._commit(self._move(names), row_edits.move_attributes(matrix, attribute_ids, place, category_id))

    def rename_category(self, category_id: str, name: str) -> bool:
        """Rename a category; without a name it keeps the old one."""
        matrix = self._required
        label = self._words("edit of {category}", category=matrix.category(category_id).name)
        return not name.strip() or self._commit(label, row_edits.rename_category(matrix, category_id, name))

    def remove_category(self, category_id: str) -> bool:
        """Delete a category; its rows stay."""
        matrix = self._required
        label = self._words("deletion of {name}", name=matrix.category(category_id).name)
        return self._commit(label, row_edits.remove_category(matrix, category_id))

    def move_category(self, category_id: str, place: int) -> bool:
        """Put a category and its rows at `place` among the categories, as they will be."""
        matrix = self._required
        if not 0 <= place < len(matrix.categories):
            return True
        label = self._move([matrix.category(category_id).name])
        return self._commit(label, row_edits.move_category(matrix, category_id, place))

    def rename_level(self, level_id: str, name: str, meaning: str) -> bool:
        """Word a column's header; without a name it keeps the old one."""
        matrix = self._required
        old = matrix.level(level_id)
        kept = name if name.strip() else old.name
        label = self._words("edit of {level}", level=old.name)
        return self._commit(label, level_edits.set_level(matrix, level_id, name=kept, meaning=meaning))

    def remove_levels(self, level_ids: Collection[str]) -> bool:
        """Delete columns with all they describe."""
        matrix = self._required
        names = [one.name for one in matrix.levels if one.level_id in level_ids]
        many = self._words.plural("deletion of {count} level", "deletion of {count} levels", len(names))
        label = self._deletion(names, many)
        return not names or self._commit(label, level_edits.remove_levels(matrix, level_ids))

    def move_levels(self, level_ids: Collection[str], place: int) -> bool:
        """Put columns before what is column `place` now."""
        matrix = self._required
        names = [one.name for one in matrix.levels if one.level_id in level_ids]
        return self._commit(self._move(names), level_edits.move_levels(matrix, level_ids, place))

    def publish(self, editions: Iterable[Edition], on: datetime.date, note: str) -> bool:
        """Freeze the matrix as its next edition; raises NothingToPublishError."""
        matrix = self._required
        edition = publish(matrix, editions, on, note)
        return self.store(
            self._words("edition {number} of {title}", number=edition.number, title=matrix.title), [edition]
        )

    def add_role(self, title: str, template: Matrix | None) -> str | None:
        """Add a role, worded as `template` or empty; return its id when stored."""
        made = Matrix(matrix_id=new_id(), title=title, language=self._words.language, levels=self._first_levels())
        if template is not None:
            made = replace(template, matrix_id=made.matrix_id, title=title, steps=())
        return made.matrix_id if self.store(self._words("new role {title}", title=title), [made]) else None

    def store(self, label: str, put: Iterable[Document], remove: Iterable[Document] = ()) -> bool:
        """Store whole documents as one step."""
        self.is_busy = True
        try:
            return self._session.commit(label, put, remove)
        finally:
            self.is_busy = False

    @property
    def _required(self) -> Matrix:
        matrix = self.matrix
        assert matrix is not None, "no matrix is shown"
        return matrix

    def _first_levels(self) -> tuple[Level, ...]:
        names = (self._words("Level {number}", number=place + 1) for place in range(FIRST_LEVELS))
        return tuple(Level(level_id=new_id(), name=name) for name in names)

    def _deletion(self, names: list[str], many: str) -> str:
        return self._words("deletion of {name}", name=names[0]) if len(names) == 1 else many

    def _move(self, names: list[str]) -> str:
        named = self._words(", ").join(names[:2]) + ("…" if len(names) > 2 else "")
        return self._words("move of {names}", names=named)

    def _commit(self, label: str, matrix: Matrix) -> bool:
        return self.store(label, [matrix])
