import datetime

import pytest
from PySide6.QtCore import Qt

from matrices.edits.cells import set_descriptors
from matrices.edits.ratings import NewRating, rate
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.review import Who
from matrices.model.teammate import Placement, Teammate
from tests.widgets.editions.roles import DAY, FIRST, NOW, ROLE, SECOND
from widgets.editions.confirm_dialog import ConfirmDialog
from widgets.editions.dialog import EditionsDialog
from widgets.editions.editions import Editions
from widgets.matrix.publishing import PublishDialog
from widgets.matrix.view import MatrixView
from widgets.session import Session

NOON = datetime.datetime(2026, 5, 4, 12, tzinfo=datetime.UTC)


def rated(name, **levels):
    """Return the documents of a teammate rated in ROLE."""
    placed = Teammate(teammate_id=name, name=name.title(), placements=(Placement(matrix_id="role", since=DAY),))
    reviews = []
    for attribute_id, level_id in levels.items():
        new = NewRating(attribute_id=attribute_id, level_id=level_id, on=DAY, by=Who.LEAD)
        review, placed = rate(placed, reviews, ROLE, [FIRST.edition_id], new, now=NOON)
        reviews = [review]
    return [placed, *reviews]


@pytest.fixture
def view(qtbot, workspace, theme, words):
    """The matrix view on a role that changed since its second edition; two teammates were rated against the first."""
    people = [*rated("ana", product="solid", writing="solid"), *rated("ben", teaching="first")]
    workspace.commit([NOW, FIRST, SECOND, *people])
    made = MatrixView(Session(workspace), theme, words, now=lambda: NOON)
    qtbot.addWidget(made)
    made.show_matrix("role")
    made.show()
    qtbot.waitUntil(lambda: made.can_publish)
    return made


@pytest.fixture
def editions(view, theme, words):
    """The editions of the role in view."""
    return Editions(view, view._session, theme, words)


def publish(view):
    view.publish()
    dialog = view.findChild(PublishDialog)
    dialog.accept()
    dialog.deleteLater()


def leaves(dialog):
    return [(one.parent().text(0), one.text(0), one.checkState(0) is Qt.CheckState.Checked) for one in dialog._leaves()]


def test_the_button_lists_the_editions(editions):
    editions.menu.aboutToShow.emit()
    texts = [one.text() for one in editions.menu.actions() if not one.isSeparator()]
    assert texts == ["Changes since edition 2", "Edition 2 · 1 Apr 2026", "Edition 1 · 2 Mar 2026", "Editions…"]


def test_an_edition_is_opened_from_the_button(editions, view):
    editions.menu.aboutToShow.emit()
    next(one for one in editions.menu.actions() if one.text().startswith("Edition 1")).trigger()
    dialog = view.findChild(EditionsDialog)
    assert dialog.isVisible()
    assert dialog.state.edition == FIRST
    dialog.reject()


def test_the_changes_since_the_latest_edition_are_shown(editions, view):
    editions.show_changes()
    dialog = view.findChild(EditionsDialog)
    assert dialog.head.is_comparing
    assert dialog.state.edition == SECOND
    dialog.reject()


def test_a_role_without_editions_offers_the_window_alone(qtbot, workspace, theme, words):
    workspace.commit([ROLE])
    view = MatrixView(Session(workspace), theme, words)
    qtbot.addWidget(view)
    view.show_matrix("role")
    made = Editions(view, view._session, theme, words)
    made.menu.aboutToShow.emit()
    assert [one.text() for one in made.menu.actions()] == ["Editions…"]
    assert not made.has_editions
    assert not made.can_ask
    view._session.commit("first", [FIRST])
    assert made.has_editions


def test_publishing_lists_who_was_rated_on_other_wording(editions, view):
    publish(view)
    dialog = view.findChild(ConfirmDialog)
    assert leaves(dialog) == [("Ana", "Product: Solid", True), ("Ana", "Plain writing: Solid", True)]
    assert "2 ratings" in dialog.said.text()
    assert dialog.where.text() == "Reads differently: the text of this level"
    assert dialog.text.marked.text == "Knows it well\nTells it"
    dialog.reject()


def test_ratings_are_marked_in_a_step_of_their_own_and_levels_stay(editions, view, workspace):
    publish(view)
    view.findChild(ConfirmDialog).accept()
    ana = workspace.get(Teammate, "ana")
    assert [one.level_id for one in ana.standings.values()] == ["solid", "solid"]
    (third,) = (one for one in workspace.all(Edition) if one.number == 3)
    assert ana.to_confirm == {"product": third.edition_id, "writing": third.edition_id}
    assert view._session.undo_stack.undoText() == "2 ratings to confirm again"
    view._session.undo()
    assert not workspace.get(Teammate, "ana").to_confirm
    assert workspace.find(Edition, third.edition_id) == third


def test_what_is_unchecked_or_refused_is_not_marked(editions, view, workspace):
    publish(view)
    dialog = view.findChild(ConfirmDialog)
    dialog._leaves()[0].setCheckState(0, Qt.CheckState.Unchecked)
    dialog.accept()
    assert list(workspace.get(Teammate, "ana").to_confirm) == ["writing"]


def test_it_can_be_asked_for_later(editions, view, qtbot):
    publish(view)
    view.findChild(ConfirmDialog).reject()
    qtbot.waitUntil(lambda: editions.can_ask)
    qtbot.waitUntil(lambda: view.findChild(ConfirmDialog) is None)
    editions.ask_again()
    view.findChild(ConfirmDialog).accept()
    qtbot.waitUntil(lambda: view.findChild(ConfirmDialog) is None)
    with qtbot.waitSignal(editions.message) as said:
        editions.ask_again()
    assert said.args == ["No rating stands on changed wording."]


def test_who_only_has_other_levels_reworded_is_not_asked_unless_wanted(editions, view, workspace):
    workspace_role = view._session.get(Matrix, "role")
    product = {("product", "solid"): "Knows it\nTells it", ("product", "strong"): "Knows it by heart"}
    view._session.commit("reworded", [set_descriptors(workspace_role, product)])
    publish(view)
    dialog = view.findChild(ConfirmDialog)
    assert ("Ana", "Product: Solid", False) in leaves(dialog)
    dialog.reject()


def test_nobody_is_asked_where_nothing_was_rated(editions, view, workspace):
    view._session.commit("gone", [], [view._session.get(Teammate, one) for one in ("ana", "ben")])
    publish(view)
    assert view.findChild(ConfirmDialog) is None
