"""Where the bundled font files lie. The window loads the same files; nothing heavy is imported here."""

import importlib.util
from enum import StrEnum
from pathlib import Path
from typing import Final


class Family(StrEnum):
    """A bundled font family. All are Noto Sans designs under the SIL Open Font License, as variable TrueType."""

    SANS = "NotoSans"
    ARABIC = "NotoSansArabic"
    JAPANESE = "NotoSansJP"


_FILES: Final = {
    Family.SANS: ("fontpkg_noto_sans", "files/NotoSans[wdth,wght].ttf"),
    Family.ARABIC: ("fontpkg_noto_sans_arabic", "files/NotoSansArabic[wdth,wght].ttf"),
    Family.JAPANESE: ("justmytype_intl_cjk", "fonts/ofl/notosansjp/NotoSansJP[wght].ttf"),
}


class FontMissingError(Exception):
    """A bundled font file is not installed. `family` and `path` say which."""

    def __init__(self, family: Family, path: Path) -> None:
        super().__init__(f"{family} is missing: {path}")
        self.family = family
        self.path = path


def face_file(family: Family) -> Path:
    """Return the variable font file of `family`.

    Raises:
        FontMissingError: The package or the file in it is not there.
    """
    package, name = _FILES[family]
    spec = importlib.util.find_spec(package)
    folders = [] if spec is None else list(spec.submodule_search_locations or ())
    path = Path(folders[0], name) if folders else Path(package, name)
    if not path.is_file():
        raise FontMissingError(family, path)
    return path


def face_files() -> tuple[Path, ...]:
    """Return the font files of all families, the one for most text first.

    Raises:
        FontMissingError: As for `face_file`.
    """
    return tuple(face_file(family) for family in Family)


def fallback_order(language: str) -> tuple[Family, ...]:
    """Return the families in which a character of a text in `language` is looked up."""
    match language:
        case "ja":
            return (Family.JAPANESE, Family.SANS, Family.ARABIC)
        case "ar":
            return (Family.ARABIC, Family.SANS, Family.JAPANESE)
        case _:
            return (Family.SANS, Family.ARABIC, Family.JAPANESE)
