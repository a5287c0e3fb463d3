"""A role that is translated in part, read in that language: its grid, a teammate's, and both beside Details."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.main_window import MainWindow
from app.places import Place
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from tests.pictures.translated import partly_translated


def reading(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield what to paint, and how it is called; undo takes the translation away in the end."""
    session = window.desk.session
    people = [] if session is None else session.all(Teammate)
    if session is None or not people or not people[0].placements:
        return
    matrix = session.get(Matrix, people[0].placements[-1].matrix_id)
    language = "ja" if matrix.language != "ja" else "ar"
    made = partly_translated(matrix, language)
    if not made.texts:
        return
    session.commit("translation", [made])
    window.desk.places.show_role(matrix.matrix_id)
    window.commands[f"read-{language}"].trigger()
    yield "reading", window
    window.desk.places.show_place(Place.PEOPLE)
    window.desk.places.people.choose(people[0].teammate_id)
    window.commands[f"read-{language}"].trigger()
    yield "reading-teammate", window
    session.undo()
