"""What a section of a teammate's page shows leaves the window as a table."""

import csv

import pytest
from PySide6.QtCore import Qt

from matrices.edits.private_notes import write_note
from tests.widgets.people.people import NOW, TODAY, team
from tests.widgets.person import Person
from widgets.command_button import CommandButton
from widgets.people.place import PeoplePlace

SECRET = "Zwetschgenkern"


@pytest.fixture
def person():
    return Person()


@pytest.fixture
def place(qtbot, session, theme, words, person):
    """Ana's page, with a private note about her."""
    session.workspace.commit([*team(), write_note("ana", SECRET, TODAY)])
    made = PeoplePlace(session, theme, words, now=lambda: NOW, asking=person)
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    made.choose("ana")
    return made


def exported(place, person, section_id, folder):
    person.files = [folder / "out.csv"]
    place.page.body.sections.choose(section_id)
    place.export_section()
    with (folder / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_evidence_names_attribute_and_level_apart(place, person, tmp_path):
    rows = exported(place, person, "evidence", tmp_path)
    assert rows[0] == {
        "Day": "2026-02-01",
        "Attribute": "Product",
        "Level": "Solid",
        "What was seen": "Answered alone\nand said why",
        "Link": "",
    }


def test_evidence_is_exported_as_it_was_searched(place, person, tmp_path):
    place.page.body.sections.choose("evidence")
    place.page.body.sections.current.search.setText("twice")
    assert [one["What was seen"] for one in exported(place, person, "evidence", tmp_path)] == ["Asked twice"]


def test_the_grid_is_told_with_level_day_and_who(place, person, tmp_path):
    rows = exported(place, person, "grid", tmp_path)
    product = next(one for one in rows if one["Attribute"] == "Product")
    assert (product["Level"], product["Rated"], product["Who"]) == ("Solid", "2026-02-01", "agreed")


def test_growth_is_told_rating_by_rating(place, person, tmp_path):
    rows = [one for one in exported(place, person, "growth", tmp_path) if one["Attribute"] == "Product"]
    assert [one["Day"] for one in rows] == sorted(one["Day"] for one in rows)
    assert [rows[-1][one] for one in ("Teammate", "Level", "Who", "Role")] == ["Ana Ruiz", "Solid", "agreed", "Support"]


def test_reviews_leave_without_private_notes(place, person, tmp_path):
    rows = exported(place, person, "reviews", tmp_path)
    assert [one["Date"] for one in rows] == sorted((one["Date"] for one in rows), reverse=True)
    assert SECRET not in (tmp_path / "out.csv").read_text("utf-8")


@pytest.mark.parametrize("section_id", ["private-notes", "goals", "numbers"])
def test_what_is_no_table_or_empty_cannot_be_exported(place, person, section_id):
    place.page.body.sections.choose(section_id)
    assert not place.can_export_section
    place.export_section()
    assert person.suggested == []


@pytest.mark.parametrize("section_id", ["growth", "evidence", "reviews"])
def test_a_button_in_the_section_wishes_it(place, qtbot, section_id):
    place.page.body.sections.choose(section_id)
    found = place.page.body.sections.current.findChildren(CommandButton)
    button = next(one for one in found if one.text().startswith("Export"))
    with qtbot.waitSignal(place.command_requested) as wished:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wished.args == ["export-section"]
    assert button.toolTip() == "Export what this section shows… (Ctrl+Shift+X)"
