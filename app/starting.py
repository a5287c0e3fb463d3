"""What a new workspace begins with, and where the sample's own copy lies."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matrices.model.document import Document
    from matrices.store.workspace import Workspace


class Start(StrEnum):
    """What a new workspace begins with."""

    SUPPORT = "support"
    EMPTY = "empty"
    SAMPLE = "sample"


def create(path: Path, start: Start, language: str) -> "Workspace":
    """Make a workspace file and open it. Raises as `Workspace.create` does, and ContentError."""
    from matrices.store.workspace import Workspace  # noqa: PLC0415 - the welcome page opens nothing

    if not path.parent.is_dir():
        raise FileNotFoundError(path.parent)
    return Workspace.create(path, _documents(start, language, path.stem))


def sample_path(language: str) -> Path:
    """Return where the sample in a language lies as a file that may be edited; the first call makes it.

    Raises as `create`.
    """
    from platformdirs import user_data_path  # noqa: PLC0415 - only the sample needs it

    path = user_data_path("trellis", appauthor=False) / f"sample-{language}.trellis"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        create(path, Start.SAMPLE, language).close()
    return path


def _documents(start: Start, language: str, team_name: str) -> "tuple[Document, ...]":
    if start is Start.SAMPLE:
        from matrices.exchange.sample import read_sample  # noqa: PLC0415 - reads YAML, which few starts need

        return read_sample(language)
    from matrices.model.settings import Settings  # noqa: PLC0415 - as above

    settings = Settings(team_name=team_name, language=language)
    return (settings,) if start is Start.EMPTY else (settings, *_templates(language), *_plans(language))


def _templates(language: str) -> "list[Document]":
    from matrices.exchange.templates import offered_templates  # noqa: PLC0415 - as above

    return [*offered_templates(language)]


def _plans(language: str) -> "tuple[Document, ...]":
    from matrices.exchange.plans import read_plans  # noqa: PLC0415 - as above

    return read_plans(language)
