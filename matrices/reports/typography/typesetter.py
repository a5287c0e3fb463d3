"""Sets texts: the one object that holds fonts and remembers what it shaped. Make one and hand it to every document."""

from collections.abc import Iterable

from matrices.reports.typography.block import Passage, Setter, TextBlock, TextStyle
from matrices.reports.typography.characters import one_line, paragraphs_of
from matrices.reports.typography.embedding import FontPrograms
from matrices.reports.typography.findings import Findings
from matrices.reports.typography.fonts import FontShelf
from matrices.reports.typography.plates import Plates
from matrices.reports.typography.preparing import Manner, Prepared, Preparer
from matrices.reports.typography.rows import Breaker

_ELLIPSIS = "…"
_LIST_GAP = 0.3
"""The room between two entries of a list, as a multiple of the size."""


class Typesetter:
    """Sets passages into blocks. Not for use by two threads at once."""

    def __init__(self, paragraphs_kept: int = 20_000) -> None:
        self._preparer = Preparer(FontShelf())
        self._breaker = Breaker(self._preparer)
        self._prepared: dict[tuple[str, Manner], Prepared] = {}
        self._blocks: dict[tuple[tuple[Passage, ...], float], TextBlock] = {}
        self._lines: dict[tuple[str, TextStyle, float | None], TextBlock] = {}
        self._paragraphs_kept = paragraphs_kept
        self.plates = Plates(paragraphs_kept)
        self.programs = FontPrograms()
        self.findings = Findings()

    def set(self, passages: Iterable[Passage], width: float) -> TextBlock:
        """Return the passages set one under the other in `width` points; no line is wider.

        The same passages in the same width are the same block.

        Raises:
            FontMissingError: A bundled font is not installed.
        """
        key = (tuple(passages), width)
        found = self._blocks.get(key)
        if found is None:
            if len(self._blocks) >= self._paragraphs_kept:
                self._blocks.clear()
            found = self._blocks[key] = self._set(*key)
        return found

    def _set(self, passages: Iterable[Passage], width: float) -> TextBlock:
        setter = Setter(self._breaker, width)
        for passage in passages:
            setter.add_space(passage.space_before_pt)
            self._add(setter, passage)
        return setter.block()

    def _add(self, setter: Setter, passage: Passage) -> None:
        size = passage.style.size_pt
        for number, text in enumerate(paragraphs_of(passage.text)):
            if passage.is_list and not text:
                continue
            if passage.is_list and number:
                setter.add_space(size * _LIST_GAP)
            bullet = passage.bullet if passage.is_list else None
            strokes = passage.strokes if not number else ()
            setter.add(self.prepared(text, passage.style), passage.style, bullet, strokes)

    def line(self, text: str, style: TextStyle, max_width: float | None = None) -> TextBlock:
        """Return `text` as a block of one line as wide as its ink, ending in an ellipsis where `max_width` asks."""
        key = (text, style, max_width)
        found = self._lines.get(key)
        if found is None:
            if len(self._lines) >= self._paragraphs_kept:
                self._lines.clear()
            found = self._lines[key] = self._line(*key)
        return found

    def _line(self, text: str, style: TextStyle, max_width: float | None) -> TextBlock:
        width = self.width_of(text, style)
        shown = one_line(text)
        if max_width is not None and width > max_width:
            shown = self._shortened(shown, style, max_width)
            width = min(self.width_of(shown, style), max_width)
        return self.set([Passage(shown, style)], width + 1e-3)

    def width_of(self, text: str, style: TextStyle) -> float:
        """Return the width in points of `text` set in one line."""
        return self.prepared(one_line(text), style).width * style.size_pt / 1000

    def _shortened(self, text: str, style: TextStyle, max_width: float) -> str:
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            fits = self.width_of(text[:middle].rstrip() + _ELLIPSIS, style) <= max_width
            low, high = (middle, high) if fits else (low, middle - 1)
        return text[:low].rstrip() + _ELLIPSIS

    def paragraph_widths(self, text: str, style: TextStyle) -> list[float]:
        """Return how wide in points each paragraph of `text` would be in one line."""
        return [self.prepared(one, style).width * style.size_pt / 1000 for one in paragraphs_of(text)]

    def longest_word(self, text: str, style: TextStyle) -> float:
        """Return the width in points of the widest stretch of `text` that no line break would part."""
        prepared = (self.prepared(paragraph, style) for paragraph in paragraphs_of(text))
        return max((word.width for one in prepared for word in one.words), default=0.0) * style.size_pt / 1000

    def prepared(self, text: str, style: TextStyle) -> Prepared:
        """Return a paragraph prepared, at most once for each text."""
        key = (text, Manner(style.weight, style.language, int(style.is_right_to_left)))
        found = self._prepared.get(key)
        if found is None:
            if len(self._prepared) >= self._paragraphs_kept:
                self._prepared.clear()
            found = self._prepared[key] = self._preparer.prepare(*key)
        return found
