import pytest
from msgspec.structs import replace

from matrices.language.words import words_for
from matrices.reports.coverage_pages import coverage_pages
from matrices.reports.options import PrintOptions, PrintRun
from tests.matrices.reports import teams
from tests.matrices.reports.geometry import faults, texts_on, words_of

RUN = PrintRun(day=teams.DAY)
ROLE = teams.role()


def texts_of(typesetter, run=RUN, count=2):
    printed = teams.printed_map((ROLE,), tuple(teams.people(ROLE, count)))
    return [
        words_of(text) for page in coverage_pages(printed, run, words_for("en"), typesetter) for text in texts_on(page)
    ]


def test_what_rests_on_nobody_and_on_one_stands_first(typesetter):
    texts = texts_of(typesetter)
    assert texts.index("Held by nobody") < texts.index("Held by one person alone") < texts.index("Held by two or more")
    assert "only Somebody 1" in texts


def test_each_attribute_stands_once(typesetter):
    texts = texts_of(typesetter)
    assert [texts.count(one.name) for one in ROLE.attributes] == [1] * 6


def test_copy_to_share_names_nobody(typesetter):
    shared = texts_of(typesetter, replace(RUN, options=PrintOptions(is_shareable=True)))
    assert "one person alone" in shared
    assert not any("Somebody" in one for one in shared)


@pytest.mark.parametrize("language", ["en", "ar", "ja"])
def test_everything_stands_in_its_place(typesetter, language):
    wide = teams.role(attributes=60)
    printed = teams.printed_map((wide,), tuple(teams.people(wide, 1)))
    for page in coverage_pages(printed, RUN, words_for(language), typesetter):
        assert faults(page) == []


@pytest.mark.parametrize("language", ["en", "ar", "ja"])
@pytest.mark.parametrize("count", [1, 3, 8])
def test_coverage_is_counted_across_the_values_of_a_field(typesetter, language, count):
    printed = teams.printed_map((ROLE,), tuple(teams.people(ROLE, 3)))
    across = tuple((f"Shift {one}", printed.coverage) for one in range(count))
    pages = coverage_pages(replace(printed, counted_by="shift", across=across), RUN, words_for(language), typesetter)
    texts = [words_of(text) for page in pages for text in texts_on(page)]
    assert {f"Shift {one}" for one in range(count)} <= set(texts)
    assert [fault for page in pages for fault in faults(page)] == []
