"""Places to write in, as they stand on a page."""

from matrices.reports.fields import TextField
from matrices.reports.paper import BODY_PT, QUIET_INK, Rectangle
from matrices.reports.placed import Outline
from matrices.reports.press import Press
from matrices.reports.structure import Role


def put_field(press: Press, name: str, told: str, area: Rectangle, *, is_multiline: bool = True) -> None:
    """Put a place to write in, with its edge drawn, so that it is there on paper too."""
    layout = press.layout
    layout.put(Outline(area, QUIET_INK, 0.5, ()))
    field = TextField(
        name=name,
        told=told,
        area=area,
        size_pt=BODY_PT,
        element=layout.element(Role.FORM),
        is_multiline=is_multiline,
        is_right_to_left=layout.is_right_to_left,
    )
    layout.put(field)
