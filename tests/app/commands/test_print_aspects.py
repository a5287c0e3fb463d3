"""What is named as essential on the command line: an attribute, or one of one role alone."""

import pytest

from app.commands.print_aspects import AspectAsked, aspect_of
from app.names import UnclearNameError
from matrices.model.matrix import Attribute, Matrix
from matrices.reports.printable import Subject
from matrices.store.workspace import Workspace

TONE, COVER = Attribute(attribute_id="tone", name="Tone"), Attribute(attribute_id="cover", name="Night: cover")
ROLES = (
    Matrix(matrix_id="lead", title="Lead", attributes=(TONE, COVER)),
    Matrix(matrix_id="emea", title="Lead: EMEA", attributes=(TONE,)),
    Matrix(matrix_id="owner", title="担当", attributes=(TONE,)),
)


@pytest.fixture
def workspace(tmp_path):
    with Workspace.create(tmp_path / "a.trellis", ROLES) as made:
        yield made


def essential(workspace, *asked):
    subjects = [Subject(one.matrix_id, one.title) for one in ROLES]
    found = aspect_of(AspectAsked(essential=asked), subjects, workspace).essential
    return {workspace.get(Matrix, one.role_id).title for one in found}


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("Lead: tone", "Lead"),
        ("Lead: EMEA: tone", "Lead: EMEA"),
        ("lead： emea：tone", "Lead: EMEA"),
        ("Lead: Night: cover", "Lead"),
        ("担当：Tone", "担当"),
    ],
)
def test_role_before_a_colon_is_the_longest_title_that_fits(workspace, asked, title):
    assert essential(workspace, asked) == {title}


def test_attribute_alone_is_that_of_every_role(workspace):
    assert essential(workspace, "tone") == {"Lead", "Lead: EMEA", "担当"}


@pytest.mark.parametrize(("asked", "unknown"), [("Nobody: Tone", "Nobody"), ("Lead: EMEA: Cover", " Cover")])
def test_what_no_role_has_is_refused_by_its_name(workspace, asked, unknown):
    with pytest.raises(UnclearNameError) as caught:
        essential(workspace, asked)
    assert caught.value.asked == unknown
