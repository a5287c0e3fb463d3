"""Roles of a workspace as they are shown in one language: on paper, in a file or in the window."""

from collections.abc import Mapping
from functools import cached_property
from typing import Protocol, TypeVar

import msgspec

from matrices.model.document import Document
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.translation import (
    Translated,
    Translation,
    translated,
    translated_both,
    translated_then,
    translation_id_of,
)
from matrices.reports.fallbacks import NO_SIGNS, Signs, signed

Kind = TypeVar("Kind", bound=Document)


class Documents(Protocol):
    """Where documents are read: a workspace, or the session of a window. What these raise, every reader here does."""

    def get(self, kind: type[Kind], document_id: str) -> Kind:
        """Return a document that is there."""

    def find(self, kind: type[Kind], document_id: str) -> Kind | None:
        """Return a document, or None."""

    def all(self, kind: type[Kind]) -> list[Kind]:
        """Return all documents of a kind."""


class TranslatedRoles:
    """Reads roles and editions for one document, and knows the `signs` that their texts carry after that.

    Where nothing explains signs, `is_signed` is False and texts have none.
    """

    def __init__(self, workspace: Documents, language: str, *, is_signed: bool = True) -> None:
        self._workspace = workspace
        self._language = language
        self._is_signed = is_signed
        self._shown: dict[str, Matrix] = {}
        self._editions: dict[str, Edition] = {}
        self._translations: dict[str, Translation | None] = {}
        self.signs: Signs = NO_SIGNS

    def shown(self, matrix: Matrix) -> Matrix:
        """Return a role as it is shown: itself where it is in the document's language, or not translated at all."""
        found = self._shown.get(matrix.matrix_id)
        if found is None:
            translation = self._translation_of(matrix)
            found = matrix if translation is None else self._signed(translated(matrix, translation))
            self._shown[matrix.matrix_id] = found
        return found

    def translated(self, matrix: Matrix) -> Matrix | None:
        """Return a role in the document's language, None where it is shown as it is."""
        found = self.shown(matrix)
        return None if found is matrix else found

    def then(self, edition: Edition) -> Edition:
        """Return an edition as it is shown: translated where the translation was made from exactly its wording."""
        found = self._editions.get(edition.edition_id)
        if found is None:
            translation = self._translation_of(edition.matrix)
            found = edition
            if translation is not None:
                worded = self._signed(translated_then(edition.matrix, translation))
                found = msgspec.structs.replace(edition, matrix=worded)
            self._editions[edition.edition_id] = found
        return found

    def both(self, old: Matrix, new: Matrix) -> tuple[Matrix, Matrix]:
        """Return two states of a role as they are shown beside each other, without signs behind what changed."""
        translation = self._translation_of(new)
        if translation is None or old.language != new.language:
            return old, new
        before, after = translated_both(old, new, translation)
        self.signs = self.signs.with_language(new.language)
        return self._signed(before), self._signed(after)

    def get(self, matrix_id: str) -> Matrix:
        """Return the role with an id as it is shown."""
        return self.shown(self._workspace.get(Matrix, matrix_id))

    def find(self, matrix_id: str) -> Matrix | None:
        """Return the role with an id as it is shown, None where there is none."""
        matrix = self._workspace.find(Matrix, matrix_id)
        return None if matrix is None else self.shown(matrix)

    @cached_property
    def every(self) -> Mapping[str, Matrix]:
        """All roles by their ids."""
        return {one.matrix_id: self.shown(one) for one in self._workspace.all(Matrix)}

    def _signed(self, made: Translated) -> Matrix:
        self.signs = self.signs.with_those_of(made)
        return signed(made, self.signs) if self._is_signed else made.matrix

    def _translation_of(self, matrix: Matrix) -> Translation | None:
        if matrix.language == self._language:
            return None
        if matrix.matrix_id not in self._translations:
            found = self._workspace.find(Translation, translation_id_of(matrix.matrix_id, self._language))
            self._translations[matrix.matrix_id] = found
        return self._translations[matrix.matrix_id]
