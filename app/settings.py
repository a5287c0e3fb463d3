"""What the program remembers about a person's use of it: a small JSON file in their own settings folder."""

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

_RECENT: Final = 8
_NOTHING: Final[Mapping[str, Any]] = {}


class Preferences(NamedTuple):
    """The choices and habits. `geometry` and `recent` are the last window's; `language` empty means the system's.

    `columns` are the widths of columns by matrix id, as `app.column_memory` writes them; `prints` is what was
    chosen last for each kind of document, as `app.window_shop` writes it; `readings` are the languages that roles and
    teammates are read in, by id.
    """

    language: str = ""
    scheme: str = "system"
    geometry: str = ""
    recent: tuple[str, ...] = ()
    columns: Mapping[str, Any] = _NOTHING
    prints: Mapping[str, Any] = _NOTHING
    readings: Mapping[str, Any] = _NOTHING


class PreferencesFile:
    """Reads preferences once and writes each change at once; without a path it only remembers.

    What cannot be read or written is not worth an error.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.now = Preferences() if path is None else _read(path)

    def change(self, **values: Any) -> None:
        """Replace some of the preferences."""
        changed = self.now._replace(**values)
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
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return Preferences()
    return _tidy(found) if isinstance(found, dict) else Preferences()


def _tidy(found: dict[str, Any]) -> Preferences:
    """Return what is of the right kind, and nothing else: a hand or a newer program may have written the file."""
    texts = {name: found[name] for name in ("language", "scheme", "geometry") if isinstance(found.get(name), str)}
    recent = found.get("recent")
    paths = tuple(one for one in recent if isinstance(one, str)) if isinstance(recent, list) else ()
    kept = {name: found[name] for name in ("columns", "prints", "readings") if isinstance(found.get(name), dict)}
    return Preferences(**texts, recent=paths, **kept)


def _write(path: Path, preferences: Preferences) -> None:
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{path.name}.{os.getpid()}")
        fresh.write_text(json.dumps(preferences._asdict(), ensure_ascii=False), encoding="utf-8")
        fresh.replace(path)
