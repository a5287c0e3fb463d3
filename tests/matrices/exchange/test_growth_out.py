import datetime

from msgspec.structs import replace

from matrices.edits.ratings import NewRating, as_correction, rate
from matrices.exchange.growth_out import growth_rows
from matrices.language.words import words_for
from matrices.model.edition import Edition
from matrices.model.growth import History
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.model.review import Absence, Review, Who
from matrices.model.teammate import Teammate

DAY = datetime.date(2026, 3, 2)
NOW = datetime.datetime(2026, 3, 9, 9, tzinfo=datetime.UTC)
LEVELS = (Level(level_id="low", name="Low"), Level(level_id="high", name="High"))
ROLE = Matrix(
    matrix_id="m",
    title="Support",
    levels=LEVELS,
    attributes=(Attribute(attribute_id="calm", name="Calm"), Attribute(attribute_id="logs", name="Logs")),
)
ANA = Teammate(teammate_id="ana", name="Ana")


def rated(*ratings, matrix=ROLE):
    """Reviews and editions after ratings were made one after the other."""
    reviews, editions = {}, {}
    for new in ratings:
        for one in rate(ANA, reviews.values(), matrix, editions, new, now=NOW):
            if isinstance(one, Review):
                reviews[one.review_id] = one
            elif isinstance(one, Edition):
                editions[one.edition_id] = one
    return History(reviews.values()), editions


def said(attribute_id="calm", level_id="low", day=DAY, by=Who.LEAD, **more):
    return NewRating(attribute_id=attribute_id, level_id=level_id, on=day, by=by, **more)


def told(history, editions, matrix=ROLE, until=datetime.date.max):
    _, *rows = growth_rows("Ana", history, matrix, editions.get, words_for("en"), until=until)
    return [(row[1], row[2], row[3], row[4], row[5], row[8]) for row in rows]


def test_rows_stand_as_the_role_has_them_and_self_is_told_apart():
    later = said(day=DAY + datetime.timedelta(days=7), level_id="high")
    found = told(*rated(said("logs", None, absence=Absence.NOT_OBSERVED), later, said(by=Who.SELF)))
    assert found == [
        ("Calm", "2026-03-02", "Low", "self", "Support", ""),
        ("Calm", "2026-03-09", "High", "lead", "Support", ""),
        ("Logs", "2026-03-02", "not observed", "lead", "Support", ""),
    ]


def test_what_was_corrected_says_when():
    history, _ = rated(said())
    wrong = history.entries[0].rating
    review = replace(history.reviews[0], ratings=(wrong,))
    made = rate(ANA, [review], ROLE, (), as_correction(said(level_id="high"), wrong, ROLE), now=NOW)
    corrected = History([one for one in made if isinstance(one, Review)])
    assert [(one[2], one[5]) for one in told(corrected, {})] == [("Low", "2026-03-09"), ("High", "")]


def test_levels_keep_the_names_they_had_and_later_days_are_left_out():
    history, editions = rated(said(), said(day=DAY + datetime.timedelta(days=7)))
    renamed = replace(ROLE, title="Care", levels=(replace(LEVELS[0], name="First"),))
    assert told(history, editions, renamed, until=DAY) == [("Calm", "2026-03-02", "Low", "lead", "Support", "")]
    assert told(history, {}, renamed, until=DAY)[0][2] == "First"
    assert told(history, {}, replace(renamed, levels=()), until=DAY)[0][2] == "a level that was removed"
