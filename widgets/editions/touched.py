"""Ratings that stand on wording which reads differently now, in words."""

from typing import Final

from matrices.language.words import Words
from matrices.model.answer_words import absence_text
from matrices.model.matrix import Attribute, Matrix
from matrices.model.rewording import Reworded, Touched
from matrices.model.word_marks import word_marks
from widgets.comparing.inline import Marked, inline

_BESIDE: Final = frozenset({Reworded.OTHER_CELLS})


def is_about_the_level(touched: Touched) -> bool:
    """Tell whether more changed than what other levels of the row say."""
    return not set(touched.reworded) <= _BESIDE


def rating_text(touched: Touched, matrix: Matrix, words: Words) -> str:
    """Return the attribute and the level given, as `Product knowledge: Solid`."""
    standing, old = touched.standing, touched.edition.matrix
    name = matrix.attribute(touched.attribute_id).name
    if standing.absence is not None:
        level = absence_text(standing.absence, words)
    else:
        known = matrix if standing.level_id in matrix.level_places else old
        level = known.level(standing.level_id or "").name
    return words("{attribute}: {level}", attribute=name, level=level)


def reworded_text(touched: Touched, words: Words) -> str:
    """Return what reads differently, as a list."""
    names = {
        Reworded.CELL: words("the text of this level"),
        Reworded.LEVEL: words("the name or meaning of the level"),
        Reworded.LEVEL_GONE: words("the level is gone"),
        Reworded.NAME: words("the name of the row"),
        Reworded.ABOUT: words("what the row is about"),
        Reworded.OTHER_CELLS: words("other levels of the row"),
    }
    return words(", ").join(names[one] for one in touched.reworded)


def marked_wording(touched: Touched, matrix: Matrix) -> Marked:
    """Return the words that changed most closely to the rating."""
    before, after = _texts(touched, matrix)
    return inline(before, after, word_marks(before, after))


def _texts(touched: Touched, matrix: Matrix) -> tuple[str, str]:
    old = touched.edition.matrix
    now, level_id = matrix.attribute(touched.attribute_id), touched.standing.level_id or ""
    then = _row_then(old, matrix, now)
    kind = touched.reworded[0]
    if kind in (Reworded.CELL, Reworded.LEVEL_GONE):
        return then.descriptor(level_id), now.descriptor(level_id)
    if kind is Reworded.LEVEL:
        one, two = old.level(level_id), matrix.level(level_id)
        return f"{one.name}\n{one.meaning}".strip(), f"{two.name}\n{two.meaning}".strip()
    if kind is Reworded.NAME:
        return then.name, now.name
    if kind is Reworded.ABOUT:
        return then.about, now.about
    return _other_cells(then, matrix), _other_cells(now, matrix)


def _other_cells(row: Attribute, matrix: Matrix) -> str:
    return "\n".join(row.descriptor(one) for one in matrix.level_places if row.descriptor(one))


def _row_then(old: Matrix, matrix: Matrix, now: Attribute) -> Attribute:
    ids = (now.attribute_id, *matrix.former_ids.get(now.attribute_id, ()))
    return next(old.attribute(one) for one in ids if one in old.attribute_places)
