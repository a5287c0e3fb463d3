"""The rules of UAX #9 that work inside one isolating run sequence: W1 to W7, N0 to N2, I1 and I2."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

MAX_OPEN_BRACKETS: Final = 63
"""How many opening brackets are remembered at once (BD16)."""

_BRACKETS: Final = (
    "()[]{}\u0f3a\u0f3b\u0f3c\u0f3d\u169b\u169c\u2045\u2046\u207d\u207e\u208d\u208e\u2308\u2309\u230a\u230b"
    "\u2329\u232a\u2768\u2769\u276a\u276b\u276c\u276d\u276e\u276f\u2770\u2771\u2772\u2773\u2774\u2775\u27c5\u27c6"
    "\u27e6\u27e7\u27e8\u27e9\u27ea\u27eb\u27ec\u27ed\u27ee\u27ef\u2983\u2984\u2985\u2986\u2987\u2988\u2989\u298a"
    "\u298b\u298c\u298d\u2990\u298f\u298e\u2991\u2992\u2993\u2994\u2995\u2996\u2997\u2998\u29d8\u29d9\u29da\u29db"
    "\u29fc\u29fd\u2e22\u2e23\u2e24\u2e25\u2e26\u2e27\u2e28\u2e29\u2e55\u2e56\u2e57\u2e58\u2e59\u2e5a\u2e5b\u2e5c"
    "\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\u3014\u3015\u3016\u3017\u3018\u3019\u301a\u301b"
    "\ufe59\ufe5a\ufe5b\ufe5c\ufe5d\ufe5e\uff08\uff09\uff3b\uff3d\uff5b\uff5d\uff5f\uff60\uff62\uff63"
)
"""Opening and closing brackets in turn: BidiBrackets.txt of Unicode 15."""

_CLOSING: Final = dict(zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True))
_CLOSING_CHARS: Final = frozenset(_BRACKETS[1::2])
_BRACKET_CHARS: Final = frozenset(_BRACKETS)
_CANONICAL: Final = {"\u232a": "\u3009"}
_ISOLATES: Final = frozenset(("FSI", "LRI", "RLI", "PDI"))
_SEPARATING: Final = frozenset(("ES", "ET", "CS"))
_NEUTRAL: Final = frozenset(("B", "S", "WS", "ON", "FSI", "LRI", "RLI", "PDI"))
_AS_STRONG: Final = {"L": "L", "R": "R", "AN": "R", "EN": "R"}
_STEPS: Final = ({"L": 0, "R": 1}, {"R": 0, "L": 1, "EN": 1, "AN": 1})
"""How far a class is raised over an even and an odd level (I1, I2); numbers over an even one by two."""


def brackets_in(text: str) -> str:
    """Return the brackets of `text` in their order."""
    return "" if _BRACKET_CHARS.isdisjoint(text) else "".join([char for char in text if char in _BRACKET_CHARS])


class IsolatingRun(NamedTuple):
    """An isolating run sequence (BD13): the places of its characters in the paragraph, and what stands around it."""

    places: Sequence[int]
    level: int
    start_of_sequence: str
    end_of_sequence: str


def resolve(
    run: IsolatingRun, text: str, original: Sequence[str], overridden: Sequence[str], levels: list[int]
) -> None:
    """Write the resolved level of each character of `run` into `levels`."""
    classes = [overridden[place] for place in run.places]
    _resolve_weak(classes, run.start_of_sequence)
    if not _BRACKET_CHARS.isdisjoint(text):
        _resolve_brackets(classes, run, text, original)
    _resolve_neutrals(classes, run)
    steps = _STEPS[run.level & 1]
    for place, char_class in zip(run.places, classes, strict=True):
        levels[place] = run.level + steps.get(char_class, 2)


def _resolve_weak(classes: list[str], start_of_sequence: str) -> None:
    """W1 to W7, each where there is something for it."""
    there = set(classes)
    if "NSM" in there:
        _w1(classes, start_of_sequence)
        there = set(classes)
    if "EN" in there and "AL" in there:
        _w2(classes)
    if "AL" in there:
        classes[:] = ["R" if one == "AL" else one for one in classes]  # W3
    if not _SEPARATING.isdisjoint(there):
        _w4(classes)
        _w5(classes)
        classes[:] = ["ON" if one in _SEPARATING else one for one in classes]  # W6
    if "EN" in there:
        _w7(classes, start_of_sequence)


def _w1(classes: list[str], before: str) -> None:
    for place, char_class in enumerate(classes):
        if char_class == "NSM":
            classes[place] = "ON" if before in _ISOLATES else before
        before = classes[place]


def _w2(classes: list[str]) -> None:
    strong = ""
    for place, char_class in enumerate(classes):
        if char_class in ("L", "R", "AL"):
            strong = char_class
        elif char_class == "EN" and strong == "AL":
            classes[place] = "AN"


def _w4(classes: list[str]) -> None:
    for place in range(1, len(classes) - 1):
        before, here, after = classes[place - 1 : place + 2]
        if before != after:
            continue
        if (here in ("ES", "CS") and before == "EN") or (here == "CS" and before == "AN"):
            classes[place] = before


def _w5(classes: list[str]) -> None:
    for start, end in _stretches(classes, frozenset(("ET",))):
        if (start and classes[start - 1] == "EN") or (end < len(classes) and classes[end] == "EN"):
            classes[start:end] = ["EN"] * (end - start)


def _w7(classes: list[str], strong: str) -> None:
    for place, char_class in enumerate(classes):
        if char_class in ("L", "R"):
            strong = char_class
        elif char_class == "EN" and strong == "L":
            classes[place] = "L"


def _resolve_brackets(classes: list[str], run: IsolatingRun, text: str, original: Sequence[str]) -> None:
    """N0."""
    embedding = "R" if run.level & 1 else "L"
    for opening, closing in _bracket_pairs(classes, run, text):
        direction = _direction_inside(classes, opening, closing, embedding, run.start_of_sequence)
        if direction is None:
            continue
        for bracket in (opening, closing):
            classes[bracket] = direction
            for after in range(bracket + 1, len(classes)):
                if original[run.places[after]] != "NSM":
                    break
                classes[after] = direction


def _bracket_pairs(classes: Sequence[str], run: IsolatingRun, text: str) -> list[tuple[int, int]]:
    """BD16."""
    opened: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for place, in_paragraph in enumerate(run.places):
        char = text[in_paragraph]
        if classes[place] != "ON":
            continue
        if char in _CLOSING:
            if len(opened) == MAX_OPEN_BRACKETS:
                break
            opened.append((_canonical(_CLOSING[char]), place))
        elif char in _CLOSING_CHARS:
            _close(_canonical(char), place, opened, pairs)
    return sorted(pairs)


def _close(char: str, place: int, opened: list[tuple[str, int]], pairs: list[tuple[int, int]]) -> None:
    for depth in range(len(opened) - 1, -1, -1):
        if opened[depth][0] == char:
            pairs.append((opened[depth][1], place))
            del opened[depth:]
            return


def _canonical(char: str) -> str:
    return _CANONICAL.get(char, char)


def _direction_inside(
    classes: Sequence[str], opening: int, closing: int, embedding: str, start_of_sequence: str
) -> str | None:
    inside = {_AS_STRONG.get(one) for one in classes[opening + 1 : closing]} - {None}
    if not inside:
        return None
    if embedding in inside:
        return embedding
    before = (_AS_STRONG[one] for one in reversed(classes[:opening]) if one in _AS_STRONG)
    other = "L" if embedding == "R" else "R"
    return other if next(before, start_of_sequence) == other else embedding


def _resolve_neutrals(classes: list[str], run: IsolatingRun) -> None:
    """N1 and N2."""
    embedding = "R" if run.level & 1 else "L"
    for start, end in _stretches(classes, _NEUTRAL):
        before = _AS_STRONG[classes[start - 1]] if start else run.start_of_sequence
        after = _AS_STRONG[classes[end]] if end < len(classes) else run.end_of_sequence
        classes[start:end] = [before if before == after else embedding] * (end - start)


def _stretches(classes: Sequence[str], wanted: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each stretch of wanted classes; `classes` may change in stretches already given."""
    start = 0
    while start < len(classes):
        if classes[start] not in wanted:
            start += 1
            continue
        end = start + 1
        while end < len(classes) and classes[end] in wanted:
            end += 1
        yield start, end
        start = end
