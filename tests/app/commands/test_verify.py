from msgspec.structs import replace

from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace


def damage(path):
    with Workspace.open(path) as workspace:
        workspace.commit([workspace.get(Teammate, "deniz-aksoy")])
    data = bytearray(path.read_bytes())
    middle = data.index(b"\n", len(data) // 2) + 40
    data[middle : middle + 4] = b"####"
    path.write_bytes(data)


def test_verify_of_a_sound_workspace(trellis, sample):
    result = trellis("verify", sample)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "sound\n", "")


def test_verify_prints_findings_and_exits_with_1(trellis, sample):
    with Workspace.open(sample) as workspace:
        workspace.commit([replace(workspace.get(Teammate, "deniz-aksoy"), standings={})])
    result = trellis("verify", sample)
    assert result.exit_code == 1
    assert "teammates deniz-aksoy product-knowledge: The level shown is not" in result.stdout
    assert "problems were found" in result.stderr


def forget_standings(path):
    with Workspace.open(path) as workspace:
        before = workspace.get(Teammate, "deniz-aksoy")
        workspace.commit([replace(before, standings={})])
    return before


def test_verify_says_how_to_repair_standings(trellis, sample):
    forget_standings(sample)
    assert f"trellis verify {sample} --repair" in trellis("verify", sample).stderr


def test_repair_derives_the_standings_anew_and_says_what_it_set(trellis, sample):
    before = forget_standings(sample)
    result = trellis("verify", sample, "--repair")
    assert result.exit_code == 0
    assert "Deniz Aksoy, Product knowledge: not rated → " in result.stdout
    assert f"{len(before.standings)} levels were repaired." in result.stdout
    with Workspace.open(sample, read_only=True) as workspace:
        assert workspace.get(Teammate, "deniz-aksoy") == before
    assert trellis("verify", sample).stdout == "sound\n"


def test_repair_takes_a_standing_away_that_no_review_gives(trellis, sample):
    before = forget_standings(sample)
    one = next(iter(before.standings.values()))
    with Workspace.open(sample) as workspace:
        workspace.commit([replace(before, standings={**before.standings, "juggling": one})])
    result = trellis("verify", sample, "--repair")
    assert "Deniz Aksoy, juggling: " in result.stdout
    assert "→ not rated" in result.stdout
    assert "1 level was repaired." in result.stdout


def test_repair_refuses_where_anything_else_is_wrong(trellis, sample):
    before = forget_standings(sample)
    with Workspace.open(sample) as workspace:
        workspace.commit([replace(before, standings={}, placements=before.placements[::-1] * 2)])
    untouched = sample.read_bytes()
    result = trellis("verify", sample, "--repair")
    assert result.exit_code == 1
    assert "The order is broken." in result.stdout
    assert "Nothing was changed" in result.stderr
    assert "--repair" not in trellis("verify", sample).stderr
    assert sample.read_bytes() == untouched


def test_repair_of_a_sound_workspace_writes_nothing(trellis, sample):
    before = sample.read_bytes()
    result = trellis("verify", sample, "--repair")
    assert (result.exit_code, result.stdout) == (0, "sound\n")
    assert sample.read_bytes() == before


def test_verify_of_a_damaged_file_names_the_way_out(trellis, sample):
    damage(sample)
    result = trellis("verify", sample)
    assert result.exit_code == 1
    assert f"trellis salvage {sample}" in result.stderr


def test_salvage_makes_it_sound_and_keeps_the_damaged_file(trellis, sample):
    damage(sample)
    damaged = sample.read_bytes()
    result = trellis("salvage", sample)
    assert result.exit_code == 0
    assert "1 line could not be read." in result.stderr
    assert any(one.read_bytes() == damaged for one in sample.parent.iterdir() if one.is_file())
    assert trellis("show", sample).exit_code == 0


def test_a_torn_tail_is_told_by_whoever_takes_it_off(trellis, sample):
    with sample.open("ab") as file:
        file.write(b'{"torn')
    result = trellis("rate", sample, "deniz", "product", "solid")
    assert result.exit_code == 0
    assert "had been cut short" in result.stderr
    kept = result.stderr.strip().rpartition(" ")[2].rstrip(".")
    assert b'{"torn' in (sample.parent / kept).read_bytes()


def test_verify_tells_of_a_write_cut_short_and_leaves_it_there(trellis, sample):
    with Workspace.open(sample) as workspace:
        workspace.commit([replace(workspace.get(Teammate, "deniz-aksoy"), name="Deniz A.")])
    whole = sample.read_bytes()
    sample.write_bytes(whole[:-30])
    result = trellis("verify", sample)
    assert result.exit_code == 1
    assert "The last write was cut short" in result.stdout
    assert sample.read_bytes() == whole[:-30]
