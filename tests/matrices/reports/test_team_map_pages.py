import pypdf
import pytest
from msgspec.structs import replace

from matrices.language.words import words_for
from matrices.model.settings import Paper
from matrices.reports.brand import Brand
from matrices.reports.options import Orientation, PrintOptions, PrintRun
from matrices.reports.placed import Polygon, Slanted, Wash
from matrices.reports.team_map_pages import print_team_map, team_map_pages
from tests.matrices.reports import teams
from tests.matrices.reports.geometry import faults, texts_on, words_of
from tests.matrices.reports.tags import nodes, tree_of

RUN = PrintRun(day=teams.DAY, brand=Brand("Harbour support"))
ROLE = teams.role()
PEOPLE = tuple(teams.people(ROLE))
WIDE = teams.role(attributes=30)
NO_ISOLATES = dict.fromkeys((0x2068, 0x2069))


def pages_of(typesetter, matrices=(ROLE,), people=PEOPLE, language="en", run=RUN, past=None):
    return team_map_pages(teams.printed_map(matrices, people, past=past), run, words_for(language), typesetter)


def texts_of(pages):
    return [words_of(text) for page in pages for text in texts_on(page)]


def heads_on(page):
    return [words_of(item) for item in page.items if isinstance(item, Slanted)]


def cell_width(page):
    return min(item.area.width for item in page.items if isinstance(item, Wash) and item.area.height > 10)


def test_each_person_stands_with_the_numbers_of_their_levels(typesetter):
    texts = texts_of(pages_of(typesetter))
    start = texts.index("Somebody 1")
    assert texts[start : start + 7] == ["Somebody 1", "2", "3", "4", "1", "–", "·"]


def test_heads_lean_over_their_columns_and_stand_on_each_sheet(typesetter):
    first, *others = pages_of(typesetter, people=tuple(teams.people(ROLE, 80)))
    assert others
    assert all(heads_on(page) == [one.name for one in ROLE.attributes] for page in (first, *others))


def test_wide_maps_go_over_several_bands_with_each_attribute_once(typesetter):
    wide = teams.role(attributes=100)
    pages = pages_of(typesetter, (wide,), tuple(teams.people(wide, 2)))
    heads = [head for page in pages for head in heads_on(page)]
    assert sorted(heads) == sorted(one.name for one in wide.attributes)
    assert texts_of(pages).count("Somebody 0") == len(pages) > 1


def test_coverage_stands_under_the_last_row(typesetter):
    texts = texts_of(pages_of(typesetter))
    assert texts[-6:] == ["2 /3", "3 /3", "2 /3", "2 /3", "0 /3", "0 /3"]


def test_change_since_another_day_is_drawn(typesetter):
    past = tuple(teams.people(ROLE, 3, first=1))
    past = tuple(replace(one, teammate_id=now.teammate_id) for one, now in zip(past, PEOPLE, strict=True))
    before = sum(isinstance(item, Polygon) for page in pages_of(typesetter) for item in page.items)
    after = sum(isinstance(item, Polygon) for page in pages_of(typesetter, past=past) for item in page.items)
    assert after > before + 2


@pytest.mark.parametrize(
    ("language", "paper", "orientation"),
    [
        ("en", Paper.A3, Orientation.AUTO),
        ("ar", Paper.A4, Orientation.PORTRAIT),
        ("ja", Paper.LETTER, Orientation.AUTO),
    ],
)
def test_everything_stands_in_its_place(typesetter, language, paper, orientation):
    run = replace(RUN, options=PrintOptions(paper=paper, orientation=orientation))
    long = replace(ROLE, attributes=tuple(replace(one, name=one.name * 12) for one in ROLE.attributes))
    for matrix in (ROLE, long, teams.role(attributes=45)):
        people = tuple(replace(one, name=one.name * 9) for one in teams.people(matrix, 40))
        assert [
            fault for page in pages_of(typesetter, (matrix,), people, language, run) for fault in faults(page)
        ] == []


def test_nobody_is_one_sentence(typesetter):
    _, sentence = texts_of(pages_of(typesetter, people=()))
    assert "Nobody is here yet." in sentence


def test_people_of_whom_nothing_is_asked_are_one_sentence(typesetter):
    bare = replace(ROLE, attributes=())
    assert texts_of(pages_of(typesetter, (bare,), PEOPLE))[-1] == "Nothing is asked of anybody here."


def test_copy_to_share_names_nobody_and_no_level(tmp_path, typesetter):
    path = tmp_path / "map.pdf"
    run = replace(RUN, options=PrintOptions(is_shareable=True))
    print_team_map(teams.printed_map((ROLE,), PEOPLE[:1]), path, run, words_for("en"), typesetter)
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    assert "one person alone" in text
    assert "Somebody" not in text
    assert b"Somebody" not in path.read_bytes()


def test_table_has_heads_rows_and_signs_that_are_told(tmp_path, typesetter):
    path = tmp_path / "map.pdf"
    print_team_map(teams.printed_map((ROLE,), PEOPLE), path, RUN, words_for("en"), typesetter)
    tree = tree_of(path)
    (table,) = nodes(tree, "Table")
    assert [len(row[3]) for row in nodes(table, "TR")] == [7, 1, 7, 7, 7, 7]
    assert {one[2] for one in nodes(table, "Figure")} == {"below expected", "not observed", "not rated yet", "nobody"}


def test_long_name_is_shortened_over_its_column_and_told_in_full(typesetter):
    name = "Keeps the promises of the team " * 6
    rows = tuple(
        replace(one, name=name.strip() if place == 2 else one.name) for place, one in enumerate(WIDE.attributes)
    )
    (page,) = pages_of(typesetter, (replace(WIDE, attributes=rows),), tuple(teams.people(WIDE, 2)))
    (usual,) = pages_of(typesetter, (WIDE,), tuple(teams.people(WIDE, 2)))
    assert [len(item.block.lines) for item in page.items if isinstance(item, Slanted)] == [1] * 30
    assert heads_on(page)[2].endswith("…")
    assert words_of(texts_on(page)[-1]).translate(NO_ISOLATES) == f"In full: {name.strip()}"
    assert cell_width(page) == cell_width(usual)


def with_long_names(every):
    names = (f"Keeps what was promised to everybody {place}" for place in range(30))
    rows = [
        replace(one, name=name if place % every == 0 else one.name)
        for place, (one, name) in enumerate(zip(WIDE.attributes, names, strict=True))
    ]
    return replace(WIDE, attributes=tuple(rows))


@pytest.mark.parametrize(("every", "sheets"), [(1, 2), (5, 1)])
def test_few_names_are_cut_where_that_spares_a_sheet(typesetter, every, sheets):
    pages = pages_of(typesetter, (with_long_names(every),), tuple(teams.people(WIDE, 21)))
    assert len(pages) == sheets
    assert any("In full" in text for text in texts_of(pages)) is (sheets == 1)


def test_names_that_have_room_are_not_told_again(typesetter):
    assert not any("In full" in text for text in texts_of(pages_of(typesetter)))


@pytest.mark.parametrize("count", range(151, 175, 2))
def test_coverage_stands_under_people(typesetter, count):
    texts = texts_of(pages_of(typesetter, people=tuple(teams.people(ROLE, count)))[-1:])
    assert any(text.startswith("Somebody") for text in texts)


@pytest.mark.parametrize("count", [151, 152, 153, 192])
def test_group_stands_over_the_first_of_its_people(typesetter, count):
    other = teams.role(1)
    people = (*teams.people(ROLE, count), *teams.people(other, 1, first=count))
    texts = texts_of(pages_of(typesetter, (ROLE, other), people))
    assert texts.count("ROLE 1") == 1
    assert texts[texts.index("ROLE 1") + 1] == f"Somebody {count}"
