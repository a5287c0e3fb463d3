"""What becomes of translations when roles are copied and rows take another place or id: texts go where their row goes.

A text keeps the source it was made from, so that one that does not fit any more where it comes is a stale one there.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from msgspec.structs import replace

from matrices.edits.between_roles import Carried
from matrices.model.matching import matched_levels
from matrices.model.matrix import Matrix
from matrices.model.translation import (
    TextKind,
    TextPlace,
    TextState,
    TranslatedText,
    Translation,
    source_texts,
    state_of,
)

Offer: TypeAlias = tuple[TextPlace, TranslatedText]
"""A text, and where it may go."""
TranslationsOf: TypeAlias = Callable[[str], Sequence[Translation]]
"""Looks up the translations of a role by its id."""
_OF_ROW: Final = (TextKind.ATTRIBUTE_NAME, TextKind.ATTRIBUTE_ABOUT, TextKind.ATTRIBUTE_QUESTIONS)


def duplicated(translations: Iterable[Translation], before: Matrix, after: Matrix) -> tuple[Translation, ...]:
    """Return the translations of `after`, a role made from `before` with the same rows in the same order.

    What is empty in it has none, nor has a title that is another.
    """
    rows = {old.attribute_id: new.attribute_id for old, new in zip(before.attributes, after.attributes, strict=True)}
    made = (_duplicate(one, before, after, rows) for one in translations)
    return tuple(one for one in made if one.texts)


def carried_along(source: Matrix, carried: Carried, translations_of: TranslationsOf) -> tuple[Translation, ...]:
    """Return the translations of the role that rows of `source` went to, as it was before they went.

    There is one for each language that the rows are translated into: no text is lost.
    """
    there = {one.language: one for one in translations_of(carried.target.matrix_id)}
    made = []
    for one in translations_of(source.matrix_id):
        empty = Translation(matrix_id=carried.target.matrix_id, language=one.language)
        old = there.get(one.language, empty)
        new = _with(old, carried.target, _carried_texts(one, source, carried))
        if new != old and one.language != carried.target.language:
            made.append(new)
    return tuple(made)


def followed(
    before: Mapping[str, Matrix], changed: Iterable[Matrix], translations_of: TranslationsOf
) -> tuple[Translation, ...]:
    """Return the translations that change when rows take other ids: by linking, merging or going their own way.

    A row has what its former ids were translated as; where it took over the words of a row of another role, it has
    what these are translated as there.
    """
    made = []
    for after in changed:
        elsewhere = [one for key in before if key != after.matrix_id for one in translations_of(key)]
        for old in translations_of(after.matrix_id):
            new = _with(old, after, _former_texts(old, before[after.matrix_id], after))
            new = _with(new, after, _texts_elsewhere(new, elsewhere, before[after.matrix_id], after))
            made += [new] if new != old else []
    return tuple(made)


def _duplicate(translation: Translation, before: Matrix, after: Matrix, rows: Mapping[str, str]) -> Translation:
    empty = Translation(matrix_id=after.matrix_id, language=translation.language)
    around = (one for one in source_texts(before) if not _is_of_row(one))
    texts = [(one, translation.texts[one.key]) for one in around if one.key in translation.texts]
    fitting = [(one, text) for one, text in texts if one.kind is not TextKind.TITLE or text.source == after.title]
    levels = {one: one for one in before.level_places}
    return _with(empty, after, [*fitting, *_row_texts(translation, rows, levels)])


def _carried_texts(translation: Translation, source: Matrix, carried: Carried) -> Iterator[Offer]:
    yield from _row_texts(translation, carried.ids, matched_levels(source, carried.target))
    for old_id, new_id in carried.ids.items():
        old, category_id = source.attribute(old_id), carried.target.attribute(new_id).category_id
        text = translation.texts.get(TextPlace(TextKind.CATEGORY_NAME, old.category_id or "").key)
        if category_id is not None and text is not None:
            yield TextPlace(TextKind.CATEGORY_NAME, category_id), text


def _with(translation: Translation, matrix: Matrix, offered: Iterable[Offer]) -> Translation:
    """Return `translation` with what is offered for places of `matrix` that have no text, or none that fits."""
    kept, sources = dict(translation.texts), source_texts(matrix)
    for place, text in offered:
        source = sources.get(place)
        if source is None:
            continue
        own = kept.get(place.key)
        is_better = own is not None and own.source != source and text.source == source
        if own is None or is_better:
            kept[place.key] = text
    return replace(translation, texts=kept)


def _row_texts(translation: Translation, rows: Mapping[str, str], levels: Mapping[str, str]) -> Iterator[Offer]:
    """Yield the texts of rows under the ids that rows and levels have elsewhere."""
    for old_id, new_id in rows.items():
        pairs = [(TextPlace(kind, old_id), TextPlace(kind, new_id)) for kind in _OF_ROW]
        for old_level, new_level in levels.items():
            cells = (TextPlace(TextKind.DESCRIPTOR, *one) for one in ((old_id, old_level), (new_id, new_level)))
            pairs.append((next(cells), next(cells)))
        yield from ((new, translation.texts[old.key]) for old, new in pairs if old.key in translation.texts)


def _former_texts(translation: Translation, old: Matrix, new: Matrix) -> Iterator[Offer]:
    """Yield what rows of `new` were translated as under ids that they had in `old`."""
    levels = {one: one for one in new.level_places}
    for row in new.attributes:
        former = (one for one in row.also if one in old.attribute_places and one not in new.attribute_places)
        for one in former:
            yield from _row_texts(translation, {one: row.attribute_id}, levels)


def _texts_elsewhere(
    translation: Translation, elsewhere: Iterable[Translation], old: Matrix, new: Matrix
) -> Iterator[Offer]:
    """Yield what rows that changed are translated as in other roles, where that fits what they say here."""
    touched = {one.attribute_id: one.attribute_id for one in new.attributes if one not in old.attributes}
    levels, sources = {one: one for one in new.level_places}, source_texts(new)
    for other in elsewhere:
        if other.language == translation.language:
            offered = _row_texts(other, touched, levels)
            yield from (one for one in offered if state_of(one[1], sources.get(one[0], "")) is TextState.DONE)


def _is_of_row(place: TextPlace) -> bool:
    return place.kind in _OF_ROW or place.kind is TextKind.DESCRIPTOR
