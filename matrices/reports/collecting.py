"""Keeps the garbage collector out of the way while a document is made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_held_off() -> Iterator[None]:
    """Let no garbage be looked for meanwhile; afterwards it is as it was before.

    It would look through the growing pages over and over and find nothing to free: no page or report leaves a cycle
    behind before its file is written.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
