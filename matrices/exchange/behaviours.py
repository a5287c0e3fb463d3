"""Take a cell apart into behaviours, however they were listed in it."""

import re
from typing import Final

_MARK: Final = "•‣◦▪▫●○◉■□◆◇▶►▸➤➢→✓✔☐☑❖・"
"""List marks that stand for nothing else, with or without a space behind them."""
_BULLET: Final = re.compile(rf"(?:[{_MARK}·⁃∙]\s*|[-*–—−+]+(?:\s+|$)|\(?\d{{1,2}}[.)](?:\s+|$))+")
"""What a listed line begins with. `-5 °C` and `1.5 hours` begin with none."""
_INLINE: Final = re.compile(r"(?<!\s)\s*[•‣▪●]\s+")


def behaviours_in(text: str) -> tuple[str, ...]:
    """Return the behaviours of a cell, without their bullets and numbers and without empty lines.

    A line that only carries on its bulleted predecessor (indented, or beginning with a small letter) is joined to it.
    """
    behaviours: list[str] = []
    follows_bullet = False
    for line in _lines(text):
        stripped = line.strip()
        bullet = _BULLET.match(stripped)
        rest = stripped[bullet.end() :].strip() if bullet else stripped
        if not bullet and follows_bullet and behaviours and _carries_on(line):
            behaviours[-1] = f"{behaviours[-1]} {rest}"
        elif rest:
            behaviours.append(rest)
        follows_bullet = bool(stripped) and (bullet is not None or follows_bullet)
    return tuple(behaviours)


def descriptor_of(text: str) -> str:
    """Return a cell's text as a descriptor: one behaviour a line."""
    return "\n".join(behaviours_in(text))


def _lines(text: str) -> list[str]:
    return [part for line in text.splitlines() for part in _parts(line)]


def _parts(line: str) -> list[str]:
    """Split `• one • two`; the marks are kept so that each part is known as listed."""
    return [line] if line.strip() == "" else _INLINE.sub("\n• ", line).removeprefix("\n").split("\n")


def _carries_on(line: str) -> bool:
    return line[:1].isspace() or line.lstrip()[:1].islower()
