import pytest

from matrices.exchange.exporting import Format
from matrices.exchange.importing import plan_import
from matrices.exchange.reading import read_here
from matrices.language.words import words_for
from matrices.model.matrix import Attribute, Level, Matrix
from widgets.exporting.files import files_in, write_roles
from widgets.exporting.formats import file_pattern, format_names, format_note

WORDS = words_for("en")


def role(title="Lead: nights", matrix_id="m"):
    return Matrix(
        matrix_id=matrix_id,
        title=title,
        levels=(Level(level_id="l", name="Learning"), Level(level_id="s", name="Solid")),
        attributes=(Attribute(attribute_id="t", name="Tempo", descriptors={"l": "=1+1", "s": "Fast"}),),
    )


@pytest.mark.parametrize("kind", Format)
def test_what_is_written_can_be_read(tmp_path, kind):
    write_roles(tmp_path / "a", [role()], kind)
    plan = plan_import(read_here((tmp_path / "a").read_bytes())).grids[0]
    assert [(one.name, one.descriptors) for one in plan.attributes] == [("Tempo", ("=1+1", "Fast"))]


@pytest.mark.parametrize("kind", Format)
def test_every_format_is_named_and_explained(kind):
    assert format_names(WORDS)[kind]
    assert format_note(kind, WORDS).endswith(".")
    assert file_pattern(kind, WORDS).endswith(f"(*.{kind.value})")


def test_formats_that_hold_no_colours_say_so():
    silent = {kind for kind in Format if "Colours" not in format_note(kind, WORDS)}
    assert silent == {Format.XLSX, Format.YAML, Format.JSON}


def test_a_failed_write_names_the_file_and_leaves_nothing(tmp_path):
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(OSError, match=r"a\.csv") as error:
        write_roles(tmp_path / "a.csv", [role()], Format.CSV)
    assert error.value.filename == str(tmp_path / "a.csv")
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]


def test_files_of_a_folder_have_names_of_their_own(tmp_path):
    (tmp_path / "LEAD NIGHTS.csv").touch()
    found = files_in(tmp_path, [role(), role(matrix_id="n"), role("")], Format.CSV)
    assert [path.name for path, _ in found] == ["Lead nights 2.csv", "Lead nights 3.csv", "role.csv"]
