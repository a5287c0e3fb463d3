from hypothesis import given
from msgspec.structs import replace

from matrices.checks.forbidden import forbidden
from matrices.edits.cells import set_descriptors
from matrices.edits.replacing import preview, replaced
from matrices.edits.rows import set_attribute
from matrices.edits.tidying import tidy
from matrices.model.finding import Field, FindOptions, Scope, find
from tests.matrices.model.test_difference import GRID
from tests.strategies import matrices, texts


def test_replacing_changes_what_was_found_and_preview_says_so():
    grid = set_descriptors(GRID, {("a1", "l1"): "Old and old"})
    hits = find([grid], "old", scope=Scope(fields=(Field.DESCRIPTOR,)))
    [new] = replaced([grid], hits, "New")
    assert new.attribute("a1").descriptors == {"l0": "New", "l1": "New and New"}
    assert [one.after for one in preview(hits, "New")][1:3] == ["New", "New and New"]
    assert preview(hits[:1], "New")[0].marks.after[0].kind == "added"
    assert preview(hits, "Old")[0].after == "Old and Old"


def test_every_kind_of_text_is_replaced():
    grid = replace(GRID, title="x", about="x")
    grid = set_attribute(grid, "a0", name="x", about="x", questions="x\n?")
    grid = replace(
        grid,
        levels=(replace(grid.levels[0], name="x", meaning="x"), *grid.levels[1:]),
        categories=(replace(grid.categories[0], name="x"), *grid.categories[1:]),
    )
    [new] = replaced([grid], find([grid], "x"), "y")
    assert find([new], "x") == ()
    assert len(find([new], "y")) == 8
    assert new.attribute("a0").questions == ("y", "?")


def test_a_shared_name_changes_in_all_roles_that_read_the_same():
    other = replace(GRID, matrix_id="o")
    translated = set_attribute(replace(GRID, matrix_id="t"), "a0", name="Fila 0")
    hits = find([GRID], "Row 0")
    assert [one.matrix_id for one in replaced([GRID, other, translated], hits, "Line")] == ["m", "o"]


def test_a_text_that_changed_since_is_left_alone():
    hits = find([GRID], "old")
    later = set_descriptors(GRID, {("a0", "l0"): "older"})
    [new] = replaced([later], hits, "New")
    assert (new.attribute("a0").descriptor("l0"), new.attribute("a1").descriptor("l0")) == ("older", "New")


def test_groups_and_names():
    grid = set_attribute(GRID, "a0", name="ab 12")
    options = FindOptions(is_expression=True)
    hits = find([grid], r"(\w+) (\d+)", options, Scope(fields=(Field.NAME,)))
    assert preview(hits[:1], r"\2-\1-\0-\9-\\")[0].after == "12-ab-ab 12--\\"
    assert preview(hits[:1], "") == ()
    assert preview(find([grid], "ab"), r"\1\n")[0].after == r"\1\n 12"


@given(matrices(), texts.map(lambda text: text.strip()[:2]), texts)
def test_replacing_keeps_the_rules_and_with_itself_changes_nothing(matrix, needle, replacement):
    hits = find([matrix], needle)
    for new in replaced([matrix], hits, replacement):
        assert forbidden(matrix, new) == forbidden(None, matrix)
    itself = find([matrix], needle, FindOptions(keeps_case=True, keeps_accents=True))
    assert all(one.after in (tidy(one.before), " ".join(one.before.split())) for one in preview(itself, needle))
