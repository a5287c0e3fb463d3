from hypothesis import given
from hypothesis import strategies as st

from matrices.checks.forbidden import forbidden
from matrices.edits.service_standard import (
    add_statement,
    new_statement,
    remove_statement,
    set_about,
    set_serves,
    set_statement,
    shift_statement,
    without_statement,
)
from matrices.model.edition import edition_id_of
from matrices.model.matrix import Attribute, Matrix
from matrices.model.service_standard import ServiceStandard, Statement, StatementKind
from matrices.model.serving import serving_by_statement

ROLE = Matrix(
    matrix_id="role",
    title="Specialist",
    attributes=(
        Attribute(attribute_id="a", name="Writing", serves=("s1", "s2")),
        Attribute(attribute_id="b", name="B"),
    ),
)


def standard(*kinds: StatementKind) -> ServiceStandard:
    made = ServiceStandard()
    for place, kind in enumerate(kinds):
        made = add_statement(made, Statement(statement_id=f"s{place}", kind=kind, name=f"Name {place}"))
    return made


def ids(made: ServiceStandard) -> list[str]:
    return [one.statement_id for one in made.statements]


def test_a_statement_stands_behind_those_of_its_kind():
    assert ids(standard(StatementKind.VALUE, StatementKind.LIMIT, StatementKind.VALUE)) == ["s0", "s2", "s1"]


def test_name_and_text_are_replaced_one_by_one():
    made = set_statement(standard(StatementKind.TONE), "s0", text="Plain words. \n")
    assert (made.statements[0].name, made.statements[0].text) == ("Name 0", "Plain words.")
    assert set_statement(made, "s0", name=" Warm \n words ").statements[0].name == "Warm words"


def test_a_statement_moves_within_its_kind_only():
    made = standard(StatementKind.VALUE, StatementKind.VALUE, StatementKind.LIMIT)
    assert ids(shift_statement(made, "s0", 1)) == ["s1", "s0", "s2"]
    assert shift_statement(made, "s1", 1) == made
    assert shift_statement(made, "gone", 1) == made


@given(st.lists(st.sampled_from(StatementKind), max_size=8), st.data())
def test_kinds_stay_together_and_nothing_is_lost_by_moving(kinds, data):
    made = standard(*kinds)
    for _ in range(3):
        if kinds:
            made = shift_statement(made, data.draw(st.sampled_from(ids(made))), data.draw(st.sampled_from([-1, 1])))
    assert sorted(ids(made)) == sorted(f"s{place}" for place in range(len(kinds)))
    assert made.statements == tuple(one for kind in StatementKind for one in made.of_kind(kind))
    assert not forbidden(None, made)


def test_a_removed_statement_is_served_no_more():
    assert ids(remove_statement(standard(StatementKind.VALUE, StatementKind.TONE), "s0")) == ["s1"]
    changed = without_statement([ROLE, Matrix(matrix_id="other", title="Other")], "s1")
    assert [one.attribute("a").serves for one in changed] == [("s2",)]


def test_serving_changes_no_wording():
    made = set_serves(ROLE, "b", ["s1", "s1"])
    assert made.attribute("b").serves == ("s1",)
    assert edition_id_of(made) == edition_id_of(ROLE)


def test_the_standard_knows_what_serves_it_in_which_roles():
    other = Matrix(matrix_id="other", title="Other", attributes=ROLE.attributes)
    served = serving_by_statement([ROLE, other])["s1"]
    assert [(one.attribute.name, [role.title for role in one.roles]) for one in served] == [
        ("Writing", ["Specialist", "Other"])
    ]


def test_the_opening_is_replaced_and_a_new_statement_is_tidy():
    assert set_about(ServiceStandard(), "We answer. \r\n").about == "We answer."
    assert new_statement(StatementKind.VALUE, " Own  it ").name == "Own it"
