"""Workspaces to take pictures of: the sample in a language, nobody, and a very large one."""

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from matrices.exchange.sample import read_sample
from matrices.model.document import Document
from matrices.model.settings import Settings
from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace
from tests.benchmarks.sentences import matrix


def workspace(path: Path, name: str) -> Workspace:
    """Make the workspace called `name`: empty, large, or the sample in the language of that code."""
    made = {"empty": _empty, "large": _large}
    return Workspace.create(path, made[name]() if name in made else read_sample(name))


def _empty() -> tuple[Document, ...]:
    return (Settings(team_name="A team that begins"),)


def _large() -> Iterator[Document]:
    role = matrix("en", rows=500, columns=8)
    yield Settings(team_name="A very large team")
    yield replace(role, title="A role of five hundred rows with a title as long as titles get in a big company")
    yield from (Teammate(teammate_id=f"t{number}", name=f"Teammate {number}") for number in range(2000))
