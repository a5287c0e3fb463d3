"""Where a person is in the window: the place, what is shown in it, and the cell; so that they can stand there again."""

from typing import NamedTuple

from app.places import Place, Places

Cell = tuple[str | None, str | None]


class Standing(NamedTuple):
    """A place of the window. Ids are None where nothing was shown."""

    place: Place
    matrix_id: str | None = None
    matrix_cell: Cell = (None, None)
    teammate_id: str | None = None
    section_id: str = ""
    teammate_cell: Cell = (None, None)


def standing_in(places: Places) -> Standing:
    """Return where a person is."""
    matrices, people = places.matrices, places.people
    standing = Standing(places.place)
    if matrices is not None:
        standing = standing._replace(matrix_id=matrices.matrix_id, matrix_cell=matrices.view.grid.current_key())
    if people is not None:
        body = people.page.body
        cell, section_id = body.grid.current_key(), body.sections.current_id
        standing = standing._replace(teammate_id=people.teammate_id, section_id=section_id, teammate_cell=cell)
    return standing


def stand(places: Places, standing: Standing) -> None:
    """Bring a person where they were."""
    if standing.matrix_id is not None:
        places.show_role(standing.matrix_id)
        if places.matrices is not None:
            places.matrices.view.grid.select_key(*standing.matrix_cell)
    if standing.teammate_id is not None:
        places.show_teammate(standing.teammate_id)
        if places.people is not None:
            places.people.page.body.sections.choose(standing.section_id)
            places.people.page.body.grid.select_key(*standing.teammate_cell)
    places.show_place(standing.place)
