from contextlib import contextmanager

import pytest

from matrices.store.errors import StoreNotWritten
from matrices.store.table import JournalDB
from tests.matrices.store.documents import held

resource = pytest.importorskip("resource", reason="no such limits here")


@contextmanager
def files_at_most(size):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_full_disk_loses_nothing_and_smaller_writes_still_fit(db, path):
    db.journal.commit([("a", "1", b'{"n":1}')])
    with files_at_most(path.stat().st_size + 200):
        with pytest.raises(StoreNotWritten) as caught:
            db.journal.commit([("a", "2", b'{"text":"%b"}' % (b"x" * 4000))])
        db.journal.commit([("a", "3", b'{"n":3}')])
    assert caught.value.is_full
    db.close()
    with JournalDB(path) as again:
        assert again.journal.recovered is None
        assert held(again) == {("a", "1"): {"n": 1}, ("a", "3"): {"n": 3}}


def test_compaction_that_does_not_fit_leaves_all_as_it_was(db, path):
    db.journal.commit([("a", str(number), b'{"text":"%b"}' % (b"x" * 4000)) for number in range(9)])
    before = path.read_bytes()
    with files_at_most(20_000), pytest.raises(StoreNotWritten):
        db.journal.compact()
    assert path.read_bytes() == before
    assert {file.name for file in path.parent.iterdir()} == {path.name, f"{path.name}.lock"}
