"""Exports in another language than the role's own, checked by reading the files back."""

import pytest
from PySide6.QtWidgets import QApplication

from matrices.edits.cells import set_descriptors
from matrices.edits.translations import set_texts
from matrices.exchange.exporting import Format, exported
from matrices.exchange.importing import plan_import
from matrices.exchange.reading import read_here
from matrices.language.words import words_for
from matrices.model.matrix import Matrix
from matrices.model.translation import TextKind, TextPlace, Translation
from tests.widgets.exporting.conftest import DAY
from tests.widgets.exporting.test_exporting import answer, choose
from widgets.exporting.dialog import ExportDialog
from widgets.exporting.files import in_language, write_roles
from widgets.reading.readable import languages_read

TITLE, CELL = TextPlace(TextKind.TITLE), TextPlace(TextKind.DESCRIPTOR, "t", "l")
WORDS = words_for("es")
NOTES = [
    f"† {WORDS('Not translated yet: shown in {language}.', language='English')}",
    f"‡ {WORDS('The source has changed since this was translated.')}",
]


@pytest.fixture
def told(session):
    """A session in which Day is translated in part, and its cell worded otherwise since."""
    made = set_texts(Translation(matrix_id="d", language="es"), DAY, {TITLE: "Día", CELL: "Responde\nPregunta"})
    session.commit("", [made, set_descriptors(DAY, {("t", "l"): "Answers at once"})])
    return session


@pytest.fixture
def read_back(told, tmp_path):
    def read(kind):
        roles, ids = in_language([told.get(Matrix, "d")], kind, told, "es")
        path = tmp_path / f"d.{kind.value}"
        write_roles(path, roles, kind, told.workspace.translations_of("d"), ids)
        return plan_import(read_here(path.read_bytes())).grids[0]

    return read


def test_a_workbook_to_read_says_what_is_missing_and_stale(read_back):
    grid = read_back(Format.XLSX)
    (row,) = grid.attributes
    assert (grid.title, row.name, row.descriptors) == ("Día", "Tempo †", ("Responde\nPregunta ‡",))
    assert grid.about.splitlines() == NOTES


@pytest.mark.parametrize("kind", [Format.MARKDOWN, Format.HTML])
def test_a_text_to_read_says_it_too(told, kind):
    roles, _ = in_language([told.get(Matrix, "d")], kind, told, "es")
    text = exported(roles, kind).decode()
    assert all(one in text for one in ("Día", "Tempo\N{NO-BREAK SPACE}†", "Pregunta\N{NO-BREAK SPACE}‡", *NOTES))


@pytest.mark.parametrize("kind", [Format.CSV, Format.TSV])
def test_bare_tables_have_no_signs(read_back, kind):
    (row,) = read_back(kind).attributes
    assert (row.name, row.descriptors) == ("Tempo", ("Responde\nPregunta",))


def test_a_translated_workbook_leads_back_to_no_role(read_back):
    assert read_back(Format.XLSX).own is None


@pytest.mark.parametrize("kind", [Format.YAML, Format.JSON])
def test_data_stays_in_its_own_language_and_has_all_others(read_back, kind):
    grid = read_back(kind)
    assert (grid.title, grid.own.matrix_id) == ("Day", "d")
    assert [one.language for one in grid.own.translations] == ["es"]


def test_a_role_that_is_not_translated_keeps_its_way_back(told, tmp_path):
    roles, ids = in_language([told.get(Matrix, "d"), told.get(Matrix, "n")], Format.XLSX, told, "es")
    write_roles(tmp_path / "x.xlsx", roles, Format.XLSX, (), ids)
    grids = plan_import(read_here((tmp_path / "x.xlsx").read_bytes())).grids
    assert [one.own and one.own.matrix_id for one in grids] == [None, "n"]


def test_the_dialog_exports_in_a_language(exporting, told, person, tmp_path):
    def act(dialog):
        assert [dialog.language.itemText(one) for one in range(2)] == ["English", "Español"]
        dialog.language.setCurrentIndex(1)
        dialog.language.activated.emit(1)
        assert "does not come back as a translation" in dialog.note.text()
        choose(dialog, Format.MARKDOWN, "d")

    person.files = [tmp_path / "x.md"]
    answer(act)
    exporting.ask(told, "d")
    assert person.suggested[0].name == "Día.md"
    assert (tmp_path / "x.md").read_text().startswith(f"# Día\n\n{NOTES[0]}")


def test_the_language_in_view_is_suggested_where_it_fits(exporting, told):
    def act(dialog):
        assert dialog.chosen_language == "es"
        dialog.role.setCurrentIndex(dialog.role.findData("n"))
        assert (dialog.chosen_language, dialog.language.isEnabled()) == ("", False)
        dialog.role.setCurrentIndex(dialog.role.findData(None))
        assert dialog.chosen_language == "es"
        dialog.format.setCurrentIndex(dialog.format.findData("json"))
        assert dialog.chosen_language == ""
        dialog.reject()

    answer(act)
    exporting.ask(told, "d", "es")


def test_without_translations_no_language_is_asked_for(exporting, session):
    def act(dialog):
        assert isinstance(QApplication.activeModalWidget(), ExportDialog)
        assert not dialog.language.isVisible()
        dialog.reject()

    answer(act)
    exporting.ask(session, "d")


def test_readable_languages_stand_in_the_usual_order(told):
    made = [set_texts(Translation(matrix_id="d", language=one), DAY, {TITLE: "x"}) for one in ("ja", "ar", "en")]
    told.commit("", made)
    assert languages_read(told, DAY) == ("es", "ja", "ar")
