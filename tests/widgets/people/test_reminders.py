import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from matrices.edits.cells import set_descriptors
from matrices.edits.editions import publish
from matrices.edits.sharing import link, unlink
from matrices.model.growth import History
from matrices.model.marks import marks_on
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.teammate import Teammate
from tests.widgets.people.people import ANA, MADE, SUPPORT, TODAY, day, rated
from widgets.people.answers import Answer
from widgets.people.details_text import AttributeDetails
from widgets.people.growth_data import GrowthCharts, history_span
from widgets.people.reminders import Reminders
from widgets.people.telling import wording_then

THIRD = replace(publish(set_descriptors(SUPPORT, {("product", "solid"): "Other"}), [], TODAY), number=3)
SAID = "Confirm again: the wording changed in edition 3."


@pytest.fixture
def reminded(place, session):
    """The people place, Ana's product knowledge to be confirmed again."""
    ana = session.get(Teammate, "ana")
    session.commit("asked", [THIRD, replace(ana, to_confirm={"product": THIRD.edition_id})])
    place.page.select("product")
    return place


def told(place):
    return place.page.body.details.toPlainText()


def test_a_rating_to_confirm_says_so_beside_the_attribute(reminded):
    grid = reminded.page.body.grid
    assert grid.grid.cautions.attribute_ids == {"product"}
    assert grid.grid.headerData(grid.grid.row_of(("attribute", "product")), Qt.Orientation.Vertical, 3) == SAID
    assert SAID in told(reminded)


def test_other_rows_say_nothing(reminded):
    reminded.page.select("writing")
    assert "Confirm again" not in told(reminded)
    assert not reminded.page.rating.can_settle


def test_rating_anew_takes_the_reminder_away(reminded, session):
    reminded.page.rating.record_at_once(Answer("solid"))
    assert not session.get(Teammate, "ana").to_confirm
    assert SAID not in told(reminded)
    assert reminded.page.body.grid.grid.cautions.attribute_ids == frozenset()
    session.undo()
    assert SAID in told(reminded)


def test_a_rating_that_holds_is_confirmed_as_it_is(reminded, session):
    before = session.get(Teammate, "ana").standings
    reminded.page.rating.settle()
    assert not session.get(Teammate, "ana").to_confirm
    assert session.get(Teammate, "ana").standings == before
    assert session.undo_stack.undoText() == "Product of Ana Ruiz confirmed"
    assert not reminded.page.rating.can_settle


def test_an_edition_that_is_gone_is_not_named(words):
    ana = replace(ANA, to_confirm={"product": "gone"})
    assert Reminders(ana, SUPPORT, lambda _: None, words).text("product") == "Confirm again: the wording changed."


@pytest.fixture
def unlinked():
    """The role with its product knowledge on its own, and all that was rated before."""
    history = History(one for one in rated(ANA, SUPPORT, MADE) if isinstance(one, Review))
    return unlink(SUPPORT, "product", "own"), history


def test_a_row_of_its_own_keeps_its_history_and_its_line(unlinked, words):
    matrix, history = unlinked
    marks = marks_on(history, matrix, TODAY)["own"]
    details = AttributeDetails(words, matrix, history, lambda _: None)
    texts = [one.text for one in details.paragraphs(matrix.attribute("own"), marks, TODAY)]
    assert texts.index("History") < texts.index("Asked twice")
    chart = GrowthCharts(history, (), {}, words).charts(matrix, history_span(history, TODAY))[0]
    assert [one.place for one in chart.series.points] == [0, 1]


def test_the_same_words_under_a_former_id_are_no_other_words(unlinked):
    matrix, history = unlinked
    rating = history.series("product")[-1].rating
    assert wording_then(rating, matrix, publish(SUPPORT, [], TODAY)) is None
    assert wording_then(rating, matrix, THIRD) is not None


def test_a_rating_of_that_day_is_corrected_under_any_id(place, session):
    roles = [session.get(Matrix, one) for one in ("support", "engineer")]
    session.commit("linked", link(roles, "support", "writing", to_matrix_id="engineer", to_attribute_id="logs"))
    place.page.select("logs")
    panel = place.page.body.rating
    place.page.rating.rate()
    panel.form.day_field.set_day(day(2026, 2))
    panel.form.edited.emit()
    assert "Learning" in panel.hint.text()
    panel.close_panel()
