import datetime

import pytest
from msgspec.structs import replace

from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace


def names_in(path):
    with Workspace.open(path, read_only=True) as workspace:
        return {one.name for one in workspace.all(Teammate)}


def test_erase_says_what_it_would_do_and_changes_nothing(trellis, sample):
    before = sample.read_bytes()
    told = trellis("erase", sample, "Deniz")
    assert told.stdout.startswith("To be erased: Deniz Aksoy\n")
    assert "Add --yes" in told.stderr
    assert sample.read_bytes() == before


def test_erase_leaves_no_byte(trellis, sample):
    told = trellis("erase", sample, "Deniz", "--also", "Deniz", "--yes")
    assert "No byte of the workspace names them any more." in told.stdout
    assert b"Deniz" not in sample.read_bytes()
    assert "Deniz Aksoy" not in names_in(sample)


def test_erase_shows_what_may_still_mean_them(trellis, sample):
    assert "hold a part of the name" in trellis("erase", sample, "Deniz").stdout


def test_hand_over_and_take_over_bring_the_history_along(trellis, sample, tmp_path):
    away, file = tmp_path / "away.trellis", tmp_path / "deniz.trellis"
    assert trellis("new", away, "--template", "empty").exit_code == 0
    assert "Deniz Aksoy" in trellis("hand-over", sample, "Deniz", "-o", file).stdout
    assert trellis("take-over", away, file, "--plan").stdout.startswith("Deniz Aksoy joins the team\n")
    assert names_in(away) == set()
    trellis("take-over", away, file)
    with Workspace.open(sample, read_only=True) as home, Workspace.open(away, read_only=True) as there:
        without_round = [replace(one, round_id=None) for one in home.reviews_of("deniz-aksoy")]
        assert list(there.reviews_of("deniz-aksoy")) == without_round
    assert "Nothing is new" in trellis("take-over", away, file).stdout


def test_whoever_comes_back_is_said_to_be_on_the_team_again(trellis, sample, tmp_path):
    file = tmp_path / "deniz.trellis"
    trellis("hand-over", sample, "Deniz", "-o", file)
    with Workspace.open(sample) as home:
        home.commit([replace(home.get(Teammate, "deniz-aksoy"), left_on=datetime.date(2026, 1, 1))])
    assert "Deniz Aksoy had left, and is on the team again" in trellis("take-over", sample, file).stdout
    with Workspace.open(sample, read_only=True) as home:
        assert home.get(Teammate, "deniz-aksoy").left_on is None


@pytest.mark.parametrize("command", ["hand-over", "take-over"])
def test_nothing_is_overwritten_or_taken_from_a_whole_team(trellis, sample, command):
    rest = ("Deniz", "-o", sample) if command == "hand-over" else (sample,)
    before = sample.read_bytes()
    told = trellis(command, sample, *rest)
    assert told.exit_code == 1
    assert told.stderr
    assert sample.read_bytes() == before
