import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt

from matrices.edits.cells import set_descriptors
from matrices.edits.people import place_teammate
from matrices.edits.rows import set_attribute
from matrices.model.matrix import Matrix, Step, StepKind
from matrices.model.settings import Settings
from matrices.model.teammate import Teammate
from tests.widgets.people.people import TODAY, day


@pytest.fixture
def page(place):
    return place.page


def growth_of(page):
    page.body.sections.choose("growth")
    return page.body.sections.section("growth").panel


def cell(page, attribute_id, level_id):
    return page.body.grid.grid.marks.cell(attribute_id, level_id)


def test_marks_of_today(page):
    assert cell(page, "product", "solid").is_current
    assert cell(page, "product", "learning").is_earlier
    assert cell(page, "product", "solid").is_expected
    assert cell(page, "product", "strong").badge == "S"
    assert page.body.grid.grid.marks.row("calm").absence.startswith("not observed")


def test_grid_stands_on_the_level_held(page):
    assert page.body.grid.current_key() == ("product", "solid")


def test_past_day_shows_what_counted_then(page):
    page.day_bar.step(-1)
    page.day_bar.step(-1)
    assert page.day == day(2025, 4)
    assert cell(page, "product", "learning").is_current
    assert not cell(page, "product", "strong").badge
    assert page.day_bar.label.text() == "1 Apr 2025"


def test_slider_moves_marks_and_reads_nothing(qtbot, page):
    shown = page.standpoint
    page.day_bar.slider.setFocus()
    qtbot.keyClick(page.day_bar.slider, Qt.Key.Key_Home)
    assert page.day == day(2025, 4)
    assert cell(page, "product", "learning").is_current
    assert page.standpoint is shown


def test_click_on_the_slider_goes_to_that_day(qtbot, page):
    slider = page.day_bar.slider
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, slider.height() // 2))
    span = slider.span
    middle = (span.start.toordinal() + span.end.toordinal()) // 2
    assert abs(page.day.toordinal() - middle) <= 2


def test_slider_runs_from_right_to_left(qtbot, page):
    slider = page.day_bar.slider
    slider.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(2, slider.height() // 2))
    assert page.day == TODAY
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 2, slider.height() // 2))
    assert page.day == day(2025, 4)


def test_alt_arrows_go_from_review_to_review(qtbot, page):
    grid = page.body.grid
    qtbot.keyClick(grid, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.day == day(2026, 2)
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.day == TODAY
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.day == day(2026, 2)


def test_today_button_comes_back(qtbot, page):
    page.day_bar.step(-1)
    qtbot.mouseClick(page.day_bar.today_button, Qt.MouseButton.LeftButton)
    assert page.day == TODAY
    assert not page.day_bar.today_button.isEnabled()


def test_details_follow_the_row(page):
    page.select("writing")
    assert page.body.details.toPlainText().startswith("Writing\nStale: more than 180 days old.\nNow\nLearning")


def test_chart_chooses_the_row_and_its_dot_the_day(qtbot, page):
    chart = growth_of(page).charts[0]
    page.select("calm")
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.dot_at(0).toPoint())
    assert page.body.grid.current_key()[0] == "product"
    assert page.day == day(2025, 4)


def test_rename_of_an_attribute_touches_only_its_chart(page, session):
    charts = list(growth_of(page).charts)
    before = charts[1].data
    session.commit("rename", [set_attribute(session.get(Matrix, "support"), "product", name="The product")])
    assert growth_of(page).charts == charts
    assert charts[0].accessibleName() == "The product"
    assert charts[1].data == before


def test_selection_and_day_survive_an_edit(page, session):
    page.select("writing")
    page.day_bar.step(-1)
    key, shown = page.body.grid.current_key(), page.day
    session.commit("words", [set_descriptors(session.get(Matrix, "support"), {("writing", "solid"): "new"})])
    assert (page.body.grid.current_key(), page.day) == (key, shown)
    session.undo()
    assert (page.body.grid.current_key(), page.day) == (key, shown)


def test_reworded_cell_shows_the_words_of_then(page, session):
    session.commit("words", [set_descriptors(session.get(Matrix, "support"), {("product", "solid"): "new words"})])
    text = page.body.details.toPlainText()
    assert "new words" in text
    assert "Then the words were:\nproduct as Solid in Support" in text


def test_news_about_others_changes_nothing_here(page, session):
    shown = page.standpoint
    session.commit("words", [set_attribute(session.get(Matrix, "engineer"), "logs", name="Log files")])
    assert page.standpoint.history is shown.history


def test_details_fold_where_there_is_no_room(qtbot, place):
    body, button = place.page.body, place.page.header.details_button
    assert body.side.isVisible()
    place.resize(1100, 900)
    assert not body.side.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert body.side.isVisible()
    assert button.isChecked()


def test_details_are_offered_where_there_are_some(place):
    button, sections = place.page.header.details_button, place.page.body.sections
    sections.choose("evidence")
    assert not button.isEnabled()
    assert not place.page.body.side.isVisible()
    sections.choose("growth")
    assert button.isEnabled()
    assert place.page.body.side.isVisible()


def test_head_gives_way_where_it_is_narrow(place):
    header = place.page.header
    place.resize(820, 700)
    assert header.print_button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    header.name.setText("A name that is much longer than any window of this width could ever show")
    header.name.grab()
    assert header.name.toolTip() == header.name.text()
    place.resize(1600, 1000)
    assert header.print_button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def test_folded_details_come_for_a_rating_and_go_after_it(qtbot, place):
    place.resize(1100, 900)
    body = place.page.body
    qtbot.keyClick(body.grid, "2")
    assert body.side.isVisible()
    body.rating.close_panel()
    assert not body.side.isVisible()


def test_growth_is_three_to_a_row_where_it_fits(qtbot, place):
    growth = growth_of(place.page)
    first, second, third = (chart.y() for chart in growth.charts)
    assert first == second == third
    place.resize(760, 900)
    qtbot.waitUntil(lambda: growth.charts[2].y() > growth.charts[0].y())


def test_legend_names_the_signs_in_view(page, session):
    assert page.body.legend.accessibleName() == (
        "level now, before, expected, own view, where it differs, agreed by both, stale, not observed, not applicable"
    )
    session.commit("age", [Settings(stale_after_days=5000)])
    assert "stale" not in page.body.legend.accessibleName()


def test_legend_takes_a_second_line_where_it_must(page):
    legend = page.body.legend
    assert legend.heightForWidth(300) > legend.heightForWidth(1500)


def test_next_role_asks_with_a_dotted_ring(page, session):
    support, engineer = session.get(Matrix, "support"), session.get(Matrix, "engineer")
    step = Step(to_matrix_id="engineer", kind=StepKind.GROW)
    session.commit("step", [replace(support, steps=(step,)), set_attribute(engineer, "product", name="Product")])
    assert cell(page, "product", "solid").is_next_expected
    assert not cell(page, "writing", "solid").is_next_expected


def test_level_of_the_role_before_is_set_apart(page, session):
    session.commit("move", [place_teammate(session.get(Teammate, "ana"), "engineer", day(2026, 9))])
    assert cell(page, "product", "solid").is_carried
    assert page.body.grid.grid.marks.row("product").note.startswith("as Support · stale")
    assert "as Support" in page.body.grid.grid.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_head_stands_at_the_leading_edge(place, is_mirrored):
    header = place.page.header
    header.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight)
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    assert header.name.alignment() & side


def test_how_the_name_is_read_stands_over_it_where_it_is_known(place, session):
    header = place.page.header
    assert not header.reading.isVisible()
    session.commit("reading", [replace(session.get(Teammate, "ana"), reading="アナ")])
    assert (header.reading.isVisible(), header.reading.text()) == (True, "アナ")
    session.undo()
    assert not header.reading.isVisible()
