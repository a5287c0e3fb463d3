import pytest

from matrices.whole_file import write_whole


def test_a_file_is_replaced_whole(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"old and longer")
    write_whole(tmp_path / "a.csv", b"new")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.csv", b"new")]


@pytest.mark.parametrize("name", ["missing/a.csv", "folder"])
def test_an_error_names_the_file_that_was_wanted_and_leaves_nothing(tmp_path, name):
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match=name) as told:
        write_whole(tmp_path / name, b"new")
    assert told.value.filename == str(tmp_path / name)
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]


def test_a_name_as_long_as_names_may_be_is_written(tmp_path):
    write_whole(tmp_path / ("a" * 255), b"new")
    assert (tmp_path / ("a" * 255)).read_bytes() == b"new"
