"""Opening files that are ours, not ours, torn or damaged."""

import os
import subprocess
import sys

import pytest

from matrices.store.errors import NotAWorkspace, StoreCorrupt, StoreLocked, StoreNewer
from matrices.store.lines import HEADER, Line, written
from matrices.store.table import JournalDB
from tests.matrices.store.documents import held


@pytest.fixture
def raw(path):
    """Return the bytes of a workspace file of three transactions."""
    with JournalDB(path, is_new=True) as db:
        for number in range(3):
            db.journal.commit([("a", f"{number}-{one}", b'{"n":%d}' % number) for one in range(3)])
    return path.read_bytes()


def opening(path, **options):
    with JournalDB(path, **options) as db:
        return held(db), db.journal.recovered


def test_new_file_is_private(path):
    JournalDB(path, is_new=True).close()
    assert path.stat().st_mode & 0o777 == 0o600


def test_new_file_overwrites_nothing(path):
    path.write_text("mine")
    with pytest.raises(FileExistsError):
        JournalDB(path, is_new=True)
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert path.read_text() == "mine"


def test_missing_file_is_missing_and_leaves_no_lock(path):
    for read_only in (True, False):
        with pytest.raises(FileNotFoundError):
            JournalDB(path, read_only=read_only)
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b"Dear diary", b"{}", b'{"_default": {}}', bytes(9999), b'["c0ffee42",1]\n', os.urandom(5000)],
)
@pytest.mark.parametrize("read_only", [True, False])
def test_other_files_are_told_apart_and_left_alone(path, content, read_only):
    path.write_bytes(content)
    with pytest.raises(NotAWorkspace):
        JournalDB(path, read_only=read_only)
    assert path.read_bytes() == content
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_folder_is_no_workspace(tmp_path):
    with pytest.raises(OSError):  # noqa: PT011 - which one differs between systems
        JournalDB(tmp_path)


def test_newer_format_is_refused(path):
    path.write_bytes(written(Line(0, 1, 1, HEADER, "", "", b'{"format":"trellis","version":2}')))
    with pytest.raises(StoreNewer):
        JournalDB(path)


def test_symlink_stays_one_through_compaction(path, raw):
    link = path.with_name("link.trellis")
    link.symlink_to(path)
    with JournalDB(link) as db:
        db.journal.compact()
        assert db.journal.path == path
        with pytest.raises(StoreLocked):
            JournalDB(path)
    assert link.is_symlink()


def test_torn_end_is_set_aside_with_its_bytes(path, raw):
    path.write_bytes(raw[:-9])
    state, recovered = opening(path)
    assert len(state) == 6
    sound = path.read_bytes()
    assert raw.startswith(sound)
    assert sound + recovered.read_bytes() == raw[:-9]
    assert recovered.stat().st_mode & 0o777 == 0o600
    assert opening(path) == (state, None)


def test_torn_end_is_not_read_by_a_reader_and_not_touched(path, raw):
    path.write_bytes(raw[:-9])
    state, recovered = opening(path, read_only=True)
    assert (len(state), recovered) == (6, None)
    assert path.read_bytes() == raw[:-9]
    assert {file.name for file in path.parent.iterdir()} == {path.name, f"{path.name}.lock"}


def test_reader_needs_no_right_to_write(path, raw):
    path.chmod(0o400)
    (path.parent / f"{path.name}.lock").unlink()
    assert len(opening(path, read_only=True)[0]) == 9
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("junk", [bytes(700), b"half a line", b"\n\n\n", b'["00000000",4,1,1,"put","a","x",{}]\n'])
def test_junk_after_the_end_is_set_aside(path, raw, junk):
    path.write_bytes(raw + junk)
    state, recovered = opening(path)
    assert len(state) == 9
    assert recovered.read_bytes() == junk


def test_cut_at_any_byte_opens_at_the_last_whole_transaction(path, raw):
    ends = [place for place in range(len(raw)) if raw[:place].endswith(b"\n")]
    start, commits = ends[1], [ends[1], ends[4], ends[7], len(raw)]
    for cut in range(start, len(raw) + 1):
        path.write_bytes(raw[:cut])
        state, recovered = opening(path)
        assert len(state) == 3 * (sum(end <= cut for end in commits) - 1)
        assert (recovered is None) == (cut in commits)


def test_cut_within_the_snapshot_is_refused(path, raw):
    with JournalDB(path) as db:
        db.journal.compact()
    compact = path.read_bytes()
    first = compact.index(b"\n") + 1
    for cut in range(first, len(compact)):
        path.write_bytes(compact[:cut])
        with pytest.raises(StoreCorrupt):
            JournalDB(path)
    assert path.read_bytes() == compact[:-1]


@pytest.mark.parametrize("number", range(11))
def test_line_taken_out_is_refused(path, raw, number):
    lines = raw.splitlines(keepends=True)
    del lines[number]
    path.write_bytes(b"".join(lines))
    is_end = number == 10
    if is_end:  # as when the last write was torn there
        assert len(opening(path)[0]) == 6
        return
    with pytest.raises(StoreCorrupt):
        JournalDB(path)


@pytest.mark.parametrize("number", range(1, 10))
def test_document_taken_out_of_the_snapshot_is_refused(path, raw, number):
    with JournalDB(path) as db:
        db.journal.compact()
    lines = path.read_bytes().splitlines(keepends=True)
    del lines[number]
    path.write_bytes(b"".join(lines))
    with pytest.raises(StoreCorrupt):
        JournalDB(path)


def test_damage_says_where_and_alters_nothing(path, raw):
    lines = raw.splitlines(keepends=True)
    damaged = raw.replace(b'"n":0', b'"n":7', 1)
    path.write_bytes(damaged)
    with pytest.raises(StoreCorrupt) as caught:
        JournalDB(path)
    assert caught.value.sound_bytes == len(lines[0] + lines[1])
    assert caught.value.bad_offsets == (len(lines[0] + lines[1]),)
    assert path.read_bytes() == damaged
    assert not any("torn" in file.name for file in path.parent.iterdir())


def test_file_doubled_is_refused(path, raw):
    path.write_bytes(raw + raw)
    with pytest.raises(StoreCorrupt):
        JournalDB(path)


def test_what_a_crash_left_of_a_compaction_is_removed(path, raw):
    path.with_name(f"{path.name}.new").write_bytes(raw)
    opening(path)
    assert not path.with_name(f"{path.name}.new").exists()


def test_failed_opening_frees_the_lock(path, raw):
    path.write_bytes(raw.replace(b'"n":0', b'"n":7', 1))
    with pytest.raises(StoreCorrupt):
        JournalDB(path)
    path.write_bytes(raw)
    assert len(opening(path)[0]) == 9


def test_another_process_is_kept_out_and_may_read(path, raw):
    script = (
        "import sys, pathlib\n"
        "from matrices.store.table import JournalDB\nfrom matrices.store.errors import StoreLocked\n"
        "path = pathlib.Path(sys.argv[1]); print(len(JournalDB(path, read_only=True).table('a')))\n"
        "try: JournalDB(path)\nexcept StoreLocked: print('locked')"
    )
    command = [sys.executable, "-W", "ignore", "-c", script, str(path)]
    with JournalDB(path):
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.split() == ["9", "locked"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.split() == ["9"]
