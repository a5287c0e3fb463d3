"""The contract of a TinyDB table, on the journal, and beside TinyDB's own storage."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tinydb import TinyDB, where
from tinydb.storages import MemoryStorage

from matrices.store.table import JournalDB
from tests.matrices.store.documents import applied, apply, changes, held


@pytest.fixture
def people(db):
    table = db.table("people")
    table.insert_multiple([{"name": "Ada", "age": 30}, {"name": "Brian", "age": 40}, {"name": "Chidi", "age": 50}])
    return table


def reopened(db):
    db.close()
    return JournalDB(db.journal.path)


def names(table):
    return [document["name"] for document in table]


def test_insert_makes_ids_no_two_machines_share(people):
    ids = [document.doc_id for document in people]
    assert len({*ids}) == 3
    assert all(isinstance(document_id, str) and len(document_id) == 32 for document_id in ids)


def test_inserted_document_keeps_its_own_id(db):
    table = db.table("people")
    assert table.insert(table.document_class({"name": "Ada"}, "ada")) == "ada"
    assert table.get(doc_id="ada") == {"name": "Ada"}
    with pytest.raises(ValueError, match="already exists"):
        table.insert(table.document_class({"name": "Eve"}, "ada"))


def test_search_get_contains_and_count(people):
    older = where("age") > 35
    assert [document["name"] for document in people.search(older)] == ["Brian", "Chidi"]
    assert people.get(where("name") == "Ada")["age"] == 30
    assert people.get(where("name") == "Zoe") is None
    assert people.contains(older)
    assert people.count(older) == 2
    assert len(people) == 3


def test_get_takes_several_ids(people):
    first, _, last = (document.doc_id for document in people)
    assert [document["name"] for document in people.get(doc_ids=[last, first])] == ["Ada", "Chidi"]


def test_update_by_query_by_id_by_function_and_for_all(people):
    first = next(iter(people)).doc_id
    people.update({"age": 41}, where("name") == "Brian")
    people.update({"age": 31}, doc_ids=[first, "nobody"])
    people.update(lambda fields: fields.update(name=fields["name"].upper()))
    assert [tuple(document.values()) for document in people] == [("ADA", 31), ("BRIAN", 41), ("CHIDI", 50)]


def test_update_multiple(people):
    people.update_multiple([({"age": 1}, where("name") == "Ada"), ({"age": 2}, where("name") == "Brian")])
    assert [document["age"] for document in people] == [1, 2, 50]


def test_upsert_updates_or_inserts(people):
    people.upsert({"name": "Ada", "age": 99}, where("name") == "Ada")
    people.upsert({"name": "Dora", "age": 1}, where("name") == "Dora")
    people.upsert(people.document_class({"name": "Ed"}, "ed"))
    assert names(people) == ["Ada", "Brian", "Chidi", "Dora", "Ed"]
    assert people.get(where("name") == "Ada")["age"] == 99


def test_remove_by_query_and_by_id(people):
    last = list(people)[-1].doc_id
    people.remove(where("name") == "Ada")
    people.remove(doc_ids=[last, "nobody"])
    assert names(people) == ["Brian"]


def test_truncate_and_drop(db, people):
    db.table("other").insert({"name": "Zoe"})
    people.truncate()
    assert db.tables() == {"other"}
    people.insert({"name": "Ada"})
    db.drop_table("other")
    assert db.tables() == {"people"}
    db.drop_tables()
    assert db.tables() == set()
    with reopened(db) as again:
        assert held(again) == {}


def test_storage_write_makes_the_store_hold_just_that(db, people):
    db.storage.write({"people": {"ada": {"name": "Ada"}}, "new": {"1": {"x": 1}}})
    assert held(db) == {("people", "ada"): {"name": "Ada"}, ("new", "1"): {"x": 1}}


def test_a_changed_result_changes_nothing_stored(people):
    people.search(where("name") == "Ada")[0]["name"] = "Eve"
    assert people.contains(where("name") == "Ada")


def test_only_what_differs_is_written(db, people):
    before = db.journal.path.stat().st_size
    people.update({"age": 30}, where("name") == "Ada")
    people.update_multiple([({"age": 40}, where("name") == "Brian")])
    assert db.journal.path.stat().st_size == before


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, "\ud800"])
def test_what_json_cannot_hold_is_refused_before_anything_is_written(db, people, value):
    before = db.journal.path.read_bytes()
    with pytest.raises((ValueError, TypeError)):
        people.insert({"value": value})
    assert db.journal.path.read_bytes() == before


@pytest.mark.parametrize("name", ["", "with space", 'quo"te', "comma,", "new\nline", "ünicode", "x" * 201])
def test_names_that_would_break_a_line_are_refused(db, name):
    with pytest.raises(ValueError, match="not an id"):
        db.table("people").insert(db.table("people").document_class({}, name))
    with pytest.raises(ValueError, match="not an id"):
        db.table(name).insert({})


def test_transaction_is_all_or_nothing(db):
    def fail():
        with db.transaction():
            db.table("a").insert({"n": 1})
            db.table("b").insert({"n": 2})
            assert len(db.table("a")) == 1
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert held(db) == {}


def test_transaction_reads_its_own_writes(db, people):
    first = next(iter(people)).doc_id
    with db.transaction():
        people.remove(doc_ids=[first])
        db.table("new").insert({"n": 1})
        assert (names(people), len(people), db.tables()) == (["Brian", "Chidi"], 2, {"people", "new"})
        people.truncate()
        assert db.tables() == {"new"}
    assert db.tables() == {"new"}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(changes, max_size=6), st.booleans())
def test_any_transactions_are_there_after_opening_again(tmp_path_factory, transactions, is_compacted):
    db, state = JournalDB(tmp_path_factory.mktemp("db") / "x", is_new=True), {}
    for transaction in transactions:
        apply(db, transaction)
        state = applied(state, transaction)
    assert held(db) == state
    if is_compacted:
        db.journal.compact()
        assert held(db) == state
    with reopened(db) as again:
        assert held(again) == state
        assert [name for table in again.tables() for name in again.journal.ids(table)] == [
            name for table in again.tables() for name in db.journal.ids(table)
        ]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["upsert", "update", "remove"]), st.integers(0, 3), st.integers(0, 9))))
def test_table_does_what_tinydb_does(tmp_path_factory, steps):
    with JournalDB(tmp_path_factory.mktemp("db") / "x", is_new=True) as ours, TinyDB(storage=MemoryStorage) as theirs:
        for step, key, value in steps:
            for db in (ours, theirs):
                table, query = db.table("t"), where("key") == key
                if step == "upsert":
                    table.upsert({"key": key, "value": value}, query)
                elif step == "update":
                    table.update({"value": value}, query)
                else:
                    table.remove(query)
        assert [dict(document) for document in ours.table("t")] == [dict(document) for document in theirs.table("t")]
