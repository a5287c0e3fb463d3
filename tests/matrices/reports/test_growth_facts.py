import datetime

import msgspec

from matrices.language.words import words_for
from matrices.model.actions import ActionEnd, Outcome
from matrices.model.review import Who
from matrices.reports.growth_facts import Facts
from matrices.reports.growth_words import grown_text, line_text, next_text, placement_text, standing_text
from tests.matrices.reports import samples
from tests.matrices.reports.growth_samples import DAY, growth, rating, review

ENGLISH = words_for("en")
EARLY, LATE = datetime.date(2025, 9, 1), datetime.date(2026, 4, 20)


def plain(text):
    return text.translate({0x2068: None, 0x2069: None})


def facts_of(*reviews, expected=1, day=DAY):
    return Facts(growth(matrix=samples.role("en", expected=expected), reviews=reviews), day)


def rated(matrix_expected, *places):
    """Return a review for each place of the first attribute, a month apart."""
    matrix = samples.role("en", expected=matrix_expected)
    days = [datetime.date(2025, 9 + number, 1) for number in range(len(places))]
    return [review(rating(matrix, "a0-0-0", place, day), on=day) for place, day in zip(places, days, strict=True)]


def test_growth_is_told_from_the_first_rating_or_a_year_ago():
    assert plain(grown_text(Facts(growth(), DAY), ENGLISH)) == (
        "Grown since 1 Sept 2025: Product knowledge from Learning to Solid."
    )


def test_without_growth_it_says_so():
    facts = facts_of(*rated(1, 1, 1))
    assert plain(grown_text(facts, ENGLISH)) == "No attribute has come to a higher level since 1 Sept 2025."


def test_first_review_is_a_beginning():
    assert "beginning" in grown_text(facts_of(*rated(1, 1)), ENGLISH)


def test_next_names_the_widest_gap_first():
    matrix = samples.role("en", expected=3)
    one = review(rating(matrix, "a0-0-0", 1, EARLY), rating(matrix, "a0-1-0", 0, EARLY), on=EARLY)
    text = plain(next_text(facts_of(one, expected=3), ENGLISH))
    assert text == "To reach what the role expects: Conversation to Solid and Product knowledge to Strong."


def test_next_without_a_gap_says_so():
    facts = facts_of(*rated(1, 2))
    assert "below" in next_text(facts, ENGLISH)
    assert next_text(facts_of(), ENGLISH) == "Nothing is rated yet."


def test_open_actions_of_reviews_are_known_until_they_end():
    told = growth()
    facts = Facts(told, DAY)
    assert [(one.action.text, one.on) for one in facts.open_agreed] == [("Write the page", LATE)]
    end = {"x": ActionEnd(outcome=Outcome.DONE, on=DAY)}
    ended = msgspec.structs.replace(told, teammate=msgspec.structs.replace(told.teammate, action_ends=end))
    assert Facts(ended, DAY).open_agreed == ()


def test_standing_counts_what_is_met_and_what_was_not_seen():
    assert standing_text(Facts(growth(), DAY), ENGLISH) == (
        "1 of 4 attributes are where the role expects them or further. 3 were not seen yet."
    )
    assert standing_text(facts_of(), ENGLISH) == "Nothing is rated yet."


def test_line_tells_levels_days_and_what_is_expected():
    facts = Facts(growth(), DAY)
    first, second, *_ = facts.matrix.attributes
    assert plain(line_text(facts, first, ENGLISH)) == (
        "Product knowledge: Learning on 1 Sept 2025; Solid on 20 Apr 2026; expected: Solid"
    )
    assert "not observed on 20 Apr 2026" in plain(line_text(facts, second, ENGLISH))


def test_placement_says_role_day_and_team():
    assert plain(placement_text(Facts(growth(), DAY), ENGLISH)) == (
        "Customer support specialist 1, since 2 Jun 2025, embedded in Payments"
    )


def test_nothing_after_the_day_counts():
    facts = Facts(growth(), datetime.date(2025, 12, 1))
    attribute = facts.matrix.attributes[0]
    assert facts.marks(attribute).level_id == "l0"
    assert len(facts.series(attribute).points) == 1
    assert list(facts.sights()) == []


def test_rating_in_another_role_is_no_fall_and_no_growth():
    other = msgspec.structs.replace(samples.role("en"), matrix_id="other")
    facts = facts_of(
        review(rating(other, "a0-0-0", 3, EARLY), on=EARLY),
        review(rating(samples.role("en"), "a0-0-0", 1, LATE), on=LATE),
    )
    attribute = facts.matrix.attributes[0]
    assert facts.marks(attribute).earlier_level_id is None
    assert facts.grown == []
    assert [point.chapter for point in facts.series(attribute).points] == ["earlier", ""]


def test_not_observed_is_told_and_the_level_before_kept():
    facts = Facts(growth(), DAY)
    attribute = facts.matrix.attributes[1]
    assert facts.marks(attribute).absence == "not_observed"
    assert facts.marks(attribute).earlier_level_id == "l0"


def test_own_view_sets_no_level():
    one = review(rating(samples.role("en"), "a0-0-0", 3, EARLY, by=Who.SELF), on=EARLY)
    marks = facts_of(one).marks(samples.role("en").attributes[0])
    assert (marks.level_id, marks.own_level_id) == (None, "l3")


def test_evidence_is_named_newest_first_in_the_words_of_its_edition():
    gone = msgspec.structs.replace(samples.role("en"), matrix_id="other", attributes=samples.role("tr").attributes)
    old = review(rating(gone, "a0-1-0", 1, EARLY, note="Then."), on=EARLY)
    new = review(rating(samples.role("en"), "a0-0-0", 1, LATE, note="Now."), on=LATE)
    bare = msgspec.structs.replace(samples.role("en"), attributes=samples.role("en").attributes[:1])
    told = msgspec.structs.replace(growth(matrix=bare, reviews=(old, new)), editions=(samples.published(gone),))
    sights = list(Facts(told, DAY).sights())
    assert [(sight.attribute_name, sight.text) for sight in sights] == [
        ("Product knowledge", "Now."),
        ("Görüşme", "Then."),
    ]


def test_rating_under_a_former_id_counts_for_the_row():
    first, *others = samples.role("en").attributes
    renamed = msgspec.structs.replace(first, attribute_id="new", also=("a0-0-0",))
    matrix = msgspec.structs.replace(samples.role("en"), attributes=(renamed, *others))
    facts = Facts(growth(matrix=matrix), DAY)
    assert len(facts.series(renamed).points) == 2
    assert "Product knowledge" in [sight.attribute_name for sight in facts.sights()]
