"""A disk that says no: the system itself refuses to let files grow."""

import contextlib
import resource


@contextlib.contextmanager
def refuse_writes():
    """Let every write to a file fail as on a full disk, until the block is left."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
