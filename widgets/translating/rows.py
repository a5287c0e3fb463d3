"""The texts of a role as rows: what each says, how it was translated, and how that stands."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple

from matrices.language.words import AUTONYMS, Words
from matrices.model.matrix import Attribute, Category, Level, Matrix
from matrices.model.translation import TextKind, TextPlace, TextState, Translation, source_texts, state_of
from matrices.model.word_marks import word_marks
from matrices.reports.typography.characters import capitals
from widgets.comparing.face import Face, Header, kept
from widgets.comparing.inline import Marked, inline
from widgets.grid.marks import CellKey
from widgets.theme.type import line_height

SOURCE: Final = "source"
TARGET: Final = "target"
_WHOLE: Final = {TextKind.TITLE, TextKind.ABOUT}
_LEVEL: Final = {TextKind.LEVEL_NAME, TextKind.LEVEL_MEANING}
_ROW: Final = set(TextKind) - _WHOLE - _LEVEL - {TextKind.CATEGORY_NAME}


class TextRow(NamedTuple):
    """A text and its translation."""

    place: TextPlace
    source: str
    text: str
    state: TextState
    before: str
    """What the source said when it was translated; what it says now where it is not."""

    @property
    def row_id(self) -> str:
        """The row in the grid."""
        return self.place.key


def text_rows(matrix: Matrix, translation: Translation) -> tuple[TextRow, ...]:
    """Return a row for each text of a matrix, in reading order."""
    return tuple(_text_row(translation, place, source) for place, source in source_texts(matrix).items())


def translating_face(
    matrix: Matrix, language: str, rows: Sequence[TextRow], words: Words, shown: Matrix | None
) -> Face:
    """Return the grid of rows; a row that is as in the grid `shown` before is that one, which is then left alone."""
    known = _Known(shown)
    namer, own, other = _Namer(matrix, words), AUTONYMS.get(matrix.language, matrix.language), AUTONYMS[language]
    grid = Matrix(
        matrix_id=f"{matrix.matrix_id}:{language}",
        title=matrix.title,
        language=max((matrix.language, language), key=line_height),
        levels=(Level(level_id=SOURCE, name=own), Level(level_id=TARGET, name=other)),
        categories=tuple(known.category(one) for one in namer.bands(rows)),
        attributes=tuple(known.attribute(namer.attribute(one)) for one in rows),
    )
    stale = {one.row_id: one for one in rows if one.state is TextState.STALE}
    heads = {SOURCE: Header(Marked(own)), TARGET: Header(Marked(other))}
    return Face(grid, kept(partial(_marked, stale)), columns=heads)


def _text_row(translation: Translation, place: TextPlace, source: str) -> TextRow:
    found = translation.texts.get(place.key)
    state = state_of(found, source)
    if found is None:
        return TextRow(place, source, "", state, source)
    return TextRow(place, source, found.text, state, found.source)


class _Known:
    """What a grid shows already."""

    def __init__(self, shown: Matrix | None) -> None:
        self._attributes = {} if shown is None else {one.attribute_id: one for one in shown.attributes}
        self._categories = {} if shown is None else {one.category_id: one for one in shown.categories}

    def attribute(self, made: Attribute) -> Attribute:
        """Return the row as it was where it is the same."""
        old = self._attributes.get(made.attribute_id)
        return old if old is not None and old == made else made

    def category(self, made: Category) -> Category:
        """Return the band as it was where it is the same."""
        old = self._categories.get(made.category_id)
        return old if old is not None and old == made else made


def _marked(stale: Mapping[str, TextRow], key: CellKey) -> Marked | None:
    """Return what became of a source since it was translated, told in place."""
    row = stale.get(key[0])
    if row is None or key[1] != SOURCE:
        return None
    return inline(row.before, row.source, word_marks(row.before, row.source))


class _Namer:
    """Says what each text is."""

    def __init__(self, matrix: Matrix, words: Words) -> None:
        self._matrix = matrix
        self._words = words

    def bands(self, rows: Iterable[TextRow]) -> Iterator[Category]:
        """Yield the bands over the rows: the role, its levels, its categories, and each attribute."""
        for band_id in dict.fromkeys(_band_of(one.place) for one in rows):
            yield Category(category_id=band_id, name=self._band(band_id))

    def attribute(self, row: TextRow) -> Attribute:
        """Return a row of the grid."""
        is_stale = row.state is TextState.STALE
        return Attribute(
            attribute_id=row.row_id,
            name=self.name(row.place),
            about=self._words("The source has changed") if is_stale else "",
            category_id=_band_of(row.place),
            descriptors={SOURCE: row.source, TARGET: row.text} if row.text else {SOURCE: row.source},
        )

    def _band(self, band_id: str) -> str:
        """Return what stands over rows, in capitals: each band by the rules of its own language, not of the grid's."""
        words, matrix = self._words, self._matrix
        fixed = {"role": words("Role"), "levels": words("Levels"), "categories": words("Categories")}
        if band_id in fixed:
            return capitals(fixed[band_id], words.language)
        return capitals(matrix.attribute(band_id.removeprefix("row/")).name, matrix.language)

    def name(self, place: TextPlace) -> str:
        """Return what a text is within its band."""
        words, matrix = self._words, self._matrix
        if place.kind is TextKind.DESCRIPTOR:
            return matrix.level(place.level_id).name
        if place.kind in _LEVEL:
            number = matrix.level_places[place.part_id] + 1
            if place.kind is TextKind.LEVEL_NAME:
                return words("Level {number}", number=number)
            return words("Meaning of level {number}", number=number)
        names = {
            TextKind.TITLE: words("Title"),
            TextKind.CATEGORY_NAME: words("Category"),
            TextKind.ATTRIBUTE_NAME: words("Name"),
            TextKind.ATTRIBUTE_QUESTIONS: words("Questions"),
        }
        return names.get(place.kind) or words("About")


def place_text(matrix: Matrix, place: TextPlace, words: Words) -> str:
    """Return what a text is, for a sentence: `Empathy × Solid`."""
    name = _Namer(matrix, words).name(place)
    return f"{matrix.attribute(place.part_id).name} × {name}" if place.kind in _ROW else name


def _band_of(place: TextPlace) -> str:
    if place.kind in _WHOLE:
        return "role"
    if place.kind in _LEVEL:
        return "levels"
    return "categories" if place.kind is TextKind.CATEGORY_NAME else f"row/{place.part_id}"
