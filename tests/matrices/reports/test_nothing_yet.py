"""Documents about next to nothing say so in a sentence, and have no pages, heads or signs without anything to them."""

import msgspec
import pytest

from matrices.model.matrix import Matrix
from matrices.reports.coverage_pages import coverage_pages
from matrices.reports.growth_pages import growth_pages
from matrices.reports.matrix_pages import MatrixPrint, matrix_pages
from matrices.reports.numbers_pages import numbers_pages
from matrices.reports.placed import Ring
from matrices.reports.review_summary import review_pages
from matrices.reports.scorecard import ScorecardPrint, scorecard_pages
from tests.matrices.reports import person_samples, samples, teams
from tests.matrices.reports.growth_samples import growth
from tests.matrices.reports.test_person_documents import ENGLISH, RUN, told

BARE = Matrix(matrix_id="m", title="Bare")


@pytest.fixture
def printed(typesetter):
    return lambda make, of: make(of, RUN, ENGLISH, typesetter)


def test_growth_report_of_the_unrated_is_signed_under_the_grid(printed):
    first, grid = printed(growth_pages, [growth(reviews=())])
    assert "Nothing is rated yet." in told([first])
    assert told([grid]).index("Where Robin Vale stands") < told([grid]).index("Lead, date")


def test_review_without_anything_says_so(printed):
    sample = person_samples.review_of("en")
    fields = {"ratings": (), "agenda": (), "actions": (), "notes": "", "summary": " ", "corrects": None}
    empty = msgspec.structs.replace(sample, review=msgspec.structs.replace(sample.review, **fields))
    assert "Nothing is written down in this review." in told(printed(review_pages, [empty]))
    assert "Nothing is written down" not in told(printed(review_pages, [sample]))


def test_numbers_nobody_follows_are_one_sentence(printed):
    text = told(printed(numbers_pages, [msgspec.structs.replace(person_samples.numbers_of(), metrics=())]))
    assert "No number is followed yet." in text
    assert "read in context" not in text


def test_scorecard_of_a_bare_role_says_that_nothing_is_described(printed):
    assert "Nothing is described in this matrix yet." in told(printed(scorecard_pages, [ScorecardPrint(BARE)]))


@pytest.mark.parametrize(("matrix", "count"), [(BARE, 0), (samples.role("en"), 1)])
def test_ring_is_explained_only_where_there_are_some(printed, matrix, count):
    pages = printed(matrix_pages, [MatrixPrint(matrix)])
    assert told(pages).count("Expected level") == count
    assert any(isinstance(item, Ring) for page in pages for item in page.items) == bool(count)


@pytest.mark.parametrize("people", [0, 2])
def test_coverage_of_nothing_claims_nothing(printed, people):
    bare = teams.role(attributes=2)
    map_of = teams.printed_map((bare,), tuple(teams.people(bare, people)))
    text = told(printed(coverage_pages, msgspec.structs.replace(map_of, columns=(), coverage=())))
    assert "Nothing is asked of anybody here." in text
    assert "two people or more" not in text
