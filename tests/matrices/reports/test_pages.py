from pathlib import Path

import pytest

from matrices.reports.pages import PrintError, put_in_place


def test_file_is_put_in_place_whole(tmp_path):
    put_in_place(b"new", tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize("destination", ["missing/a.pdf", "folder"])
def test_destination_that_cannot_be_written_is_told(tmp_path, destination):
    (tmp_path / "folder").mkdir()
    with pytest.raises(PrintError) as told:
        put_in_place(b"new", tmp_path / destination)
    assert told.value.destination == tmp_path / destination
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_interrupted_write_leaves_what_was_there(tmp_path, monkeypatch):
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        put_in_place(b"new", target)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
