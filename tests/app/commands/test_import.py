import pytest

from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
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
    assert len(roles(sample)) == 9


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


def people(path):
    with Workspace.open(path) as workspace:
        return {one.name: one for one in workspace.all(Teammate)}


def test_import_of_a_chosen_sheet_and_of_all(trellis, sample, tmp_path):
    source = tmp_path / "roles.md"
    source.write_text("".join(f"# {name}\n\n| Skill | L1 |\n|---|---|\n| a | {name} |\n\n" for name in ("Owl", "Lark")))
    assert (
        "Sheet “Lark” was left out: one grid is taken at a time." in trellis("import", sample, source, "--plan").stderr
    )
    assert "New role: Lark" in trellis("import", sample, source, "--sheet", "Lark").stdout
    result = trellis("import", sample, source, "--all")
    assert "New role: Owl" in result.stdout
    assert "Updated role: Lark" in result.stdout


def test_import_as_said_rather_than_as_seen(trellis, sample, tmp_path, grid):
    assert trellis("import", sample, grid, "--transposed", "--role", "Turned").exit_code == 0
    assert [one.name for one in roles(sample)["Turned"].attributes] == ["Learning", "Solid"]
    result = trellis("import", sample, grid, "--kind", "long")
    assert result.exit_code == 1
    assert "it is not arranged as you said" in result.stderr


def test_import_of_people_makes_reviews_in_one_commit(trellis, sample, tmp_path):
    source = tmp_path / "people.csv"
    source.write_text("Name,Date,Writing for others,Cooking\nNew One,2026-01-02,Solid,x\nNoor,2026-01-02,Deep,\n")
    result = trellis("import", sample, source, "--role", "Customer support specialist 1")
    assert "2 ratings · 2 new teammates" in result.stdout
    assert "Not taken: Cooking · x" in result.stderr
    assert people(sample)["New One"].placements[0].since.isoformat() == "2026-01-02"
    assert "0 ratings" in trellis("import", sample, source, "--role", "Customer support specialist 1").stdout


def test_import_of_marks_with_their_meanings(trellis, sample, tmp_path):
    source = tmp_path / "skills.csv"
    source.write_text("Name,Tempo,Calm\nAna,x,o\nBen,o,x\n")
    trellis("import", sample, source, "--role", "Owls")
    assert [one.name for one in roles(sample)["Owls"].levels] == ["x", "o"]
    result = trellis("import", sample, source, "--role", "Support lead", "--mark", "x=Solid", "--mark", "odd")
    assert result.exit_code == 2
    assert "Say it as MARK=LEVEL" in result.stderr


def test_import_of_bare_marks_says_what_they_were_taken_for(trellis, sample, tmp_path):
    source = tmp_path / "skills.csv"
    source.write_text("Name,Mentoring,Hiring\nAna,x,o\nBen,o,x\n")
    result = trellis("import", sample, source, "--role", "Support lead", "--plan")
    assert "Marks: x = Solid · o = Learning" in result.stdout
    assert "2 ratings" in result.stdout
