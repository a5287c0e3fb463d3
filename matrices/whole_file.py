"""Write a file so that it is there whole, or as it was before. Knows no documents."""

import contextlib
import os
import uuid
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside `path`, then move it there in one step; nothing is left over where that fails.

    Raises:
        OSError: it could not be written; the error names `path`.
    """
    fresh = path.with_name(f".{uuid.uuid4().hex}.part")  # a name made of the file's own could be too long
    try:
        with fresh.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        raise type(error)(error.errno, error.strerror, str(path)) from error
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
