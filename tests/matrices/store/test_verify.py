import pytest
from msgspec.structs import replace

from matrices.model.area import Area, Ownership
from matrices.model.matrix import Step, StepKind
from matrices.model.review import Absence
from matrices.model.teammate import Placement, Teammate
from matrices.model.translation import Translation
from matrices.store.faults import Fault
from matrices.store.verify import verify
from matrices.store.workspace import Workspace
from tests.matrices.store.documents import DAY, EDITION, MATRIX, rating, review, team, teammate

PRODUCT, MENTORING = MATRIX.attributes


@pytest.fixture
def workspace(path):
    with Workspace.create(path, team()) as opened:
        yield opened


def found(workspace):
    return [(one.fault, one.table, one.document_id, one.place) for one in verify(workspace)]


def test_sound_workspace_has_no_problem(workspace):
    assert verify(workspace) == []


def with_attributes(*attributes):
    return replace(MATRIX, attributes=attributes)


MATRICES = {
    Fault.OUT_OF_ORDER: (with_attributes(MENTORING, PRODUCT), "product"),
    Fault.DUPLICATE_ID: (with_attributes(PRODUCT, PRODUCT, MENTORING), "product"),
    Fault.LEVEL_MISSING: (with_attributes(PRODUCT, replace(MENTORING, expected_level_id="level-9")), "mentoring"),
    Fault.CATEGORY_MISSING: (with_attributes(replace(PRODUCT, category_id="lost"), MENTORING), "product"),
    Fault.MATRIX_MISSING: (replace(MATRIX, steps=(Step(to_matrix_id="sales", kind=StepKind.MOVE_OUT),)), "sales"),
}


@pytest.mark.parametrize("fault", MATRICES)
def test_fault_in_a_matrix_is_found(workspace, fault):
    matrix, place = MATRICES[fault]
    workspace.commit([matrix])
    assert found(workspace) == [(fault, "matrices", "support", place)]


def test_descriptor_of_a_level_that_is_gone_is_found(workspace):
    workspace.commit([with_attributes(replace(PRODUCT, descriptors={"level-9": "Asks"}), MENTORING)])
    assert found(workspace) == [(Fault.LEVEL_MISSING, "matrices", "support", "product")]


RATINGS = {
    Fault.EDITION_MISSING: {"edition_id": "support:lost"},
    Fault.ATTRIBUTE_MISSING: {"attribute_id": "lost"},
    Fault.LEVEL_MISSING: {"level_id": "lost"},
    Fault.RATING_MISSING: {"supersedes": "lost"},
    Fault.EVIDENCE_MISSING: {"evidence_ids": ("lost",)},
    Fault.LEVEL_AND_ABSENCE: {"absence": Absence.NOT_OBSERVED},
}


@pytest.mark.parametrize("fault", RATINGS)
def test_fault_in_a_rating_is_found(workspace, fault):
    made = review("brian", "r1", rating("rating-9", **RATINGS[fault]))
    workspace.commit([made, teammate("brian", made)])
    faults = [one for one in found(workspace) if one[1] == "reviews"]
    assert faults == [(fault, "reviews", "brian:r1", "rating-9")]


def test_rating_ids_are_unique_over_all_reviews_of_a_teammate(workspace):
    twice = [review("brian", "r1", rating()), review("brian", "r2", rating())]
    workspace.commit([*twice, teammate("brian", *twice)])
    assert {one[:3] for one in found(workspace)} == {
        (Fault.DUPLICATE_ID, "reviews", "brian:r1"),
        (Fault.DUPLICATE_ID, "reviews", "brian:r2"),
    }


def test_standing_that_the_reviews_do_not_give_is_found(workspace):
    true = workspace.get(Teammate, "ada")
    workspace.commit([replace(true, standings={})])
    assert found(workspace) == [(Fault.STANDING_DIFFERS, "teammates", "ada", "product")]


def test_standing_without_any_review_is_found(workspace):
    ada = workspace.get(Teammate, "ada")
    workspace.commit([replace(workspace.get(Teammate, "brian"), standings=ada.standings)])
    assert found(workspace) == [(Fault.STANDING_DIFFERS, "teammates", "brian", "product")]


def test_placement_in_a_deleted_role_is_no_fault(workspace):
    workspace.commit([teammate("brian", placements=(Placement(matrix_id="sales", since=DAY),))])
    assert found(workspace) == []


def test_placements_out_of_order_are_found(workspace):
    later, earlier = (Placement(matrix_id="support", since=DAY.replace(day=day)) for day in (9, 3))
    workspace.commit([teammate("brian", placements=(later, earlier))])
    assert found(workspace) == [(Fault.OUT_OF_ORDER, "teammates", "brian", "")]


def test_review_of_nobody_and_area_of_nobody_are_found(workspace):
    workspace.commit(
        [review("zoe", "r1"), Area(area_id="vip", name="VIP", owners=(Ownership(teammate_id="zoe", since=DAY),))]
    )
    assert found(workspace) == [
        (Fault.TEAMMATE_MISSING, "areas", "vip", "zoe"),
        (Fault.TEAMMATE_MISSING, "reviews", "zoe:r1", "zoe"),
    ]


def test_translation_of_a_role_that_is_gone_is_found(workspace):
    workspace.commit([Translation(matrix_id="lost", language="ar"), Translation(matrix_id="support", language="ja")])
    assert found(workspace) == [(Fault.MATRIX_MISSING, "translations", "lost:ar", "lost")]
    assert [one.language for one in workspace.translations_of("support")] == ["ja"]


def test_unreadable_document_is_found_and_hides_nothing_else(workspace):
    workspace.db.table("reviews").update({"held_on": "soon"}, doc_ids=["ada:r1"])
    workspace.commit([with_attributes(MENTORING, PRODUCT)])
    assert found(workspace) == [
        (Fault.OUT_OF_ORDER, "matrices", "support", "product"),
        (Fault.UNREADABLE, "reviews", "ada:r1", ""),
        (Fault.RATING_MISSING, "reviews", "ada:r2", "rating-2"),
    ]


def test_newer_document_is_found(workspace):
    workspace.db.table("teammates").update({"schema": 99}, doc_ids=["brian"])
    assert found(workspace) == [(Fault.NEWER, "teammates", "brian", "")]


def test_document_under_another_id_is_found(workspace):
    table = workspace.db.table("editions")
    table.insert(table.document_class(table.get(doc_id=EDITION.edition_id), "support:other"))
    assert found(workspace) == [(Fault.MISPLACED, "editions", "support:other", "")]


def test_unknown_table_is_found(workspace):
    workspace.db.table("moods").insert({"x": 1})
    assert found(workspace) == [(Fault.UNKNOWN_TABLE, "moods", "", "")]
