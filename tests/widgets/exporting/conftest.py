import pytest
from PySide6.QtWidgets import QWidget

from matrices.language.words import words_for
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.store.workspace import Workspace
from tests.widgets.person import Person
from widgets.exporting.exporting import Exporting
from widgets.session import Session


def role(title, matrix_id):
    tempo = Attribute(attribute_id="t", name="Tempo", descriptors={"l": "Answers\nAsks"})
    return Matrix(matrix_id=matrix_id, title=title, levels=(Level(level_id="l", name="Learning"),), attributes=(tempo,))


DAY, NIGHT = role("Day", "d"), role("Night", "n")


@pytest.fixture
def session(qapp, tmp_path):
    with Workspace.create(tmp_path / "Team.trellis", [DAY, NIGHT]) as workspace:
        yield Session(workspace)


@pytest.fixture
def person():
    return Person()


@pytest.fixture
def exporting(qtbot, theme, person):
    window = QWidget()
    qtbot.addWidget(window)
    return Exporting(window, person, str, theme, words_for("en"))
