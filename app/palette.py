"""What the command palette offers in this window, and what happens when something of it is chosen."""

from collections.abc import Iterator

from app.area_actions import show_area
from app.desk import Desk
from matrices.model.area import Area
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from widgets.keys import key_text
from widgets.palette.entries import Entry
from widgets.palette.palette import Palette

_ITSELF = "palette"


def open_palette(desk: Desk) -> Palette:
    """Open the palette over the window; it deletes itself."""
    palette = _safe_palette(desk) if desk.seclusion.is_on else _palette(desk)
    palette.finished.connect(palette.deleteLater)

    def run(entry_id: str) -> None:
        _run(desk, entry_id)

    palette.chosen.connect(run)
    palette.open_over(desk.window)
    return palette


def _palette(desk: Desk) -> Palette:
    entries = (*_actions(desk), *_roles(desk), *_teammates(desk), *_areas(desk), *_attributes(desk))
    return Palette(entries, desk.theme, desk.words, desk.window, desk.session)


def _safe_palette(desk: Desk) -> Palette:
    """Offer in a 1:1 only what can be done there: no other name is to be seen, whatever is typed."""
    entries = [one for one in _actions(desk) if desk.seclusion.allows(one.entry_id.partition(":")[2])]
    return Palette(entries, desk.theme, desk.words, desk.window, None)


def _actions(desk: Desk) -> Iterator[Entry]:
    for action in desk.window.actions():
        if action.objectName() != _ITSELF:
            title, _, own_keys = action.text().partition("\t")
            keys = own_keys or key_text(action.shortcut().toString())
            yield Entry(f"action:{action.objectName()}", title.removesuffix("…"), "", keys, action.isEnabled())


def _roles(desk: Desk) -> Iterator[Entry]:
    for one in _documents(desk):
        yield Entry(f"role:{one.matrix_id}", one.title, desk.words("Role"), is_listed=False)


def _attributes(desk: Desk) -> Iterator[Entry]:
    for one in _documents(desk):
        for row in one.attributes:
            yield Entry(f"attribute:{one.matrix_id} {row.attribute_id}", row.name, one.title, is_listed=False)


def _teammates(desk: Desk) -> Iterator[Entry]:
    for one in [] if desk.session is None else desk.session.all(Teammate):
        group = desk.words("Teammate")
        yield Entry(f"teammate:{one.teammate_id}", one.name, group, is_listed=False, reading=one.reading)


def _areas(desk: Desk) -> Iterator[Entry]:
    for one in [] if desk.session is None else desk.session.all(Area):
        yield Entry(f"area:{one.area_id}", one.name, desk.words("Area"), is_listed=False)


def _documents(desk: Desk) -> list[Matrix]:
    return [] if desk.session is None else desk.session.all(Matrix)


def _run(desk: Desk, entry_id: str) -> None:
    kind, _, rest = entry_id.partition(":")
    if kind == "action":
        next(one for one in desk.window.actions() if one.objectName() == rest).trigger()
    elif kind == "teammate":
        desk.places.show_teammate(rest)
    elif kind == "area":
        show_area(desk, rest)
    elif kind == "evidence":
        desk.places.show_teammate(*rest.split(" ", 1))
    else:
        desk.places.show_role(*rest.partition(" ")[::2])
