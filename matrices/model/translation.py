"""A matrix in another language: its texts beside the matrix, place by place, and what they were translated from."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import ClassVar, NamedTuple

from msgspec import field
from msgspec.structs import replace
from typing_extensions import override

from matrices.model.document import Document, Part
from matrices.model.matrix import Attribute, Level, Matrix, question_lines


class TextKind(StrEnum):
    """What a text of a matrix says."""

    TITLE = "title"
    ABOUT = "about"
    LEVEL_NAME = "level_name"
    LEVEL_MEANING = "level_meaning"
    CATEGORY_NAME = "category_name"
    ATTRIBUTE_NAME = "attribute_name"
    ATTRIBUTE_ABOUT = "attribute_about"
    ATTRIBUTE_QUESTIONS = "attribute_questions"
    DESCRIPTOR = "descriptor"


class TextPlace(NamedTuple):
    """Where a text stands: `part_id` is a level's, category's or attribute's, `level_id` that of a descriptor."""

    kind: TextKind
    part_id: str = ""
    level_id: str = ""

    @property
    def key(self) -> str:
        """The place as a translation's texts are kept by: `descriptor/empathy/solid`."""
        return "/".join(one for one in self if one)


class TranslatedText(Part, frozen=True, kw_only=True):
    """A text, and the source text as it read when the translation was made.

    The source is kept whole, not as a digest: what changed since can then be shown without an edition of it.
    """

    text: str
    source: str


class Translation(Document, frozen=True, kw_only=True):
    """The texts of one matrix in one language. Texts of parts that are gone stay: undo may bring the parts back."""

    table: ClassVar[str] = "translations"

    matrix_id: str
    language: str
    texts: Mapping[str, TranslatedText] = field(default_factory=dict)
    """By key of their place."""

    @property
    @override
    def document_id(self) -> str:
        return translation_id_of(self.matrix_id, self.language)


class TextState(StrEnum):
    """How a place of the matrix stands in a translation."""

    DONE = "done"
    STALE = "stale"
    """The source reads otherwise than when it was translated."""
    MISSING = "missing"


class Translated(NamedTuple):
    """A matrix in the language of a translation."""

    matrix: Matrix
    source_language: str
    fallbacks: tuple[TextPlace, ...] = ()
    """Places that show the source text because nobody translated it, in reading order."""
    stale: tuple[TextPlace, ...] = ()
    """Places whose translation is older than what the source says now, in reading order."""


def translation_id_of(matrix_id: str, language: str) -> str:
    """Return the id of a matrix's translation into a language: there is one at most."""
    return f"{matrix_id}:{language}"


def source_texts(matrix: Matrix) -> dict[TextPlace, str]:
    """Return all texts of a matrix that say something, in reading order."""
    return {place: text for place, text in _texts(matrix) if text.strip()}


def text_state(translation: Translation, place: TextPlace, source: str) -> TextState:
    """Return how the text at a place stands to what the source says now."""
    return state_of(translation.texts.get(place.key), source)


def state_of(text: TranslatedText | None, source: str) -> TextState:
    """Return how a translated text, None for none, stands to what the source says now."""
    if text is None:
        return TextState.MISSING
    return TextState.DONE if text.source == source else TextState.STALE


def text_states(matrix: Matrix, translation: Translation) -> dict[TextPlace, TextState]:
    """Return how each text of a matrix stands in a translation, in reading order."""
    return {place: text_state(translation, place, source) for place, source in source_texts(matrix).items()}


def translated(matrix: Matrix, translation: Translation) -> Translated:
    """Return `matrix` in the language of a translation; the source's own text where there is no other."""
    states = text_states(matrix, translation)
    used = frozenset(place for place, state in states.items() if state is not TextState.MISSING)
    stale = tuple(place for place, state in states.items() if state is TextState.STALE)
    return _translated(matrix, translation, used, stale)


def translated_then(
    wording: Matrix, translation: Translation, apart: AbstractSet[TextPlace] = frozenset()
) -> Translated:
    """Return an earlier wording in the language of a translation, which may have been made from a later one.

    Only texts that were translated from exactly this wording are, and descriptors only behaviour by behaviour: ticks
    of ratings name behaviours by their line. Places in `apart` are left as they are.
    """
    states = text_states(wording, translation)
    done = {place for place, state in states.items() if state is TextState.DONE and place not in apart}
    return _translated(wording, translation, frozenset(one for one in done if _is_line_by_line(one, translation)))


def translated_both(old: Matrix, new: Matrix, translation: Translation) -> tuple[Translated, Translated]:
    """Return two states of a role in the language of a translation.

    What reads otherwise in one than in the other stays in the source's language in both, and is no fallback: a
    translation is made from one of them at most, and words of two languages cannot be compared.
    """
    before, after = source_texts(old), source_texts(new)
    changed = frozenset(place for place in before.keys() & after.keys() if before[place] != after[place])
    states = (translated_then(one, translation, changed) for one in (old, new))
    then, now = (one._replace(fallbacks=tuple(p for p in one.fallbacks if p not in changed)) for one in states)
    return then, now


def with_texts(matrix: Matrix, texts: Mapping[TextPlace, str], language: str) -> Matrix:
    """Return `matrix` saying these texts, in a language; what they do not name stays as it is."""
    categories = (
        replace(one, name=texts.get(TextPlace(TextKind.CATEGORY_NAME, one.category_id), one.name))
        for one in matrix.categories
    )
    return replace(
        matrix,
        title=texts.get(TextPlace(TextKind.TITLE), matrix.title),
        about=texts.get(TextPlace(TextKind.ABOUT), matrix.about),
        language=language,
        levels=tuple(_worded_level(one, texts) for one in matrix.levels),
        categories=tuple(categories),
        attributes=tuple(_worded_attribute(one, texts) for one in matrix.attributes),
    )


def _translated(
    matrix: Matrix, translation: Translation, used: AbstractSet[TextPlace], stale: tuple[TextPlace, ...] = ()
) -> Translated:
    texts = {place: translation.texts[place.key].text for place in used}
    fallbacks = tuple(place for place in source_texts(matrix) if place not in used)
    return Translated(with_texts(matrix, texts, translation.language), matrix.language, fallbacks, stale)


def _is_line_by_line(place: TextPlace, translation: Translation) -> bool:
    text = translation.texts[place.key]
    return place.kind is not TextKind.DESCRIPTOR or _line_count(text.text) == _line_count(text.source)


def _line_count(text: str) -> int:
    return sum(1 for line in text.splitlines() if line.strip())


def _texts(matrix: Matrix) -> Iterator[tuple[TextPlace, str]]:
    yield TextPlace(TextKind.TITLE), matrix.title
    yield TextPlace(TextKind.ABOUT), matrix.about
    for level in matrix.levels:
        yield TextPlace(TextKind.LEVEL_NAME, level.level_id), level.name
        yield TextPlace(TextKind.LEVEL_MEANING, level.level_id), level.meaning
    for category in matrix.categories:
        yield TextPlace(TextKind.CATEGORY_NAME, category.category_id), category.name
    for attribute in matrix.attributes:
        yield from _attribute_texts(matrix, attribute)


def _attribute_texts(matrix: Matrix, attribute: Attribute) -> Iterator[tuple[TextPlace, str]]:
    own = attribute.attribute_id
    yield TextPlace(TextKind.ATTRIBUTE_NAME, own), attribute.name
    yield TextPlace(TextKind.ATTRIBUTE_ABOUT, own), attribute.about
    for level in matrix.levels:
        yield TextPlace(TextKind.DESCRIPTOR, own, level.level_id), attribute.descriptor(level.level_id)
    yield TextPlace(TextKind.ATTRIBUTE_QUESTIONS, own), attribute.questions_text


def _worded_level(level: Level, texts: Mapping[TextPlace, str]) -> Level:
    own = level.level_id
    name = texts.get(TextPlace(TextKind.LEVEL_NAME, own), level.name)
    return replace(level, name=name, meaning=texts.get(TextPlace(TextKind.LEVEL_MEANING, own), level.meaning))


def _worded_attribute(attribute: Attribute, texts: Mapping[TextPlace, str]) -> Attribute:
    own = attribute.attribute_id
    return replace(
        attribute,
        name=texts.get(TextPlace(TextKind.ATTRIBUTE_NAME, own), attribute.name),
        about=texts.get(TextPlace(TextKind.ATTRIBUTE_ABOUT, own), attribute.about),
        descriptors={
            level_id: texts.get(TextPlace(TextKind.DESCRIPTOR, own, level_id), text)
            for level_id, text in attribute.descriptors.items()
        },
        questions=question_lines(texts.get(TextPlace(TextKind.ATTRIBUTE_QUESTIONS, own), attribute.questions_text)),
    )
