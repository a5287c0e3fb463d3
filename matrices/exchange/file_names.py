"""Names of files that any system takes, made of titles."""

from typing import Final

_REFUSED: Final = '<>:"/\\|?*'
"""Signs that file names may not have on one system or another (Win32, "Naming Files")."""
_LONGEST: Final = 80


def file_name(title: str, otherwise: str = "role") -> str:
    """Return a title without what file systems refuse, and `otherwise` where nothing is left of it."""
    kept = "".join(" " if sign in _REFUSED or not sign.isprintable() else sign for sign in title)
    return " ".join(kept.split()).strip(". ")[:_LONGEST].rstrip(". ") or otherwise


def free_file_name(title: str, ending: str, taken: set[str]) -> str:
    """Return a file name with an ending that is none of those in `taken`, and put it there, as case makes no name."""
    plain, number = file_name(title), 1
    name = f"{plain}.{ending}"
    while name.casefold() in taken:
        number += 1
        name = f"{plain} {number}.{ending}"
    taken.add(name.casefold())
    return name
