import pytest

from app.calibration_document import calibration_print
from app.document_contents import today
from matrices.language.words import words_for
from matrices.model.matrix import Matrix
from matrices.model.team_map import is_on_team
from matrices.model.teammate import Teammate
from matrices.reports.printable import CalibrationAspect
from matrices.reports.translated_roles import TranslatedRoles
from matrices.store.workspace import Workspace


@pytest.fixture
def compared(sample):
    """Return what is compared for an aspect."""
    with Workspace.open(sample, read_only=True) as workspace:
        yield lambda **aspect: calibration_print(
            workspace, TranslatedRoles(workspace, "en"), CalibrationAspect(**aspect), words_for("en")
        )


def test_first_attribute_of_the_first_role_is_usual(compared, sample):
    with Workspace.open(sample, read_only=True) as workspace:
        first = workspace.all(Matrix)[0].attributes[0].attribute_id
    assert compared().attribute_id == first


def test_those_who_are_chosen_are_compared_alone(compared):
    made = compared(teammate_ids=("deniz-aksoy", "kenji-mizuno"))
    assert {one.teammate.name for one in made.witnesses} == {"Deniz Aksoy", "Kenji Mizuno"}
    assert made.told == "some of the team"


def test_everybody_else_is_whom_the_attribute_concerns(compared, sample):
    with Workspace.open(sample, read_only=True) as workspace:
        team = [one for one in workspace.all(Teammate) if is_on_team(one, today())]
    made = compared(attribute_id="hiring")
    assert 0 < len(made.witnesses) < len(team)
    assert made.told == ""


def test_role_that_is_named_lends_the_levels(compared):
    made = compared(role_id="support-lead", attribute_id="service-standard")
    assert (made.matrix.matrix_id, made.attribute_id) == ("support-lead", "service-standard")
