"""Read JSON into a tree, within bounds."""

import json
from typing import Any, NoReturn

from matrices.exchange.errors import Measure, TooLarge, Unreadable, UnreadableFile
from matrices.exchange.tree import MAX_DEPTH, Parsed, Tree, check_depth, check_entries, texts_in


def read_json(text: str) -> Parsed:
    """Return the data of a JSON text. Keys given twice are reported.

    Raises:
        UnreadableFile: DAMAGED when it is no JSON.
        TooLarge: it is nested too deep or holds too many values.
    """
    repeated: list[str] = []

    def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                repeated.append(f"{key}: {' | '.join(texts_in(value))}")
            else:
                found[key] = value
        return found

    try:
        found = json.loads(
            text, object_pairs_hook=mapping, parse_int=str, parse_float=str, parse_constant=_refuse_constant
        )
    except RecursionError as error:
        raise TooLarge(Measure.DEPTH, MAX_DEPTH) from error
    except ValueError as error:
        raise UnreadableFile(Unreadable.DAMAGED) from error
    return Parsed(tree=_checked(found), repeated=tuple(repeated))


def _checked(found: Any) -> Tree:
    counted = 0

    def check(value: Any, depth: int) -> Tree:
        nonlocal counted
        counted += 1
        check_depth(depth)
        check_entries(counted)
        if isinstance(value, dict):
            return {key: check(child, depth + 1) for key, child in value.items()}
        if isinstance(value, list):
            return [check(child, depth + 1) for child in value]
        return str(value).lower() if isinstance(value, bool) else value

    return check(found, 0)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)
