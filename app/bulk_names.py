"""Names of the files that many documents are printed into: by a pattern, all different, and none outside the folder."""

import unicodedata
from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from typing import Final

from matrices.exchange.file_names import file_name
from matrices.reports.bulk import PLACEHOLDERS

_ENDING: Final = ".pdf"


class PatternError(ValueError):
    """A pattern of file names cannot be understood; `part` is what in it."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class FileNames:
    """Gives out names in `folder`; with `replaces` also those of files that are there. Raises PatternError."""

    def __init__(self, pattern: str, folder: Path, *, replaces: bool) -> None:
        self._parts = [one for one in pattern.replace("\\", "/").split("/") if one.strip()]
        self._folder = folder
        self._replaces = replaces
        self._taken: set[str] = set()
        for part in self._parts or [""]:
            _check(part)

    def next(self, values: Mapping[str, str]) -> str:
        """Return a name that was not given out yet, as a path below the folder."""
        parts = [file_name(part.format(**values), "_") for part in self._parts]
        number, name = 1, "/".join(parts) + _ENDING
        while self._is_taken(name):
            number += 1
            name = f"{'/'.join(parts)} {number}{_ENDING}"
        self._taken.add(_key(name))
        return name

    def _is_taken(self, name: str) -> bool:
        return _key(name) in self._taken or (not self._replaces and (self._folder / name).exists())


def _key(name: str) -> str:
    """Return what two names have in common that some file system takes for one."""
    return unicodedata.normalize("NFC", name.casefold())


def _check(part: str) -> None:
    try:
        fields = [(name, spec, how) for _, name, spec, how in Formatter().parse(part) if name is not None]
    except ValueError as error:
        raise PatternError(part) from error
    for name, spec, how in fields:
        if name not in PLACEHOLDERS or spec or how:
            raise PatternError(f"{{{name}}}")
    if not part.strip():
        raise PatternError(part)
