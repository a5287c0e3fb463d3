import pytest

from matrices.model.matrix import Matrix
from matrices.model.plan import Plan
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace


@pytest.mark.parametrize(
    ("options", "roles", "people", "plans"),
    [([], 8, 0, 3), (["--template", "empty"], 0, 0, 0), (["--sample"], 8, 12, 3)],
)
def test_new_begins_with_what_was_asked(trellis, tmp_path, options, roles, people, plans):
    assert trellis("new", tmp_path / "a.trellis", *options).exit_code == 0
    with Workspace.open(tmp_path / "a.trellis") as made:
        assert (made.count(Matrix), made.count(Teammate), made.count(Plan)) == (roles, people, plans)


def test_new_names_the_team_after_the_file(trellis, tmp_path):
    trellis("new", tmp_path / "Night shift.trellis")
    with Workspace.open(tmp_path / "Night shift.trellis") as made:
        assert made.get(Settings, SETTINGS_ID).team_name == "Night shift"


def test_new_leaves_a_file_alone(trellis, tmp_path):
    (tmp_path / "a.trellis").write_text("mine")
    result = trellis("new", tmp_path / "a.trellis")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "already a file" in result.stderr
    assert (tmp_path / "a.trellis").read_text() == "mine"


def test_new_in_a_missing_folder_is_told(trellis, tmp_path):
    result = trellis("new", tmp_path / "nowhere" / "a.trellis")
    assert result.exit_code == 1
    assert str(tmp_path / "nowhere") in result.stderr


def test_new_takes_one_start_only(trellis, tmp_path):
    assert trellis("new", tmp_path / "a.trellis", "--sample", "--template", "empty").exit_code == 2
