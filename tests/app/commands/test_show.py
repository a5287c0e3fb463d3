import datetime
import json

from matrices.edits.translations import set_texts
from matrices.model.matrix import Matrix
from matrices.model.teammate import Placement, Teammate
from matrices.model.translation import TextKind, TextPlace, Translation
from matrices.store.workspace import Workspace


def test_show_lists_roles_and_teammates(trellis, sample):
    shown = trellis("show", sample).stdout
    assert "Support lead · 10 attributes · 4 levels · edition 1" in shown
    assert "Deniz Aksoy · Senior support specialist since 2026-07-01" in shown
    assert "12 teammates" in shown


def test_show_json_holds_roles_teammates_and_counts(trellis, sample):
    found = json.loads(trellis("show", sample, "--json").stdout)
    assert found["counts"] == {"matrices": 8, "editions": 13, "teammates": 12, "reviews": 105}
    assert {one["title"] for one in found["roles"]} > {"Support lead", "Customer support engineer"}
    assert all(one["role"] for one in found["teammates"])


def test_show_works_while_the_workspace_is_edited(trellis, sample):
    with Workspace.open(sample):
        assert trellis("show", sample).exit_code == 0


def test_show_of_another_file_says_what_it_is_not(trellis, tmp_path):
    (tmp_path / "notes.txt").write_text("hello\n")
    result = trellis("show", tmp_path / "notes.txt")
    assert result.exit_code == 1
    assert "is not a Trellis workspace" in result.stderr


def test_show_of_a_missing_file(trellis, tmp_path):
    result = trellis("show", tmp_path / "none.trellis")
    assert result.exit_code == 1
    assert "There is no file" in result.stderr


def test_show_json_says_how_far_translations_are(trellis, sample):
    with Workspace.open(sample) as workspace:
        role = next(one for one in workspace.all(Matrix) if one.title == "Support lead")
        empty = Translation(matrix_id=role.matrix_id, language="ar")
        workspace.commit([set_texts(empty, role, {TextPlace(TextKind.TITLE): "قائد فريق الدعم"})])
    roles = json.loads(trellis("show", sample, "--json").stdout)["roles"]
    told = next(one["translations"] for one in roles if one["title"] == "Support lead")
    assert [(one["language"], one["done"], one["stale"]) for one in told] == [("ar", 1, 0)]
    assert all(one["translations"] == [] for one in roles if one["title"] != "Support lead")


def test_show_names_a_product_team_only_while_somebody_is_in_it(trellis, tmp_path):
    today = datetime.datetime.now(datetime.UTC).astimezone().date()
    day = datetime.timedelta(days=1)
    spans = {"over": (today - 9 * day, today), "now": (today - day, today + day), "to come": (today + day, None)}
    people = [
        Teammate(
            teammate_id=name.replace(" ", "-"),
            name=name,
            placements=(Placement(matrix_id="m", since=since, embedded_in="Billing", embedded_until=until),),
        )
        for name, (since, until) in spans.items()
    ]
    Workspace.create(tmp_path / "team.trellis", people).close()
    found = json.loads(trellis("show", tmp_path / "team.trellis", "--json").stdout)["teammates"]
    assert {one["name"]: one["embedded_in"] for one in found} == {"over": "", "now": "Billing", "to come": "Billing"}
