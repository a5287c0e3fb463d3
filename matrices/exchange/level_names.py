"""What tells levels from each other, and what looks like the name of one."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from matrices.exchange.header_words import LEVEL, same_name

_WORDS: Final = "|".join(map(re.escape, sorted(LEVEL, key=len, reverse=True)))
_NUMBERED: Final = re.compile(
    rf"(?:(?:{_WORDS})\s*[:#.-]?\s*(?:\d+|[ivx]+|[a-z])\b|[a-z]{{1,3}}\s?\d{{1,2}}\b|\d{{1,2}}$).*", re.DOTALL
)
"""`Level 3`, `レベル 2`, `L3`, `D1 - Developer 1`, `4`."""
_STEPS: Final = re.compile(
    r"\b(?:intern|trainee|apprentice|entry|junior|associate|intermediate|mid|senior|staff|principal|distinguished|fellow"
    r"|director|novice|beginner|basic|advanced|proficient|competent|expert|master|awareness|foundational|learning"
    r"|becario|júnior|sénior|básico|intermedio|avanzado|experto|stajyer|kıdemli|uzman|başlangıç|orta|ileri)\b"
    r"|初級|中級|上級|新人|見習い|マスター|مبتدئ|متوسط|متقدم|خبير"
)
"""Words by which steps of a career or of a skill are called."""


def looks_like_level(name: str) -> bool:
    """Tell whether a name is one that levels have."""
    plain = same_name(name)
    return len(plain) <= 80 and (_NUMBERED.fullmatch(plain) is not None or _STEPS.search(plain) is not None)


def level_share(names: Iterable[str]) -> float:
    """Return which share of names, from 0 to 1, look like levels."""
    known = [name for name in names if name.strip()]
    return sum(map(looks_like_level, known)) / len(known) if known else 0.0


def level_places(names: Sequence[str]) -> dict[str, int]:
    """Return each level's place by how it may be called: its name, else its number from 1, else that behind a `#`."""
    places = {f"#{place + 1}": place for place in range(len(names))}
    places |= {str(place + 1): place for place in range(len(names))}
    return places | {same_name(names[place]): place for place in reversed(range(len(names)))}


def calling(names: Sequence[str], place: int) -> str:
    """Return what calls the level at `place` and no other."""
    return names[place] if level_places(names)[same_name(names[place])] == place else f"#{place + 1}"
