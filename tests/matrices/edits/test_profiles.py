import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from matrices.checks.forbidden import forbidden
from matrices.edits.profiles import (
    Profile,
    ProfileFault,
    add_tag,
    faults_in,
    profile_of,
    remove_tag,
    set_lead,
    tidy_tags,
    with_profile,
)
from matrices.model.teammate import Placement, Teammate

MAY = datetime.date(2025, 5, 1)
JUNE = datetime.date(2025, 6, 1)
SUPPORT = Placement(matrix_id="support", since=MAY)
ENGINEER = Placement(matrix_id="engineer", since=JUNE, embedded_in="Billing")
ANA = Teammate(teammate_id="ana", name="Ana", led_by="Noor", tags={"shift": ("early",)}, placements=(SUPPORT,))
TEXTS = st.text(max_size=6)
DAYS = st.dates(MAY, JUNE)
PLACEMENTS = st.builds(
    Placement, matrix_id=st.just("m"), since=DAYS, embedded_in=TEXTS, embedded_until=st.none() | DAYS
)
PROFILES = st.builds(
    Profile,
    name=TEXTS,
    reading=TEXTS,
    led_by=TEXTS,
    tags=st.dictionaries(TEXTS, st.tuples(TEXTS, TEXTS), max_size=3),
    placements=st.tuples(PLACEMENTS, PLACEMENTS),
    left_on=st.none() | DAYS,
)


@given(PROFILES)
def test_what_has_no_fault_is_not_forbidden_and_entering_it_again_changes_nothing(profile):
    after = with_profile(ANA, profile)
    assert with_profile(after, profile_of(after)) == after
    assert with_profile(after, profile_of(ANA)) == ANA
    if not faults_in(profile):
        assert not forbidden(ANA, after)


def test_only_what_was_changed_is_taken_over():
    entered = replace(profile_of(ANA), name=" Ana  María ")
    later = replace(ANA, led_by="Kenji", placements=(SUPPORT, ENGINEER))
    after = with_profile(later, entered, profile_of(ANA))
    assert (after.name, after.led_by, len(after.placements)) == ("Ana María", "Kenji", 2)


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"name": "  "}, (ProfileFault.NAME_EMPTY, None)),
        ({"placements": (SUPPORT, replace(ENGINEER, since=MAY))}, (ProfileFault.SAME_DAY, 1)),
        ({"placements": (replace(ENGINEER, embedded_until=JUNE),)}, (ProfileFault.ENDS_EARLY, 0)),
    ],
)
def test_faults_say_where_they_are(changed, fault):
    assert faults_in(replace(profile_of(ANA), **changed)) == (fault,)


def test_end_in_a_team_that_is_not_named_is_dropped():
    entered = replace(profile_of(ANA), placements=(replace(SUPPORT, embedded_until=MAY),))
    assert (faults_in(entered), with_profile(ANA, entered)) == ((), ANA)


def test_tags_of_one_name_but_for_blanks_are_one():
    tags = {"first  shift": ("early",), "first shift ": ("late", "Early")}
    assert tidy_tags(tags) == {"first shift": ("early", "late")}


def test_tags_come_and_go():
    both = add_tag(ANA, "shift", "late")
    assert both.tags == {"shift": ("early", "late")}
    assert add_tag(both, "shift", " Early") == both
    assert remove_tag(both, "shift", "late") == ANA
    assert remove_tag(both, "shift").tags == {}
    assert remove_tag(ANA, "language", "tr") == ANA


def test_lead_is_set_and_taken_away():
    assert set_lead(ANA, " Kenji  Mizuno ").led_by == "Kenji Mizuno"
    assert set_lead(ANA, "").led_by == ""


def test_a_reading_is_stored_in_kana_of_full_width():
    assert with_profile(ANA, replace(profile_of(ANA), reading=" ﾔﾏﾀﾞ　ﾊﾅ ")).reading == "ヤマダ ハナ"
