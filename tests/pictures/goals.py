"""Goals, interest and plans: the sections and windows about what comes next."""

import datetime
from collections.abc import Iterator

from msgspec.structs import replace
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.main_window import MainWindow
from app.places import Place
from matrices.edits.goals import end_goal, free_goal, goal_towards, put_goal
from matrices.edits.interests import set_interest
from matrices.edits.reviews import end_action
from matrices.exchange.plans import read_plans
from matrices.model.actions import Outcome
from matrices.model.evidence import Evidence
from matrices.model.matrix import Matrix
from matrices.model.teammate import Interest, Teammate
from tests.matrices.model.goals import with_action
from widgets.goals.menu import Deed
from widgets.plans.editor import PlansDialog
from widgets.roles.question import Question

_SETTLED_MS = 100


def goals(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield the name and the widget of each view, open; questions are closed before the next one."""
    session = window.desk.session
    window.desk.places.show_place(Place.PEOPLE)
    people = [one for one in session.all(Teammate) if one.placements]
    if people:
        own = people[0]
        matrix = session.get(Matrix, own.placements[-1].matrix_id)
        session.commit("goals", [_with_goals(own, matrix), *read_plans(window.desk.words.language)])
        yield from _of_one(window, own)
    window.commands["plans"].trigger()
    yield "plans", window.findChild(PlansDialog)
    window.findChild(PlansDialog).reject()


def _of_one(window: MainWindow, own: Teammate) -> Iterator[tuple[str, QWidget]]:
    window.desk.places.show_teammate(own.teammate_id)
    sections = window.desk.places.people.page.body.sections
    sections.choose("grid")
    yield "interest", window
    sections.choose("goals")
    section = sections.section("goals")
    section.list.setFocus()
    yield "goals", window
    for name, ask in (
        ("goal", lambda: section.do(Deed.EDIT)),
        ("goal-end", lambda: section.do(Deed.REACHED)),
        ("plan-give", section.ask_for_plan),
        ("plan-give-several", window.desk.places.goals.give_plan_to_several),
    ):
        ask()
        QTest.qWait(_SETTLED_MS)
        dialog = next(one for one in window.findChildren(Question) if one.isVisible())
        yield name, dialog
        dialog.close_done()
    sections.choose("grid")


def _with_goals(own: Teammate, matrix: Matrix) -> Teammate:
    """Return a teammate with goals that are overdue, free, reached and dropped, and what they say of attributes."""
    today, own = datetime.datetime.now().astimezone().date(), replace(own, goals=())
    ids = [one.attribute_id for one in matrix.attributes]
    for attribute_id, interest in zip(ids, Interest, strict=False):
        own = set_interest(own, attribute_id, interest)
    late = replace(goal_towards(own, matrix, ids[0], today), due_on=today - datetime.timedelta(days=12))
    for words in matrix.attributes[-1].descriptors.values():
        late = with_action(late, words.splitlines()[0], own.name)
    own = put_goal(own, late)
    if late.actions:
        own = end_action(own, late.actions[0].action_id, Outcome.DONE, today)
    own = put_goal(own, free_goal(matrix.title, today))
    for attribute_id, outcome in zip(ids[1:], Outcome, strict=False):
        goal = goal_towards(own, matrix, attribute_id, today)
        seen = Evidence(evidence_id=goal.goal_id, text=matrix.about or matrix.title, link="https://desk.example/4711")
        own = end_goal(put_goal(own, goal), goal.goal_id, outcome, today, [seen])
    return own
