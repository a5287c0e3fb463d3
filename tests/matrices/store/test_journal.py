"""What a write promises, and what it does when the disk says no."""

import threading

import pytest

from matrices.store.errors import StoreBroken, StoreChanged, StoreLocked, StoreNotWritten, StoreReadOnly
from matrices.store.table import JournalDB
from tests.matrices.store.disks import FailingDisk
from tests.matrices.store.documents import held

JSON = b'{"n":1}'


@pytest.fixture
def disk():
    return FailingDisk()


@pytest.fixture
def failing(path, disk):
    with JournalDB(path, is_new=True, disk=disk) as db:
        db.journal.commit([("a", "1", JSON)])
        yield db


def opened_again(db):
    db.close()
    with JournalDB(db.journal.path) as again:
        return held(again), again.journal.recovered


def test_one_transaction_is_one_append_and_one_fsync(path):
    calls = []

    class CountingDisk(FailingDisk):
        def write(self, file, data):
            calls.append("write")
            super().write(file, data)

        def sync(self, file):
            calls.append("sync")
            super().sync(file)

    with JournalDB(path, is_new=True, disk=CountingDisk()) as db:
        calls.clear()
        with db.transaction():
            for number in range(9):
                db.table(f"t{number % 3}").insert({"n": number})
    assert calls == ["write", "sync"]


def test_an_empty_transaction_writes_nothing(db, path):
    before = path.stat().st_size
    with db.transaction():
        pass
    assert path.stat().st_size == before


def test_failed_write_is_taken_back_and_the_next_succeeds(failing, disk):
    before = failing.journal.path.read_bytes()
    with disk.refusing("write"), pytest.raises(StoreNotWritten) as caught:
        failing.journal.commit([("a", "2", JSON)])
    assert caught.value.is_full
    assert failing.journal.path.read_bytes() == before
    failing.journal.commit([("a", "3", JSON)])
    assert opened_again(failing) == ({("a", "1"): {"n": 1}, ("a", "3"): {"n": 1}}, None)


def test_write_that_cannot_be_taken_back_is_the_last(failing, disk):
    with disk.refusing("write", "truncate"), pytest.raises(StoreNotWritten):
        failing.journal.commit([("a", "2", JSON)])
    with pytest.raises(StoreBroken):
        failing.journal.commit([("a", "3", JSON)])
    state, recovered = opened_again(failing)
    assert state == {("a", "1"): {"n": 1}}
    assert recovered is not None


def test_no_write_follows_a_failed_fsync(failing, disk):
    with disk.refusing("sync"), pytest.raises(StoreBroken):
        failing.journal.commit([("a", "2", JSON)])
    with pytest.raises(StoreBroken):
        failing.journal.commit([("a", "3", JSON)])
    assert held(failing) == {("a", "1"): {"n": 1}}


@pytest.mark.parametrize("operation", ["write", "sync", "replace"])
def test_failed_compaction_leaves_all_as_it_was(failing, disk, operation):
    with disk.refusing(operation), pytest.raises(StoreNotWritten):
        failing.journal.compact()
    assert [file.name for file in failing.journal.path.parent.iterdir() if ".new" in file.name] == []
    failing.journal.commit([("a", "2", JSON)])
    assert opened_again(failing)[0] == {("a", "1"): {"n": 1}, ("a", "2"): {"n": 1}}


def test_no_write_follows_when_the_new_file_may_be_lost(failing, disk):
    with disk.refusing("sync_folder"), pytest.raises(StoreBroken):
        failing.journal.compact()
    with pytest.raises(StoreBroken):
        failing.journal.commit([("a", "2", JSON)])


@pytest.mark.parametrize("operations", [("open",), ("open", "replace")])
def test_file_that_cannot_be_opened_after_compaction_is_told_and_kept(failing, disk, operations):
    with disk.refusing(*operations):
        with pytest.raises(StoreBroken):
            failing.journal.compact()
        with pytest.raises(StoreBroken):
            failing.journal.json("a", "1")
        with pytest.raises(StoreBroken):
            failing.journal.back_up(failing.journal.path.with_name("copy"))
    assert failing.journal.json("a", "1") == JSON
    with pytest.raises(StoreBroken):
        failing.journal.commit([("a", "2", JSON)])
    assert opened_again(failing) == ({("a", "1"): {"n": 1}}, None)


def test_file_that_is_another_one_by_the_time_it_opens_again_is_not_read(failing, disk):
    with disk.refusing("open"), pytest.raises(StoreBroken):
        failing.journal.compact()
    failing.journal.path.write_bytes(b"something else")
    with pytest.raises(StoreChanged):
        failing.journal.json("a", "1")


@pytest.mark.parametrize("operations", [("open",), ("open", "replace")])
def test_lock_is_free_after_a_file_was_lost(failing, disk, operations):
    failing.journal.commit([("a", "1", JSON)] * 9)
    with disk.refusing(*operations), pytest.raises(StoreBroken):
        failing.journal.compact()
    failing.close()
    with JournalDB(failing.journal.path) as again:
        assert not again.journal.is_read_only


def test_replaced_file_is_noticed_before_anything_is_written(db, path):
    copy = path.with_name("copy")
    copy.write_bytes(path.read_bytes())
    copy.replace(path)
    before = path.read_bytes()
    for write in (lambda: db.journal.commit([("a", "1", JSON)]), db.journal.compact):
        with pytest.raises(StoreChanged):
            write()
    assert path.read_bytes() == before


def test_appended_to_file_is_noticed(db, path):
    with path.open("ab") as file:
        file.write(b"x")
    with pytest.raises(StoreChanged):
        db.journal.commit([("a", "1", JSON)])


def test_removed_file_is_noticed(db, path):
    path.unlink()
    with pytest.raises(StoreChanged):
        db.journal.commit([("a", "1", JSON)])
    assert not path.exists()


def test_compaction_drops_what_is_superseded_and_what_was_removed(db, path):
    db.journal.commit([("a", "1", b'{"secret":"first"}'), ("a", "2", b'{"secret":"second"}')])
    db.journal.commit([("a", "1", JSON), ("a", "2", None)])
    assert b"secret" in path.read_bytes()
    db.journal.compact()
    assert b"secret" not in path.read_bytes()
    db.journal.commit([("a", "3", JSON)])
    assert opened_again(db) == ({("a", "1"): {"n": 1}, ("a", "3"): {"n": 1}}, None)


def test_compaction_keeps_the_permissions_a_person_gave(db, path):
    path.chmod(0o640)
    db.journal.compact()
    assert path.stat().st_mode & 0o777 == 0o640


def test_closing_compacts_what_is_wasteful(path):
    with JournalDB(path, is_new=True, waste_bytes=1000) as db:
        for number in range(20):
            db.journal.commit([("a", "1", b'"%d"' % number * 10)])
        assert db.journal.is_wasteful
    assert path.stat().st_size < 1000


def test_commit_compacts_at_the_far_limit_only(path):
    sizes = []
    with JournalDB(path, is_new=True, waste_bytes=1000) as db:
        for number in range(400):
            db.journal.commit([("a", "1", b'{"n":%d}' % number)])
            sizes.append(path.stat().st_size)
    assert 4000 < max(sizes) < 5000


def test_far_limit_failing_is_not_the_commits_failure(path, disk):
    with JournalDB(path, is_new=True, waste_bytes=100, disk=disk) as db, disk.refusing("replace"):
        for number in range(100):
            db.journal.commit([("a", "1", b'{"n":%d}' % number)])
        assert held(db) == {("a", "1"): {"n": 99}}


def test_backup_is_a_workspace_and_overwrites_nothing(db, path):
    db.journal.commit([("a", "1", JSON)])
    copy = path.with_name("backup.trellis")
    db.journal.back_up(copy)
    with pytest.raises(FileExistsError):
        db.journal.back_up(copy)
    with JournalDB(copy) as backup:
        assert held(backup) == held(db)
    assert copy.stat().st_mode & 0o777 == 0o600


def test_failed_backup_leaves_nothing(failing, disk):
    copy = failing.journal.path.with_name("backup.trellis")
    with disk.refusing("write"), pytest.raises(OSError, match="full"):
        failing.journal.back_up(copy)
    assert not copy.exists()


def test_reader_writes_nothing(db, path):
    db.journal.commit([("a", "1", JSON)])
    with JournalDB(path, read_only=True) as reader:
        assert held(reader) == {("a", "1"): {"n": 1}}
        for write in (lambda: reader.journal.commit([("a", "1", JSON)]), reader.journal.compact, reader.drop_tables):
            with pytest.raises(StoreReadOnly):
                write()


def test_reader_keeps_what_it_opened_while_the_writer_goes_on(db, path):
    db.journal.commit([("a", "1", JSON)])
    with JournalDB(path, read_only=True) as reader:
        db.journal.commit([("a", "1", b'{"n":2}')])
        db.journal.compact()
        assert held(reader) == {("a", "1"): {"n": 1}}


def test_reader_beside_a_busy_writer_sees_whole_transactions(db, path):
    def work():
        for number in range(150):
            db.journal.commit([(table, f"{number}", b'{"text":"%b"}' % (b"x" * 5000)) for table in "abc"])
            if number % 50 == 0:
                db.journal.compact()

    writer, seen = threading.Thread(target=work), [0]
    writer.start()
    while writer.is_alive():
        with JournalDB(path, read_only=True) as reader:
            counts = {reader.journal.count(table) for table in "abc"}
        assert len(counts) == 1
        seen += counts
    writer.join()
    assert seen == sorted(seen)


def test_closed_twice_is_closed_once(db, path):
    db.close()
    db.journal.close()
    JournalDB(path).close()


def test_second_writer_is_refused_and_the_first_goes_on(db, path):
    with pytest.raises(StoreLocked):
        JournalDB(path)
    db.journal.commit([("a", "1", JSON)])
    assert opened_again(db)[0] == {("a", "1"): {"n": 1}}


def test_threads_take_turns(db):
    def work(name):
        for number in range(30):
            with db.transaction():
                db.table(name).upsert(db.table(name).document_class({"n": number}, "1"))
                db.table("all").insert({"of": name})
            if number % 10 == 0:
                db.journal.compact()
            assert db.table(name).get(doc_id="1") == {"n": number}

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(db.table("all")) == 120
    assert sum(table == "all" for table, _ in opened_again(db)[0]) == 120
