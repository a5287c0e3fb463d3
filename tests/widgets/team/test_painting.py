import datetime

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter

from matrices.model.growth import GapState
from matrices.model.review import Absence
from matrices.model.team_map import Change, MapCell
from matrices.reports.look import contrast
from tests.matrices.model.team import SUPPORT, TODAY, person
from widgets.team.setting import MapSetting
from widgets.team.slants import Slants
from widgets.team.tiles import Look, Tiles, ink_on, look_of
from widgets.theme.theme import Scheme
from widgets.theme.type import Role

LOOKS = [
    Look(1, 4),
    Look(2, 4),
    Look(4, 4),
    Look(2, 4, is_below=True),
    Look(2, 4, is_hollow=True),
    Look(2, 4, is_stale=True),
    Look(2, 4, change=Change.HIGHER),
    Look(2, 4, change=Change.LOWER),
    Look(2, 4, change=Change.FIRST),
    Look(2, 4, change=Change.OTHER_ROLE),
    Look(absence=Absence.NOT_OBSERVED),
    Look(absence=Absence.NOT_APPLICABLE),
    Look(is_asked=True),
    Look(),
]


def grey(image):
    """The picture without its colours: what somebody who sees none is left with."""
    grounded = image.convertToFormat(image.Format.Format_Grayscale8)
    return bytes(grounded.constBits())


def test_no_two_looks_are_alike_without_colour(theme, words):
    tiles = Tiles(MapSetting(theme, words))
    pictures = {grey(tiles.tile(look, 1.0).toImage()) for look in LOOKS}
    assert len(pictures) == len(LOOKS)


def test_patterns_show_the_level_once_more(theme, words):
    setting = MapSetting(theme, words)
    tiles = Tiles(setting)
    plain = tiles.tile(Look(2, 4), 1.0).toImage()
    setting.has_patterns = True
    tiles.forget()
    assert tiles.tile(Look(2, 4), 1.0).toImage() != plain


def test_a_stale_level_is_seen_above_its_pattern(theme, words):
    setting = MapSetting(theme, words)
    setting.has_patterns = True
    above = QRect(0, 0, setting.cell_px, setting.cell_px - setting.px(7))
    stale, fresh = (Tiles(setting).tile(Look(2, 4, is_stale=one), 1.0).toImage().copy(above) for one in (True, False))
    assert stale != fresh


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("levels", [1, 2, 4, 5, 9])
def test_numbers_are_read_on_every_level(theme, scheme, levels):
    theme.choose(scheme)
    colours = theme.colours
    for ground in theme.level_colours(levels):
        assert contrast(ground, ink_on(ground, colours)) >= 4.5


def test_tile_is_sharp_on_a_fine_screen(theme, words):
    setting = MapSetting(theme, words)
    tile = Tiles(setting).tile(Look(2, 4), 2.0)
    assert tile.width() == 2 * setting.cell_px


def test_look_of_a_stale_level():
    standing = person("Ana", "support", {"product": "solid"}, on=datetime.date(2026, 1, 1)).standings["product"]
    cell = MapCell(state=GapState.MET, place=1, standing=standing, matrix=SUPPORT)
    assert look_of(cell, Change.SAME, TODAY).is_stale
    assert not look_of(cell, Change.SAME, datetime.date(2026, 1, 1)).is_stale


@pytest.mark.parametrize(
    "name", ["Tools", "A name as long as only a committee makes them, with a tail", "製品知識" * 12]
)
def test_slanted_name_is_whole_and_has_room(theme, name):
    font = theme.font(Role.BODY)
    slants = Slants([name], font)
    head = slants.heads[0]
    assert "".join(head.lines).replace(" ", "") == name.replace(" ", "")
    assert slants.height > head.width * 0.86
    assert slants.width(0, 28) * 0.86 >= len(head.lines) * QFontMetrics(font).height() or len(head.lines) == 1


@pytest.mark.parametrize(("is_mirrored", "sides"), [(False, {"right"}), (True, {"left"})])
def test_slanted_name_leans_with_the_reading(theme, is_mirrored, sides):
    slants = Slants(["Mentoring"], theme.font(Role.BODY))
    image = QImage(400, 200, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    slants.draw(painter, 0, QPointF(200, 199), is_mirrored=is_mirrored)
    painter.end()
    upper = [x for y in range(120, 160) for x in range(400) if image.pixelColor(x, y).lightness() < 128]
    assert {"right" if x > 200 else "left" for x in upper} == sides


def test_last_slanted_name_can_be_scrolled_into_view(place):
    view = place.pane.view
    place.resize(420, 500)
    view.set_zoom(3.0)
    bar = view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.maximum() > 0
    end = view.columnViewportPosition(3) + view.columnWidth(3)
    assert end + view.heads.slants.overhang <= view.viewport().width()


def test_map_paints_in_both_directions_and_schemes(place, theme):
    view = place.pane.view
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.choose(scheme)
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            place.setLayoutDirection(direction)
            image = view.viewport().grab().toImage()
            colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(30, 60, 3)}
            assert theme.level_colours(3)[1].lower() in colours
