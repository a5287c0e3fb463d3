"""Whole matrices as data, in YAML and JSON: everything that a matrix holds, with its ids.

The form is `{trellis: roles, version: 1, roles: [matrix …]}`; a matrix is what the workspace keeps of it.
"""

from collections.abc import Iterable
from typing import Final

import msgspec

from matrices.checks.forbidden import forbidden
from matrices.exchange.errors import Unreadable, UnreadableFile
from matrices.exchange.tree import Tree
from matrices.model.document import SCHEMA
from matrices.model.matrix import Matrix

_NAME: Final = "trellis"
_WHAT: Final = "roles"


def matrices_as_tree(matrices: Iterable[Matrix]) -> Tree:
    """Return matrices in their form."""
    return {_NAME: _WHAT, "version": str(SCHEMA), _WHAT: [_as_tree(one) for one in matrices]}


def _as_tree(matrix: Matrix) -> Tree:
    fields: dict[str, Tree] = msgspec.json.decode(msgspec.json.encode(matrix))
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
    return tuple(_matrix(one) for one in tree[_WHAT] or ())


def _matrix(tree: Tree) -> Matrix:
    if not isinstance(tree, dict):
        raise UnreadableFile(Unreadable.DAMAGED)
    try:
        matrix = msgspec.convert({**tree, "schema": SCHEMA}, Matrix)
    except msgspec.ValidationError as error:
        raise UnreadableFile(Unreadable.DAMAGED) from error
    if forbidden(None, matrix):
        raise UnreadableFile(Unreadable.DAMAGED)
    return matrix
