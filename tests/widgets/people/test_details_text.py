import datetime

import pytest

from matrices.edits.cells import set_descriptors
from matrices.edits.ratings import NewEvidence, NewRating, rate
from matrices.model.edition import Edition, edition_id_of
from matrices.model.growth import History
from matrices.model.marks import marks_on
from matrices.model.review import Review, Seen, Tick, Who
from tests.widgets.people.people import ANA, ENGINEER, MADE, NOW, SUPPORT, TODAY, day, rated
from widgets.people.details_text import AttributeDetails, Style


@pytest.fixture
def told(words):
    def tell(attribute_id, made=MADE, matrix=SUPPORT, on=TODAY):
        history = History(one for one in rated(ANA, SUPPORT, made) if isinstance(one, Review))
        editions = {edition_id_of(SUPPORT): Edition(edition_id=edition_id_of(SUPPORT), matrix=SUPPORT)}
        marks = marks_on(history, matrix, on)[attribute_id]
        details = AttributeDetails(words, matrix, history, editions.get)
        return details.paragraphs(matrix.attribute(attribute_id), marks, on)

    return tell


def texts(paragraphs, style=None):
    return [one.text for one in paragraphs if style in (None, one.style)]


def test_current_and_next_descriptors_are_told(told):
    found = texts(told("product"))
    assert found[:8] == [
        "Product",
        "Now",
        "Solid",
        "1 Feb 2026, agreed",
        "self: Strong",
        "product as Solid in Support",
        "Next: Strong",
        "product as Strong in Support",
    ]


def test_next_level_that_is_expected_says_so(told):
    assert "Next: Solid, as expected" in texts(told("writing"))


def test_history_is_newest_first_with_evidence(told):
    found = texts(told("product"))
    past = found[found.index("History") + 1 :]
    assert past[:2] == ["Strong", "1 Feb 2026, self"] or past[:2] == ["Solid", "1 Feb 2026, agreed"]
    assert past.index("Answered alone") < past.index("Asked twice")
    assert past[-3:] == ["Learning", "1 Apr 2025, lead", "Asked twice"]


def test_corrected_rating_is_struck(told):
    corrected = (*MADE, ("writing", "solid", Who.LEAD, day(2026, 2), ""))
    found = told("writing", made=corrected)
    assert texts(found, Style.STRUCK) == ["Learning"]
    assert "1 Feb 2026, lead, corrected on 20 Oct 2026 (lead)" in texts(found)


def test_never_rated_tells_how_to(told):
    assert any("Not rated yet" in one for one in texts(told("writing", made=MADE[:1])))


def test_not_observed_has_no_next(told):
    found = texts(told("calm"))
    assert "not observed" in found
    assert not any(one.startswith("Next") for one in found)


def test_wording_of_the_time_is_shown_where_it_changed(told):
    reworded = set_descriptors(SUPPORT, {("product", "solid"): "new words"})
    found = texts(told("product", matrix=reworded))
    assert found[found.index("Then the words were:") + 1] == "product as Solid in Support"


def test_later_ratings_step_back_on_a_past_day(told):
    found = told("product", on=day(2025, 6))
    assert found[2][:2] == (Style.STRONG, "Learning")
    assert "Solid" in texts(found, Style.LATER)
    assert "Answered alone" in texts(found, Style.QUIET)


def test_other_role_is_told_in_its_own_words(told):
    found = texts(told("product", matrix=ENGINEER))
    now = found[found.index("Now") : found.index("Next: Strong")]
    assert "product as Solid in Support" in now
    assert "product as Solid in Engineer" not in now


def test_ticks_explain_in_the_words_of_then(words):
    tick = Tick(level_id="solid", line=0, seen=Seen.NOT_YET)
    new = NewRating(attribute_id="product", level_id="solid", on=TODAY, by=Who.LEAD, ticks=(tick,))
    review, _, edition = rate(ANA, [], SUPPORT, [], new, now=NOW)
    reworded = set_descriptors(SUPPORT, {("product", "solid"): "new words"})
    history = History([review])
    details = AttributeDetails(words, reworded, history, {edition.edition_id: edition}.get)
    marks = marks_on(history, reworded, TODAY)["product"]
    found = texts(details.paragraphs(reworded.attribute("product"), marks, TODAY))
    assert "not yet: product as Solid in Support" in found


def test_link_of_evidence_leads_somewhere(words):
    seen = NewEvidence(text="A reply", link="https://example.org/1")
    new = NewRating(attribute_id="product", level_id="solid", on=TODAY, by=Who.LEAD, evidence=(seen,))
    review, *_ = rate(ANA, [], SUPPORT, [], new, now=NOW)
    history = History([review])
    details = AttributeDetails(words, SUPPORT, history, {}.get)
    told = details.paragraphs(SUPPORT.attribute("product"), marks_on(history, SUPPORT, TODAY)["product"], TODAY)
    assert [one.link for one in told if one.link] == ["https://example.org/1"]


def test_of_two_ratings_of_a_day_in_two_reviews_only_the_later_one_counts(words):
    new = [NewRating(attribute_id="product", level_id=one, on=TODAY, by=Who.LEAD) for one in ("solid", "strong")]
    times = [NOW, NOW + datetime.timedelta(hours=1)]
    history = History(rate(ANA, [], SUPPORT, [], one, now=time)[0] for one, time in zip(new, times, strict=True))
    details = AttributeDetails(words, SUPPORT, history, {}.get)
    told = details.paragraphs(SUPPORT.attribute("product"), marks_on(history, SUPPORT, TODAY)["product"], TODAY)
    assert texts(told, Style.STRUCK) == ["Solid"]
    assert "20 Oct 2026, lead, rated again that day" in texts(told)
