"""Nested data as YAML and JSON hold it: mappings, lists and texts. Numbers, dates and booleans stay as written."""

from typing import Final, TypeAlias

import msgspec

from matrices.exchange.errors import Measure, TooLarge

MAX_DEPTH: Final = 60
MAX_ENTRIES: Final = 200_000
"""Values in a whole file, each counted as often as it is referred to."""

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str | None"


class Parsed(msgspec.Struct, frozen=True, kw_only=True):
    """A file's data, and the texts behind keys that stood twice in one mapping: the first one counts."""

    tree: Tree
    repeated: tuple[str, ...] = ()


def texts_in(tree: Tree) -> list[str]:
    """Return all texts of a tree, keys not, in document order."""
    if isinstance(tree, str):
        return [tree] if tree.strip() else []
    children = tree.values() if isinstance(tree, dict) else tree or ()
    return [text for child in children for text in texts_in(child)]


def keys_in(tree: Tree) -> tuple[str, ...]:
    """Return all keys of a tree, each once, in document order."""
    found: dict[str, None] = {}
    _gather_keys(tree, found)
    return tuple(found)


def _gather_keys(tree: Tree, found: dict[str, None]) -> None:
    if isinstance(tree, dict):
        found.update(dict.fromkeys(tree))
    children = tree.values() if isinstance(tree, dict) else tree or () if isinstance(tree, list) else ()
    for child in children:
        _gather_keys(child, found)


def check_depth(depth: int) -> None:
    """Raise TooLarge for data nested deeper than MAX_DEPTH."""
    if depth > MAX_DEPTH:
        raise TooLarge(Measure.DEPTH, MAX_DEPTH)


def check_entries(count: int) -> None:
    """Raise TooLarge for more than MAX_ENTRIES values."""
    if count > MAX_ENTRIES:
        raise TooLarge(Measure.ENTRIES, MAX_ENTRIES)
