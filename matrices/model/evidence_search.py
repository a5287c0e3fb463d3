"""Finding what was seen: the texts of evidence, of all teammates, by words in them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from matrices.model.folding import Folding
from matrices.model.review import Review


class Sighting(NamedTuple):
    """A piece of evidence: whom it is about, the first attribute that it was given for, and its text to be searched."""

    teammate_id: str
    attribute_id: str
    text: str
    folded: str


def sightings_in(reviews: Iterable[Review]) -> Iterator[Sighting]:
    """Yield every piece of evidence once, the latest of each review first."""
    fold, known = Folding(), set[str]()
    for review in reviews:
        given = {one: rating.attribute_id for rating in reversed(review.ratings) for one in rating.evidence_ids}
        # What came along with a corrected rating lies in two reviews.
        fresh = [one for one in reversed(review.evidence) if one.evidence_id not in known]
        known.update(one.evidence_id for one in fresh)
        for evidence in fresh:
            text = " ".join(evidence.text.split())
            attribute_id = given.get(evidence.evidence_id, "")
            yield Sighting(review.teammate_id, attribute_id, text, fold(text).text)


def found_in(sightings: Iterable[Sighting], typed: str, most: int) -> list[Sighting]:
    """Return the first `most` whose text holds every word of `typed`, whatever its case and accents."""
    wanted = Folding()(typed).text.split()
    if not wanted:
        return []
    found = (one for one in sightings if all(word in one.folded for word in wanted))
    return [one for one, _ in zip(found, range(most), strict=False)]
