import datetime

import pytest
from msgspec.structs import replace

from matrices.model.acceptances import Acceptance, Acceptances
from matrices.model.matrix import Level, Matrix, Step, StepKind
from matrices.model.teammate import Placement, Teammate
from tests.widgets.grid.roles import ROLE, attribute
from widgets.matrix.place import MatricesPlace
from widgets.roles.list_menu import RoleListMenu
from widgets.roles.roles import Roles
from widgets.session import Session

DAY = datetime.date(2026, 3, 1)
SHORT = replace(
    ROLE,
    matrix_id="short",
    title="Associate",
    levels=tuple(Level(level_id=one, name=one.capitalize()) for one in ("first", "only")),
    attributes=(attribute("teaching", "team", first="Helps"),),
    steps=(Step(to_matrix_id="role", kind=StepKind.GROW),),
)
OTHER = replace(ROLE, matrix_id="other", title="Writer", attributes=(attribute("style", None, first="Writes"),))
ACCEPTED = Acceptances(
    matrix_id="role", entries=(Acceptance(code="vague", digest="0" * 16, reason="It is our word", on=DAY),)
)
HOLDER = Teammate(teammate_id="ana", name="Ana", placements=(Placement(matrix_id="role", since=DAY),))
FORMER = Teammate(
    teammate_id="bo",
    name="Bo",
    placements=(Placement(matrix_id="role", since=DAY), Placement(matrix_id="other", since=datetime.date(2026, 4, 1))),
)
ALL = (ROLE, SHORT, OTHER, ACCEPTED, HOLDER, FORMER)


@pytest.fixture
def place(qtbot, workspace, theme, words):
    """The matrices place on three roles, in the list: Associate, Support specialist (in view), Writer."""
    workspace.commit(ALL)
    made = MatricesPlace(Session(workspace), theme, words)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    made.choose("role")
    return made


@pytest.fixture
def roles(place, theme, words):
    made = Roles(place, place._session, theme, words)
    RoleListMenu(place, made)
    return made


@pytest.fixture
def stored(workspace):
    """A role as it is on disk."""
    return lambda matrix_id: workspace.get(Matrix, matrix_id)


@pytest.fixture
def undo_text(place):
    return place._session.undo_stack.undoText


@pytest.fixture
def asked(place):
    """The dialog of a kind that is open."""
    return lambda kind: next(one for one in place.findChildren(kind) if one.isVisible())
