import os
import sys

import pytest

from matrices.store.disk import Disk


@pytest.fixture
def synced(monkeypatch):
    """Return the list of what the system was asked to bring to disk, as inode numbers."""
    asked = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: asked.append(os.fstat(descriptor).st_ino))
    return asked


@pytest.mark.skipif(sys.platform in {"darwin", "win32"}, reason="other calls there")
def test_syncs_reach_the_system(tmp_path, synced):
    disk, path = Disk(), tmp_path / "file"
    with disk.open(path, "xb") as file:
        disk.sync(file)
    disk.sync_folder(path)
    assert synced == [path.stat().st_ino, tmp_path.stat().st_ino]


def test_all_of_a_large_block_is_written(tmp_path):
    with Disk().open(tmp_path / "file", "xb") as file:
        Disk().write(file, bytearray(3 << 20))
    assert (tmp_path / "file").stat().st_size == 3 << 20


def test_replacing_where_nothing_was(tmp_path):
    (tmp_path / "new").write_text("x")
    Disk().replace(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old").read_text() == "x"
