"""What somebody wrote in a document, told apart from ids, codes, days and choices by the types of its fields."""

from collections.abc import Callable, Mapping
from functools import cache
from operator import is_
from typing import Any, Final, TypeVar

from msgspec.structs import replace

from matrices.model.document import Part

P = TypeVar("P", bound=Part)
Told = Callable[[str, str], str]
"""From a text and the name of its field to what shall stand there."""

_CODES: Final = frozenset(
    {"accent", "also", "code", "colour", "corrects", "digest", "language", "logo", "serves", "supersedes", "to_confirm"}
)
"""Fields of strings that are no ids by name and yet no texts."""
_KEYED_BY_TEXT: Final = frozenset({"tags"})
"""Mappings whose keys somebody wrote. All others are keyed by ids, which may end like the name of a field."""


def with_texts(part: P, told: Told) -> P:
    """Return `part` with each text, empty ones apart, as `told` tells it; itself where no text becomes another."""
    changed = {}
    for name in _fields_of(type(part)):
        value = getattr(part, name)
        if value and (new := _told(value, name, told)) is not value:
            changed[name] = new
    return replace(part, **changed) if changed else part


def texts_within(part: Part) -> tuple[str, ...]:
    """Return what `part` says, text by text, in the order of its fields; what is empty says nothing."""
    texts: list[str] = []

    def gather(text: str, _field: str) -> str:
        texts.append(text)
        return text

    with_texts(part, gather)
    return tuple(texts)


def _told(value: Any, field: str, told: Told) -> Any:
    """Return a value with its texts told anew, and the value itself where none of them becomes another."""
    if type(value) is str:  # a member of a StrEnum is a string too, but a choice
        new: Any = told(value, field)
        return value if new == value else new
    if isinstance(value, Part):
        return with_texts(value, told)
    if isinstance(value, tuple):
        new = tuple(_told(one, field, told) for one in value)
        return value if all(map(is_, value, new)) else new
    if isinstance(value, Mapping):
        new = {_key(key, field, told): _told(one, field, told) for key, one in value.items()}
        return value if list(new) == list(value) and all(map(is_, value.values(), new.values())) else new
    return value


def _key(key: str, field: str, told: Told) -> str:
    return told(key, field) if field in _KEYED_BY_TEXT else key


@cache
def _fields_of(kind: type[Part]) -> tuple[str, ...]:
    return tuple(one for one in kind.__struct_fields__ if not one.endswith(("_id", "_ids")) and one not in _CODES)
