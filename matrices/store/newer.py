"""Looking at what a newer program wrote: the fields that this one knows, and no others."""

from collections.abc import Mapping
from typing import Any

from msgspec import inspect

from matrices.model.document import Document


def known_part(fields: Mapping[str, Any], kind: type[Document]) -> Any:
    """Return `fields` without those that `kind` does not have, at any depth, and without schema numbers.

    What a known field holds may still be something new, and then it will not convert.
    """
    return _known(fields, inspect.type_info(kind))


def _known(value: Any, its_type: inspect.Type) -> Any:
    match its_type:
        case inspect.StructType(fields=known) if isinstance(value, dict):
            types = {one.encode_name: one.type for one in known}
            return {name: _known(one, types[name]) for name, one in value.items() if name in types}
        case inspect.VarTupleType(item_type=item) if isinstance(value, list):
            return [_known(one, item) for one in value]
        case inspect.DictType(value_type=item) if isinstance(value, dict):
            return {key: _known(one, item) for key, one in value.items()}
        case inspect.UnionType(types=types):
            return _known(value, next((one for one in types if not isinstance(one, inspect.NoneType)), its_type))
    return value
