"""What menus offer of groups, order and filters, and the order that choosing one of these makes. Knows no Qt."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Final, TypeVar

from msgspec.structs import replace

from matrices.language.words import Words
from matrices.model.team_order import BY_NAME, Field, FieldKind
from widgets.choosing.choice import Choice
from widgets.choosing.labels import Labels
from widgets.choosing.order import Order

KINDS: Final = (FieldKind.ROLE, FieldKind.TRACK, FieldKind.EMBEDDED, FieldKind.LEAD)
"""What people are told apart by, besides their tags."""
_NONE: Final = "none"
_TURN: Final = "turn"
_LEAVERS: Final = "leavers"
_CLEAR: Final = "clear"

_OrderT = TypeVar("_OrderT", bound=Order)


def group_choices(now: Field | None, tags: Iterable[Field], labels: Labels, words: Words) -> list[Choice]:
    """Return what people can be grouped by."""
    fields = [*map(Field, KINDS), *tags, Field(FieldKind.MET)]
    none = [Choice(words("No groups"), _NONE, now is None), Choice("")]
    return [*none, *(Choice(labels.field(one), one, one == now) for one in fields)]


def sort_choices(now: Field, tags: Iterable[Field], labels: Labels) -> list[Choice]:
    """Return what people can be sorted by."""
    fields = [BY_NAME, Field(FieldKind.MET), *map(Field, KINDS), *tags]
    return [Choice(labels.field(one), one, one == now) for one in fields]


def turn_choices(order: Order, words: Words) -> list[Choice]:
    """Return the choice of the opposite direction, to stand at the end of the sorts."""
    return [Choice(""), Choice(words("The other way round"), _TURN, order.is_descending)]


def filter_choices(
    order: Order, values: Mapping[Field, Sequence[str]], labels: Labels
) -> Mapping[Field, Sequence[Choice]]:
    """Return the values that people can be filtered by, for each field."""
    return {by: _value_choices(order, by, found, labels) for by, found in values.items()}


def filter_ends(order: Order, words: Words, *, has_leavers: bool = True) -> list[Choice]:
    """Return what stands below all fields: those who left, unless they are shown anyway, and everybody."""
    leavers = [Choice(words("Those who left as well"), _LEAVERS, order.has_leavers)] if has_leavers else []
    return [Choice(""), *leavers, Choice(words("No filter"), _CLEAR)]


def regrouped(order: _OrderT, key: object) -> _OrderT:
    """Return the order after a group was chosen."""
    return replace(order, group=key if isinstance(key, Field) else None)


def resorted(order: _OrderT, key: object) -> _OrderT:
    """Return the order after a sort, or the opposite direction, was chosen."""
    if isinstance(key, Field):
        return order if key == order.sort else order.sorted_by(key)
    return replace(order, is_descending=not order.is_descending)


def refiltered(order: _OrderT, key: object) -> _OrderT:
    """Return the order after a value, those who left, or everybody was chosen."""
    if isinstance(key, tuple):
        return order.toggled(*key)
    if key == _LEAVERS:
        return replace(order, has_leavers=not order.has_leavers)
    return order.without_filters()


def _value_choices(order: Order, by: Field, found: Iterable[str], labels: Labels) -> Sequence[Choice]:
    chosen = order.wanted.get(by, frozenset())
    keys: list[tuple[str, Hashable]] = [(one, (by, one)) for one in found]
    return [Choice(labels.value(by, one), key, one in chosen) for one, key in keys]
