"""The fields of a PDF and what stands in them (ISO 32000-1, 12.7), by the generic objects of pypdf.

Nothing is believed: fields may go round in circles, be a great many, or hold what no field holds.
"""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from pypdf import PdfReader
from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, NameObject, StreamObject, TextStringObject

from matrices.exchange.errors import Measure, TooLarge

MOST_FIELDS: Final = 50_000
_NOTHING: Final = frozenset({"", "Off"})
_LONGEST_STREAM: Final = 32 * 1024 * 1024


class _Place(NamedTuple):
    """A node of the tree of fields: the name of what is above it, and what kind that is."""

    node: Any
    name: str
    kind: str


def form_of(reader: PdfReader) -> DictionaryObject:
    """Return what a document says of its fields; empty where it has none."""
    found = reader.root_object.get("/AcroForm")
    found = None if found is None else found.get_object()
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def texts_in(acro_form: DictionaryObject) -> dict[str, str]:
    """Return what stands in each field, by its whole name; of a choice, the value's name.

    Raises:
        TooLarge: there are more than `MOST_FIELDS`.
    """
    texts: dict[str, str] = {}
    for place in _nodes(acro_form):
        name = _name(place)
        if name and texts.get(name, "") in _NOTHING:
            texts[name] = _text(place)
    return texts


def _nodes(acro_form: DictionaryObject) -> Iterator[_Place]:
    waiting = [_Place(one, "", "") for one in _kids(acro_form.get("/Fields"))]
    seen: set[int] = set()
    while waiting:
        place = waiting.pop()
        node = place.node.get_object()
        if not isinstance(node, DictionaryObject) or id(node) in seen:
            continue
        seen.add(id(node))
        if len(seen) > MOST_FIELDS:
            raise TooLarge(Measure.ENTRIES, MOST_FIELDS)
        here = _Place(node, place.name, str(node.get("/FT") or place.kind))
        yield here
        waiting += [_Place(one, _name(here), here.kind) for one in _kids(node.get("/Kids"))]


def _kids(found: Any) -> list[Any]:
    whole = None if found is None else found.get_object()
    return list(whole) if isinstance(whole, ArrayObject) else []


def _name(place: _Place) -> str:
    """Return a node's whole name; a mere part of a field has the field's."""
    own = place.node.get("/T")
    own = "" if own is None else _said(own.get_object())
    return ".".join(part for part in (place.name, own) if part)


def _text(place: _Place) -> str:
    """Return what stands in a field. What an option shows counts where a viewer told nothing else."""
    value = place.node.get("/V")
    said = "" if value is None else _said(value.get_object())
    if place.kind != "/Btn":
        return said
    said = said.removeprefix("/")  # pypdf writes the name of a choice as a text
    if said in _NOTHING:
        shown = place.node.get("/AS")
        return "" if shown is None else _said(shown.get_object())
    return said


def _said(value: Any) -> str:
    """Return a text, a name without its slash, or a text that is so long that it is a stream."""
    match value:
        case NameObject():
            return str(value).removeprefix("/")
        case TextStringObject():
            return str(value)
        case ByteStringObject():
            return bytes(value).decode("utf-8", "replace")
        case StreamObject():
            data = value.get_data()
            if len(data) > _LONGEST_STREAM:
                raise TooLarge(Measure.UNPACKED_BYTES, _LONGEST_STREAM)
            return data.decode("utf-16" if data.startswith((b"\xfe\xff", b"\xff\xfe")) else "latin-1", "replace")
        case _:
            return ""
