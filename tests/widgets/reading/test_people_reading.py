"""A teammate's page and a 1:1 beside a role that is read in another language; ratings are against the source."""

import pytest
from msgspec.structs import replace

from matrices.edits.cells import set_descriptors
from matrices.edits.translations import set_texts
from matrices.model.edition import Edition
from matrices.model.goal import Goal
from matrices.model.review import Seen, Tick, Who
from matrices.model.teammate import Teammate
from matrices.model.translation import TextKind, TextPlace, Translation
from tests.widgets.people.people import NOW, SUPPORT, team
from widgets.people.place import PeoplePlace
from widgets.reading.readable import line_by_line
from widgets.reading.readings import Readings
from widgets.review.place import ReviewsPlace

TITLE, NAME = TextPlace(TextKind.TITLE), TextPlace(TextKind.ATTRIBUTE_NAME, "product")
SOLID, STRONG = (TextPlace(TextKind.DESCRIPTOR, "product", one) for one in ("solid", "strong"))
TEXTS = {TITLE: "Soporte", NAME: "Producto", SOLID: "Conoce el producto", STRONG: "Enseña\nel producto"}


@pytest.fixture
def told(session):
    session.workspace.commit(team())
    session.commit("", [set_texts(Translation(matrix_id="support", language="es"), SUPPORT, TEXTS)])
    return session


@pytest.fixture
def readings(told):
    return Readings(told, parent=told)


@pytest.fixture
def page(qtbot, told, theme, words, readings):
    place = PeoplePlace(told, theme, words, now=lambda: NOW, readings=readings)
    qtbot.addWidget(place)
    place.resize(1600, 1000)
    place.show()
    place.choose("ana")
    place.page.reader.choose("es")
    yield place.page
    place.close()


@pytest.fixture
def held(qtbot, told, theme, words, readings):
    place = ReviewsPlace(told, theme, words, now=lambda: NOW, readings=readings)
    qtbot.addWidget(place)
    place.resize(1440, 900)
    place.show()
    place.hold_now("ana")
    yield place.one_to_one
    place.close()


def shown(grid, level_id="solid"):
    return grid.grid.matrix.attribute("product").descriptor(level_id)


def wording(session, rating):
    return session.get(Edition, rating.edition_id).matrix


def test_a_page_is_read_in_a_language(page):
    assert shown(page.body.grid) == "Conoce el producto"
    assert page.header.role.text().startswith("Soporte, ")
    assert page.body.note.text() == "† Not translated yet: shown in English."
    page.reader.leave()
    assert shown(page.body.grid) == "product as Solid in Support"
    assert not page.body.note.isVisible()


def test_details_tell_the_translation_and_no_other_wording_of_then(page):
    page.select("product")
    told = [one.text for one in page._told(page.subject())]
    assert told[0] == "Producto"
    assert "Conoce el producto" in told
    assert "Then the words were:" not in told


def test_the_panel_asks_in_the_language_and_stores_against_the_source(page, told):
    page.body.grid.select_key("product", "solid")
    page.rating.rate()
    panel = page.body.rating
    assert panel.title.text() == "Rate Producto"
    rows = panel.form.ticks.rows
    assert rows["solid", 0].accessibleName().startswith("Conoce el producto")
    assert rows["strong", 0].accessibleName().startswith("product as Strong")  # one behaviour there, two here
    rows["solid", 0].click()
    panel.submit()
    rating = told.reviews_of("ana")[-1].ratings[-1]
    assert rating.ticks == (Tick(level_id="solid", line=0, seen=Seen.SEEN),)
    assert wording(told, rating).attribute("product").descriptor("solid") == "product as Solid in Support"


def test_the_page_and_the_1_1_of_a_teammate_are_read_alike(page, held):
    assert shown(held.grid.grid) == "Conoce el producto"
    assert held.head.quiet.text().startswith("Soporte · ")
    assert held.grid.note.isVisible()
    held.reader.choose("")
    assert shown(page.body.grid) == "product as Solid in Support"


def test_a_1_1_rates_against_the_source(page, held, told, qtbot):
    held.grid.grid.select_key("product", "strong")
    qtbot.keyClicks(held.grid.grid, "3")
    rating = told.reviews_of("ana")[-1].ratings[-1]
    assert (rating.level_id, rating.by) == ("strong", Who.AGREED)
    assert wording(told, rating).attribute("product").descriptor("strong") == "product as Strong in Support"


def test_another_teammate_is_read_as_the_role_is_written(page, told):
    told.commit("", [told.get(Teammate, "cem")])
    page.show_teammate(told.get(Teammate, "cem"))
    assert shown(page.body.grid) == "product as Solid in Support"
    assert page.reader.button.isVisible()


def test_what_changes_in_role_or_translation_is_shown_at_once(page, told):
    told.commit("", [set_descriptors(SUPPORT, {("product", "solid"): "Other words"})])
    assert shown(page.body.grid) == "Conoce el producto\N{NO-BREAK SPACE}‡"
    told.undo()
    told.undo()
    assert page.reader.language == ""
    assert not page.reader.button.isVisible()


def test_a_rating_leaves_the_grid_as_it_is(page):
    before = page.body.grid.grid.matrix
    page.body.grid.select_key("product", "strong")
    page.rating.rate_at_once()
    assert page.body.grid.grid.matrix is before


def test_where_a_translation_has_other_lines_the_source_stands():
    own = SUPPORT.attribute("product")
    both = set_descriptors(SUPPORT, {("product", "solid"): "uno", ("product", "strong"): "uno\ndos"})
    made = line_by_line(both.attribute("product"), own)
    assert made.descriptor("solid") == "uno"
    assert made.descriptor("strong") == own.descriptor("strong")


def texts_in(rows):
    return " ".join(str(cell) for row in rows for cell in row)


@pytest.mark.parametrize("section_id", ["growth", "evidence", "goals"])
def test_sections_name_attributes_in_the_language(page, told, section_id):
    goal = Goal(goal_id="g", attribute_id="product", matrix_id="support", set_on=NOW.date())
    told.commit("goal", [replace(told.get(Teammate, "ana"), goals=(goal,))])
    page.body.sections.choose(section_id)
    assert "Producto" in texts_in(page.body.sections.current.table().rows)
    page.reader.leave()
    assert "Producto" not in texts_in(page.body.sections.current.table().rows)


def test_another_role_that_a_level_was_given_in_is_named_in_the_language(page):
    assert page._marks.titles["support"] == "Soporte"


def test_records_are_told_in_the_language(page, told):
    page.body.sections.choose("reviews")
    section = page.body.sections.current
    assert "Producto: " in section.text.toPlainText()
    page.reader.leave()
    assert "Producto: " not in section.text.toPlainText()


def test_names_beside_the_grid_have_no_signs_that_nothing_explains(page):
    page.body.sections.choose("growth")
    assert "†" not in texts_in(page.body.sections.current.table().rows)


def test_the_agenda_of_a_1_1_names_attributes_in_the_language(page, held):
    assert [one for one in agenda_of(held) if "Producto" in one]
    held.reader.choose("")
    assert not [one for one in agenda_of(held) if "Producto" in one]


def agenda_of(held):
    sitting = held.sitting
    return [held.agenda._row(one, sitting).text for one in sitting.review.agenda]


def test_another_role_is_named_in_the_language_in_a_1_1_too(page, held):
    assert held.grid._marks.titles["support"] == "Soporte"


def test_a_record_follows_what_the_teammate_is_read_in(qtbot, told, theme, words, readings, page):
    place = ReviewsPlace(told, theme, words, now=lambda: NOW, readings=readings)
    qtbot.addWidget(place)
    place.record.show_review(told.reviews_of("ana")[0])
    assert "Producto: " in place.record.text.toPlainText()
    page.reader.leave()
    assert "Producto: " not in place.record.text.toPlainText()
