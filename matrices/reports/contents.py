"""Lines that lead to pages: a name, something quiet beside it, and the page's number at the trailing edge."""

from typing import Final, NamedTuple

from matrices.reports.paper import BODY_PT, HAIRLINE, HAIRLINE_PT, INK, QUIET_INK, Rectangle, Voice, voice_of
from matrices.reports.placed import Link, Rule
from matrices.reports.press import Press
from matrices.reports.structure import Role
from matrices.reports.typography.characters import one_line
from matrices.reports.typography.fonts import Weight

ENTRY_HEIGHT: Final = 18.0
_NAME_SHARE: Final = 0.6
_QUIET_SHARE: Final = 0.36
"""Room for the longest that is told of a role in any language: a draft that changed since its edition."""
_GAP: Final = 10.0
_WIDEST: Final = "000"
"""What is told beside the name ends at the same place over numbers of as many digits."""


class ContentsLine(NamedTuple):
    """Where a line leads: the bookmark's key and its page, counted from 1. `voice` is that of the name."""

    name: str
    key: str
    page: int
    voice: Voice
    quiet: str = ""
    indent: float = 0.0
    is_strong: bool = False
    has_rule: bool = True


class Span(NamedTuple):
    """How far into the body a line starts, and how wide it is."""

    start: float
    width: float


def put_contents_line(press: Press, line: ContentsLine, height: float = ENTRY_HEIGHT, span: Span | None = None) -> None:
    """Put a line under what is there, as a link, on the next page where it has no room; `span` is the body's else."""
    layout, typesetter, fixed = press.layout, press.typesetter, voice_of(press.words)
    if layout.room < height:
        layout.turn()
    before, width = span or Span(0.0, layout.body.width)
    quiet = fixed.style(BODY_PT, QUIET_INK)
    number = typesetter.line(str(line.page), quiet)
    beside = typesetter.line(line.quiet, quiet, width * _QUIET_SHARE) if line.quiet else None
    number_room = max(number.width, typesetter.line(_WIDEST, quiet).width) if beside else number.width
    ends = number_room + _GAP + (beside.width + _GAP if beside else 0.0)
    room = min(width - line.indent - ends, width * _NAME_SHARE if beside else width)
    style = line.voice.style(BODY_PT, INK, Weight.STRONG if line.is_strong else Weight.REGULAR)
    name = typesetter.line(line.name, style, room)
    places = [(name, line.indent), (number, width - number.width)]
    if beside:
        places.insert(1, (beside, width - ends + _GAP))
    with layout.inside(Role.CONTENTS_ENTRY), layout.inside(Role.LINK) as link:
        for block, start in places:
            layout.put_text(block, before + start, layout.y + (height - block.height) / 2, Role.SPAN)
    area = Rectangle(layout.left_of(before, width), layout.y, width, height)
    foot = layout.y + height
    told = press.words("{name}, page {page}", name=one_line(line.name), page=line.page)
    layout.put(Link(line.key, area, link, told))
    if line.has_rule:
        layout.put(Rule(area.x, foot, area.right, foot, HAIRLINE, HAIRLINE_PT))
    layout.y = foot
