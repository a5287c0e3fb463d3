"""What the program remembers about a person's use of it: a small JSON file in their own settings folder."""

import contextlib
import os
from pathlib import Path
from typing import Final

import msgspec

_RECENT: Final = 8


class Preferences(msgspec.Struct, frozen=True, kw_only=True):
    """The choices and habits. `geometry` and `recent` are the last window's; `language` empty means the system's."""

    language: str = ""
    scheme: str = "system"
    geometry: str = ""
    recent: tuple[str, ...] = ()


class PreferencesFile:
    """Reads preferences once and writes each change at once; without a path it only remembers.

    What cannot be read or written is not worth an error.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.now = Preferences() if path is None else _read(path)

    def change(self, **values: object) -> None:
        """Replace some of the preferences."""
        changed = msgspec.structs.replace(self.now, **values)
        if changed != self.now:
            self.now = changed
            if self._path is not None:
                _write(self._path, changed)

    def remember(self, file: Path) -> None:
        """Put `file` first among the recent files."""
        others = [one for one in self.now.recent if one != str(file)]
        self.change(recent=(str(file), *others)[:_RECENT])

    def forget(self, file: Path) -> None:
        """Take `file` off the recent files."""
        self.change(recent=tuple(one for one in self.now.recent if one != str(file)))


def preferences_path() -> Path:
    """Return where the preferences lie."""
    from platformdirs import user_config_path  # noqa: PLC0415 - a command needs no preferences

    return user_config_path("trellis", appauthor=False) / "preferences.json"


def _read(path: Path) -> Preferences:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Preferences)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return Preferences()


def _write(path: Path, preferences: Preferences) -> None:
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{path.name}.{os.getpid()}")
        fresh.write_bytes(msgspec.json.encode(preferences))
        fresh.replace(path)
