import datetime

import msgspec
import pypdf
import pytest

from matrices.language.words import words_for
from matrices.reports.development_plan import print_plans
from matrices.reports.matrix_pages import MatrixPrint, print_matrix
from matrices.reports.numbers_pages import print_numbers
from matrices.reports.options import PrintRun
from matrices.reports.promotion_pages import print_cases
from matrices.reports.review_summary import print_reviews
from matrices.reports.scorecard import ScorecardPrint, print_scorecards
from matrices.reports.structure import Box, Element, Role, Structure
from tests.matrices.reports import person_samples, samples
from tests.matrices.reports.growth_samples import growth
from tests.matrices.reports.tags import boxes_of, content_of, marked_in, nodes, tree_of
from tests.matrices.reports.test_growth_pages import print_growth

RUN = PrintRun(day=datetime.date(2026, 5, 6))


def printed(tmp_path, typesetter, matrix, language="en"):
    path = tmp_path / "tagged.pdf"
    print_matrix([MatrixPrint(matrix)], path, RUN, words_for(language), typesetter)
    return path


def roles(kids):
    return [kid[0] for kid in kids]


def test_role_is_a_heading_and_a_table_of_headers_and_cells(tmp_path, typesetter):
    tree = tree_of(printed(tmp_path, typesetter, samples.role("en")))
    assert tree[0] == "Document"
    assert roles(tree[3]) == ["H1", "P", "P", "P", "Table"]
    rows = tree[3][-1][3]
    assert [roles(row[3]) for row in rows[:3]] == [["TD", *["TH"] * 4], ["TH"], ["TH", *["TD"] * 4]]
    assert len(rows) == 1 + 2 + 4


def test_header_cells_say_what_they_are_about(tmp_path, typesetter):
    reader = pypdf.PdfReader(printed(tmp_path, typesetter, samples.role("en")))
    objects = [one.get_object() for one in reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"][1]]
    scopes = {str(one["/A"]["/Scope"]) for one in objects if one["/S"] == "/TH"}
    assert scopes == {"/Row", "/Column"}


def test_behaviours_are_entries_of_a_list(tmp_path, typesetter):
    tree = tree_of(printed(tmp_path, typesetter, samples.role("en")))
    (first, *_) = nodes(tree, "L")
    assert roles(first[3]) == ["LI", "LI"]
    assert roles(first[3][0][3]) == ["LBody"]


def test_expected_level_and_dots_are_told_in_words(tmp_path, typesetter):
    told = [one[2] for one in nodes(tree_of(printed(tmp_path, typesetter, samples.role("en"))), "Figure")]
    assert told[:4] == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
    assert told.count("Expected level") == 4


def test_language_is_told_where_it_differs(tmp_path, typesetter):
    tree = tree_of(printed(tmp_path, typesetter, samples.role("ja"), "ar"))
    assert {one[1] for role in ("H1", "Table") for one in nodes(tree, role)} == {"ja"}
    assert {one[1] for one in nodes(tree, "TD") if nodes(one, "L")} == {""}


@pytest.mark.parametrize(("language", "repeat"), [("en", 1), ("ar", 6), ("ja", 6)])
def test_all_ink_is_marked_and_every_mark_is_in_the_tree_once(tmp_path, typesetter, language, repeat):
    path = printed(tmp_path, typesetter, samples.role(language, repeat=repeat), language)
    pages = [marked_in(page) for page in pypdf.PdfReader(path).pages]
    assert [loose for _, loose in pages] == [0] * len(pages)
    marks = [(place, number) for place, (numbers, _) in enumerate(pages) for number in numbers]
    assert sorted(content_of(tree_of(path))) == sorted(marks)


def test_reading_goes_row_by_row_over_pages(tmp_path, typesetter):
    content = content_of(tree_of(printed(tmp_path, typesetter, samples.role("ar", repeat=8), "ar")))
    assert content == sorted(content)
    assert content[-1][0] > 0


def test_split_row_stays_one_row(tmp_path, typesetter):
    tall = "Explains what was done and why, with care. " * 90
    tree = tree_of(printed(tmp_path, typesetter, samples.wide(3, rows=1, text=tall)))
    (row,) = nodes(tree, "TR")[1:]
    assert len({page for page, _ in content_of(row)}) > 1
    assert roles(row[3]) == ["TH", *["TD"] * 3]


def test_empty_cell_keeps_its_place(tmp_path, typesetter):
    matrix = samples.wide(3, rows=2)
    named = tuple(msgspec.structs.replace(row, name="", about="") for row in matrix.attributes)
    tree = tree_of(printed(tmp_path, typesetter, msgspec.structs.replace(matrix, attributes=named)))
    assert all(len(row[3]) == 4 for row in nodes(tree, "TR"))


def test_growth_report_has_headings_figures_and_links(tmp_path, typesetter):
    path = tmp_path / "growth.pdf"
    print_growth([growth("en"), growth("ar")], path, RUN, words_for("en"), typesetter)
    tree = tree_of(path)
    assert len(nodes(tree, "H1")) == 3
    assert len(nodes(tree, "H2")) > 4
    assert all(one[2] for one in nodes(tree, "Figure"))
    assert [one[3][-1][0] for one in nodes(tree, "Link")] == ["link", "link"]


PERSONAL = (
    (print_growth, person_samples.growth_of),
    (print_reviews, person_samples.review_of),
    (print_cases, person_samples.case_of),
    (print_plans, person_samples.plan_of),
    (print_numbers, person_samples.numbers_of),
    (print_scorecards, lambda language: ScorecardPrint(samples.role(language))),
)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("write", "made"), PERSONAL)
def test_documents_about_one_person_are_marked_and_in_the_tree_once(tmp_path, typesetter, write, made, language):
    path = tmp_path / "a.pdf"
    write([made(language)], path, RUN, words_for(language), typesetter)
    tree = tree_of(path)
    pages = [marked_in(page) for page in pypdf.PdfReader(path).pages]
    marks = [(place, number) for place, (numbers, _) in enumerate(pages) for number in numbers]
    assert [loose for _, loose in pages] == [0] * len(pages)
    assert sorted(content_of(tree)) == sorted(marks)
    assert len(nodes(tree, "H1")) == 1
    assert nodes(tree, "H2")
    assert all(one[2] for one in nodes(tree, "Figure"))


def test_what_was_taken_back_leaves_nothing():
    structure = Structure("en")
    structure.turn()
    kept = Element(Role.PARAGRAPH)
    Element(Role.PARAGRAPH)
    assert structure.mark(kept) == ("P", 0)
    assert len(list(structure.objects(1, 2, int, [3]))) == 2 + 2


def test_title_stands_in_properties_metadata_and_bar(tmp_path, typesetter):
    reader = pypdf.PdfReader(printed(tmp_path, typesetter, samples.role("ar"), "ar"))
    root = reader.trailer["/Root"]
    assert reader.xmp_metadata.dc_title == {"x-default": samples.role("ar").title}
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/MarkInfo"]["/Marked"]


def test_figures_say_where_they_stand(tmp_path, typesetter):
    path = printed(tmp_path, typesetter, samples.role("en"), "en")
    boxes = [box for role, box in boxes_of(path) if role == "/Figure"]
    reader = pypdf.PdfReader(path)
    width, height = (float(one) for one in reader.pages[0].mediabox[2:])
    assert boxes
    assert all(0 < left < right < width and 0 < foot < top < height for left, foot, right, top in boxes)


def test_a_figure_on_two_pages_has_no_single_place():
    structure, figure = Structure("en"), Element(Role.FIGURE)
    for side in (1.0, 2.0):
        structure.turn()
        structure.mark(figure)
        structure.enclose(figure, Box(side, side, 3.0, 3.0))
    assert not any("BBox" in one for one in structure.objects(1, 2, int, [8, 9]))


def test_a_figure_of_several_parts_encloses_all():
    structure, figure = Structure("en"), Element(Role.FIGURE)
    structure.turn()
    for box in (Box(1, 2, 3, 4), Box(2, 1, 5, 3)):
        structure.mark(figure)
        structure.enclose(figure, box)
    assert any("/BBox[1.00 1.00 5.00 4.00]" in one for one in structure.objects(1, 2, int, [8]))
