"""What was found out about a content while it was printed, for whoever prints the same content again."""

from typing import TypeVar

Found = TypeVar("Found")


class Findings:
    """Findings by key, each for as long as its content is the same. They say how to lay out, never what comes of it.

    Not for use by two threads at once.
    """

    def __init__(self, kept: int = 64) -> None:
        self._found: dict[str, tuple[object, object]] = {}
        self._kept = kept

    def find(self, key: str, content: object, kind: type[Found]) -> Found | None:
        """Return what was found out under `key` about a content equal to this one; None where nothing was."""
        known, found = self._found.get(key, (None, None))
        return found if isinstance(found, kind) and known == content else None

    def keep(self, key: str, content: object, found: object) -> None:
        """Remember what was found out, in place of what was known under `key`."""
        if len(self._found) >= self._kept:
            self._found.clear()
        self._found[key] = (content, found)
