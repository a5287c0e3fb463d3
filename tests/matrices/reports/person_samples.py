"""A teammate with goals, plans, reviews, corrections and other people's names wherever they may stand."""

import datetime

from msgspec.structs import replace

from matrices.model.actions import Action, ActionEnd, Outcome
from matrices.model.evidence import Evidence
from matrices.model.goal import Goal
from matrices.model.matrix import Matrix, Step, StepKind
from matrices.model.metric import Metric, MetricValue, MetricValues, RoleMetrics
from matrices.model.plan import Plan, PlanStep
from matrices.model.review import AgendaItem, AgendaKind, Review, ReviewKind, Seen, Tick, Who
from matrices.model.teammate import Placement, Teammate
from matrices.reports.development_plan import PlanPrint
from matrices.reports.growth_facts import GrowthPrint
from matrices.reports.numbers_pages import NumbersPrint
from matrices.reports.promotion_pages import CasePrint
from matrices.reports.review_summary import ReviewPrint
from tests.matrices.reports import samples
from tests.matrices.reports.growth_samples import NAMES, SEEN, rating

LEAD, COLLEAGUE = "Salma Haddad", "Kenji Mizuno"
OTHERS = ("Salma", "Haddad", "Kenji", "Mizuno", "kenji")
NOTE = "The apology came later."
FIRST, SECOND = datetime.date(2025, 9, 1), datetime.date(2026, 4, 20)


def role(language="en", **options):
    """Return a role from which a path leads on."""
    step = Step(to_matrix_id="next", kind=StepKind.GROW)
    return replace(samples.role(language, **options), steps=(step,))


def following(language="en"):
    """Return the role after it, which asks more and has a row of its own."""
    own = samples.role(language, expected=3)
    fresh = replace(own.attributes[0], attribute_id="fresh", name="Mentoring")
    return replace(own, matrix_id="next", title="Senior specialist", attributes=(*own.attributes, fresh))


def reviews(matrix):
    """Return a closed review, a second one with a correction of it, and other people's names in all texts."""
    first = _review(
        matrix, FIRST, rating(matrix, "a0-0-0", 0, FIRST), rating(matrix, "a0-1-0", 0, FIRST), notes=f"With {LEAD}."
    )
    told = Evidence(evidence_id="e1", text=f"Kenji saw it. {SEEN['en']}", link="https://wiki.example/kenji-mizuno")
    ticks = (Tick(level_id="l1", line=0, seen=Seen.SEEN), Tick(level_id="l1", line=1, seen=Seen.NOT_YET))
    rated = replace(rating(matrix, "a0-0-0", 1, SECOND, by=Who.AGREED, evidence="e1", note=NOTE), ticks=ticks)
    own = rating(matrix, "a0-0-0", 2, SECOND, by=Who.SELF)
    corrected = replace(rating(matrix, "a0-1-0", 1, SECOND), supersedes=first.ratings[1].rating_id)
    action = Action(action_id="x", text=f"Sit beside {COLLEAGUE}", owner=LEAD, due_on=datetime.date(2026, 6, 1))
    agenda = (
        AgendaItem(item_id="1", kind=AgendaKind.OWN, text="What Salma said", is_discussed=True),
        AgendaItem(item_id="2", kind=AgendaKind.NEXT, subject_id="a0-1-0"),
    )
    second = _review(
        matrix, SECOND, rated, own, corrected, evidence=(told,), actions=(action,), agenda=agenda,
        summary="Further than Kenji thought.", notes="Salma apologised.", corrects=first.review_id,
    )  # fmt: skip
    return first, second


def _review(matrix, on, *ratings, **fields):
    return Review(
        review_id=f"t:{on}", teammate_id="t", kind=ReviewKind.QUARTERLY, held_on=on, closed_on=on, led_by=LEAD,
        ratings=ratings, **fields,
    )  # fmt: skip


def teammate(matrix, language="en"):
    """Return the teammate with two goals, one of them given with a plan."""
    goals = (
        Goal(
            goal_id="g1", matrix_id=matrix.matrix_id, attribute_id="a0-1-0", from_level_id="l0", to_level_id="l1",
            set_on=FIRST, due_on=datetime.date(2026, 7, 1), plan_id="p",
            actions=(
                Action(action_id="ga", text="Call with Kenji", owner=COLLEAGUE),
                Action(action_id="gb", text="Write it down", owner=NAMES[language]),
            ),
        ),
        Goal(goal_id="g2", text="Lead a rush\nas Salma does", set_on=SECOND),
    )  # fmt: skip
    since = Placement(matrix_id=matrix.matrix_id, since=datetime.date(2025, 6, 2))
    ends = {"gb": ActionEnd(outcome=Outcome.DONE, on=SECOND, note="seen by Kenji")}
    return Teammate(
        teammate_id="t", name=NAMES[language], language=language, placements=(since,), led_by=LEAD, goals=goals,
        action_ends=ends,
    )  # fmt: skip


def growth_of(language="en", matrix: Matrix | None = None):
    matrix = role(language) if matrix is None else matrix
    editions = (samples.published(matrix),)
    return GrowthPrint(
        teammate(matrix, language), matrix, reviews(matrix), editions, following(language), (matrix,), (COLLEAGUE,)
    )


def review_of(language="en", matrix: Matrix | None = None):
    told = growth_of(language, matrix)
    *_, review = told.reviews
    return ReviewPrint(told.teammate, review, told.matrix, told.reviews, told.editions, 180, told.colleagues)


def case_of(language="en", matrix: Matrix | None = None):
    told = growth_of(language, matrix)
    titles = {one.matrix_id: one.title for one in (told.matrix, told.following)}
    return CasePrint(
        told.teammate, told.following, told.matrix, told.reviews, told.editions, titles, (), told.colleagues
    )


def plan_of(language="en", matrix: Matrix | None = None):
    told = growth_of(language, matrix)
    step = PlanStep(step_id="s", text="x")
    plan = Plan(plan_id="p", title="First months", about="What Salma asks first.", steps=(step,))
    return PlanPrint(told.teammate, told.matrix, told.goal_roles, (plan,), told.colleagues)


def numbers_of(language="en", matrix: Matrix | None = None):
    """Return two numbers of the role held, one of them without value, and one that only another role follows."""
    told = growth_of(language, matrix)
    csat = Metric(
        metric_id="csat", name="CSAT", unit="%", why="To hear", read_by=f"{LEAD} and the team",
        should_change="What Kenji writes down", healthy_from=85, healthy_to=95,
    )  # fmt: skip
    wait, cover = Metric(metric_id="wait", name="First answer", unit="h"), Metric(metric_id="cover", name="Cover")
    values = (
        MetricValue(metric_id="csat", starts_on=FIRST, ends_on=datetime.date(2025, 9, 30), value=82.5, context=NOTE),
        MetricValue(metric_id="csat", starts_on=SECOND, ends_on=SECOND, value=90, context=f"{COLLEAGUE} was on leave."),
        MetricValue(metric_id="cover", starts_on=FIRST, ends_on=SECOND, value=3),
    )
    followed = RoleMetrics(matrix_id=told.matrix.matrix_id, metrics=(csat, wait))
    other = RoleMetrics(matrix_id="next", metrics=(cover,))
    own = MetricValues(teammate_id="t", values=values)
    return NumbersPrint(told.teammate, told.matrix, (followed, other), own, told.colleagues)
