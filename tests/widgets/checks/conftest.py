import datetime

import pytest
from msgspec.structs import replace

from app.telling import telling
from matrices.edits.cells import set_descriptors
from matrices.store.workspace import Workspace
from tests.widgets.grid.roles import ROLE
from widgets.checks.checks import Checks
from widgets.matrix.place import MatricesPlace
from widgets.session import Session

NOW = datetime.datetime(2026, 5, 4, 12, tzinfo=datetime.UTC)
LEVEL_IDS = ("first", "solid", "strong")
TEXTS = {
    "product": (
        "Looks an answer up in the articles before asking",
        "Rebuilds a reported fault in a test account of the team",
        "Draws how two features meet, and shows engineers the gap",
    ),
    "writing": (
        "Answers the question that was asked, in short paragraphs",
        "Names the next step and who takes it at the end of a reply",
        "Rewrites templates that customers kept asking back about",
    ),
    "teaching": (
        "Sits beside a newcomer and lets them type the first replies",
        "Prepares a case for the weekly meeting and asks what others see",
        "Plans the first month of newcomers, and changes the plan with each",
    ),
}
CLEAN = {(row, level): text for row, texts in TEXTS.items() for level, text in zip(LEVEL_IDS, texts, strict=True)}
DESCRIBED = set_descriptors(ROLE, CLEAN)
SOUND = replace(DESCRIBED, attributes=tuple(replace(one, expected_level_id="solid") for one in DESCRIBED.attributes))
FAULTY = set_descriptors(
    SOUND,
    {("product", "solid"): "Asks ana@example.com before closing a case that is not clear", ("writing", "first"): ""},
)
"""One finding with a fix, and behind it one without."""


@pytest.fixture
def checks(qtbot, workspace, theme, words):
    """The checks of a faulty role, after they have looked at it."""
    workspace.commit([FAULTY])
    yield from _checked(qtbot, workspace, theme, words)


@pytest.fixture
def sound_checks(qtbot, workspace, theme, words):
    """The checks of a role without faults."""
    workspace.commit([SOUND])
    yield from _checked(qtbot, workspace, theme, words)


@pytest.fixture
def read_only_checks(qtbot, workspace, theme, words):
    """The checks of a faulty role in a workspace that can only be looked at."""
    workspace.commit([FAULTY])
    opened = Workspace.open(workspace.path, read_only=True)
    yield from _checked(qtbot, opened, theme, words)
    opened.close()


@pytest.fixture
def grid(checks):
    """The grid that they stand beside."""
    return checks._view.grid


def _checked(qtbot, workspace, theme, words):
    session = Session(workspace)
    place = MatricesPlace(session, theme, words, now=lambda: NOW)
    qtbot.addWidget(place)
    place.resize(1400, 800)
    place.show()
    qtbot.waitExposed(place)
    made = Checks(place.view, session, telling(words), theme, words, now=lambda: NOW)
    qtbot.waitUntil(lambda: made.watch.matrix is not None)
    yield made  # not returned: the place would be gone
