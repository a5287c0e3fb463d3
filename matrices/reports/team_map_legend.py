"""What the signs of the team map on paper mean, drawn as the map draws them."""

from typing import Final

from matrices.reports.composing import Composer
from matrices.reports.look import Colours
from matrices.reports.paper import QUIET_INK, SMALL_PT, Rectangle
from matrices.reports.structure import Role
from matrices.reports.team_map_cells import CellMaker, change_looks, usual_looks

_SIZE: Final = 14.0
_GAP: Final = 5.0
_BETWEEN: Final = 16.0
_LINE: Final = 18.0


def put_legend(compose: Composer, colours: Colours, *, has_changes: bool) -> None:
    """Put signs with their meanings from the leading edge on, in as many lines as they need."""
    layout, words = compose.layout, compose.words
    cells = CellMaker(colours, words, compose.typesetter, is_mirrored=layout.is_right_to_left)
    style, start = compose.fixed.style(SMALL_PT, QUIET_INK), 0.0
    with layout.inside(Role.PARAGRAPH):
        for look, told in (*usual_looks(words), *(change_looks(words) if has_changes else ())):
            text = compose.typesetter.line(told, style)
            needed = _SIZE + _GAP + text.width
            if start and start + needed > layout.body.width:
                start = 0.0
                layout.y += _LINE
            area = Rectangle(layout.left_of(start, _SIZE), layout.y, _SIZE, _SIZE)
            layout.put(*cells.items(look, area, None))
            layout.put_text(text, start + _SIZE + _GAP, layout.y + (_SIZE - text.height) / 2, Role.SPAN)
            start += needed + _BETWEEN
    layout.y += _LINE
