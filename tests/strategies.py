"""Generated documents in five scripts, for property tests."""

import datetime

from hypothesis import strategies as st
from msgspec.structs import replace

from matrices.model.matrix import Attribute, Category, Level, Matrix, question_lines
from matrices.model.review import Absence, Rating, Review, ReviewKind, Who, review_id_for

ALPHABET = "abc XYZ ñá ğıİş あア漢字、。 ابتث ًّ 0123 %-/()«»\n"
texts = st.text(st.sampled_from(ALPHABET), max_size=60)
names = st.text(st.sampled_from("abc ñ ğ 漢字 ابت 12"), min_size=1, max_size=12).filter(str.strip)
days = st.dates(datetime.date(2024, 1, 1), datetime.date(2027, 12, 31))


@st.composite
def matrices(draw: st.DrawFn, max_rows: int = 6, max_levels: int = 5) -> Matrix:
    colours = st.sampled_from(("", "blue"))
    count = draw(st.integers(0, max_levels))
    levels = tuple(Level(level_id=f"l{n}", name=draw(names), colour=draw(colours)) for n in range(count))
    categories = tuple(Category(category_id=f"c{n}", name=draw(names)) for n in range(draw(st.integers(0, 3))))
    places = sorted(draw(st.lists(st.integers(-1, len(categories) - 1), max_size=max_rows)))
    attributes = tuple(_attribute(draw, row, place, levels) for row, place in enumerate(places))
    return Matrix(matrix_id="m", title=draw(names), levels=levels, categories=categories, attributes=attributes)


@st.composite
def states(draw: st.DrawFn) -> tuple[Matrix, Matrix]:
    """Two states of one matrix: rows, levels and categories added, removed, moved and reworded in between."""
    old, new = draw(matrices()), draw(matrices())
    levels = tuple(draw(st.permutations(new.levels)))
    categories = tuple(draw(st.permutations(new.categories)))
    places = {one.category_id: place for place, one in enumerate(categories)}
    rows = sorted(draw(st.permutations(new.attributes)), key=lambda one: places.get(one.category_id, -1))
    return old, replace(new, levels=levels, categories=categories, attributes=tuple(rows))


def _attribute(draw: st.DrawFn, row: int, category: int, levels: tuple[Level, ...]) -> Attribute:
    ids = [one.level_id for one in levels]
    return Attribute(
        attribute_id=f"a{row}",
        name=draw(names),
        category_id=None if category < 0 else f"c{category}",
        expected_level_id=draw(st.none() | st.sampled_from(ids)) if ids else None,
        descriptors={one: f"x{draw(texts).strip()}" for one in ids if draw(st.booleans())},
        questions=question_lines("\n".join(draw(st.lists(names, max_size=2)))),
    )


@st.composite
def ratings(draw: st.DrawFn, rating_id: str, on: datetime.date) -> Rating:
    level_id = draw(st.none() | st.sampled_from(["l0", "l1", "l2"]))
    return Rating(
        rating_id=rating_id,
        attribute_id=draw(st.sampled_from(["a0", "a1", "a2"])),
        level_id=level_id,
        absence=draw(st.sampled_from(Absence)) if level_id is None else None,
        on=on,
        by=draw(st.sampled_from(Who)),
        edition_id="m:e",
        recorded_at=datetime.datetime(2026, 1, 1, 12, draw(st.integers(0, 59)), tzinfo=datetime.UTC),
    )


@st.composite
def reviews(draw: st.DrawFn, teammate_id: str = "t", max_reviews: int = 5) -> tuple[Review, ...]:
    held = draw(st.lists(days, max_size=max_reviews))
    made = []
    for number, day in enumerate(held):
        count = draw(st.integers(0, 5))
        own = tuple(draw(ratings(f"r{number}-{at}", day)) for at in range(count))
        review_id = review_id_for(teammate_id, str(number))
        review = Review(
            review_id=review_id, teammate_id=teammate_id, kind=ReviewKind.QUARTERLY, held_on=day, ratings=own
        )
        made.append(review)
    return tuple(made)
