import pytest
from msgspec.structs import replace

from matrices.model.review import Review
from matrices.model.teammate import Teammate
from matrices.store.erasing import erase, kept_aside, planned_erasure
from matrices.store.verify import verify
from matrices.store.workspace import Workspace
from tests.matrices.store.documents import review, team


@pytest.fixture
def workspace(path):
    noted = review("brian", "r1", notes="Ada Lovelace was there")
    named = {"ada": "Ada Lovelace", "brian": "Brian Oz"}
    documents = [replace(one, name=named[one.document_id]) if isinstance(one, Teammate) else one for one in team()]
    with Workspace.create(path, [*documents, noted]) as opened:
        yield opened


def erase_ada(workspace):
    ada = workspace.get(Teammate, "ada")
    return erase(workspace, ada, planned_erasure(workspace, ada, "somebody"))


def test_no_byte_of_the_file_holds_them(workspace):
    workspace.commit([replace(workspace.get(Teammate, "ada"), name="Ada Lovelace")])  # an earlier version to be rid of
    erased = erase_ada(workspace)
    content = workspace.path.read_bytes()
    assert erased.is_clean
    assert b"Lovelace" not in content
    assert b"ada:" not in content


def test_no_byte_of_how_the_name_is_read_stays(workspace):
    noted = review("brian", "r2", notes="エイダ ラブレースさんと話した")
    workspace.commit([replace(workspace.get(Teammate, "ada"), reading="えいだ らぶれーす"), noted])
    assert erase_ada(workspace).is_clean
    content = workspace.path.read_text(encoding="utf-8")
    assert [one for one in ("えいだ", "らぶれーす", "エイダ", "ラブレース") if one in content] == []


def test_what_is_left_agrees_with_itself(workspace):
    erase_ada(workspace)
    assert verify(workspace) == []
    assert workspace.get(Review, "brian:r1").notes == "somebody was there"


def test_files_kept_aside_go_when_they_hold_them(workspace):
    holds = workspace.path.with_name(f"{workspace.path.name}.torn-1-a")
    other = workspace.path.with_name(f"{workspace.path.name}.corrupt-1-b")
    holds.write_bytes(b"x" * (1 << 20) + b'{"name":"Ada Lovelace"}')
    other.write_bytes(b"nobody")
    assert erase_ada(workspace).deleted == (holds,)
    assert kept_aside(workspace.path) == [other]


def test_a_trace_that_is_left_is_told(workspace):
    ada = workspace.get(Teammate, "ada")
    erasure = replace(planned_erasure(workspace, ada, "somebody"), changed=())
    assert not erase(workspace, ada, erasure).is_clean
