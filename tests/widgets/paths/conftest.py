import datetime

import pytest
from msgspec.structs import replace

from matrices.edits.paths import add_step, add_step_out
from matrices.language.words import words_for
from matrices.model.matrix import Matrix, StepKind, Track
from matrices.model.teammate import Placement, Teammate
from tests.matrices.store.documents import MATRIX
from widgets.paths.place import PathsPlace

NOW = datetime.datetime(2026, 6, 1, 12, tzinfo=datetime.UTC)
JANUARY = datetime.date(2026, 1, 1)


def role(matrix_id, title, track=Track.INDIVIDUAL):
    return replace(MATRIX, matrix_id=matrix_id, title=title, track=track, steps=())


def team():
    """First grows into second, and second out to sales; a lead whom nothing leads to; Ana and Ben hold the first."""
    first = add_step(role("first", "First line"), "second", StepKind.GROW)
    return (
        first,
        add_step_out(role("second", "Second line"), "Sales"),
        role("lead", "Support lead", Track.PEOPLE),
        Teammate(teammate_id="ana", name="Ana", placements=(Placement(matrix_id="first", since=JANUARY),)),
        Teammate(teammate_id="ben", name="Ben", placements=(Placement(matrix_id="first", since=JANUARY),)),
    )


@pytest.fixture
def place(qtbot, session, theme, words):
    """The paths place with a small team on it."""
    session.workspace.commit(team())
    return shown(qtbot, session, theme, words)


@pytest.fixture
def mirrored_place(qtbot, session, theme):
    """The same place in Arabic."""
    session.workspace.commit(team())
    return shown(qtbot, session, theme, words_for("ar"))


@pytest.fixture
def empty_place(qtbot, session, theme, words):
    """The paths place of a workspace without roles."""
    return shown(qtbot, session, theme, words)


def shown(qtbot, session, theme, words):
    made = PathsPlace(session, theme, words, now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


@pytest.fixture
def matrix(session):
    """Read a role as it is stored."""
    return lambda matrix_id: session.workspace.get(Matrix, matrix_id)
