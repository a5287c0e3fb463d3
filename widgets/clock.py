"""The time on this machine."""

import datetime


def local_now() -> datetime.datetime:
    """Return this moment with the machine's time zone."""
    return datetime.datetime.now().astimezone()
