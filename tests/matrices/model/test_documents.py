import msgspec
import pytest
from hypothesis import given
from msgspec.structs import replace

from matrices.model.edition import edition_id_of
from matrices.model.ids import is_id, new_id
from matrices.model.kinds import KINDS
from matrices.model.matrix import Matrix, Step, StepKind
from matrices.model.review import review_id_for, teammate_id_in
from tests.strategies import matrices


@given(matrices())
def test_matrix_survives_json(matrix: Matrix):
    assert msgspec.json.decode(msgspec.json.encode(matrix), type=Matrix) == matrix


@given(matrices())
def test_steps_are_no_wording_but_the_title_is(matrix: Matrix):
    stepped = replace(matrix, steps=(Step(to_matrix_id="x", kind=StepKind.GROW),))
    assert edition_id_of(stepped) == edition_id_of(matrix)
    assert edition_id_of(replace(matrix, title=f"{matrix.title}!")) != edition_id_of(matrix)


def test_each_kind_has_a_table_and_a_schema_number():
    people = {"teammates", "reviews", "private_notes", "metric_values", "rounds"}
    team = {"settings", "areas", "acceptances", "plans", "service_standards"}
    assert set(KINDS) == {"matrices", "editions", "translations", "role_metrics", *people, *team}
    assert msgspec.json.encode(Matrix(matrix_id="m", title="t")).startswith(b'{"schema":1,')


def test_unknown_fields_are_refused():
    with pytest.raises(msgspec.ValidationError, match="salary"):
        msgspec.json.decode(b'{"schema":1,"matrix_id":"m","title":"t","salary":1}', type=Matrix)


def test_review_ids_lead_to_their_teammate():
    assert teammate_id_in(review_id_for("a:b", "c")) == "a:b"


@pytest.mark.parametrize(
    ("text", "good"), [("a-1:B_.@", True), ("", False), ("a b", False), ("é", False), ("a\n", False)]
)
def test_ids(text, good):
    assert is_id(text) is good
    assert is_id(new_id())
