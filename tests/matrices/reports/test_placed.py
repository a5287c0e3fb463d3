import pytest

from matrices.model.settings import Paper
from matrices.reports.paper import BODY_PT, INK, portrait
from matrices.reports.placed import Bookmark, Layout
from matrices.reports.typography.block import Passage, TextStyle
from tests.matrices.reports.geometry import texts_on, words_of


@pytest.fixture
def layout():
    made = Layout(portrait(Paper.A4), is_right_to_left=False)
    made.turn()
    return made


@pytest.fixture
def block(typesetter):
    return lambda text: typesetter.set([Passage(text, TextStyle(BODY_PT, INK))], 200.0)


def with_heading(layout, block):
    with layout.heading():
        layout.put(Bookmark("Next", "next", 1, layout.y))
        layout.flow(block("Next"))
        layout.y += 5.0


def told(layout):
    return [[words_of(one) for one in texts_on(page)] for page in layout.pages()]


def test_heading_that_nothing_follows_goes_over_with_the_page(layout, block):
    layout.flow(block("Before"))
    with_heading(layout, block)
    layout.turn()
    layout.flow(block("After"))
    assert told(layout) == [["Before"], ["Next", "After"]]
    bookmark, heading, after = layout.pages()[-1].items
    assert bookmark.y == heading.y == layout.body.y
    assert after.y == pytest.approx(heading.y + heading.block.height + 5.0)


def test_heading_with_something_under_it_stays(layout, block):
    layout.flow(block("Before"))
    with_heading(layout, block)
    layout.flow(block("Under it"))
    layout.turn()
    assert told(layout) == [["Before", "Next", "Under it"], []]


def test_a_second_heading_takes_the_one_above_along(layout, block):
    layout.flow(block("Before"))
    with_heading(layout, block)
    with_heading(layout, block)
    layout.turn()
    layout.flow(block("After"))
    assert told(layout) == [["Before"], ["Next", "Next", "After"]]


def test_heading_at_a_pages_top_stays_where_it_is(layout, block):
    with_heading(layout, block)
    layout.turn()
    assert told(layout) == [["Next"], []]


def test_heading_stays_where_another_part_begins(layout, block):
    layout.flow(block("Before"))
    with_heading(layout, block)
    layout.turn("Another part")
    assert told(layout) == [["Before", "Next"], []]


def listed(typesetter, *texts):
    return typesetter.set([Passage("\n".join(texts), TextStyle(BODY_PT, INK), is_list=True)], 60.0)


def room_for(layout, lines):
    layout.y = layout.body.y + layout.body.height - lines[-1].foot


@pytest.mark.parametrize("fitting", [2, 3])
def test_a_short_entry_of_a_list_goes_over_whole(layout, typesetter, fitting):
    made = listed(typesetter, "one", "two words that take three lines")
    assert [line.entry for line in made.lines] == [1, 2, 2, 2]
    room_for(layout, made.lines[:fitting])
    layout.flow(made)
    assert told(layout) == [["one"], ["two words that take three lines"]]


@pytest.mark.parametrize(("fitting", "kept"), [(2, ["one"]), (3, ["one words that"]), (4, ["one words that"])])
def test_no_line_of_a_paragraph_stands_by_itself(layout, typesetter, fitting, kept):
    made = typesetter.set([Passage("one\nwords that take four", TextStyle(BODY_PT, INK))], 30.0)
    assert [line.starts for line in made.lines] == [True, True, False, False, False]
    room_for(layout, made.lines[:fitting])
    layout.flow(made)
    assert told(layout)[0] == kept


def test_a_text_of_many_pages_leaves_none_empty(layout, typesetter):
    layout.flow(listed(typesetter, "many words " * 2_000))
    assert all(page for page in told(layout)[:-1])
