import datetime

import pytest

from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace

LIST = "Nombre;Puesto;Desde;Turno\nZoe Ay;Support lead;03/02/2025;mañana, tarde\nBen;Pilot;;\n"


@pytest.fixture
def team(tmp_path):
    path = tmp_path / "own.trellis"
    lead = Matrix(matrix_id="lead", title="Support lead")
    noor = Teammate(teammate_id="noor", name="Noor", tags={"Turno": ("mañana",)}, left_on=datetime.date(2026, 1, 1))
    Workspace.create(path, (lead, noor, Teammate(teammate_id="kenji", name="Kenji"))).close()
    return path


@pytest.fixture
def people_csv(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(LIST, encoding="cp1252")
    return path


def names(path):
    with Workspace.open(path, read_only=True) as workspace:
        return {one.name: one for one in workspace.all(Teammate)}


def test_plan_tells_of_each_row_and_changes_nothing(trellis, team, people_csv):
    before = team.read_bytes()
    told = trellis("import", team, people_csv, "--kind", "roster", "--plan").stdout
    assert "new  Zoe Ay" in told
    assert "not taken: no role is called Pilot" in told
    assert team.read_bytes() == before


def test_people_come_in_and_taking_them_again_changes_nothing(trellis, team, people_csv):
    told = trellis("import", team, people_csv, "--kind", "roster")
    assert told.stdout.strip() == "1 new teammate · 1 row is not taken"
    assert "Pilot" in told.stderr
    assert names(team)["Zoe Ay"].tags == {"Turno": ("mañana", "tarde")}
    again = trellis("import", team, people_csv, "--kind", "roster").stdout
    assert again.strip() == "1 is known already · 1 row is not taken"


def test_list_that_names_nobody_is_told(trellis, team, tmp_path):
    path = tmp_path / "nobody.csv"
    path.write_text("Shift,Team\nearly,Billing\n")
    told = trellis("import", team, path, "--kind", "roster")
    assert (told.exit_code, "Name" in told.stderr) == (1, True)


def test_what_people_prints_as_csv_comes_back(trellis, team, tmp_path):
    path = tmp_path / "out.csv"
    path.write_bytes(trellis("people", team, "--csv", "--leavers").stdout_bytes)
    told = trellis("import", team, path, "--kind", "roster", "--plan").stdout
    assert told.splitlines()[-1] == f"{len(names(team))} are known already"
