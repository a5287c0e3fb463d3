"""The map of paths on paper: as large as the sheet lets it be, over several sheets where it is larger than one."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from matrices.language.words import Words
from matrices.model.matrix import Matrix, StepKind, Track
from matrices.model.path_map import path_map, people_by_role
from matrices.model.path_words import kind_text, role_text, track_text
from matrices.model.teammate import Teammate
from matrices.reports.charts.path_chart import Area, PathChart, PathLettering, PathTexts, path_chart
from matrices.reports.charts.path_shapes import LINES, path_drawing
from matrices.reports.charts.path_signs import sign_shapes
from matrices.reports.charts.shapes import Box, Drawing
from matrices.reports.charts.shapes import Line as Stroke
from matrices.reports.charts.shapes import Role as ChartRole
from matrices.reports.charts.step_lines import Lettering
from matrices.reports.composing import Composer
from matrices.reports.footers import footer_of
from matrices.reports.options import PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.painting import label_style
from matrices.reports.paper import QUIET_INK, SMALL_PT, Rectangle, formats, voice_of
from matrices.reports.placed import Layout, Page, Picture
from matrices.reports.poster_tiles import Stretch, cuts
from matrices.reports.press import Press
from matrices.reports.structure import Element, Role
from matrices.reports.typography.typesetter import Typesetter

PATHS_KEY: Final = "paths"
_LARGEST: Final = 2.2
"""How much larger than usual a small map is drawn: beyond that it shouts."""
_MOST_SPREAD: Final = 3.5
"""How many times as far as usual rows stand apart at most, on a sheet that has room for it."""
_LEAST_SPARE: Final = 1.0
"""What stays free below them, in the map's own unit."""
_GAP: Final = 10.0
_EDGE: Final = 4.0
"""How far from a card a map is cut at least."""
_SAMPLE: Final = 34.0
_BETWEEN: Final = 18.0


class _Manner(NamedTuple):
    """How a map is set: sizes of the roles' titles, and how high lines are, as a share of their size."""

    title_pt: float
    line_height: float


_MANNERS: Final = (_Manner(8.0, 1.3), _Manner(7.0, 1.2), _Manner(7.0, 1.0))
"""The preferred one first: the others are for maps that would need another sheet."""
_LEAST_TITLE: Final = 1.25
"""How high lines of a title are at least: the tails of Arabic letters would else run into the line below."""


class PathsPrint(msgspec.Struct, frozen=True):
    """The roles whose paths are printed; who holds them stands on them where `teammates` are given."""

    matrices: tuple[Matrix, ...]
    teammates: tuple[Teammate, ...] | None = None


def print_paths(printed: PathsPrint, destination: Path, run: PrintRun, words: Words, typesetter: Typesetter) -> None:
    """Write the map of paths as a PDF; a copy to share names nobody.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    pages = paths_pages(printed, run, words, typesetter)
    about = About(title=words("Paths"), author=run.brand.team_name, subject=words("Paths between roles"))
    write_run(pages, about, destination, run, words=words, typesetter=typesetter)


def paths_pages(printed: PathsPrint, run: PrintRun, words: Words, typesetter: Typesetter) -> tuple[Page, ...]:
    """Return the pages: on one sheet where the map has room there in letters that can be read, else on several."""
    shown = msgspec.structs.replace(printed, teammates=None) if run.options.is_shareable else printed
    tried = []
    for manner in _MANNERS:
        chart = _chart(shown, manner, run, words, typesetter)
        layouts = [Layout(one, is_right_to_left=words.is_right_to_left) for one in formats(run.options)]
        tried += [_Poster(Press(one, words, typesetter), shown, chart, manner, run) for one in layouts]
    best = max(tried, key=lambda one: one.rank)
    return _spread(best, shown, run, words, typesetter).pages()


def _spread(best: "_Poster", printed: PathsPrint, run: PrintRun, words: Words, typesetter: Typesetter) -> "_Poster":
    """Return a map that is one sheet's with its rows apart, as far as the sheet has room below."""
    if best.spare <= _LEAST_SPARE:
        return best
    twice = _chart(printed, best.manner, run, words, typesetter, spread=2.0).box.height - best.chart.box.height
    spread = min(1.0 + (best.spare - _LEAST_SPARE) / max(twice, 1.0), _MOST_SPREAD)
    chart = _chart(printed, best.manner, run, words, typesetter, spread=spread)
    layout = Layout(best.page_format, is_right_to_left=words.is_right_to_left)
    return _Poster(Press(layout, words, typesetter), printed, chart, best.manner, run)


def _sample(kind: StepKind, height: float, *, is_mirrored: bool) -> Drawing:
    """Return a line with its sign, as the map draws it."""
    middle = height / 2
    sign = sign_shapes(kind, (_SAMPLE / 2, middle), height * 0.45, is_mirrored=is_mirrored)
    return Drawing(Box(_SAMPLE, height), (Stroke(LINES[kind], 0.0, middle, _SAMPLE, middle), *sign))


def _chart(
    printed: PathsPrint, manner: _Manner, run: PrintRun, words: Words, typesetter: Typesetter, *, spread: float = 1.0
) -> PathChart:
    voice = voice_of(words)

    def lettering(role: ChartRole) -> Lettering:
        style, share = label_style(voice, role), manner.line_height
        if role is ChartRole.TITLE:
            style, share = msgspec.structs.replace(style, size_pt=manner.title_pt), max(share, _LEAST_TITLE)
        return Lettering(lambda text: typesetter.width_of(text, style), style.size_pt * share)

    texts = PathTexts(
        tracks={track: track_text(track, words) for track in Track},
        outside=words("Outside the team"),
        people=_names(printed, run, words),
        between=words(", "),
    )
    letterings = PathLettering(lettering(ChartRole.TITLE), lettering(ChartRole.LABEL))
    is_right_to_left = words.is_right_to_left
    return path_chart(path_map(printed.matrices), texts, letterings, is_right_to_left=is_right_to_left, spread=spread)


def _names(printed: PathsPrint, run: PrintRun, words: Words) -> Mapping[str, Sequence[str]]:
    held = people_by_role(printed.teammates or (), run.day, words.sort_key)
    return {matrix_id: [one.name for one in people] for matrix_id, people in held.items()}


class _Tile(NamedTuple):
    """A part of the map that a sheet shows; across it is counted from the leading side."""

    across: Stretch
    down: Stretch


class _Poster:
    """The map on sheets of one kind."""

    def __init__(self, press: Press, printed: PathsPrint, chart: PathChart, manner: _Manner, run: PrintRun) -> None:
        self.manner = manner
        self.chart = chart
        self.page_format = press.layout.page_format
        self._printed = printed
        self._run = run
        self._compose = Composer(press, run.options.language, PATHS_KEY)
        self._layout, self._words, self._typesetter = press
        self._put_head()
        width, height = max(chart.box.width, 1.0), max(chart.box.height, 1.0)
        self._fitting = min(self._layout.body.width / width, self._layout.room / height)
        self._scale = min(_LARGEST, max(1.0, self._fitting))
        self._tiles = self._made_tiles()
        self.spare = self._layout.room / self._scale - height if len(self._tiles) == 1 else 0.0
        """How much higher the map could be on its one sheet, in its own unit."""

    @property
    def rank(self) -> tuple[int, float]:
        """What is better when larger: few sheets, then large titles."""
        return -len(self._tiles), self.manner.title_pt * self._scale

    def pages(self) -> tuple[Page, ...]:
        """Return the pages."""
        if not self.chart.cards:
            self._compose.put_nothing(self._words("There is no role yet, so there is no path."))
            return self._layout.pages()
        drawing = path_drawing(self.chart)
        element = self._layout.element(Role.FIGURE, alternative=self._told())
        for number, tile in enumerate(self._tiles):
            if number:
                self._layout.turn()
            self._put_tile(drawing, tile, None if number else element)
        return self._layout.pages()

    def _put_head(self) -> None:
        words, title = self._words, self._words("Paths between roles")
        self._layout.turn(footer_of(self._run, words, words("Paths")))
        roles = words.plural("{count} role", "{count} roles", len(self._printed.matrices))
        self._compose.put_title(title, roles if self._printed.matrices else "")
        self._layout.y += _GAP / 2
        self._put_legend()
        self._layout.y += _GAP

    def _put_legend(self) -> None:
        """Put a line, a sign and a word for each kind of step that there is."""
        layout, start = self._layout, 0.0
        style = self._compose.fixed.style(SMALL_PT, QUIET_INK)
        used = {line.edge.step.kind for line in self.chart.lines}
        with layout.inside(Role.PARAGRAPH):
            for kind in (one for one in StepKind if one in used):
                text = self._typesetter.line(kind_text(kind, self._words), style)
                needed = _SAMPLE + _GAP / 2 + text.width
                if start and start + needed > layout.body.width:
                    start, layout.y = 0.0, layout.y + text.height + 3
                sample = _sample(kind, text.height, is_mirrored=self._words.is_right_to_left)
                layout.put(Picture(sample, layout.left_of(start, _SAMPLE), layout.y))
                layout.put_text(text, start + _SAMPLE + _GAP / 2, layout.y, Role.SPAN)
                start += needed + _BETWEEN
        layout.y += SMALL_PT * 1.5

    def _made_tiles(self) -> list[_Tile]:
        chart, room = self.chart, self._layout.room
        areas = [*(one.area for one in chart.cards), *(one.area for one in chart.exits)]
        is_mirrored, end = self._words.is_right_to_left, chart.box.width
        areas = [Area(a.x - _EDGE, a.y - _EDGE, a.width + 2 * _EDGE, a.height + 2 * _EDGE) for a in areas]
        columns = [(end - a.x - a.width, end - a.x) if is_mirrored else (a.x, a.x + a.width) for a in areas]
        across = cuts(chart.box.width, self._layout.body.width / self._scale, columns, self._names_width)
        down = cuts(chart.box.height, room / self._scale, [(a.y, a.y + a.height) for a in areas])
        return [_Tile(one, other) for other in down for one in across]

    @property
    def _names_width(self) -> float:
        """How wide the names of the tracks stand at the leading side of the map: each sheet repeats them."""
        return min(self.chart.sizes.lane_width + _EDGE, self._layout.body.width / self._scale / 4)

    def _put_names(self, drawing: Drawing, tile: _Tile) -> float:
        """Put the names of the tracks before a part that begins further on; return how much room they took."""
        if not tile.across[0]:
            return 0.0
        layout, scale, wide = self._layout, self._scale, self._names_width * self._scale
        left = layout.left_of(0.0, wide)
        hidden = (self.chart.box.width - self._names_width) * scale if self._words.is_right_to_left else 0.0
        window = Rectangle(left, layout.y, wide, (tile.down[1] - tile.down[0]) * scale)
        y = layout.y - tile.down[0] * scale
        layout.put(Picture(drawing, left - hidden, y, None, scale, window, self.manner.title_pt))
        return wide

    def _put_tile(self, drawing: Drawing, tile: _Tile, element: Element | None) -> None:
        """Put a part of the map under what is there; what is whole stands in the middle."""
        layout, scale = self._layout, self._scale
        width, height = (tile.across[1] - tile.across[0]) * scale, (tile.down[1] - tile.down[0]) * scale
        is_whole = len(self._tiles) == 1
        before = (layout.body.width - width) / 2 if is_whole else self._put_names(drawing, tile)
        left = layout.left_of(before, width)
        from_left = self.chart.box.width - tile.across[1] if self._words.is_right_to_left else tile.across[0]
        x, y = left - from_left * scale, layout.y - tile.down[0] * scale
        window = None if is_whole else Rectangle(left, layout.y, width, height)
        layout.put(Picture(drawing, x, y, element, scale, window, self.manner.title_pt))
        layout.y += height

    def _told(self) -> str:
        """Return what the map shows, for who cannot see it."""
        titles = {one.matrix_id: one.title for one in self._printed.matrices}
        people = None if self._printed.teammates is None else _names(self._printed, self._run, self._words)
        return "\n".join(
            role_text(
                card.matrix,
                card.column,
                None if people is None else people.get(card.matrix.matrix_id, ()),
                titles,
                self._words,
            )
            for card in self.chart.cards
        )
