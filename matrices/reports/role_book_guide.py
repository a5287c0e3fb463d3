"""How to read a role book: what stands where in a role's grid, and what its signs mean."""

from typing import Final

from matrices.reports.paper import ACCENT, BODY_PT, DOT_RADIUS, DOT_STEP, INK, SECTION_PT, voice_of
from matrices.reports.placed import Dots, Ring
from matrices.reports.press import Press
from matrices.reports.structure import Role
from matrices.reports.typography.block import Passage
from matrices.reports.typography.fonts import Weight

_SIZE_PT: Final = BODY_PT + 1
_SIGN_WIDTH: Final = 46.0
_TEXT_SHARE: Final = 0.82
_GAP: Final = 9.0
_RING_RADIUS: Final = 2.6
_SHOWN_LEVELS: Final = 4


def put_guide(press: Press) -> None:
    """Put the guide under what is there."""
    words = press.words
    _put_text(
        press,
        words(
            "Each role has a grid. Its rows are attributes: what matters in the work and is hard to measure. "
            "Its columns are levels, from the first to the last."
        ),
    )
    _put_text(
        press,
        words(
            "A cell says what you would see somebody do at that level. "
            "Each level includes what stands in the levels before it."
        ),
    )
    _put_text(press, words("Nobody is expected to be at the last level everywhere. Growing is not a race."))
    _put_heading(press, words("Signs"))
    _put_sign(press, "dots", words("The level's place: the second of four levels."))
    _put_sign(press, "ring", words("The level that the role expects of somebody settled in it."))
    _put_sign(press, "–", words("Nothing is described here yet."))
    _put_sign(press, words("(continued)"), words("The row began on the page before."))
    _put_heading(press, words("Editions"))
    _put_text(
        press,
        words(
            "A published edition never changes: past ratings keep the words they were made against. "
            "A draft may still change."
        ),
    )


def _put_text(press: Press, text: str) -> None:
    layout = press.layout
    passage = Passage(text, voice_of(press.words).style(_SIZE_PT))
    layout.flow(press.typesetter.set([passage], layout.body.width * _TEXT_SHARE))
    layout.y += _GAP


def _put_heading(press: Press, text: str) -> None:
    layout = press.layout
    layout.y += _GAP
    side = layout.is_right_to_left
    style = voice_of(press.words).heading(SECTION_PT, INK, Weight.STRONG, is_page_right_to_left=side)
    layout.flow(press.typesetter.set([Passage(text, style)], layout.body.width), role=Role.HEADING_2)
    layout.y += _GAP / 2


def _put_sign(press: Press, sign: str, text: str) -> None:
    """Put a sign and, beside it, what it means."""
    layout, words, typesetter = press
    style = voice_of(words).style(_SIZE_PT)
    meaning = typesetter.set([Passage(text, style)], layout.body.width * _TEXT_SHARE - _SIGN_WIDTH)
    label = typesetter.line(sign, style) if sign not in ("dots", "ring") else None
    start = max(_SIGN_WIDTH, typesetter.width_of(words("(continued)"), style) + _GAP)
    middle = layout.y + meaning.lines[0].height / 2
    with layout.inside(Role.PARAGRAPH):
        if label:
            layout.put_text(label, 0, layout.y, Role.SPAN)
        elif sign == "ring":
            layout.put(Ring(layout.left_of(0, 2 * _RING_RADIUS) + _RING_RADIUS, middle, _RING_RADIUS, ACCENT, 1.0))
        else:
            x = layout.left_of(0, 2 * DOT_RADIUS) + DOT_RADIUS
            step = -DOT_STEP if layout.is_right_to_left else DOT_STEP
            layout.put(Dots(x, middle, step, 2, _SHOWN_LEVELS, ACCENT))
        layout.put_text(meaning, start, layout.y, Role.SPAN)
    layout.y += meaning.height + _GAP / 2
