"""The map of paths as geometry: lanes, cards of roles with the people on them, places outside, and lines between them.

It is computed once, for the window and for paper; `path_shapes` makes shapes of it. Lengths are in the unit of the
lettering; x grows to the right, and in right-to-left maps roles further along stand further left.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

import msgspec
from msgspec.structs import replace

from matrices.model.matrix import Matrix, Track
from matrices.model.path_map import Edge, PathMap
from matrices.reports.charts.path_cells import Cells, cells_of
from matrices.reports.charts.path_lines import Lines
from matrices.reports.charts.path_sizes import Sizes
from matrices.reports.charts.shapes import Box
from matrices.reports.charts.step_lines import Lettering

Point: TypeAlias = tuple[float, float]


class PathLettering(NamedTuple):
    """How the fonts of a map measure: of the titles of roles, and of everything else."""

    title: Lettering
    small: Lettering


class PathTexts(NamedTuple):
    """What stands on a map besides the titles of roles."""

    tracks: Mapping[Track, str]
    outside: str
    """What the places outside the team stand under."""
    people: Mapping[str, Sequence[str]]
    """Names of who holds each role, by matrix id; a role that nobody holds may be left out."""
    between: str = ", "
    """What parts names in a list."""


class Area(msgspec.Struct, frozen=True):
    """A rectangle by its top left corner."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height


class RoleCard(msgspec.Struct, frozen=True):
    """A role where it is drawn. `people` are the names that have room, `more` how many do not."""

    matrix: Matrix
    track: Track
    column: int
    area: Area
    title: tuple[str, ...]
    people: str
    more: int
    people_area: Area


class ExitCard(msgspec.Struct, frozen=True):
    """A place outside the team where it is drawn."""

    name: str
    area: Area
    title: tuple[str, ...]


class LaneBand(msgspec.Struct, frozen=True):
    """A track where it is drawn, from its upper line to the next."""

    track: Track
    area: Area
    title: tuple[str, ...]


class Line(msgspec.Struct, frozen=True):
    """A step where it is drawn: the points of its line from the role it leaves, and the middle of its sign."""

    edge: Edge
    points: tuple[Point, ...]
    sign: Point


class PathChart(msgspec.Struct, frozen=True):
    """Everything on a map. `columns` are where cards stand, from the first column on, over the whole height."""

    box: Box
    sizes: Sizes
    lanes: tuple[LaneBand, ...]
    columns: tuple[Area, ...]
    cards: tuple[RoleCard, ...]
    exits: tuple[ExitCard, ...]
    lines: tuple[Line, ...]
    outside_title: str
    is_right_to_left: bool

    def card(self, matrix_id: str) -> RoleCard | None:
        """Return the card of a role."""
        return next((one for one in self.cards if one.matrix.matrix_id == matrix_id), None)


def path_chart(
    paths: PathMap,
    texts: PathTexts,
    lettering: PathLettering,
    *,
    with_all_tracks: bool = False,
    is_right_to_left: bool = False,
    spread: float = 1.0,
) -> PathChart:
    """Return where everything stands. Tracks without a role have a narrow lane only `with_all_tracks`.

    Rows stand `spread` times as far apart as usual.
    """
    tracks = [one for one in Track if with_all_tracks or one in paths.lanes]
    cells = cells_of(paths, tracks)
    sizes = Sizes(lettering.title, lettering.small, spread)
    maker = _Maker(paths, texts, sizes, cells)
    chart = maker.chart(tracks)
    return _mirrored(chart) if is_right_to_left else chart


class _Maker:
    def __init__(self, paths: PathMap, texts: PathTexts, sizes: Sizes, cells: Cells) -> None:
        self._paths, self._texts, self._sizes, self._cells = paths, texts, sizes, cells
        self._lines = Lines(paths, cells, sizes)

    def chart(self, tracks: Sequence[Track]) -> PathChart:
        lines, sizes = self._lines, self._sizes
        cards, exits = self._cards(), self._exits()
        signs = lines.signs([*(one.area for one in cards), *(one.area for one in exits)])
        places = [lines.column_x(one) for one in range(self._cells.role_columns)]
        return PathChart(
            box=Box(lines.width, lines.height),
            sizes=sizes,
            lanes=tuple(self._lane(one) for one in tracks),
            columns=tuple(Area(one, 0.0, sizes.card_width, lines.height) for one in places),
            cards=cards,
            exits=exits,
            lines=tuple(Line(edge, points, sign) for (edge, points), sign in zip(lines.drawn(), signs, strict=True)),
            outside_title=self._texts.outside if exits else "",
            is_right_to_left=False,
        )

    def _lane(self, track: Track) -> LaneBand:
        first, last = self._cells.rows_of(track)
        top, bottom = self._lines.lane_top(first), self._lines.lane_top(last + 1)
        title = self._sizes.lines(self._texts.tracks[track], self._sizes.lane_width, self._sizes.small, 3)
        return LaneBand(track, Area(0.0, top, self._lines.width, bottom - top), title)

    def _cards(self) -> tuple[RoleCard, ...]:
        return tuple(
            self._card(track, spot.matrix, spot.column, self._cells.roles[spot.matrix.matrix_id].row)
            for track, lane in self._paths.lanes.items()
            for spot in lane
        )

    def _card(self, track: Track, matrix: Matrix, column: int, row: int) -> RoleCard:
        sizes, x = self._sizes, self._lines.column_x(column)
        area = Area(x, self._lines.middle(row) - sizes.card_height / 2, sizes.card_width, sizes.card_height)
        room = sizes.card_width - 2 * sizes.pad
        names = self._texts.people.get(matrix.matrix_id, ())
        people, more = sizes.names(names, room, self._texts.between)
        foot = area.y + area.height - sizes.pad - sizes.small.line_height
        people_area = Area(x + sizes.pad, foot, room, sizes.small.line_height)
        title = sizes.lines(matrix.title, room, sizes.title, 2)
        return RoleCard(matrix, track, column, area, title, people, more, people_area)

    def _exits(self) -> tuple[ExitCard, ...]:
        sizes, lines = self._sizes, self._lines
        return tuple(
            ExitCard(
                name,
                Area(
                    lines.column_x(cell.column),
                    lines.middle(cell.row) - sizes.card_height / 2,
                    sizes.exit_width,
                    sizes.card_height,
                ),
                sizes.lines(name, sizes.exit_width - 2 * sizes.pad, sizes.small, 2),
            )
            for name, cell in self._cells.exits.items()
        )


def _mirrored(chart: PathChart) -> PathChart:
    width = chart.box.width

    def flip(area: Area) -> Area:
        return Area(width - area.x - area.width, area.y, area.width, area.height)

    def turn(point: Point) -> Point:
        return width - point[0], point[1]

    return replace(
        chart,
        lanes=tuple(replace(one, area=flip(one.area)) for one in chart.lanes),
        columns=tuple(flip(one) for one in chart.columns),
        cards=tuple(_flipped_card(one, flip) for one in chart.cards),
        exits=tuple(replace(one, area=flip(one.area)) for one in chart.exits),
        lines=tuple(
            replace(one, points=tuple(turn(point) for point in one.points), sign=turn(one.sign)) for one in chart.lines
        ),
        is_right_to_left=True,
    )


def _flipped_card(card: RoleCard, flip: Callable[[Area], Area]) -> RoleCard:
    return replace(card, area=flip(card.area), people_area=flip(card.people_area))
