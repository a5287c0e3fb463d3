import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.bulk_names import FileNames, PatternError
from matrices.reports.bulk import PLACEHOLDERS

VALUES = {"document": "Growth report", "name": "Ada", "role": "Lead", "language": "en", "team": "T", "date": "2026"}


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{name}", "Ada.pdf"),
        ("{language}/{document} {name}", "en/Growth report Ada.pdf"),
        ("../../{name}", "_/_/Ada.pdf"),
        ("/etc/{name}", "etc/Ada.pdf"),
        ("C:\\{name}", "C/Ada.pdf"),
        ("{{{name}}}", "{Ada}.pdf"),
    ],
)
def test_a_pattern_names_files_below_the_folder(tmp_path, pattern, name):
    assert FileNames(pattern, tmp_path, replaces=False).next(VALUES) == name


@pytest.mark.parametrize("pattern", ["{nobody}", "{name.x}", "{name[0]}", "{name!r}", "{name:>9}", "{", "{}", "", "/"])
def test_a_pattern_that_cannot_be_understood_is_refused(tmp_path, pattern):
    with pytest.raises(PatternError):
        FileNames(pattern, tmp_path, replaces=False)


def test_no_name_is_given_out_twice_whatever_its_case(tmp_path):
    names = FileNames("{name}", tmp_path, replaces=False)
    made = [names.next({**VALUES, "name": name}) for name in ("Ada", "ADA", "Ada", "Ada 2", "e\u0301", "\u00e9")]
    assert made == ["Ada.pdf", "ADA 2.pdf", "Ada 3.pdf", "Ada 2 2.pdf", "e\u0301.pdf", "\u00e9 2.pdf"]


@pytest.mark.parametrize(("replaces", "name"), [(False, "Ada 2.pdf"), (True, "Ada.pdf")])
def test_a_file_that_is_there_stays_unless_it_is_to_be_replaced(tmp_path, replaces, name):
    (tmp_path / "Ada.pdf").touch()
    assert FileNames("{name}", tmp_path, replaces=replaces).next(VALUES) == name


@given(st.dictionaries(st.sampled_from(PLACEHOLDERS), st.text()), st.text(alphabet="./\\ {}namerol~-"))
def test_whatever_is_in_the_names_they_stay_in_the_folder(tmp_path_factory, values, pattern):
    folder = tmp_path_factory.getbasetemp()
    try:
        names = FileNames(pattern, folder, replaces=True)
    except PatternError:
        return
    made = [names.next({**VALUES, **values}) for _ in range(3)]
    assert len(set(made)) == 3
    assert all((folder / one).resolve().is_relative_to(folder.resolve()) for one in made)
