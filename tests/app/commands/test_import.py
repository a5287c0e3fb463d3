import pytest

from matrices.model.matrix import Matrix
from matrices.store.workspace import Workspace

GRID = "Attribute,Learning,Solid\nTempo,Answers within the shift,Answers the oldest first\nCalm,,Stays kind\n"


@pytest.fixture
def grid(tmp_path):
    (tmp_path / "Night shift.csv").write_text(GRID, encoding="utf-8")
    return tmp_path / "Night shift.csv"


def roles(path):
    with Workspace.open(path) as workspace:
        return {one.title: one for one in workspace.all(Matrix)}


def test_import_makes_a_role_named_after_the_file(trellis, sample, grid):
    result = trellis("import", sample, grid)
    assert result.exit_code == 0
    assert "New role: Night shift" in result.stdout
    made = roles(sample)["Night shift"]
    assert [one.name for one in made.attributes] == ["Tempo", "Calm"]
    assert made.attributes[1].descriptor(made.levels[1].level_id) == "Stays kind"


def test_import_again_updates_the_role(trellis, sample, grid):
    trellis("import", sample, grid, "--role", "Owls")
    grid.write_text(GRID.replace("Stays kind", "Stays kind under pressure"), encoding="utf-8")
    result = trellis("import", sample, grid, "--role", "owls")
    assert "Updated role: Owls" in result.stdout
    assert "1 cell changes" in result.stdout
    assert len(roles(sample)) == 5


def test_import_plan_changes_nothing(trellis, sample, grid):
    before = sample.read_bytes()
    result = trellis("import", sample, grid, "--plan")
    assert result.exit_code == 0
    assert "   2  taken  Tempo" in result.stdout
    assert sample.read_bytes() == before


@pytest.mark.parametrize("data", [b"", b"\x00\xff\x00junk", b"just a line\n", b"PK\x03\x04broken"])
def test_import_of_junk_is_told_and_changes_nothing(trellis, sample, tmp_path, data):
    before = sample.read_bytes()
    (tmp_path / "junk.xlsx").write_bytes(data)
    result = trellis("import", sample, tmp_path / "junk.xlsx")
    assert result.exit_code == 1
    assert "Nothing was changed." in result.stderr
    assert sample.read_bytes() == before
