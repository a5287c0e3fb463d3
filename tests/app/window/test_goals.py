from app.places import Place
from matrices.model.plan import Plan
from matrices.store.workspace import Workspace
from widgets.goals.goal_dialog import GoalDialog
from widgets.plans.editor import PlansDialog
from widgets.plans.give_dialog import GiveDialog


def asked(window, kind):
    return next(one for one in window.findChildren(kind) if one.isVisible())


def test_goals_are_set_while_a_teammate_is_shown(opened):
    opened.commands.refresh()
    assert not opened.commands["set-goal"].isEnabled()
    opened.desk.places.show_place(Place.PEOPLE)
    opened.commands["set-goal"].trigger()
    asked(opened, GoalDialog).reject()


def test_plans_are_given_to_one_and_to_several(opened):
    opened.desk.places.show_place(Place.PEOPLE)
    opened.commands.refresh()
    opened.commands["give-plan"].trigger()
    dialog = asked(opened, GiveDialog)
    assert len(dialog.chosen) == 1
    dialog.reject()
    opened.commands["give-plan-to-several"].trigger()
    dialog = asked(opened, GiveDialog)
    assert (len(dialog.chosen), len(dialog.people.rows) > 1) == (0, True)
    dialog.reject()


def test_plans_are_opened_once_and_close_with_the_workspace(opened):
    for _ in range(2):
        opened.commands["plans"].trigger()
    assert len(opened.findChildren(PlansDialog)) == 1
    assert len(asked(opened, PlansDialog).parts.plans.rows) == 3
    opened.commands["close"].trigger()
    assert not any(one.isVisible() for one in opened.findChildren(PlansDialog))


def test_goals_hold_on_to_no_workspace_that_is_closed(opened):
    opened.desk.places.show_place(Place.PEOPLE)
    opened.commands["close"].trigger()
    assert opened.desk.places.goals is None


def test_what_is_typed_in_a_plan_is_stored_on_closing(opened, qtbot):
    opened.commands["plans"].trigger()
    title = asked(opened, PlansDialog).parts.head.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Two months")
    path = opened.desk.session.workspace.path
    opened.commands["close"].trigger()
    with Workspace.open(path, read_only=True) as workspace:
        assert "Two months" in [one.title for one in workspace.all(Plan)]
