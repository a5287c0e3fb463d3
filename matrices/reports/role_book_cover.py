"""The cover of a role book: the team's logo and name, what it is, and its day."""

from typing import Final

import msgspec

from matrices.language.dates import date_text
from matrices.reports.options import PrintRun
from matrices.reports.pages import fitted
from matrices.reports.paper import ACCENT, INK, QUIET_INK, SECTION_PT, Rectangle, voice_of
from matrices.reports.placed import Emblem, Page, Wash
from matrices.reports.press import Press
from matrices.reports.structure import Role
from matrices.reports.typography.block import Passage
from matrices.reports.typography.fonts import Weight

_TITLE_PT: Final = 34.0
_TOP_SHARE: Final = 0.3
"""How far down the page the title stands."""
_LOGO_WIDTH: Final = 190.0
_LOGO_HEIGHT: Final = 60.0
_BAR_WIDTH: Final = 48.0
_BAR_HEIGHT: Final = 3.0
_GAP: Final = 16.0


def cover_page(press: Press, run: PrintRun) -> Page:
    """Return the cover; it has neither header nor footer."""
    layout, words, typesetter = press
    layout.turn("")
    logo = run.brand.logo
    if logo.is_there:
        area = fitted(logo, Rectangle(0, layout.body.y, _LOGO_WIDTH, _LOGO_HEIGHT))
        layout.put(Emblem(logo, area._replace(x=layout.left_of(0, area.width))))
    layout.y += layout.body.height * _TOP_SHARE
    layout.put(Wash(Rectangle(layout.left_of(0, _BAR_WIDTH), layout.y, _BAR_WIDTH, _BAR_HEIGHT), ACCENT))
    layout.y += _GAP
    side = words.is_right_to_left
    voice = voice_of(words)
    title = voice.heading(_TITLE_PT, INK, Weight.STRONG, is_page_right_to_left=side)
    quiet = voice.heading(SECTION_PT, QUIET_INK, Weight.REGULAR, is_page_right_to_left=side)
    layout.flow(typesetter.set([Passage(words("Role book"), title)], layout.body.width), role=Role.HEADING_1)
    layout.y += _GAP / 2
    for text in (run.brand.team_name, date_text(run.day, words.language)):
        if text:
            layout.flow(typesetter.set([Passage(text, quiet)], layout.body.width))
    (page, *_) = layout.pages()
    return msgspec.structs.replace(page, is_bare=True)
