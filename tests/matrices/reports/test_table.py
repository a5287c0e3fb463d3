import pytest

from matrices.language.words import words_for
from matrices.model.settings import Paper
from matrices.reports.composing import SIGNATURE_HEIGHT, Composer
from matrices.reports.paper import portrait
from matrices.reports.placed import Layout, Rule, Wash
from matrices.reports.press import Press
from matrices.reports.table import Mark, Row
from tests.matrices.reports.geometry import texts_on, words_of


def last_page(typesetter, rows, after):
    """Return the texts of the last page of a table of `rows` rows that is signed."""
    layout = Layout(portrait(Paper.A4), is_right_to_left=False)
    composer = Composer(Press(layout, words_for("en"), typesetter), "en", "key")
    layout.turn("")
    columns = composer.columns(0.5, 0.5)
    table = composer.table(columns, ("Name", "Text"))
    for number in range(rows):
        row = composer.row(columns, [composer.plain(f"row {number}")], [composer.plain("text")])
        table.add(row, after=after if number == rows - 1 else 0.0)
    composer.put_signatures("Ada", "Bob")
    return [words_of(text) for text in texts_on(layout.pages()[-1])]


@pytest.mark.parametrize("rows", range(20, 40))
def test_signatures_never_stand_alone_on_a_page(typesetter, rows):
    assert f"row {rows - 1}" in last_page(typesetter, rows, SIGNATURE_HEIGHT)


def test_without_room_asked_for_they_may(typesetter):
    assert any(f"row {rows - 1}" not in last_page(typesetter, rows, 0.0) for rows in range(20, 40))


def test_hairline_between_washed_rows_stays_whole(typesetter):
    layout = Layout(portrait(Paper.A4), is_right_to_left=False)
    composer = Composer(Press(layout, words_for("en"), typesetter), "en", "key")
    layout.turn("")
    columns = composer.columns(0.5, 0.5)
    table = composer.table(columns, ("Name", "Text"))
    for number in range(2):
        name, text = composer.row(columns, [composer.plain(f"row {number}")], [composer.plain("text")]).cells
        table.add(Row((name, text._replace(marks=frozenset((Mark.CURRENT,)))), text.block))
    (page,) = layout.pages()
    (between, _) = [item for item in page.items if isinstance(item, Rule)]
    after = page.items[page.items.index(between) :]
    foot = between.y1 + between.line_pt / 2 - 1e-6
    assert all(item.area.y >= foot for item in after if isinstance(item, Wash))


@pytest.mark.parametrize("before", range(20, 30))
def test_name_of_a_row_that_is_split_stays_whole(typesetter, before):
    layout = Layout(portrait(Paper.A4), is_right_to_left=False)
    composer = Composer(Press(layout, words_for("en"), typesetter), "en", "key")
    layout.turn("")
    columns = composer.columns(0.3, 0.7)
    table = composer.table(columns, ("Name", "Text"))
    name = composer.plain("\n".join(f"name {number}" for number in range(12)))
    for text in [*["text"] * before, "Long. " * 2000]:
        table.add(composer.row(columns, [name if text != "text" else composer.plain("row")], [composer.plain(text)]))
    named = [words_of(text) for page in layout.pages() for text in texts_on(page) if "name" in words_of(text)]
    assert named
    assert all("name 0" in one and "name 11" in one for one in named)
