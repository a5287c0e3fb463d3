"""Whole matrices as data, in YAML and JSON: everything that a matrix holds, with its ids, and its translations.

The form is `{trellis: roles, version: 1, roles: [matrix …], translations: [translation …]}`; each is what the workspace
keeps of it. Without translations the last is left out.
"""

from collections.abc import Iterable
from typing import Final, TypeVar

import msgspec

from matrices.checks.forbidden import forbidden
from matrices.exchange.errors import Unreadable, UnreadableFile
from matrices.exchange.tree import Tree
from matrices.model.document import SCHEMA
from matrices.model.matrix import Matrix
from matrices.model.translation import Translation

_NAME: Final = "trellis"
_WHAT: Final = "roles"
_TRANSLATIONS: Final = "translations"
D = TypeVar("D", Matrix, Translation)


def matrices_as_tree(matrices: Iterable[Matrix], translations: Iterable[Translation] = ()) -> Tree:
    """Return matrices and their translations in their form."""
    tree: dict[str, Tree] = {_NAME: _WHAT, "version": str(SCHEMA), _WHAT: [_as_tree(one) for one in matrices]}
    told = [_as_tree(one) for one in translations]
    return tree | ({_TRANSLATIONS: told} if told else {})


def _as_tree(document: Matrix | Translation) -> Tree:
    fields: dict[str, Tree] = msgspec.json.decode(msgspec.json.encode(document))
    fields.pop("schema")
    return fields


def is_own(tree: Tree) -> bool:
    """Tell whether a tree says that it is of this form."""
    return isinstance(tree, dict) and tree.get(_NAME) == _WHAT


def matrices_in(tree: Tree) -> tuple[Matrix, ...]:
    """Return the matrices of a tree of this form.

    Raises:
        UnreadableFile: DAMAGED when it is broken or breaks a rule of matrices, NEWER when a newer Trellis wrote it.
    """
    if not isinstance(tree, dict) or not isinstance(tree.get(_WHAT), list):
        raise UnreadableFile(Unreadable.DAMAGED)
    version = tree.get("version")
    if isinstance(version, str) and version.isdecimal() and len(version) < 9 and int(version) > SCHEMA:
        raise UnreadableFile(Unreadable.NEWER)
    return tuple(_document(one, Matrix) for one in tree[_WHAT] or ())


def translations_in(tree: Tree) -> tuple[Translation, ...]:
    """Return the translations of a tree of this form; raises as `matrices_in` does."""
    found = tree.get(_TRANSLATIONS) if isinstance(tree, dict) else None
    if not isinstance(found, list | None):
        raise UnreadableFile(Unreadable.DAMAGED)
    return tuple(_document(one, Translation) for one in found or ())


def _document(tree: Tree, kind: type[D]) -> D:
    if not isinstance(tree, dict):
        raise UnreadableFile(Unreadable.DAMAGED)
    try:
        document = msgspec.convert({**tree, "schema": SCHEMA}, kind)
    except msgspec.ValidationError as error:
        raise UnreadableFile(Unreadable.DAMAGED) from error
    if forbidden(None, document):
        raise UnreadableFile(Unreadable.DAMAGED)
    return document
