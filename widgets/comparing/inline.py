"""Two texts told as one, to be read in place: what is gone stands before what came for it, each marked."""

from typing import NamedTuple

from matrices.model.word_marks import Mark, MarkKind, WordMarks


class Marked(NamedTuple):
    """A text and its marks. What stands under no mark only keeps marked words apart."""

    text: str
    marks: tuple[Mark, ...] = ()

    def of_kind(self, *kinds: MarkKind) -> str:
        """Return what stands under marks of these kinds, joined."""
        return "".join(self.text[one.start : one.end] for one in self.marks if one.kind in kinds)


def one_kind(text: str, kind: MarkKind) -> Marked:
    """Return a text that is all new, or all gone."""
    return Marked(text, (Mark(kind=kind, start=0, end=len(text)),) if text else ())


def inline(before: str, after: str, marks: WordMarks) -> Marked:
    """Return both texts as one: kept words once, removed and added ones around them."""
    made = _Line()
    old, new = list(marks.before), list(marks.after)
    while old or new:
        removed = old.pop(0) if old and old[0].kind is MarkKind.REMOVED else None
        added = new.pop(0) if new and new[0].kind is MarkKind.ADDED else None
        if removed is not None:
            made.put(before[removed.start : removed.end], MarkKind.REMOVED)
        if added is not None:
            if removed is not None:
                made.part(after[added.start : added.end], is_line=_is_line(before, removed) and _is_line(after, added))
            made.put(after[added.start : added.end], MarkKind.ADDED)
        if removed is None and added is None:
            _put_kept(made, before, after, old, new)
    return Marked(made.text, tuple(made.marks))


class _Line:
    """A text that grows, with its marks."""

    def __init__(self) -> None:
        self.text = ""
        self.marks: list[Mark] = []

    def put(self, text: str, kind: MarkKind) -> None:
        start = len(self.text)
        self.text += text
        self.marks.append(Mark(kind=kind, start=start, end=start + len(text)))

    def part(self, following: str, *, is_line: bool) -> None:
        """Put what keeps the words before apart from those that follow, unless they are."""
        if not self.text[-1:].isspace() and not following[:1].isspace():
            self.text += "\n" if is_line else " "


def _put_kept(made: _Line, before: str, after: str, old: list[Mark], new: list[Mark]) -> None:
    """Put what is kept, as far as both have it: a mark of one may reach over several of the other."""
    one, two = old.pop(0), new.pop(0)
    size = min(one.end - one.start, two.end - two.start)
    made.put(after[two.start : two.start + size], MarkKind.KEPT)
    for marks, mark in ((old, one), (new, two)):
        if mark.end - mark.start > size:
            marks.insert(0, Mark(kind=MarkKind.KEPT, start=mark.start + size, end=mark.end))
    assert before[one.start : one.start + size] == after[two.start : two.start + size]


def _is_line(text: str, mark: Mark) -> bool:
    """Tell whether a mark covers whole lines."""
    begins = mark.start == 0 or text[mark.start - 1] == "\n"
    return begins and (mark.end == len(text) or text[mark.end - 1 : mark.end + 1].find("\n") >= 0)
