"""Read YAML into a tree, within bounds, and write one.

It is read from the parser's events: no value is converted, so that a `no` or `1.10` stays what somebody typed, and
nothing is expanded before it is counted.
"""

import io
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from matrices.exchange.errors import Measure, TooLarge, Unreadable, UnreadableFile
from matrices.exchange.tree import Parsed, Tree, check_depth, check_entries, texts_in

MAX_YAML_BYTES: Final = 2 * 1024 * 1024
"""A thousand rows of prose; the parser reads some 150 KB a second."""
_NOTHING: Final = frozenset(("", "~", "null", "Null", "NULL"))
"""YAML 1.2.2, 10.3.2: what a plain scalar says for nothing."""


def read_yaml(text: str) -> Parsed:
    """Return the data of a YAML text; several documents become a list. Keys given twice are reported.

    Raises:
        UnreadableFile: DAMAGED when it is no YAML.
        TooLarge: it is too long, nested too deep, or its aliases multiply to too many values.
    """
    from ruamel.yaml import YAML  # noqa: PLC0415 - only YAML needs it
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415 - as above

    if len(text) > MAX_YAML_BYTES:
        raise TooLarge(Measure.FILE_BYTES, MAX_YAML_BYTES)
    builder = _Builder()
    try:
        for event in YAML(typ="safe", pure=True).parse(io.StringIO(text)):
            builder.take(event)
    except (YAMLError, ValueError, AttributeError, IndexError) as error:  # the last two escape it on broken tags
        raise UnreadableFile(Unreadable.DAMAGED) from error
    documents = builder.documents
    return Parsed(tree=documents[0] if len(documents) == 1 else documents, repeated=tuple(builder.repeated))


class _Open(msgspec.Struct, kw_only=True):
    """A mapping or list being read; `size` counts its values with those behind aliases."""

    value: dict[str, Tree] | list[Tree]
    anchor: str | None
    key: str | None = None
    size: int = 1


class _Builder:
    """Builds trees from events without recursion."""

    def __init__(self) -> None:
        self.documents: list[Tree] = []
        self.repeated: list[str] = []
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Tree, int]] = {}

    def take(self, event: Any) -> None:
        match type(event).__name__:
            case "DocumentStartEvent":
                self._anchors.clear()
            case "MappingStartEvent":
                self._begin({}, event.anchor)
            case "SequenceStartEvent":
                self._begin([], event.anchor)
            case "MappingEndEvent" | "SequenceEndEvent":
                self._end()
            case "ScalarEvent":
                is_nothing = event.style is None and event.value in _NOTHING
                self._add(None if is_nothing else event.value, 1, event.anchor)
            case "AliasEvent":
                if event.anchor not in self._anchors:  # unknown, or around itself
                    raise UnreadableFile(Unreadable.DAMAGED)
                self._add(*self._anchors[event.anchor], None)

    def _begin(self, value: dict[str, Tree] | list[Tree], anchor: str | None) -> None:
        self._open.append(_Open(value=value, anchor=anchor))
        check_depth(len(self._open))

    def _end(self) -> None:
        ended = self._open.pop()
        self._add(ended.value, ended.size, ended.anchor)

    def _add(self, value: Tree, size: int, anchor: str | None) -> None:
        if anchor is not None:
            self._anchors[anchor] = value, size
        if not self._open:
            self.documents.append(value)
            return
        parent = self._open[-1]
        parent.size += size
        check_entries(parent.size)
        if isinstance(parent.value, list):
            parent.value.append(value)
        elif parent.key is None:
            parent.key = " ".join(texts_in(value))
        else:
            self._put(parent.value, parent.key, value)
            parent.key = None

    def _put(self, mapping: dict[str, Tree], key: str, value: Tree) -> None:
        if key == "<<" and isinstance(value, dict):
            for name, inherited in value.items():
                mapping.setdefault(name, inherited)
        elif key in mapping:
            self.repeated.append(f"{key}: {' | '.join(texts_in(value))}")
        else:
            mapping[key] = value


def yaml_of(tree: Tree) -> str:
    """Return a tree as YAML that a person can read and edit: long texts as blocks, keys in their order."""
    return "".join(_lines(tree, 0))


def _lines(tree: Tree, depth: int) -> Iterator[str]:
    indent = "  " * depth
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield f"{indent}{key}:"
            yield from _value(value, depth + 1)
    elif isinstance(tree, list):
        for value in tree:
            lines = "".join(_value(value, depth + 1))
            is_mapping = isinstance(value, dict) and bool(value)
            yield f"{indent}- {lines[len(indent) + 3 :]}" if is_mapping else f"{indent}-{lines}"


def _value(value: Tree, depth: int) -> Iterator[str]:
    if isinstance(value, (dict, list)) and value:
        yield "\n"
        yield from _lines(value, depth)
    elif isinstance(value, str) and _fits_block(value):
        indent = "  " * depth
        yield " |-\n"
        yield from (f"{indent}{line}\n" if line else "\n" for line in value.split("\n"))
    else:
        yield f" {_flow(value)}\n"


def _fits_block(text: str) -> bool:
    """Tell whether a text of several lines can stand as a block, where nothing can be escaped."""
    lines = text.split("\n")
    are_plain = all(line == line.strip() and line.isprintable() for line in lines)
    return len(lines) > 1 and are_plain and bool(lines[0]) and bool(lines[-1])


def _flow(value: Tree) -> str:
    if isinstance(value, str):
        return f'"{"".join(map(_escaped, value))}"'
    return {"dict": "{}", "list": "[]"}.get(type(value).__name__, "null")


def _escaped(sign: str) -> str:
    """Return a sign for a double-quoted scalar (YAML 1.2.2, 5.7)."""
    if sign in '"\\':
        return f"\\{sign}"
    if sign == "\n":
        return "\\n"
    return sign if sign.isprintable() else f"\\U{ord(sign):08X}"
