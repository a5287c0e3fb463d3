from matrices.store.index import Index


def index_of(*ids):
    index = Index()
    for document_id in ids:
        index.put("reviews", document_id, (0, 10))
    return index


def test_documents_keep_the_order_in_which_they_came():
    index = index_of("b", "a")
    index.put("reviews", "b", (50, 5))
    assert list(index) == [("reviews", "b", (50, 5)), ("reviews", "a", (0, 10))]


def test_live_bytes_return_to_nothing():
    index = index_of("a", "b")
    index.put("reviews", "a", (50, 7))
    index.remove("reviews", "a")
    index.remove("reviews", "b")
    index.remove("reviews", "b")
    assert index.live_bytes == 0
    assert index.tables == []


def test_owned_ids_follow_what_comes_and_goes():
    index = index_of("ada:1", "brian:1", "ada:2")
    assert index.owned("reviews", "ada") == ["ada:1", "ada:2"]
    index.put("reviews", "ada:3", (0, 1))
    index.put("reviews", "ada:1", (9, 1))
    index.remove("reviews", "ada:2")
    assert index.owned("reviews", "ada") == ["ada:1", "ada:3"]


def test_owner_may_have_a_colon():
    assert index_of("a:b:1", "a:1").owned("reviews", "a:b") == ["a:b:1"]


def test_nobody_owns_anything_in_a_table_without_documents():
    assert Index().owned("reviews", "ada") == []
