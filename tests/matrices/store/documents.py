"""Small documents to store, and what a store holds, to compare."""

import datetime
import itertools

from hypothesis import strategies as st

from matrices.model.edition import Edition, edition_id_of
from matrices.model.evidence import Evidence
from matrices.model.growth import standings_of
from matrices.model.matrix import Attribute, Category, Level, Matrix
from matrices.model.review import Rating, Review, ReviewKind, Who, review_id_for
from matrices.model.teammate import Placement, Teammate

DAY = datetime.date(2026, 3, 2)
NOW = datetime.datetime(2026, 3, 2, 9, tzinfo=datetime.UTC)

MATRIX = Matrix(
    matrix_id="support",
    title="دعم العملاء",
    levels=tuple(Level(level_id=f"level-{number}", name=f"Level {number}") for number in (1, 2, 3)),
    categories=(Category(category_id="craft", name="Craft"), Category(category_id="team", name="Team")),
    attributes=(
        Attribute(attribute_id="product", name="製品知識", category_id="craft", descriptors={"level-1": "Asks"}),
        Attribute(attribute_id="mentoring", name="Mentoring", category_id="team", expected_level_id="level-2"),
    ),
)
EDITION = Edition(edition_id=edition_id_of(MATRIX), matrix=MATRIX, number=1, published_on=DAY)


def rating(rating_id="rating-1", **fields):
    given = {"attribute_id": "product", "level_id": "level-2", "on": DAY, "by": Who.LEAD, "recorded_at": NOW}
    return Rating(**{"rating_id": rating_id, "edition_id": EDITION.edition_id, **given, **fields})


def review(teammate_id="ada", own_id="r1", *ratings, day=DAY, **fields):
    review_id = review_id_for(teammate_id, own_id)
    fields = {"kind": ReviewKind.ONE_TO_ONE, "held_on": day, **fields}
    return Review(review_id=review_id, teammate_id=teammate_id, ratings=ratings, **fields)


def teammate(teammate_id="ada", *reviews, **fields):
    placements = (Placement(matrix_id="support", since=DAY),)
    fields = {"name": "Ada", "placements": placements, "standings": dict(standings_of(reviews)), **fields}
    return Teammate(teammate_id=teammate_id, **fields)


def team():
    """Return a small, sound workspace's documents."""
    first = review("ada", "r1", rating(evidence_ids=("e1",)), evidence=(Evidence(evidence_id="e1", text="Görüşme"),))
    second = review("ada", "r2", rating("rating-2", level_id="level-3", supersedes="rating-1"))
    return [MATRIX, EDITION, teammate("ada", first, second), first, second, teammate("brian")]


def held(db):
    """Return all that a JournalDB holds, by table and id."""
    return {(name, document.doc_id): dict(document) for name in db.tables() for document in db.table(name)}


names = st.sampled_from(["a", "b", "c:1", "c:2", "d@x"])
fields = st.dictionaries(st.text(max_size=5), st.text(max_size=20) | st.integers(-(2**60), 2**60), max_size=3)
changes = st.lists(st.tuples(names, names, st.none() | fields), min_size=1, max_size=4)
"""What one transaction does: table, id, and the fields put there; None removes."""


def apply(db, transaction):
    """Do what a transaction of `changes` says, through TinyDB's own methods."""
    with db.transaction():
        for table, document_id, its_fields in transaction:
            db.table(table).remove(doc_ids=[document_id])
            if its_fields is not None:
                db.table(table).insert(db.table(table).document_class(its_fields, document_id))


def applied(state, transaction):
    """Return what a store that held `state` holds after a transaction of `changes`."""
    state = dict(state)
    for table, document_id, its_fields in transaction:
        state.pop((table, document_id), None)
        if its_fields is not None:
            state[table, document_id] = its_fields
    return state


def sample_transactions(count):
    """Return `count` transactions, always the same ones, of one to five documents of up to a few sectors each."""
    sizes = itertools.cycle([3, 700, 40, 1900, 250, 9])
    tables = itertools.cycle(["a", "b", "a"])
    return [
        [
            (next(tables), f"id-{(number * 7 + place) % 11}", {"n": number, "text": "ö" * next(sizes)})
            if (number + place) % 6
            else (next(tables), f"id-{(number + place) % 11}", None)
            for place in range(1 + number * number % 5)
        ]
        for number in range(1, count + 1)
    ]
