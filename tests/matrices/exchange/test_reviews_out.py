from msgspec.structs import replace

from matrices.exchange.reviews_out import reviews_rows
from matrices.language.words import words_for
from tests.matrices.reports import person_samples


def rows(*reviews):
    return reviews_rows(reviews, "Robin Vale", words_for("en"))


def test_a_review_is_a_row_with_what_came_of_it():
    [review] = person_samples.reviews(person_samples.role())[1:]
    assert rows(review)[1] == [
        "Robin Vale",
        "2026-04-20",
        "Quarterly review",
        "Salma Haddad",
        "2026-04-20",
        "3",
        "Further than Kenji thought.",
        "Salma apologised.",
        "Sit beside Kenji Mizuno · Salma Haddad",
    ]


def test_an_open_review_says_so():
    [review] = person_samples.reviews(person_samples.role())[:1]
    assert rows(replace(review, closed_on=None))[1][4] == "Still open"
