import shutil
from pathlib import Path

import pytest

from app.starting import Start, create


@pytest.fixture(autouse=True)
def _own_folders(tmp_path, monkeypatch):
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture(scope="session")
def _sample(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.trellis"
    create(path, Start.SAMPLE, "en").close()
    return path


@pytest.fixture
def sample(_sample, tmp_path) -> Path:
    """A copy of the sample workspace."""
    return Path(shutil.copy(_sample, tmp_path / "team.trellis"))
