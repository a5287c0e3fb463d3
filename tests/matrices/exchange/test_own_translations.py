"""Translations in data that Trellis wrote: out, and in again."""

import datetime

import pytest
from msgspec.structs import replace

from matrices.edits.translations import set_texts
from matrices.exchange.errors import Unreadable, UnreadableFile
from matrices.exchange.exporting import Format, exported
from matrices.exchange.importing import plan_import
from matrices.exchange.reading import read_file
from matrices.exchange.taking import Known, TakeWishes, take
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.model.translation import TextKind, TextPlace, Translation, source_texts

NOW = datetime.datetime(2026, 5, 11, 9, 30, tzinfo=datetime.UTC)
ROLE = Matrix(
    matrix_id="role",
    title="Specialist",
    levels=(Level(level_id="solid", name="Solid"),),
    attributes=(
        Attribute(
            attribute_id="empathy",
            name="Empathy",
            descriptors={"solid": "Listens.\nAsks."},
            questions=("When did you listen?", "What did you ask?"),
        ),
    ),
)
EMPTY = Translation(matrix_id="role", language="ar")
NAME = TextPlace(TextKind.ATTRIBUTE_NAME, "empathy")
WHOLE = set_texts(EMPTY, ROLE, dict.fromkeys(source_texts(ROLE), "يصغي\nويسأل: «ماذا؟»"))


def taken(path, *, matrices=(), **known):
    return take(plan_import(read_file(path), path.stem), Known(matrices=matrices, **known), TakeWishes(), NOW)


@pytest.fixture(params=[Format.JSON, Format.YAML])
def file(tmp_path, request):
    path = tmp_path / f"roles.{request.param.value}"
    path.write_bytes(exported([ROLE], request.param, [WHOLE]))
    return path


def test_translations_come_back_with_their_sources(file):
    assert taken(file).documents == (ROLE, WHOLE)


def test_texts_that_are_here_alone_stay(file):
    here = {"role": [replace(WHOLE, texts={"attribute_name/gone": WHOLE.texts[NAME.key]})]}
    (_, made) = taken(file, matrices=(ROLE,), translations=here).documents
    assert made.texts.keys() == WHOLE.texts.keys() | {"attribute_name/gone"}


def test_without_translations_the_data_is_what_it_was():
    assert b"translations" not in exported([ROLE], Format.JSON)


def test_broken_translation_is_refused(tmp_path):
    path = tmp_path / "roles.json"
    path.write_bytes(exported([ROLE], Format.JSON, [WHOLE]).replace(b'"language": "ar"', b'"language": "xx"'))
    with pytest.raises(UnreadableFile) as caught:
        read_file(path)
    assert caught.value.reason is Unreadable.DAMAGED
