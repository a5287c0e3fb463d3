from app.document_contents import NoNextRoleError, NoReviewError, NoRoleError
from app.left_out import left_out_lines
from matrices.language.words import words_for

WORDS = words_for("en")
ERRORS = [NoReviewError("Ana"), NoNextRoleError("Bo"), NoReviewError("Cem"), NoRoleError("Dua"), NoReviewError("Eve")]


def test_each_reason_is_said_once_with_all_its_names():
    assert left_out_lines(ERRORS, WORDS) == [
        "Left out, as no path leads on from their role: Bo",
        "Left out, as they have had no review yet: Ana, Cem, Eve",
        "Left out, as they have no role yet: Dua",
    ]


def test_of_many_the_first_are_named_and_the_rest_counted():
    assert left_out_lines(ERRORS, WORDS, 2)[1].endswith(": Ana, Cem and 1 more")


def test_nobody_left_out_is_no_line():
    assert left_out_lines([], WORDS) == []
