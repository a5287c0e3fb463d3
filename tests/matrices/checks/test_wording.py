import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from matrices.checks.finding import Code, acceptance_for, acceptance_of, open_findings
from matrices.checks.fixes import fixed
from matrices.checks.wording import Memory, findings_in_steps, findings_of
from matrices.edits.acceptances import accept, withdraw
from matrices.edits.cells import set_descriptors
from matrices.exchange.templates import read_templates
from matrices.model.acceptances import Acceptances
from matrices.model.matrix import Attribute, Level, Matrix
from tests.matrices.checks.making import SETTINGS, codes_in, found, found_in, grid, row
from tests.strategies import matrices

DAY = datetime.date(2026, 5, 4)


def many(count: int) -> tuple[Attribute, ...]:
    return tuple(row(f"Does thing{n}", attribute_id=f"a{n}") for n in range(count))


def places(matrix, code):
    finds = found(matrix)
    return [(one.place.attribute_id, one.place.level_id) for one in finds if one.code is code]


TEMPLATES = [one for language in ("en", "es", "tr", "ja", "ar") for one in read_templates(language)]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: f"{one.language}-{one.matrix_id}")
def test_our_own_templates_are_clean(template):
    assert found(template) == ()


def test_empty_cell_row_and_level():
    rows = (row("Asks", "", "Tells"), row("Reads", "", "", attribute_id="b"), row(attribute_id="c"))
    assert places(grid(*rows, levels=3), Code.EMPTY) == [(None, "l1"), ("b", "l2"), ("c", None)]


def test_attribute_named_twice():
    matrix = grid(row("Asks", name="Product knowledge"), row("Tells", attribute_id="b", name=" product Knowledge "))
    assert places(matrix, Code.NAME_TWICE) == [("b", None)]


def test_no_expected_level_in_one_row_and_in_all():
    bare = replace(row("Asks", attribute_id="b"), expected_level_id=None)
    assert places(grid(row("Tells"), bare), Code.NO_EXPECTED) == [("b", None)]
    assert places(grid(replace(bare, attribute_id="a"), bare), Code.NO_EXPECTED) == [(None, None)]


def test_too_many_attributes_and_levels():
    assert places(grid(*many(16)), Code.MANY_ATTRIBUTES) == [(None, None)]
    assert places(grid(*many(15)), Code.MANY_ATTRIBUTES) == []
    texts = [f"Does thing{n}" for n in range(8)]
    assert codes_in(*texts) == [Code.MANY_LEVELS]
    assert codes_in(*texts[:7]) == []


def test_accepted_finding_opens_again_when_its_text_changes():
    matrix = grid(row("Is proactive"))
    (finding,) = found(matrix)
    acceptances = accept(Acceptances(matrix_id="m"), acceptance_of(finding, " our  word ", DAY))
    assert open_findings([finding], acceptances) == ()
    assert acceptance_for(finding, acceptances).reason == "our word"
    changed = found(set_descriptors(matrix, {("a", "l0"): "Is very proactive"}))
    assert open_findings(changed, acceptances) == changed
    assert open_findings([finding], withdraw(acceptances, acceptances.entries[0])) == (finding,)


def test_accepting_again_takes_the_place_of_the_first():
    (finding,) = found_in("Is proactive")
    first = accept(Acceptances(matrix_id="m"), acceptance_of(finding, "one", DAY))
    assert [one.reason for one in accept(first, acceptance_of(finding, "two", DAY)).entries] == ["two"]


def test_fix_leaves_a_text_alone_that_has_changed_since():
    matrix = grid(row("Reads the log TBD"))
    (finding,) = found(matrix)
    changed = set_descriptors(matrix, {("a", "l0"): "Reads the log, TBD"})
    assert fixed(changed, finding) is changed


def test_memory_gives_what_a_fresh_look_gives():
    memory = Memory()
    matrix = grid(row("Is proactive"), row("Solves some cases", "Solves all cases", attribute_id="b"))
    swapped = replace(matrix, levels=matrix.levels[::-1])
    turkish = replace(matrix, language="tr")
    fewer = replace(matrix, attributes=matrix.attributes[1:])
    wider = replace(matrix, levels=(*matrix.levels, Level(level_id="l9", name="New")))
    edited = set_descriptors(matrix, {("a", "l0"): "Asks"})
    for one in (matrix, edited, swapped, fewer, wider, turkish, matrix):
        assert findings_of(one, SETTINGS, memory) == found(one)


def test_memory_reads_only_rows_that_changed():
    memory = Memory()
    matrix = grid(row("Is proactive"), row("Answers 40 tickets", attribute_id="b"))
    before = findings_of(matrix, SETTINGS, memory)
    after = findings_of(set_descriptors(matrix, {("a", "l0"): "Asks"}), SETTINGS, memory)
    assert after[0] is before[1]


WILD = st.text(st.characters() | st.sampled_from("0٤９%٪.…?x[<@+-/\n\u200f\u0651あ件"), max_size=40)


@settings(max_examples=150, deadline=None)
@given(st.lists(WILD, min_size=1, max_size=4), st.sampled_from(["en", "es", "tr", "ja", "ar", "", "zz-Latn"]))
def test_any_text_is_looked_through_and_every_fix_applies(texts, language):
    matrix = grid(row(*texts), levels=len(texts), language=language)
    for finding in found(matrix):
        assert all(0 <= span.start < span.end <= len(finding.text) for span in finding.spans)
        if finding.fix is not None:
            assert finding.fix.text != finding.text
            assert fixed(matrix, finding) != matrix


@settings(max_examples=60, deadline=None)
@given(matrices())
def test_each_place_has_a_code_once(matrix):
    finds = found(matrix)
    keys = [(one.code, one.place) for one in finds]
    assert len(set(keys)) == len(keys)


def test_the_work_pauses_after_each_row_that_is_read():
    rows = tuple(Attribute(attribute_id=f"a{at}", name=f"Row {at}") for at in range(60))
    matrix = Matrix(matrix_id="m", title="T", levels=(Level(level_id="l", name="L"),), attributes=rows)
    memory = Memory()
    assert len(list(findings_in_steps(matrix, SETTINGS, memory))) > 60
    assert len(list(findings_in_steps(matrix, SETTINGS, memory))) < 20


def test_what_was_read_before_it_was_given_up_stays_known():
    rows = tuple(Attribute(attribute_id=f"a{at}", name=f"Row {at}") for at in range(60))
    matrix = Matrix(matrix_id="m", title="T", levels=(Level(level_id="l", name="L"),), attributes=rows)
    memory = Memory()
    for _ in zip(findings_in_steps(matrix, SETTINGS, memory), range(50), strict=False):
        pass
    assert len(list(findings_in_steps(matrix, SETTINGS, memory))) < 40
    assert findings_of(matrix, SETTINGS, memory) == findings_of(matrix, SETTINGS)
