import datetime
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matrices.model.document import SCHEMA
from matrices.model.edition import Edition
from matrices.model.kinds import KINDS
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.settings import Settings
from matrices.model.teammate import Teammate
from matrices.store.errors import (
    DocumentBroken,
    DocumentMissing,
    StoreCorrupt,
    StoreLocked,
    StoreNewer,
    StoreReadOnly,
)
from matrices.store.workspace import Workspace
from tests.matrices.store.documents import DAY, EDITION, MATRIX, rating, review, team, teammate

NEWER = SCHEMA + 1


@pytest.fixture
def workspace(path):
    with Workspace.create(path, team()) as opened:
        yield opened


def everything(workspace):
    return {kind: workspace.all(kind) for kind in KINDS.values()}


def test_what_was_created_is_there_after_opening(workspace, path):
    before = everything(workspace)
    workspace.close()
    with Workspace.open(path) as again:
        assert everything(again) == before
        assert sum(map(len, before.values())) == len(team())
        assert (again.path, again.recovered, again.newer_schema, again.is_read_only) == (path, None, None, False)


def test_created_workspace_overwrites_nothing(workspace, path):
    with pytest.raises(FileExistsError):
        Workspace.create(path)


def test_workspace_that_could_not_be_filled_is_not_there(path):
    with pytest.raises(ValueError, match="not an id"):
        Workspace.create(path, [teammate("not an id")])
    assert not path.exists()


def test_get_find_has_ids_and_count(workspace):
    assert workspace.get(Matrix, "support") == MATRIX
    assert workspace.find(Matrix, "sales") is None
    assert (workspace.has(Teammate, "ada"), workspace.has(Teammate, "zoe")) == (True, False)
    assert workspace.ids(Teammate) == ["ada", "brian"]
    assert (workspace.count(Review), workspace.count(Settings)) == (2, 0)


def test_missing_document_is_named(workspace):
    with pytest.raises(DocumentMissing) as caught:
        workspace.get(Teammate, "zoe")
    assert (caught.value.table, caught.value.document_id) == ("teammates", "zoe")


def test_order_is_that_of_first_coming_also_after_compaction(workspace, path):
    workspace.commit([teammate("zoe"), teammate("ada", name="Ada L.")])
    workspace.compact()
    workspace.close()
    with Workspace.open(path) as again:
        assert [one.teammate_id for one in again.all(Teammate)] == ["ada", "brian", "zoe"]


def test_reviews_of_a_teammate_are_in_the_order_of_their_days(workspace):
    earlier = review("ada", "z", day=DAY - datetime.timedelta(days=1))
    workspace.commit([earlier, review("adam", "r1"), review("brian", "r1")])
    assert [one.review_id for one in workspace.reviews_of("ada")] == ["ada:z", "ada:r1", "ada:r2"]
    workspace.commit([review("ada", "r2", day=DAY - datetime.timedelta(days=9))], remove=[earlier])
    assert [one.review_id for one in workspace.reviews_of("ada")] == ["ada:r2", "ada:r1"]
    assert workspace.reviews_of("zoe") == []


def test_reviews_put_through_tinydb_are_found_too(workspace):
    table = workspace.db.table("reviews")
    assert workspace.reviews_of("brian") == []
    fields = {**table.get(doc_id="ada:r1"), "review_id": "brian:r1", "teammate_id": "brian"}
    table.insert(table.document_class(fields, "brian:r1"))
    assert [one.review_id for one in workspace.reviews_of("brian")] == ["brian:r1"]


def test_editions_of_a_matrix(workspace):
    other = Edition(edition_id="support-2:abc", matrix=MATRIX)
    workspace.commit([other])
    assert workspace.editions_of("support") == [EDITION]


def test_commit_is_all_or_nothing(workspace):
    with pytest.raises(ValueError, match="not an id"):
        workspace.commit([teammate("zoe"), teammate("not an id")], remove=[MATRIX])
    assert workspace.has(Matrix, "support")
    assert not workspace.has(Teammate, "zoe")


def test_removing_and_putting_back_is_what_undo_does(workspace):
    workspace.commit([], remove=[MATRIX, teammate("nobody")])
    assert not workspace.has(Matrix, "support")
    workspace.commit([MATRIX])
    assert workspace.get(Matrix, "support") == MATRIX


def test_reader_sees_what_the_writer_has_written(workspace, path):
    with Workspace.open(path, read_only=True) as reader:
        assert everything(reader) == everything(workspace)
        assert reader.is_read_only
        assert not reader.compact_when_wasteful()
        with pytest.raises(StoreReadOnly):
            reader.commit([MATRIX])
    with pytest.raises(StoreLocked):
        Workspace.open(path)


def test_compaction_waits_until_it_is_worth_its_while(workspace):
    assert not workspace.compact_when_wasteful()
    big = teammate("ada", name="x" * (1 << 20))
    for number in range(11):
        workspace.commit([teammate("ada", name=big.name + str(number))])
    assert workspace.compact_when_wasteful()
    assert workspace.path.stat().st_size < 2 << 20
    assert not workspace.compact_when_wasteful()


def test_backup_opens(workspace, path):
    copy = path.with_name("copy.trellis")
    workspace.back_up(copy)
    with Workspace.open(copy) as backup:
        assert everything(backup) == everything(workspace)


def test_document_that_does_not_decode_is_named(workspace):
    workspace.db.table("teammates").upsert({"name": 5}, doc_id_is("ada"))
    with pytest.raises(DocumentBroken) as caught:
        workspace.get(Teammate, "ada")
    assert caught.value.document_id == "ada"


def doc_id_is(document_id):
    return lambda fields: fields.get("teammate_id") == document_id


def made_newer(workspace, change):
    """Make the workspace look as if a newer program had written Ada's document."""
    teammates = workspace.db.table("teammates")
    with workspace.db.transaction():
        workspace.db.table("format").update({"schema": NEWER}, doc_ids=["schema"])
        teammates.update(lambda fields: fields.update(schema=NEWER, **change), doc_ids=["ada"])
    workspace.close()
    return workspace.path


def test_newer_workspace_opens_to_be_read(workspace):
    ada = workspace.get(Teammate, "ada")
    path = made_newer(workspace, {"mood": {"level": 3}})
    before = path.read_bytes()
    with Workspace.open(path) as newer, Workspace.open(path) as beside:
        assert (newer.is_read_only, newer.newer_schema, beside.newer_schema) == (True, NEWER, NEWER)
        assert newer.get(Teammate, "ada") == ada
        with pytest.raises(StoreReadOnly):
            newer.commit([ada])
    assert path.read_bytes() == before


def test_newer_value_that_cannot_be_read_says_so(workspace):
    with Workspace.open(made_newer(workspace, {"name": ["Ada", "L"]})) as newer:
        with pytest.raises(StoreNewer) as caught:
            newer.get(Teammate, "ada")
        assert caught.value.schema == NEWER
        assert newer.get(Teammate, "brian").name == "Ada"


def test_newer_document_in_a_file_that_is_not_said_to_be_newer_is_not_half_read(workspace):
    workspace.db.table("teammates").update({"schema": NEWER, "mood": 1}, doc_ids=["ada"])
    with pytest.raises(StoreNewer):
        workspace.get(Teammate, "ada")


def test_torn_end_of_a_newer_workspace_is_left_alone(workspace):
    path = made_newer(workspace, {})
    with path.open("ab") as file:
        file.write(b'["torn')
    before = path.read_bytes()
    with Workspace.open(path) as newer:
        assert newer.recovered is None
    assert path.read_bytes() == before


def test_importing_costs_little():
    script = "import sys, matrices.store.workspace; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not {"asyncio", "filelock", "logging", "orjson", "socket", "sqlite3", "reportlab"} & {*loaded}


def people(number):
    return [teammate(f"t{number}"), review(f"t{number}", "r1", rating(note="ş" * number))]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.sets(st.integers(0, 5), min_size=1)), max_size=8))
def test_any_commits_are_there_after_opening_again(tmp_path_factory, commits):
    expected = {}
    with Workspace.create(tmp_path_factory.mktemp("team") / "x.trellis") as workspace:
        for is_removal, numbers in commits:
            documents = [document for number in sorted(numbers) for document in people(number)]
            workspace.commit(*([], documents) if is_removal else (documents,))
            for document in documents:
                expected.pop(document.document_id, None) if is_removal else expected.update(
                    {document.document_id: document}
                )
    with Workspace.open(workspace.path) as again:
        found = [*again.all(Teammate), *again.all(Review)]
        assert {one.document_id: one for one in found} == expected
        assert [one for number in range(6) for one in again.reviews_of(f"t{number}")] == [
            expected[f"t{number}:r1"] for number in range(6) if f"t{number}" in expected
        ]


def test_what_a_workspace_began_with_is_never_taken_for_a_write_cut_short(tmp_path):
    path = tmp_path / "team.trellis"
    Workspace.create(path, [Matrix(matrix_id="m", title="Role")]).close()
    path.write_bytes(path.read_bytes()[:-10])
    with pytest.raises(StoreCorrupt):
        Workspace.open(path)
