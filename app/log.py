"""The log file, where what nobody expected is written down. Set up on its first use: a good start needs none."""

import logging
from pathlib import Path
from typing import Final

_BYTES: Final = 512 * 1024
_KEPT: Final = 2


def log_path() -> Path:
    """Return where the log file lies in the person's own log folder, or would lie."""
    from platformdirs import user_log_path  # noqa: PLC0415 - only when something went wrong

    return user_log_path("trellis", appauthor=False) / "trellis.log"


def record(message: str, error: BaseException | None = None) -> Path | None:
    """Write `message`, and the traceback of `error`, into the log file; return the file, None when it cannot be."""
    try:
        path = log_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, message, error)
    except OSError:
        return None
    return path


def _write(path: Path, message: str, error: BaseException | None) -> None:
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - brings sockets and queues along

    handler = RotatingFileHandler(path, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    kind = None if error is None else (type(error), error, error.__traceback__)
    handler.handle(logging.LogRecord("trellis", logging.ERROR, "", 0, message, None, kind))
    handler.close()
