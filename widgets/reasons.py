"""Telling a refusal once: what says in place that nothing was stored can also say why."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class HoldsTyping(Protocol):
    """A window beside the main one in which something may be typed that is not stored yet."""

    def finish(self) -> bool:
        """Store what is typed; tell whether nothing typed is left that is not stored."""
        ...

    def give_up(self) -> None:
        """Forget what is typed."""
        ...


@runtime_checkable
class TellsReason(Protocol):
    """A window or place that tells of refusals itself."""

    def tell_reason(self, reason: str) -> bool:
        """Say why something was refused, where it is told already that it was; tell whether that is so."""
