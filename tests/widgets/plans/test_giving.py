import datetime

import pytest
from PySide6.QtCore import Qt

from matrices.edits.interests import set_interest
from matrices.model.teammate import Interest, Teammate
from tests.widgets.matrix.disk import refuse_writes
from tests.widgets.people.people import TODAY
from widgets.goals.told_rows import Box
from widgets.plans.give_dialog import GiveDialog
from widgets.plans.giving import Giving


@pytest.fixture
def giving(place, session, theme, words):
    return Giving(session, theme, words, place, lambda: TODAY)


def asked(place):
    return next(one for one in place.findChildren(GiveDialog) if one.isVisible())


def told(dialog, step_id):
    row = next(one for one in dialog.steps.rows if one.row_id == step_id)
    return row.box, [one.text for one in row.pieces]


def test_goals_are_shown_with_their_days_before_they_are_set(giving, place):
    giving.ask(["ana"])
    dialog = asked(place)
    assert told(dialog, "know") == (
        Box.CHOSEN,
        ["Know the product", "Product, from Solid to Strong · until 19 Nov 2026"],
    )
    dialog.day_field.set_day(datetime.date(2026, 11, 1))
    assert told(dialog, "know")[1][1].endswith("until 1 Dec 2026")
    assert dialog.said.text() == "This sets 3 goals."


def test_what_somebody_would_rather_not_do_is_said_beside_it(giving, place, session):
    ana = session.get(Teammate, "ana")
    session.commit("interest", [set_interest(ana, "product", Interest.RATHER_NOT)])
    giving.ask(["ana"])
    assert told(asked(place), "know")[1][1].endswith(" · rather not")


def test_a_plan_is_given_without_what_was_unticked_as_one_step(giving, place, qtbot, stored, session):
    giving.ask(["ana"])
    dialog = asked(place)
    dialog.steps.choose("party")
    qtbot.keyClick(dialog.steps, Qt.Key.Key_Space)
    dialog.accept()
    assert stored("ana") == ["Know the product", "Write an article"]
    actions = session.workspace.get(Teammate, "ana").goals[1].actions
    assert [one.text for one in actions] == ["Choose one", "Write it"]
    assert session.undo_stack.undoText() == "plan for Ana Ruiz: First months"
    session.undo()
    assert stored("ana") == []


def test_what_was_given_before_is_not_given_again(giving, place, stored):
    for _ in range(2):
        giving.ask(["ana"])
        asked(place).accept()
    assert told(asked(place), "party")[0] is Box.NONE
    assert not asked(place).do.isEnabled()
    assert len(stored("ana")) == 3


def test_a_plan_is_given_to_several_as_one_step(giving, place, qtbot, stored, session):
    giving.ask()
    dialog = asked(place)
    assert [one.pieces[0].text for one in dialog.people.rows] == ["Ana Ruiz", "Ben"]
    assert not dialog.do.isEnabled()
    for name in ("ana", "ben"):
        dialog.people.choose(name)
        qtbot.keyClick(dialog.people, Qt.Key.Key_Space)
    assert dialog.said.text() == "This sets 6 goals."
    dialog.accept()
    assert (len(stored("ana")), len(stored("ben"))) == (3, 3)
    session.undo()
    assert stored("ana") == stored("ben") == []


def test_somebody_chosen_stays_chosen_while_others_are_sought(giving, place, qtbot):
    giving.ask()
    dialog = asked(place)
    dialog.people.ticked.emit("ana")
    qtbot.keyClicks(dialog.search, "be")
    assert [one.row_id for one in dialog.people.rows] == ["ben"]
    assert [one.name for one in dialog.chosen] == ["Ana Ruiz"]


def test_a_refused_write_leaves_the_choice(giving, place, stored):
    giving.ask(["ana"])
    dialog = asked(place)
    dialog.steps.ticked.emit("party")
    with refuse_writes():
        dialog.accept()
    assert dialog.isVisible()
    assert told(dialog, "party")[0] is Box.OPEN
    assert stored("ana") == []
