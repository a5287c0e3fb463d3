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
    listed: list[str] = []
    follows_bullet = False
    for line in text.splitlines():
        stripped = line.strip()
        rest = _without_bullet(stripped)
        is_bulleted = rest != stripped
        if rest and not is_bulleted and follows_bullet and listed and _carries_on(line):
            listed[-1] = f"{listed[-1]} {rest}"
        else:
            listed.append(rest)
        follows_bullet = bool(stripped) and (is_bulleted or follows_bullet)
    parts = (_without_bullet(part.strip()) for line in listed for part in _INLINE.split(line))
    return tuple(part for part in parts if part)


def _without_bullet(line: str) -> str:
    bullet = _BULLET.match(line)
    return line[bullet.end() :].strip() if bullet else line


def descriptor_of(text: str) -> str:
    """Return a cell's text as a descriptor: one behaviour a line."""
    return "\n".join(behaviours_in(text))


def _carries_on(line: str) -> bool:
    return line[:1].isspace() or line.lstrip()[:1].islower()
