import datetime

import pytest

from matrices.model.growth import History
from matrices.model.review import Absence, Who
from matrices.store.workspace import Workspace


def last_rating(path):
    with Workspace.open(path) as workspace:
        entries = History(workspace.reviews_of("deniz-aksoy")).entries
        return max((entry.rating for entry in entries), key=lambda one: one.recorded_at)


def test_rate_stores_what_was_said(trellis, sample):
    told = trellis("rate", sample, "deniz", "product", "shaping", "--on", "2026-11-20", "--evidence", "Wrote the guide")
    assert told.stdout == "Saved: Deniz Aksoy · Product knowledge · Shaping (2026-11-20, lead)\n"
    rating = last_rating(sample)
    assert (rating.attribute_id, rating.level_id, rating.by) == ("product-knowledge", "shaping", Who.LEAD)
    assert (rating.on, len(rating.evidence_ids)) == (datetime.date(2026, 11, 20), 1)


def test_rate_says_in_words_why_there_is_no_level(trellis, sample):
    told = trellis("rate", sample, "deniz", "product", "not-observed", "--by", "self", "--on", "2026-11-20")
    assert told.stdout.endswith(" · not observed (2026-11-20, self)\n")


def test_rate_not_observed(trellis, sample):
    assert trellis("rate", sample, "Deniz Aksoy", "Product knowledge", "not-observed", "--by", "self").exit_code == 0
    rating = last_rating(sample)
    assert (rating.level_id, rating.absence, rating.by) == (None, Absence.NOT_OBSERVED, Who.SELF)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("nobody", "product", "solid"), "There are: "),
        (("k", "product", "solid"), "could be: Kenji Mizuno, Kwame Boateng"),
        (("deniz", "zzz", "solid"), "There is no “zzz”"),
        (("deniz", "product", "not"), "could be: not-observed, not-applicable"),
    ],
)
def test_rate_lists_candidates_for_an_unclear_name(trellis, sample, arguments, told):
    before = sample.read_bytes()
    result = trellis("rate", sample, *arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert told in result.stderr
    assert sample.read_bytes() == before


@pytest.mark.parametrize("day", ["2099-01-01", "yesterday", "2026-02-30"])
def test_rate_refuses_a_day_that_cannot_be(trellis, sample, day):
    assert trellis("rate", sample, "deniz", "product", "solid", "--on", day).exit_code == 2


def test_rate_before_the_first_role(trellis, sample):
    result = trellis("rate", sample, "deniz", "product", "solid", "--on", "2001-01-01")
    assert result.exit_code == 1
    assert "has no role on 2001-01-01" in result.stderr


def test_rate_of_a_workspace_that_is_open_elsewhere(trellis, sample):
    with Workspace.open(sample):
        result = trellis("rate", sample, "deniz", "product", "solid")
    assert result.exit_code == 1
    assert "open for editing in another Trellis" in result.stderr


def test_rate_takes_a_link_and_a_note(trellis, sample):
    said = ("--evidence", "The reply", "--link", "https://example.org/7", "--note", "First time alone")
    assert trellis("rate", sample, "deniz", "product", "shaping", *said).exit_code == 0
    with Workspace.open(sample) as workspace:
        history = History(workspace.reviews_of("deniz-aksoy"))
    rating = max((entry.rating for entry in history.entries), key=lambda one: one.recorded_at)
    assert [(one.text, one.link) for one in history.evidence_of(rating)] == [("The reply", "https://example.org/7")]
    assert rating.note == "First time alone"


def test_a_correction_takes_the_place_of_a_rating_and_its_evidence_along(trellis, sample):
    trellis(
        "rate", sample, "deniz", "product", "shaping", "--on", "2026-11-20", "--evidence", "Wrote it", "--note", "n"
    )
    wrong = last_rating(sample)
    told = trellis("rate", sample, "deniz", "product", "deep", "--corrects", "2026-11-20", "--evidence", "Read it")
    assert told.stdout == "Saved: Deniz Aksoy · Product knowledge · Deep (2026-11-20, lead)\n"
    rating = last_rating(sample)
    assert (rating.supersedes, rating.on, rating.note) == (wrong.rating_id, wrong.on, "n")
    assert (rating.evidence_ids[0], len(rating.evidence_ids)) == (wrong.evidence_ids[0], 2)


def test_a_correction_may_move_a_rating_to_another_day(trellis, sample):
    trellis("rate", sample, "deniz", "product", "shaping", "--on", "2026-11-20")
    wrong = last_rating(sample)
    trellis("rate", sample, "deniz", "product", "shaping", "--corrects", "2026-11-20", "--on", "2026-11-12")
    rating = last_rating(sample)
    assert (rating.supersedes, rating.on) == (wrong.rating_id, datetime.date(2026, 11, 12))


def test_what_was_not_said_cannot_be_corrected(trellis, sample):
    before = sample.read_bytes()
    result = trellis("rate", sample, "deniz", "product", "shaping", "--corrects", "2026-11-19")
    assert (result.exit_code, sample.read_bytes()) == (1, before)
    assert "Product knowledge was not rated on 2026-11-19, lead" in result.stderr


@pytest.mark.parametrize("option", ["--on", "--corrects"])
def test_a_day_to_come_is_refused_by_the_option_that_says_it(trellis, sample, option):
    result = trellis("rate", sample, "deniz", "product", "shaping", option, "2999-01-01")
    assert result.exit_code == 2
    assert f"{option}: 2999-01-01 lies in the future" in result.stderr
