"""Frameworks that others publish as data, as a table with a descriptor in each row.

Shapes seen: topics that hold levels that hold criteria; a flat list of competencies, each with its level and theme;
levels that hold lists; lists in which the place is the level; mappings by name instead of lists.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from matrices.exchange import header_words
from matrices.exchange.header_words import same_name
from matrices.exchange.level_names import level_share
from matrices.exchange.outline import LONG_HEADER
from matrices.exchange.sheet import Sheet, sheet_of
from matrices.exchange.tree import Tree

_NAMES: Final = ("title", "displayname", "label", "name", "skill", "competency", "attribute")
_IDS: Final = ("id", "key", "slug")
_ABOUTS: Final = frozenset(("summary", "description", "about", "definition", "overview", "purpose", "intro", "meaning"))
_REFERENCES: Final = frozenset(
    ("category", "theme", "group", "area", "domain", "pillar", "topic", "section", "dimension")
)
_LEVELS: Final = header_words.LEVEL | {"grades", "ranks", "stages", "steps", "lvls"}
_BY_PLACE: Final = frozenset(("milestones", "levels", "stages", "steps", "grades", "descriptors", "rungs"))
_ROLES: Final = frozenset(("roles", "positions", "jobs", "frameworks"))
_CONTAINERS: Final = (
    header_words.ATTRIBUTE
    | header_words.CATEGORY
    | _ROLES
    | {"tracks", "topics", "themes", "areas", "domains", "pillars", "groups", "sections", "dimensions"}
    | {"content", "items", "data", "matrix", "framework", "behaviours", "behaviors"}
) - _REFERENCES
"""Keys that say what follows, and name nothing themselves."""
_FIELDS: Final = (
    frozenset((*_NAMES, *_IDS))
    | _CONTAINERS
    | _ABOUTS
    | _REFERENCES
    | _LEVELS
    | _BY_PLACE
    | header_words.TEXT
    | {"content", "signals"}
)
_ASKED: Final = frozenset(("questions", "interviewquestions"))
"""What is asked about an attribute, where levels hold what it is; a grid has no place for it."""
_HEADER: Final = (*LONG_HEADER[:-1], "Expected", LONG_HEADER[-1])
_NO_NAME: Final = "Behaviours"
_ONLY_LEVEL: Final = "1"

Record = dict[str, Tree]


class _Place(msgspec.Struct, frozen=True):
    """Whose text it is: the role, what the attribute stands in and is called, and the level."""

    role: str = ""
    names: tuple[str, ...] = ()
    level: str = ""


class _Entry(msgspec.Struct, frozen=True):
    place: _Place
    text: str = ""
    expected: str = ""
    other: str = ""


def framework_sheet(tree: Tree) -> Sheet | None:
    """Return the descriptors in a tree as a sheet; None where it holds none."""
    reader = _Framework(tree)
    entries = sorted(reader.entries(), key=lambda one: not reader.is_declaration(one))
    if not any(one.text and one.place.names and one.place.level for one in entries):
        return None
    chains = {(one.place.role, one.place.names[:end]) for one in entries for end in range(1, len(one.place.names))}
    rows = [_row(one, chains) for one in entries]
    header = _HEADER if any(one.expected for one in entries) else LONG_HEADER
    width = len(header)
    return sheet_of("", [header, *(_of_width(row, width) for row in rows if any(row[1:]))])


def _of_width(row: tuple[str, ...], width: int) -> tuple[str, ...]:
    """Return a row without the column of expected levels where there is none."""
    return row if width == len(_HEADER) else (*row[:-2], row[-1])


def table_sheet(tree: Tree) -> Sheet | None:
    """Return data that is a table as it stands, a list of rows or of equally simple mappings, as a sheet."""
    if not isinstance(tree, list) or not tree:
        return None
    if all(isinstance(row, list) and _are_plain(row) for row in tree):
        return sheet_of("", [[cell or "" for cell in row if not isinstance(cell, (dict, list))] for row in tree if row])
    records = [row for row in tree if isinstance(row, dict) and _are_plain(list(row.values()))]
    if len(records) < len(tree):
        return None
    header = list(dict.fromkeys(key for record in records for key in record))
    return sheet_of("", [header, *([str(record.get(key) or "") for key in header] for record in records)])


def _are_plain(values: list[Tree]) -> bool:
    return not any(isinstance(value, (dict, list)) for value in values)


def _row(entry: _Entry, groups: set[tuple[str, tuple[str, ...]]]) -> tuple[str, ...]:
    place = entry.place
    is_group = (place.role, place.names) in groups
    above, own = (place.names, ()) if is_group else (place.names[:-1], place.names[-1:])
    return place.role, " / ".join(above), "".join(own), place.level, entry.text, entry.expected, entry.other


class _Framework:
    """Walks a tree from the outside in. `_called` are the names of things that are referred to by their ids."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._called = dict(_called(tree, 0))
        self._levels = _declared_levels(tree, self._called)
        self._level_names = {same_name(one) for one in self._levels} | {
            same_name(own) for own, name in self._called.items() if name in self._levels
        }

    def is_declaration(self, entry: _Entry) -> bool:
        """Tell whether an entry only names a level, or tells what it means; such ones say the levels' order."""
        return bool(entry.place.level) and not entry.place.names

    def entries(self) -> Iterator[_Entry]:
        """Yield what the tree says."""
        tree = self._tree
        if isinstance(tree, dict) and _is_record(tree):
            role = self._label(tree)
            yield from self._record(tree, _Place(role), label_key=_label_key(tree), is_level=False)
        elif isinstance(tree, dict):
            yield from self._collection("", tree, _Place())
        elif isinstance(tree, list):
            yield from self._list("", tree, _Place())

    def _record(self, record: Record, place: _Place, *, label_key: str | None, is_level: bool) -> Iterator[_Entry]:
        """Yield what a mapping with fields says, at a place that knows its label already."""
        place, used = self._referred(record, place, is_level=is_level)
        if not (place.names and place.level):
            yield _Entry(place)
        for key, value in record.items():
            plain = _plain_key(key)
            if value is None or key == label_key or key in used:
                continue
            if isinstance(value, str):
                yield from self._scalar(key, value, place)
            elif isinstance(value, list):
                yield from self._list(plain, value, place)
            else:
                yield from self._mapping(key, value, place)

    def _referred(self, record: Record, place: _Place, *, is_level: bool) -> tuple[_Place, set[str]]:
        """Return a place with the level and the groups that a record names, and the keys of those."""
        used: set[str] = set()
        groups: list[str] = []
        level = place.level
        for key, value in record.items():
            if not isinstance(value, str) or not value.strip():
                continue
            plain = _plain_key(key)
            if plain in _LEVELS and not level and not is_level and (place.names or plain == "level"):
                level = self._named(value)
                used.add(key)
            elif plain in _REFERENCES:
                groups.append(self._named(value))
                used.add(key)
        own, above = place.names[-1:], place.names[:-1]
        return _Place(place.role, (*above, *groups, *own), level), used

    def _scalar(self, key: str, value: str, place: _Place) -> Iterator[_Entry]:
        if not value.strip():
            return
        plain = _plain_key(key)
        if self._is_level(key) and place.names and not place.level:
            yield _Entry(_with_level(place, self._named(key)), text=value)
        elif plain in header_words.EXPECTED and place.names and not place.level:
            yield _Entry(place, expected=self._named(value))
        elif plain in _ABOUTS | header_words.TEXT:
            yield _Entry(place, text=value)
        elif place.level and not place.names and plain not in _FIELDS:
            yield _Entry(_Place(place.role, (_readable(key),), place.level), text=value)
        else:
            yield _Entry(place, other=f"{key}: {value}")

    def _mapping(self, key: str, value: Record, place: _Place) -> Iterator[_Entry]:
        if _is_record(value) and _plain_key(key) not in _LEVELS | _ROLES:
            label_key = _label_key(value)
            label = self._label(value) or _readable(key)
            is_level = self._is_level(key) and not place.level
            inner = _with_level(place, label) if is_level else _within(place, label)
            yield from self._record(value, inner, label_key=label_key, is_level=is_level)
        elif _plain_key(key) in _CONTAINERS | _LEVELS | header_words.TEXT:
            yield from self._collection(_plain_key(key), value, place)
        else:
            is_level = self._is_level(key) and not place.level
            inner = _with_level(place, self._named(key)) if is_level else _within(place, _readable(key))
            yield from self._collection("", value, inner)

    def _collection(self, key: str, value: Record, place: _Place) -> Iterator[_Entry]:
        """Yield what a mapping by names says: its keys are levels, roles, or the names of attributes and groups."""
        are_levels = not place.level and (key in _LEVELS or self._are_levels(value))
        for name, child in value.items():
            label = self._label(child) if isinstance(child, dict) else ""
            readable = label or self._named(name)
            if are_levels:
                inner = _with_level(place, readable)
            elif key in _ROLES:
                inner = _Place(readable, place.names, place.level)
            else:
                inner = _within(place, readable)
            yield from self._child(child, inner, is_level=are_levels)

    def _child(self, child: Tree, place: _Place, *, is_level: bool) -> Iterator[_Entry]:
        if isinstance(child, str) and place.level:
            yield from self._texts([child], place)
        elif isinstance(child, str) and child.strip():
            yield _Entry(_Place(place.role), other=f"{' / '.join(place.names)}: {child}")
        elif isinstance(child, list):
            yield from self._list("", child, place)
        elif isinstance(child, dict) and _is_record(child):
            yield from self._record(child, place, label_key=_label_key(child), is_level=is_level)
        elif isinstance(child, dict):
            yield _Entry(place)
            yield from self._collection("", child, place)

    def _list(self, key: str, values: list[Tree], place: _Place) -> Iterator[_Entry]:
        if all(not isinstance(value, (dict, list)) for value in values):
            yield from self._text_list(key, values, place)
            return
        by_place = self._is_by_place(key, values, place)
        for number, value in enumerate(values):
            inner = _with_level(place, self._level_at(number)) if by_place else place
            if isinstance(value, dict) and not by_place:
                yield from self._item(key, value, inner)
            else:
                yield from self._child(value, inner, is_level=by_place)

    def _item(self, key: str, item: Record, place: _Place) -> Iterator[_Entry]:
        """Yield what a mapping in a list says: a level, a role, an attribute or a group by its label."""
        label_key = _label_key(item)
        label = self._label(item)
        is_level = key in _LEVELS and not place.level and bool(label)
        if is_level:
            inner = _with_level(place, label)
        elif key in _ROLES:
            inner = _Place(label, place.names, place.level)
        else:
            inner = _within(place, label) if label else place
        if len(item) == 1 and not label:
            yield from self._collection("", item, place)
        else:
            yield from self._record(item, inner, label_key=label_key, is_level=is_level)

    def _text_list(self, key: str, values: list[Tree], place: _Place) -> Iterator[_Entry]:
        texts = [value for value in values if isinstance(value, str) and value.strip()]
        if key in _LEVELS and not place.names and not place.level:
            yield from (_Entry(_with_level(place, self._named(text))) for text in texts)
        elif key in _ASKED and self._levels and place.names and not place.level:
            yield from (_Entry(place, other=text) for text in texts)
        elif self._is_by_place(key, values, place):
            for number, value in enumerate(values):
                if isinstance(value, str):
                    yield _Entry(_with_level(place, self._level_at(number)), text=value)
        elif key and place.level and not place.names:
            yield from self._texts(texts, _within(place, _readable(key)))
        else:
            yield from self._texts(texts, place)

    def _texts(self, texts: list[str], place: _Place) -> Iterator[_Entry]:
        """Yield descriptors; without any name they are the role's, without any level those of the only one."""
        names = place.names or (place.role or _NO_NAME,)
        level = place.level or _ONLY_LEVEL
        yield from (_Entry(_Place(place.role, names, level), text=text) for text in texts if text.strip())

    def _is_by_place(self, key: str, values: list[Tree], place: _Place) -> bool:
        """Tell whether the place in a list is the level: its key says so, or it is as long as there are levels."""
        if place.level or not place.names or len(values) < 2:
            return False
        labelled = any(isinstance(one, dict) and (self._label(one) or _says_level(one)) for one in values)
        return not labelled and (key in _BY_PLACE or len(values) == len(self._levels))

    def _level_at(self, place: int) -> str:
        return self._levels[place] if place < len(self._levels) else str(place + 1)

    def _is_level(self, key: str) -> bool:
        return same_name(key) in self._level_names or (not self._levels and level_share([_readable(key)]) == 1)

    def _are_levels(self, record: Mapping[str, Tree]) -> bool:
        known = sum(same_name(key) in self._level_names for key in record)
        return len(record) > 1 and (known * 2 > len(record) or level_share(map(_readable, record)) > 0.6)

    def _named(self, written: str) -> str:
        """Return what something is called that may be referred to by its id."""
        return self._called.get(written.strip()) or " ".join(written.split())

    def _label(self, record: Record) -> str:
        key = _label_key(record)
        value = record.get(key) if key is not None else None
        return self._named(value) if isinstance(value, str) else ""


def _label_key(record: Record) -> str | None:
    """Return the key of a record's name: a title goes before a name."""
    plain = {
        _plain_key(key): key for key, value in reversed(record.items()) if isinstance(value, str) and value.strip()
    }
    return next((plain[name] for name in _NAMES if name in plain), None)


def _says_level(record: Record) -> bool:
    return any(_plain_key(key) in _LEVELS and isinstance(value, str) for key, value in record.items())


def _called(tree: Tree, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the id and the name of everything in a list that has both."""
    for child in (tree.values() if isinstance(tree, dict) else tree) if isinstance(tree, (dict, list)) else ():
        if isinstance(tree, list) and isinstance(child, dict):
            plain = {_plain_key(key): value for key, value in child.items()}
            own_id = next((value for name in _IDS if isinstance(value := plain.get(name), str)), None)
            key = _label_key(child)
            name = child.get(key) if key else None
            if own_id and isinstance(name, str):
                yield own_id.strip(), " ".join(name.split())
        if depth < 4:
            yield from _called(child, depth + 1)


def _declared_levels(tree: Tree, called: Mapping[str, str]) -> list[str]:
    """Return the levels that stand in a list of their own, on top or one below."""
    if not isinstance(tree, dict):
        return []
    for key, value in tree.items():
        if _plain_key(key) in _LEVELS and isinstance(value, list):
            names = [one if isinstance(one, str) else _name_in(one) for one in value]
            return [called.get(name, name) for name in names if name]
    return []


def _name_in(tree: Tree) -> str:
    key = _label_key(tree) if isinstance(tree, dict) else None
    value = tree.get(key) if isinstance(tree, dict) and key else None
    return " ".join(value.split()) if isinstance(value, str) else ""


def _is_record(record: Record) -> bool:
    return any(_plain_key(key) in _FIELDS for key in record)


def _with_level(place: _Place, level: str) -> _Place:
    return _Place(place.role, place.names, level)


def _within(place: _Place, name: str) -> _Place:
    return _Place(place.role, (*place.names, name), place.level)


def _plain_key(key: str) -> str:
    return same_name(key).replace("_", "").replace("-", "").replace(" ", "")


def _readable(key: str) -> str:
    """Return a key as a name: `customerFocus` and `customer_focus` as `Customer focus`."""
    if re.fullmatch(r"[A-Za-z0-9_-]+", key) is None or key.isupper():
        return key
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", key).replace("_", " ").replace("-", " ")
    return words[:1].upper() + (words[1:].lower() if " " in words else words[1:])
