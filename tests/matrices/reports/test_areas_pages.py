import datetime

import pytest
from msgspec.structs import replace

from matrices.language.words import words_for
from matrices.model.area import Area, Ownership
from matrices.model.teammate import Teammate
from matrices.reports.areas_pages import AreasPrint, areas_pages
from matrices.reports.options import PrintOptions, PrintRun
from tests.matrices.reports import teams
from tests.matrices.reports.geometry import faults, texts_on, words_of

RUN = PrintRun(day=teams.DAY)
SHARED = PrintRun(day=teams.DAY, options=PrintOptions(is_shareable=True))
SINCE, THEN = datetime.date(2025, 3, 1), datetime.date(2024, 3, 1)
PEOPLE = tuple(
    Teammate(teammate_id=key, name=name, left_on=left)
    for key, name, left in (("a", "Ada", None), ("b", "Ben", None), ("c", "Cem", SINCE))
)
REFUNDS = Area(
    area_id="r",
    name="Refunds",
    about="Limits and exceptions.",
    group="Money",
    most_owners=1,
    owners=(
        Ownership(teammate_id="a", since=SINCE, note="Knows the bank."),
        Ownership(teammate_id="b", since=THEN, until=SINCE),
    ),
)
LEFT = Area(area_id="l", name="Articles", owners=(Ownership(teammate_id="c", since=THEN),))


def texts_of(typesetter, *areas, run=RUN, has_history=False):
    printed = AreasPrint(areas, PEOPLE, has_history=has_history)
    return [
        words_of(text) for page in areas_pages(printed, run, words_for("en"), typesetter) for text in texts_on(page)
    ]


def test_area_stands_under_its_group_with_its_owner_since_when(typesetter):
    texts = texts_of(typesetter, REFUNDS, LEFT)
    at = texts.index("MONEY")
    assert texts[at + 1 : at + 3] == ["Refunds Limits and exceptions.", "Ada since 1 Mar 2025 Knows the bank."]
    assert texts.index("WITHOUT A GROUP") > at


def test_what_to_look_at_is_said(typesetter):
    crowded = replace(REFUNDS, owners=tuple(Ownership(teammate_id=one, since=SINCE) for one in "ab"))
    texts = texts_of(typesetter, crowded, LEFT)
    assert "2 owners, at most 1" in texts
    assert "No owner Cem has left" in texts
    assert "2 areas · 2 to look at" in texts


def test_earlier_owners_stand_only_where_asked_for(typesetter):
    assert not any("Ben" in one for one in texts_of(typesetter, REFUNDS))
    assert any("Before Ben" in one for one in texts_of(typesetter, REFUNDS, has_history=True))


def test_copy_to_share_has_owners_and_nothing_else_of_people(typesetter):
    told = " ".join(texts_of(typesetter, REFUNDS, LEFT, run=SHARED, has_history=True))
    assert "Ada" in told
    assert not any(one in told for one in ("Ben", "Cem", "bank", "look at"))


@pytest.mark.parametrize("language", ["en", "ar", "ja"])
def test_everything_stands_in_its_place(typesetter, language):
    many = tuple(
        replace(REFUNDS, area_id=f"{place}", name="Refunds " * 9, about="About it. " * (300 if place == 3 else 2))
        for place in range(40)
    )
    for page in areas_pages(AreasPrint(many, PEOPLE), RUN, words_for(language), typesetter):
        assert faults(page) == []


def test_no_area_is_one_sentence(typesetter):
    assert texts_of(typesetter)[-1] == "No area is described yet."
