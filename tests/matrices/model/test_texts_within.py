import datetime

from matrices.model.actions import Action
from matrices.model.matrix import Attribute, Matrix
from matrices.model.review import Rating, Review, ReviewKind, Who
from matrices.model.settings import Settings
from matrices.model.teammate import Teammate
from matrices.model.texts_within import texts_within, with_texts

DAY = datetime.date(2026, 5, 6)
RATING = Rating(
    rating_id="r",
    attribute_id="a",
    level_id="l",
    on=DAY,
    by=Who.LEAD,
    edition_id="m:1",
    recorded_at=datetime.datetime(2026, 5, 6, tzinfo=datetime.UTC),
    note="a note",
)
REVIEW = Review(
    review_id="t:r",
    teammate_id="t",
    kind=ReviewKind.QUARTERLY,
    held_on=DAY,
    ratings=(RATING,),
    notes="notes",
    actions=(Action(action_id="x", text="an action", owner="somebody"),),
)


def loud(text, _field):
    return text.upper()


def test_texts_are_told_wherever_they_stand_and_nothing_else():
    after = with_texts(REVIEW, loud)
    assert texts_within(after) == ("A NOTE", "NOTES", "AN ACTION", "SOMEBODY")
    assert (after.ratings[0].by, after.kind, after.ratings[0].edition_id) == (Who.LEAD, ReviewKind.QUARTERLY, "m:1")


def test_part_without_another_text_stays_itself():
    assert with_texts(REVIEW, lambda text, _field: text) is REVIEW


def test_ids_that_end_like_a_field_of_ids_hold_texts_all_the_same():
    row = Attribute(attribute_id="a", name="Calm", descriptors={"level_id": "keeps calm"})
    matrix = Matrix(matrix_id="m", title="Trainee", attributes=(row,))
    assert with_texts(matrix, loud).attributes[0].descriptors == {"level_id": "KEEPS CALM"}


def test_tags_are_texts_with_their_names():
    somebody = Teammate(teammate_id="t", name="Ada", tags={"mentor_id": ("Brian",)})
    assert with_texts(somebody, loud).tags == {"MENTOR_ID": ("BRIAN",)}


def test_codes_are_no_texts():
    assert texts_within(Settings(accent="#123456", logo="QWRh", team_name="Desk")) == ("Desk",)


def test_field_is_named_with_its_text():
    told = with_texts(REVIEW, lambda text, field: "nobody" if field == "owner" else text)
    assert told.actions[0].owner == "nobody"
