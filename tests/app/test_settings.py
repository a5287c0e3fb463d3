from pathlib import Path

import pytest

from app.settings import Preferences, PreferencesFile


def test_changes_are_there_next_time(tmp_path):
    PreferencesFile(tmp_path / "deep" / "p.json").change(scheme="dark", language="ja")
    assert PreferencesFile(tmp_path / "deep" / "p.json").now == Preferences(scheme="dark", language="ja")


def test_recent_files_come_latest_first_without_repeats(tmp_path):
    preferences = PreferencesFile(tmp_path / "p.json")
    for name in "abcdefghij":
        preferences.remember(Path(name))
    preferences.remember(Path("e"))
    preferences.forget(Path("j"))
    assert preferences.now.recent == ("e", "i", "h", "g", "f", "d", "c")


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"recent": 5}', b"\xff"])
def test_what_cannot_be_read_is_as_if_new(tmp_path, data):
    (tmp_path / "p.json").write_bytes(data)
    assert PreferencesFile(tmp_path / "p.json").now == Preferences()


def test_what_cannot_be_written_is_kept_in_mind(tmp_path):
    (tmp_path / "file").write_text("")
    preferences = PreferencesFile(tmp_path / "file" / "p.json")
    preferences.change(scheme="dark")
    assert preferences.now.scheme == "dark"


def test_without_a_path_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    PreferencesFile(None).remember(Path("a"))
    assert list(tmp_path.iterdir()) == []
