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
