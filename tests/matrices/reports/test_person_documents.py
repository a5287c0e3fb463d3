import msgspec
import pytest

from matrices.language.words import words_for
from matrices.model.actions import Action
from matrices.model.goal import Goal
from matrices.model.matrix import Matrix
from matrices.model.settings import Paper
from matrices.reports.development_plan import plan_pages
from matrices.reports.growth_pages import growth_pages
from matrices.reports.numbers_pages import numbers_pages
from matrices.reports.options import Orientation, PrintOptions, PrintRun
from matrices.reports.promotion_pages import case_pages
from matrices.reports.review_summary import review_pages
from matrices.reports.scorecard import ScorecardPrint, question_text, scorecard_pages
from matrices.reports.typography.block import Bullet
from tests.matrices.reports import person_samples, samples
from tests.matrices.reports.geometry import faults, texts_on
from tests.matrices.reports.growth_samples import DAY, rating
from tests.matrices.reports.test_matrix_pages import line_texts

RUN = PrintRun(day=DAY)
ENGLISH = words_for("en")
LONG = "Answered forty mails about one broken seat map, each in its own words, and wrote down what came of it. " * 30
KINDS = {
    "growth": (growth_pages, person_samples.growth_of),
    "review": (review_pages, person_samples.review_of),
    "case": (case_pages, person_samples.case_of),
    "plan": (plan_pages, person_samples.plan_of),
    "numbers": (numbers_pages, person_samples.numbers_of),
    "scorecard": (scorecard_pages, lambda language, matrix=None: ScorecardPrint(matrix or samples.role(language))),
}


def pages_of(kind, typesetter, *, printed=None, words=ENGLISH, run=RUN):
    make, sample = KINDS[kind]
    return make([sample("en") if printed is None else printed], run, words, typesetter)


def told(pages):
    return " ".join(text for page in pages for text in line_texts(page)).translate({0x2068: None, 0x2069: None})


def bullets(pages):
    lines = (line for page in pages for text in texts_on(page) for line in text.block.lines)
    return [line.bullet for line in lines if line.bullet_x is not None]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", samples.LANGUAGES)
@pytest.mark.parametrize("orientation", [Orientation.AUTO, Orientation.LANDSCAPE])
@pytest.mark.parametrize("paper", [Paper.A4, Paper.A3])
def test_nothing_overlaps_or_leaves_the_page(typesetter, kind, language, orientation, paper):
    run = PrintRun(day=DAY, options=PrintOptions(language=language, paper=paper, orientation=orientation))
    _, sample = KINDS[kind]
    for page in pages_of(kind, typesetter, printed=sample(language), words=words_for(language), run=run):
        assert faults(page) == []


@pytest.mark.parametrize("language", ["en", "es", "tr", "ja"])
def test_what_the_program_says_in_a_narrow_column_stands_in_one_line(typesetter, language):
    words, matrix = words_for(language), person_samples.role(language)
    unseen = rating(matrix, "a0-0-0", None, DAY)
    review = msgspec.structs.replace(
        person_samples.review_of(language),
        review=msgspec.structs.replace(person_samples.reviews(matrix)[-1], ratings=(unseen,)),
    )
    of_review = pages_of("review", typesetter, printed=review, words=words)
    of_numbers = pages_of("numbers", typesetter, printed=person_samples.numbers_of(language), words=words)
    lines = [line for page in (*of_review, *of_numbers) for line in line_texts(page)]
    assert {words("not observed"), words("below the healthy range")} <= set(lines)


@pytest.mark.parametrize("language", ["en", "es", "tr", "ja"])
def test_the_kind_of_a_review_stands_in_one_line_of_the_growth_report(typesetter, language):
    words = words_for(language)
    pages = pages_of("growth", typesetter, printed=person_samples.growth_of(language), words=words)
    assert words("Quarterly review") in [line for page in pages for line in line_texts(page)]


def test_plan_has_no_column_for_a_level_that_a_goal_does_not_name(typesetter):
    printed = person_samples.plan_of("en")
    action = Action(action_id="w", text="Write it down")
    goal = Goal(goal_id="w", text="Write more", set_on=DAY, actions=(action,))
    teammate = msgspec.structs.replace(printed.teammate, goals=(goal,))
    pages = pages_of("plan", typesetter, printed=msgspec.structs.replace(printed, teammate=teammate))
    assert "Actions" in line_texts(pages[0])
    assert "The level to reach" not in told(pages)


@pytest.mark.parametrize("kind", KINDS)
def test_sixty_long_attributes_stay_on_their_pages(typesetter, kind):
    matrix = person_samples.role(repeat=15, expected=3)
    _, sample = KINDS[kind]
    for page in pages_of(kind, typesetter, printed=sample("en", matrix)):
        assert faults(page) == []


@pytest.mark.parametrize("kind", ["growth", "review", "case"])
def test_very_long_evidence_goes_over_pages(typesetter, kind):
    _, sample = KINDS[kind]
    printed = sample("en")
    longer = [msgspec.structs.replace(one, text=LONG) for review in printed.reviews for one in review.evidence]
    reviews = tuple(msgspec.structs.replace(one, evidence=tuple(longer)) for one in printed.reviews)
    last = {"review": reviews[-1]} if kind == "review" else {}
    pages = pages_of(kind, typesetter, printed=msgspec.structs.replace(printed, reviews=reviews, **last))
    assert [fault for page in pages for fault in faults(page)] == []
    assert told(pages).count("forty") == 30  # a page may end behind it


@pytest.mark.parametrize("kind", ["growth", "case", "plan"])
def test_nothing_rated_and_no_goal_is_a_document_too(typesetter, kind):
    _, sample = KINDS[kind]
    printed = sample("en")
    bare = msgspec.structs.replace(printed.teammate, goals=())
    fields = {} if kind == "plan" else {"reviews": ()}
    pages = pages_of(kind, typesetter, printed=msgspec.structs.replace(printed, teammate=bare, **fields))
    assert "Robin Vale" in told(pages)
    assert [fault for page in pages for fault in faults(page)] == []


def test_growth_sets_own_words_beside_those_of_the_next_role(typesetter):
    text = told(pages_of("growth", typesetter))
    assert "On the way to Senior specialist" in text
    assert "New in this role" in text
    assert "Goals and actions" in text
    assert "Further than Kenji thought." in text


def test_growth_lines_that_have_no_room_on_the_first_page_follow(typesetter):
    matrix = person_samples.role(repeat=15)
    days = person_samples.FIRST, person_samples.SECOND
    ratings = [[person_samples.rating(matrix, one.attribute_id, 1, day) for one in matrix.attributes] for day in days]
    reviews = tuple(
        msgspec.structs.replace(review, ratings=tuple(found))
        for review, found in zip(person_samples.reviews(matrix), ratings, strict=True)
    )
    printed = msgspec.structs.replace(person_samples.growth_of(matrix=matrix), reviews=reviews)
    pages = pages_of("growth", typesetter, printed=printed)
    assert "Growth lines" in told(pages[1:])
    assert "Goals" in line_texts(pages[0])


def test_review_tells_agenda_words_of_then_ticks_and_corrections(typesetter):
    pages = pages_of("review", typesetter)
    text = told(pages)
    for part in ("Led by Salma Haddad", "What Salma said", "This corrects the review of 1 Sept 2025.", "self: Strong"):
        assert part in text
    assert "from Learning to Solid" in text
    assert Bullet.TICKED in bullets(pages)


def test_case_has_all_attributes_at_a_glance_on_its_first_page(typesetter):
    first, *_ = pages_of("case", typesetter)
    text = told([first])
    assert "Promotion case: Senior specialist" in text
    assert all(name in text for name in ("Product knowledge", "Writing for others", "Mentoring", "Not known"))


def test_plan_groups_goals_and_ticks_what_is_done(typesetter):
    pages = pages_of("plan", typesetter)
    text = told(pages)
    assert "First months" in text
    assert "as Salma does" in text
    assert bullets(pages).count(Bullet.TICKED) == 1


@pytest.mark.parametrize("lines", range(20, 50, 3))
def test_nobody_signs_a_plan_on_a_page_without_anything_else(typesetter, lines):
    printed = person_samples.plan_of()
    goal = msgspec.structs.replace(printed.teammate.goals[0], text="A line\n" * lines, plan_id=None)
    teammate = msgspec.structs.replace(printed.teammate, goals=(goal,))
    *_, last = pages_of("plan", typesetter, printed=msgspec.structs.replace(printed, teammate=teammate))
    assert "Lead, date" in told([last])
    assert "Notes" in told([last])


@pytest.mark.parametrize("length", range(0, 60, 2))
def test_no_line_of_an_action_begins_with_a_dot(typesetter, length):
    printed = person_samples.plan_of()
    (goal, *_) = printed.teammate.goals
    long = "It was " + "m " * 12 + "i" * length
    action = msgspec.structs.replace(goal.actions[0], text=long, owner="Somebody else", due_on=DAY)
    goals = (msgspec.structs.replace(goal, actions=(action,)),)
    teammate = msgspec.structs.replace(printed.teammate, goals=goals)
    pages = pages_of("plan", typesetter, printed=msgspec.structs.replace(printed, teammate=teammate))
    assert "Somebody else" in told(pages)
    assert not any(
        line.translate({0x2068: None, 0x2069: None}).startswith("·") for page in pages for line in line_texts(page)
    )


def test_numbers_stand_with_reasons_range_and_context_in_full(typesetter):
    text = told(pages_of("numbers", typesetter))
    for part in ("Why: To hear", "healthy from 85% to 95%", "82.5%", "below the healthy range", person_samples.NOTE):
        assert part in text
    assert text.index("Followed in this role") < text.index("No value yet.") < text.index("Followed in another role")
    assert "median" not in text.lower()


def test_a_very_long_context_goes_over_pages(typesetter):
    printed = person_samples.numbers_of()
    values = tuple(msgspec.structs.replace(one, context=LONG) for one in printed.values.values)
    own = msgspec.structs.replace(printed.values, values=values)
    pages = pages_of("numbers", typesetter, printed=msgspec.structs.replace(printed, values=own))
    assert [fault for page in pages for fault in faults(page)] == []
    assert told(pages).count("forty") == 30 * len(values)  # a page may end behind it


def test_numbers_after_the_day_of_the_document_are_not_in_it(typesetter):
    run = PrintRun(day=person_samples.FIRST)
    text = told(pages_of("numbers", typesetter, run=run))
    assert "82.5%" in text
    assert "90%" not in text


def test_nobody_followed_is_a_document_too(typesetter):
    printed = msgspec.structs.replace(person_samples.numbers_of(), metrics=())
    assert "No number is followed yet." in told(pages_of("numbers", typesetter, printed=printed))


def test_scorecard_parts_essential_from_nice_to_have(typesetter):
    matrix = samples.role("en")
    ids = frozenset(one.attribute_id for one in matrix.attributes[:1])
    text = told(pages_of("scorecard", typesetter, printed=ScorecardPrint(matrix, (), ids)))
    essential, nice = text.index("Essential"), text.index("Nice to have")
    assert essential < text.index("Product knowledge") < nice < text.index("Writing for others")


def test_scorecard_of_a_role_without_anything(typesetter):
    pages = pages_of("scorecard", typesetter, printed=ScorecardPrint(Matrix(matrix_id="m", title="Bare")))
    assert "Taken together" in told(pages)


def test_scorecard_asks_the_questions_of_an_attribute_and_else_a_usual_one(typesetter):
    matrix = samples.role("en")
    first, second, *others = matrix.attributes
    asked = msgspec.structs.replace(first, questions=("When were you wrong?", "Who told you?"))
    quiet = msgspec.structs.replace(second, questions=())
    role = msgspec.structs.replace(matrix, attributes=(asked, quiet, *others))
    text = told(pages_of("scorecard", typesetter, printed=ScorecardPrint(role)))
    assert text.index("When were you wrong?") < text.index("Who told you?")
    assert question_text(first.name, 0, ENGLISH) not in text
    assert f"“{second.name}”" in text


def test_very_many_long_questions_go_over_pages(typesetter):
    matrix = samples.role("en")
    asked = tuple(msgspec.structs.replace(one, questions=(LONG,) * 3) for one in matrix.attributes[:2])
    role = msgspec.structs.replace(matrix, attributes=(*asked, *matrix.attributes[2:]))
    pages = pages_of("scorecard", typesetter, printed=ScorecardPrint(role))
    assert [fault for page in pages for fault in faults(page)] == []
    assert told(pages).count("forty mails") > 170


def test_questions_take_turns():
    asked = {question_text("Tools", number, ENGLISH) for number in range(10)}
    assert len(asked) == 5
    assert all("“Tools”" in one for one in asked)
