import pytest
from msgspec.structs import replace

from matrices.language.words import words_for
from matrices.model.settings import Paper
from matrices.reports.charts.shapes import Label, Role
from matrices.reports.options import Orientation, PrintOptions, PrintRun
from matrices.reports.paths_pages import PathsPrint, paths_pages
from matrices.reports.placed import Picture
from tests.matrices.reports import teams
from tests.matrices.reports.geometry import faults, texts_on, words_of

RUN = PrintRun(day=teams.DAY)
ROLES = teams.ladder()
HOLDER = next(teams.people(teams.role()))


def maps_of(typesetter, printed, run=RUN, language="en"):
    pages = paths_pages(printed, run, words_for(language), typesetter)
    return [item for page in pages for item in page.items if isinstance(item, Picture) and len(item.drawing.shapes) > 6]


def test_usual_team_has_room_on_one_sheet(typesetter):
    (drawn,) = maps_of(typesetter, PathsPrint(ROLES))
    assert drawn.scale >= 1
    assert drawn.window is None


@pytest.mark.parametrize("paper", Paper)
def test_rows_stand_apart_as_far_as_the_sheet_has_room(typesetter, paper):
    run = PrintRun(day=RUN.day, options=PrintOptions(paper=paper, orientation=Orientation.LANDSCAPE))
    (page,) = paths_pages(PathsPrint(ROLES), run, words_for("en"), typesetter)
    (drawn,) = maps_of(typesetter, PathsPrint(ROLES), run)
    foot = drawn.y + drawn.drawing.box.height * drawn.scale
    assert page.height * 0.6 < foot < page.height
    assert faults(page) == []


def test_larger_paper_makes_it_larger(typesetter):
    (small,) = maps_of(typesetter, PathsPrint(ROLES))
    (large,) = maps_of(typesetter, PathsPrint(ROLES), PrintRun(day=RUN.day, options=PrintOptions(paper=Paper.A3)))
    assert large.scale > small.scale


def test_map_is_told_with_who_holds_a_role(typesetter):
    (drawn,) = maps_of(typesetter, PathsPrint(ROLES, (HOLDER,)))
    assert drawn.element.alternative.splitlines()[0] == "Role 0; Support, column 1; Held by Somebody 0; Grow: Role 1"


def test_copy_to_share_names_nobody(typesetter):
    shared = PrintRun(day=RUN.day, options=PrintOptions(is_shareable=True))
    (drawn,) = maps_of(typesetter, PathsPrint(ROLES, (HOLDER,)), shared)
    assert "Somebody" not in str(drawn)
    assert "eld by" not in drawn.element.alternative


@pytest.mark.parametrize("language", ["en", "ar"])
def test_map_larger_than_a_sheet_goes_over_several_and_is_told_once(typesetter, language):
    drawn = maps_of(typesetter, PathsPrint(teams.ladder(30)), language=language)
    assert len(drawn) > 2
    assert [one.element is not None for one in drawn] == [True] + [False] * (len(drawn) - 1)
    repeated = (len(drawn) - 1) // 2
    seen = sum(one.window.width for one in drawn)
    whole = drawn[0].drawing.box.width * drawn[0].scale
    assert seen == pytest.approx(whole + repeated * drawn[1].window.width)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_each_further_sheet_repeats_the_names_of_the_tracks(typesetter, language):
    _, names, part, *_ = maps_of(typesetter, PathsPrint(teams.ladder(30)), language=language)
    begin = 0.0 if language == "en" else names.drawing.box.width * names.scale - names.window.width
    assert names.window.x - names.x == pytest.approx(begin)
    assert names.window.width < part.window.width
    assert (names.window.x < part.window.x) == (language == "en")


def test_sheets_follow_the_direction_of_reading(typesetter):
    def from_left(drawn):
        return (drawn.window.x - drawn.x) / drawn.scale

    first, *_, last = maps_of(typesetter, PathsPrint(teams.ladder(30)))
    assert from_left(first) < 1 < from_left(last)
    first, *_, last = maps_of(typesetter, PathsPrint(teams.ladder(30)), language="ar")
    assert from_left(last) < 1 < from_left(first)


@pytest.mark.parametrize("language", ["en", "ar", "ja"])
@pytest.mark.parametrize("orientation", list(Orientation))
def test_texts_and_windows_stand_on_the_sheet(typesetter, language, orientation):
    run = PrintRun(day=RUN.day, options=PrintOptions(orientation=orientation))
    for page in paths_pages(PathsPrint(teams.ladder(12)), run, words_for(language), typesetter):
        assert faults(page) == []
        windows = [item.window for item in page.items if isinstance(item, Picture) and item.window]
        assert all(one.x >= 0 and one.right <= page.width and one.foot <= page.height for one in windows)


def test_legend_names_the_kinds_of_step_that_there_are(typesetter):
    (page,) = paths_pages(PathsPrint(ROLES), RUN, words_for("en"), typesetter)
    texts = [words_of(text) for text in texts_on(page)]
    assert "Grow" in texts
    assert "Lead people" not in texts


def test_no_role_is_one_sentence(typesetter):
    (page,) = paths_pages(PathsPrint(()), replace(RUN), words_for("en"), typesetter)
    assert "There is no role yet, so there is no path." in [words_of(text) for text in texts_on(page)]


@pytest.mark.parametrize("count", [2, 6, 8])
def test_lines_of_a_title_stand_apart(typesetter, count):
    roles = tuple(replace(one, title="أخصائي دعم العملاء في مكتب المرفأ") for one in teams.ladder(count))
    drawn, *_ = maps_of(typesetter, PathsPrint(roles), language="ar")
    first, second, *_ = [one.y for one in drawn.drawing.shapes if isinstance(one, Label) and one.role is Role.TITLE]
    assert second - first >= 1.25 * drawn.title_pt - 0.01
