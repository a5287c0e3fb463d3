"""The role book: every role of a team between two covers, with contents, how to read it, and an index of attributes."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from matrices.language.dates import date_text
from matrices.language.isolates import isolated
from matrices.language.words import Words
from matrices.reports.contents import ContentsLine, put_contents_line
from matrices.reports.editions import wording_of, wording_text
from matrices.reports.matrix_pages import MatrixPrint, role_pages
from matrices.reports.options import Orientation, PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.paper import INK, TITLE_PT, PageFormat, landscape, portrait, voice_in, voice_of
from matrices.reports.paths_pages import PATHS_KEY, PathsPrint, paths_pages
from matrices.reports.placed import Bookmark, Layout, Page
from matrices.reports.press import Press
from matrices.reports.role_book_cover import cover_page
from matrices.reports.role_book_guide import put_guide
from matrices.reports.role_book_index import put_index
from matrices.reports.standard_pages import STANDARD_KEY, StandardPrint, standard_pages
from matrices.reports.structure import Role
from matrices.reports.typography.fonts import Weight
from matrices.reports.typography.typesetter import Typesetter

_TITLE_GAP: Final = 14.0
_GUIDE: Final = "book/guide"
_CONTENTS: Final = "book/contents"
_INDEX: Final = "book/index"


class RoleBookPrint(msgspec.Struct, frozen=True):
    """What a book holds: roles, and the service standard where the team has one."""

    roles: tuple[MatrixPrint, ...]
    standard: StandardPrint | None = None


def print_role_book(
    printed: RoleBookPrint, destination: Path, run: PrintRun, words: Words, typesetter: Typesetter
) -> None:
    """Write the book of the given roles as one PDF.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    pages = role_book_pages(printed, run, words, typesetter)
    about = About(title=words("Role book"), author=run.brand.team_name, subject=words("Role matrices"))
    write_run(pages, about, destination, run, words=words, typesetter=typesetter)


def role_book_pages(printed: RoleBookPrint, run: PrintRun, words: Words, typesetter: Typesetter) -> tuple[Page, ...]:
    """Return all pages of the book, laid out."""
    return _Book(printed, run, words, typesetter).pages()


class _Part(NamedTuple):
    """A stretch of pages that contents lead to."""

    line: ContentsLine
    pages: tuple[Page, ...]


class _Book:
    """One book being laid out."""

    def __init__(self, printed: RoleBookPrint, run: PrintRun, words: Words, typesetter: Typesetter) -> None:
        self._roles = printed.roles
        self._standard = printed.standard
        self._run = run
        self._words = words
        self._typesetter = typesetter

    def pages(self) -> tuple[Page, ...]:
        """Return the pages: cover, contents, how to read it, the service standard, paths, roles, index."""
        cover = cover_page(self._press(), self._run)
        parts = [self._guide(), *self._team(), *(self._role(one) for one in self._roles)]
        index_line = self._line(self._words("Index of attributes"), _INDEX)
        length = len(self._contents([*(part.line for part in parts), index_line]))
        number = 1 + length + 1
        lines: list[ContentsLine] = []
        for part in parts:
            lines.append(part.line._replace(page=number))
            number += len(part.pages)
        contents = self._contents([*lines, index_line._replace(page=number)])
        index = self._index([cover, *contents, *(page for part in parts for page in part.pages)])
        return (cover, *contents, *(page for part in parts for page in part.pages), *index)

    def _line(self, name: str, key: str) -> ContentsLine:
        return ContentsLine(name, key, 1, voice_of(self._words))

    def _press(self) -> Press:
        layout = Layout(self._page_format, is_right_to_left=self._words.is_right_to_left)
        return Press(layout, self._words, self._typesetter)

    @property
    def _page_format(self) -> PageFormat:
        """A book stands upright where nobody asks for something else; its roles lie as they fit."""
        options = self._run.options
        return (landscape if options.orientation is Orientation.LANDSCAPE else portrait)(options.paper)

    def _begin(self, title: str, key: str) -> Press:
        """Begin a part with its title."""
        press = self._press()
        parts = (self._run.brand.team_name, title, date_text(self._run.day, self._words.language))
        press.layout.turn(" · ".join(isolated(part) for part in parts if part))
        press.layout.put(Bookmark(title, key, 0, press.layout.y))
        heading = self._typesetter.line(title, voice_of(self._words).style(TITLE_PT, INK, Weight.STRONG))
        press.layout.put_text(heading, 0, press.layout.y, Role.HEADING_1)
        press.layout.y += heading.height + _TITLE_GAP
        return press

    def _guide(self) -> _Part:
        title = self._words("How to read this book")
        press = self._begin(title, _GUIDE)
        put_guide(press)
        return _Part(self._line(title, _GUIDE), press.layout.pages())

    def _team(self) -> Iterator[_Part]:
        """Yield what stands over all roles: the service standard and the paths between them, where there are any."""
        if self._standard is not None and self._standard.standard.statements:
            line = self._line(self._words("Our service standard"), STANDARD_KEY)
            yield _Part(line, standard_pages(self._standard, self._run, self._words, self._typesetter))
        matrices = tuple(one.shown for one in self._roles)
        if any(one.steps for one in matrices):
            line = self._line(self._words("Paths between roles"), PATHS_KEY)
            yield _Part(line, paths_pages(PathsPrint(matrices), self._run, self._words, self._typesetter))

    def _role(self, printed: MatrixPrint) -> _Part:
        matrix = printed.shown
        wording = wording_text(wording_of(printed.matrix, printed.editions), self._words)
        voice = voice_in(self._run.signs.language_of(matrix.title, matrix.language))
        line = ContentsLine(matrix.title, matrix.matrix_id, 1, voice, quiet=wording, is_strong=True)
        return _Part(line, role_pages(printed, self._run, self._words, self._typesetter))

    def _contents(self, lines: Sequence[ContentsLine]) -> tuple[Page, ...]:
        press = self._begin(self._words("Contents"), _CONTENTS)
        with press.layout.inside(Role.CONTENTS):
            for line in lines:
                put_contents_line(press, line)
        return press.layout.pages()

    def _index(self, pages_before: Sequence[Page]) -> tuple[Page, ...]:
        press = self._begin(self._words("Index of attributes"), _INDEX)
        put_index(press, [one.shown for one in self._roles], pages_before, self._run.signs)
        return press.layout.pages()
