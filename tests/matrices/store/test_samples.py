"""Workspace files of every schema there ever was must open. Never write one of them anew: add the next one."""

import shutil
from pathlib import Path

import pytest

from matrices.model.kinds import KINDS
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.teammate import Teammate
from matrices.store.verify import verify
from matrices.store.workspace import Workspace

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.trellis"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_old_workspace_opens_whole_and_can_be_written(path, sample):
    shutil.copy(sample, path)
    with Workspace.open(path) as workspace:
        assert verify(workspace) == []
        counts = {kind.table: workspace.count(kind) for kind in KINDS.values() if workspace.count(kind)}
        assert counts == {"settings": 1, "matrices": 2, "editions": 1, "teammates": 1, "reviews": 2, "areas": 1}
        workspace.commit(workspace.all(Matrix))
        workspace.compact()
        assert verify(workspace) == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_old_words_are_all_there(sample):
    with Workspace.open(sample, read_only=True) as workspace:
        role, review = workspace.get(Matrix, "specialist"), workspace.get(Review, "ada:q1")
        assert role.attribute("tone").descriptor("strong") == "يكتب بهدوء · 丁寧に書く · açıklar · “ñ”"
        assert (review.notes, review.evidence[0].text, review.actions[0].is_done) == (
            "Calm week",
            "Explained refunds",
            True,
        )
        assert workspace.get(Teammate, "ada").standings["product"].level_id == "solid"


def test_there_is_a_sample():
    assert SAMPLES
