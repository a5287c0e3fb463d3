import pytest
from msgspec.structs import replace

from matrices.edits.goals import free_goal, goal_towards, put_goal
from matrices.model.plan import Plan, PlanStep
from matrices.model.teammate import Teammate
from tests.matrices.model.goals import with_action
from tests.widgets.people.people import NOW, SUPPORT, day, team
from widgets.people.place import PeoplePlace

PLAN = Plan(
    plan_id="first",
    title="First months",
    steps=(
        PlanStep(
            step_id="know", text="Know the product", attribute_id="product", to_level_id="strong", due_after_days=30
        ),
        PlanStep(step_id="write", text="Write an article", attribute_id="writing", actions=("Choose one", "Write it")),
        PlanStep(step_id="party", text="Meet everybody"),
    ),
)


def with_goals(teammate):
    """Ana is on the way in product, overdue, with two actions; wants to speak at a meet-up; and has ended one goal."""
    own = replace(goal_towards(teammate, SUPPORT, "product", day(2026, 6)), goal_id="own", due_on=day(2026, 10))
    own = with_action(with_action(own, "Read the manual", "Ana Ruiz"), "Teach a colleague")
    own = replace(own, actions=tuple(replace(one, action_id=f"a{place}") for place, one in enumerate(own.actions)))
    return put_goal(put_goal(teammate, own), replace(free_goal("Speak at a meet-up", day(2026, 7)), goal_id="free"))


@pytest.fixture
def place(qtbot, session, theme, words):
    """The people place with Ana's goals in view."""
    documents = [with_goals(one) if isinstance(one, Teammate) and one.name == "Ana Ruiz" else one for one in team()]
    session.workspace.commit([*documents, PLAN])
    made = PeoplePlace(session, theme, words, now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1600, 1000)
    made.show()
    made.choose("ana")
    made.page.body.sections.choose("goals")
    return made


@pytest.fixture
def section(place):
    return place.page.body.sections.section("goals")


@pytest.fixture
def ana(session):
    """Read Ana as she is stored."""
    return lambda: session.workspace.get(Teammate, "ana")
