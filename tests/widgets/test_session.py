import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from matrices.edits.rows import move_attributes, remove_attributes, set_attribute
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace
from tests.matrices.edits.test_rows import GROUPED
from tests.strategies import matrices
from widgets.session import RefusedError, Session

ANA = Teammate(teammate_id="ana", name="Ana")


@pytest.fixture
def open_session(tmp_path, qapp):
    workspace = Workspace.create(tmp_path / "team.trellis", [GROUPED])
    yield Session(workspace)
    workspace.close()


def test_commit_is_on_disk_before_it_is_announced(open_session, qtbot):
    renamed = replace(GROUPED, title="New")
    seen = []
    open_session.changed.connect(lambda _: seen.append(open_session.workspace.get(Matrix, "m").title))
    with qtbot.waitSignals([open_session.changed, open_session.saved]):
        assert open_session.commit("rename", [renamed])
    assert seen == ["New"]
    assert open_session.get(Matrix, "m") is renamed


def test_equal_documents_make_no_step(open_session):
    assert open_session.commit("nothing", [replace(GROUPED)])
    assert open_session.undo_stack.count() == 0


def test_undo_and_redo_write_and_tell(open_session):
    open_session.commit("rename", [replace(GROUPED, title="New"), ANA])
    told = []
    open_session.undone.connect(told.append)
    assert open_session.undo()
    assert open_session.workspace.get(Matrix, "m") == GROUPED
    assert not open_session.workspace.has(Teammate, "ana")
    assert told == ["rename"]
    assert open_session.redo()
    assert open_session.workspace.get(Teammate, "ana") == ANA
    assert not open_session.redo()


def test_removed_document_returns_by_undo(open_session):
    open_session.commit("delete", [], [GROUPED])
    assert open_session.find(Matrix, "m") is None
    open_session.undo()
    assert open_session.get(Matrix, "m") == GROUPED


def test_forbidden_document_is_refused_whole(open_session):
    with pytest.raises(RefusedError, match="title_empty"):
        open_session.commit("bad", [ANA, replace(GROUPED, title="")])
    assert not open_session.workspace.has(Teammate, "ana")
    assert open_session.undo_stack.count() == 0


def test_a_disk_that_says_no_changes_nothing(open_session):
    failures = []
    open_session.failed.connect(failures.append)
    open_session.commit("rename", [replace(GROUPED, title="New")])
    path = open_session.workspace.path
    path.write_bytes(path.read_bytes() + b"from elsewhere\n")
    assert not open_session.commit("lost", [ANA])
    assert not open_session.undo()
    assert len(failures) == 2
    assert open_session.get(Matrix, "m").title == "New"
    assert open_session.undo_stack.index() == 1


def test_documents_keep_their_identity_until_they_change(open_session):
    first = open_session.get(Matrix, "m")
    open_session.commit("add", [ANA])
    assert open_session.get(Matrix, "m") is first


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(matrices(), st.data())
def test_undo_of_everything_restores_the_equal_document(tmp_path_factory, qapp, matrix, data):
    with Workspace.create(tmp_path_factory.mktemp("w") / "team.trellis", [matrix]) as workspace:
        open_session = Session(workspace)
        for _ in range(data.draw(st.integers(1, 4))):
            open_session.commit("edit", [_edited(data, open_session.get(Matrix, "m"))])
        after = open_session.get(Matrix, "m")
        steps = open_session.undo_stack.count()
        assert all(open_session.undo() for _ in range(steps))
        assert workspace.get(Matrix, "m") == matrix
        assert all(open_session.redo() for _ in range(steps))
        assert workspace.get(Matrix, "m") == after


def _edited(data: st.DataObject, matrix: Matrix) -> Matrix:
    if not matrix.attributes:
        return replace(matrix, about=f"{matrix.about}!")
    row = data.draw(st.sampled_from(matrix.attributes)).attribute_id
    edits = [
        lambda: set_attribute(matrix, row, name=data.draw(st.text("ab", min_size=1))),
        lambda: remove_attributes(matrix, {row}),
        lambda: move_attributes(matrix, {row}, 0, matrix.attributes[0].category_id),
    ]
    return data.draw(st.sampled_from(edits))()


def test_the_file_is_private(open_session):
    assert open_session.workspace.path.stat().st_mode & 0o077 == 0


def test_what_goes_on_is_a_part_of_the_step_before(open_session):
    for title in ("One", "One two", "One two three"):
        open_session.commit("notes", [replace(GROUPED, title=title)], goes_on=True)
    assert open_session.undo_stack.count() == 1
    open_session.undo()
    assert open_session.get(Matrix, "m") == GROUPED
    open_session.redo()
    assert open_session.get(Matrix, "m").title == "One two three"


@pytest.mark.parametrize("between", ["other name", "other document", "taken back"])
def test_what_cannot_go_on_is_a_step_of_its_own(open_session, between):
    open_session.commit("notes", [replace(GROUPED, title="One")])
    if between == "other document":
        open_session.commit("notes", [ANA])
    if between == "taken back":
        open_session.commit("notes", [replace(GROUPED, title="Two")])
        open_session.undo()
    before = open_session.undo_stack.index()
    open_session.commit("more" if between == "other name" else "notes", [replace(GROUPED, title="Last")], goes_on=True)
    assert open_session.undo_stack.index() == before + 1
