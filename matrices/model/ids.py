"""Identity: every thing that can be renamed or moved has an id that never changes."""

import re
import uuid

_ID = re.compile(r"[A-Za-z0-9_.:@-]{1,200}")


def new_id() -> str:
    """Return an id no other machine will make.

    It carries no name and no time: ids stay readable in a sealed workspace.
    """
    return uuid.uuid4().hex


def is_id(text: str) -> bool:
    """Tell whether `text` may name a document: 1 to 200 of ASCII letters, digits and `_ . : @ -`."""
    return _ID.fullmatch(text) is not None
