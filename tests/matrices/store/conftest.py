import pytest

from matrices.store.table import JournalDB


@pytest.fixture
def path(tmp_path):
    return tmp_path / "team.trellis"


@pytest.fixture
def db(path):
    with JournalDB(path, is_new=True) as opened:
        yield opened
