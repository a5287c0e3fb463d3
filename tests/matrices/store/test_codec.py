from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.model.edition import Edition
from matrices.model.teammate import Teammate
from matrices.store.codec import Codec
from matrices.store.errors import DocumentBroken
from tests.matrices.store.documents import EDITION, team

PATH = Path("team.trellis")


@pytest.mark.parametrize("document", team())
def test_document_comes_back_equal(document):
    codec = Codec(PATH)
    raw = codec.encode(document)
    assert b"\n" not in raw
    assert codec.decode(type(document), document.document_id, raw) == document


def test_earlier_document_is_migrated():
    codec = Codec(PATH, steps={0: {"teammates": lambda old: {"teammate_id": old["id"], "name": old["called"]}}})
    found = codec.decode(Teammate, "ada", b'{"schema":0,"id":"ada","called":"Ada"}')
    assert found == Teammate(teammate_id="ada", name="Ada")


def test_earlier_matrix_within_an_edition_is_migrated():
    codec = Codec(PATH)
    raw = codec.encode(EDITION).replace(b'"schema":1', b'"schema":0')
    assert codec.decode(Edition, EDITION.edition_id, raw) == EDITION


def test_step_that_fails_names_the_document():
    codec = Codec(PATH, steps={0: {"teammates": lambda old: {"name": old["called"]}}})
    with pytest.raises(DocumentBroken) as caught:
        codec.decode(Teammate, "ada", b'{"schema":0}')
    assert (caught.value.table, caught.value.document_id) == ("teammates", "ada")


@given(st.binary() | st.text().map(str.encode))
def test_strange_bytes_are_a_broken_document(raw):
    with pytest.raises(DocumentBroken):
        Codec(PATH).decode(Teammate, "ada", raw)
