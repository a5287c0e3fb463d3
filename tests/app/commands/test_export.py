import json

import pytest
from msgspec.structs import replace

from matrices.edits.translations import set_texts
from matrices.model.matrix import Matrix
from matrices.model.translation import TextKind, TextPlace, Translation, source_texts
from matrices.store.workspace import Workspace

FORMATS = ("xlsx", "csv", "tsv", "markdown", "html", "yaml", "json")


def documents(path):
    with Workspace.open(path) as workspace:
        return {one.matrix_id: _without_standard(one) for one in workspace.all(Matrix)}


def _without_standard(matrix):
    """What an attribute serves names statements of the team's own standard, which no role takes along."""
    return replace(matrix, attributes=tuple(replace(one, serves=()) for one in matrix.attributes))


@pytest.mark.parametrize("kind", FORMATS)
def test_exported_role_comes_back_and_changes_nothing(trellis, sample, tmp_path, kind):
    before = documents(sample)
    result = trellis("export", sample, "--role", "Support lead", "--format", kind, "-o", tmp_path / "lead")
    assert (result.exit_code, result.stdout.strip()) == (0, str(tmp_path / "lead"))
    again = trellis("import", sample, tmp_path / "lead", "--role", "Support lead")
    assert "0 cells change · 0 new attributes" in again.stdout
    assert documents(sample) == before


@pytest.mark.parametrize(
    ("name", "start"), [("a.md", b"# "), ("a.xlsx", b"PK"), ("a.yml", b"trellis:"), ("a.htm", b"<!DOCTYPE")]
)
def test_ending_says_the_format(trellis, sample, tmp_path, name, start):
    assert trellis("export", sample, "-o", tmp_path / name).exit_code == 0
    assert (tmp_path / name).read_bytes().startswith(start)


def test_all_roles_are_exported_and_taken_into_another_workspace(trellis, sample, tmp_path):
    trellis("export", sample, "-o", tmp_path / "roles.json")
    assert len(json.loads((tmp_path / "roles.json").read_text())["roles"]) == 8
    trellis("new", tmp_path / "new.trellis", "--template", "empty")
    result = trellis("import", tmp_path / "new.trellis", tmp_path / "roles.json")
    assert result.stdout.count("New role:") == 8
    assert documents(tmp_path / "new.trellis") == documents(sample)


def test_folder_gets_a_file_for_each_role(trellis, sample, tmp_path):
    result = trellis("export", sample, "--format", "csv", "-o", f"{tmp_path}/out/")
    assert sorted(one.name for one in (tmp_path / "out").iterdir())[-1] == "Support lead.csv"
    assert result.stdout.count(".csv") == 8


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-o", "roles.csv"), "one role a file"),
        (("-o", "roles"), "Name a format"),
        (("-o", "roles.xlsx", "--role", "Nobody"), "Nobody"),
    ],
)
def test_what_cannot_be_exported_is_told(trellis, sample, arguments, message):
    result = trellis("export", sample, *arguments)
    assert result.exit_code != 0
    assert message in result.output


def test_nothing_to_export_is_told(trellis, tmp_path):
    trellis("new", tmp_path / "new.trellis", "--template", "empty")
    result = trellis("export", tmp_path / "new.trellis", "-o", tmp_path / "a.xlsx")
    assert (result.exit_code, result.stderr.strip()) == (1, "Error: There is no role to export yet.")


@pytest.mark.parametrize("kind", ["json", "yaml"])
def test_translations_go_out_and_come_back(trellis, sample, tmp_path, kind):
    with Workspace.open(sample) as workspace:
        role = workspace.get(Matrix, "support-lead")
        texts = {place: f"{text} (es)" for place, text in source_texts(role).items()}
        made = set_texts(Translation(matrix_id="support-lead", language="es"), role, texts)
        workspace.commit([made])
    file, fresh = tmp_path / f"roles.{kind}", tmp_path / "fresh.trellis"
    trellis("export", sample, "--role", "support lead", "-o", file)
    trellis("new", fresh, "--template", "empty")
    assert trellis("import", fresh, file).exit_code == 0
    with Workspace.open(fresh, read_only=True) as workspace:
        assert workspace.all(Translation) == [made]


def test_roles_are_exported_in_another_language(trellis, sample, tmp_path):
    with Workspace.open(sample) as workspace:
        lead = next(one for one in workspace.all(Matrix) if one.title == "Support lead")
        texts = {TextPlace(TextKind.TITLE): "サポートリード"}
        workspace.commit([set_texts(Translation(matrix_id=lead.matrix_id, language="ja"), lead, texts)])
    wish = ("--role", "Support lead", "--language", "ja", "--format")
    trellis("export", sample, *wish, "markdown", "-o", f"{tmp_path}/out/")
    text = (tmp_path / "out" / "サポートリード.md").read_text()
    assert text.startswith(f"# サポートリード\n\n{lead.about}\N{NO-BREAK SPACE}†")
    trellis("export", sample, *wish, "json", "-o", tmp_path / "lead.json")
    assert json.loads((tmp_path / "lead.json").read_text())["roles"][0]["title"] == "Support lead"


def test_roles_without_a_translation_are_told(trellis, sample, tmp_path):
    with Workspace.open(sample) as workspace:
        lead = next(one for one in workspace.all(Matrix) if one.title == "Support lead")
        texts = {TextPlace(TextKind.TITLE): "サポートリード"}
        workspace.commit([set_texts(Translation(matrix_id=lead.matrix_id, language="ja"), lead, texts)])
    result = trellis("export", sample, "--language", "ja", "-o", tmp_path / "roles.html")
    told = result.stderr.splitlines()
    assert (result.exit_code, len(told)) == (0, 7)
    assert "Customer support operations: Not translated yet: shown in English." in told
    assert not any(one.startswith("Support lead:") for one in told)


@pytest.mark.parametrize("wish", [(), ("--language", "en")])
def test_roles_in_their_own_language_are_not_told(trellis, sample, tmp_path, wish):
    assert trellis("export", sample, *wish, "-o", tmp_path / "roles.html").stderr == ""
