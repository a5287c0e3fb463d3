"""What is handed on names nobody but the teammate: neither on the pages nor anywhere else in the file."""

import pytest
from msgspec.structs import replace

from matrices.language.words import words_for
from matrices.reports import development_plan, growth_pages, numbers_pages, promotion_pages, review_summary
from matrices.reports.development_plan import print_plans
from matrices.reports.growth_pages import print_growth
from matrices.reports.numbers_pages import print_numbers
from matrices.reports.options import PrintOptions, PrintRun
from matrices.reports.promotion_pages import print_cases
from matrices.reports.review_summary import print_reviews
from tests.matrices.reports import person_samples, samples
from tests.matrices.reports.growth_samples import DAY, NAMES
from tests.matrices.reports.reading import all_told, squeezed

KINDS = {
    "growth": (print_growth, person_samples.growth_of),
    "review": (print_reviews, person_samples.review_of),
    "case": (print_cases, person_samples.case_of),
    "plan": (print_plans, person_samples.plan_of),
    "numbers": (print_numbers, person_samples.numbers_of),
}


def told_by(path, typesetter, kind, language="en", *, is_shareable):
    write, made = KINDS[kind]
    run = PrintRun(day=DAY, options=PrintOptions(language=language, is_shareable=is_shareable))
    write([made(language)], path, run, words_for(language), typesetter)
    return all_told(path)


@pytest.mark.parametrize("kind", KINDS)
def test_copy_to_hand_on_names_nobody_else(tmp_path, typesetter, kind):
    told = told_by(tmp_path / "a.pdf", typesetter, kind, is_shareable=True)
    assert [name for name in person_samples.OTHERS if name in told] == []
    assert NAMES["en"] in told


@pytest.mark.parametrize(
    ("copied", "made", "role"),
    [
        (growth_pages.shareable, person_samples.growth_of, "matrix"),
        (growth_pages.shareable, person_samples.growth_of, "following"),
        (review_summary.shareable, person_samples.review_of, "role"),
        (promotion_pages.shareable, person_samples.case_of, "target"),
        (promotion_pages.shareable, person_samples.case_of, "current"),
        (development_plan.shareable, person_samples.plan_of, "role"),
        (numbers_pages.shareable, person_samples.numbers_of, "role"),
    ],
)
def test_name_in_the_words_of_a_role_is_not_handed_on(copied, made, role):
    printed = made("en")
    named = replace(getattr(printed, role), title="As Kenji Mizuno does it")
    assert getattr(copied(replace(printed, **{role: named})), role).title == "As a colleague does it"


@pytest.mark.parametrize("kind", KINDS)
def test_usual_copy_names_them(tmp_path, typesetter, kind):
    told = told_by(tmp_path / "a.pdf", typesetter, kind, is_shareable=False)
    assert any(name in told for name in person_samples.OTHERS)


@pytest.mark.parametrize("language", samples.LANGUAGES)
def test_growth_names_nobody_else_in_any_language(tmp_path, typesetter, language):
    told = told_by(tmp_path / "a.pdf", typesetter, "growth", language, is_shareable=True)
    assert [name for name in person_samples.OTHERS if name in told] == []
    assert squeezed(NAMES[language]) in squeezed(told)
