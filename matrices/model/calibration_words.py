"""What calibration is told in, in window and print alike."""

from collections.abc import Sequence

from matrices.language.words import Words
from matrices.model.calibration import WITHIN_DAYS, Drift


def lead_text(lead: str, words: Words) -> str:
    """Return what the people are called whom a lead rated last."""
    return words("Last rated by {name}", name=lead) if lead else words("No lead named")


def drift_lines(drifts: Sequence[Drift], words: Words) -> list[str]:
    """Return how each lead's ratings compare, a line each; one line where there is nothing to compare."""
    lines = [drift_text(one, words) for one in drifts]
    return lines or [words("There are no two ratings here that could be compared.")]


def comparison_text(words: Words) -> str:
    """Return what is compared of leads, and what it cannot tell."""
    return words(
        "A lead's rating beside the next one of the same attribute, agreed or by another lead, within {days} "
        "days. Levels are an order, so places are counted and nothing is averaged. It does not say who is "
        "right, and growth in between looks like a strict lead.",
        days=WITHIN_DAYS,
    )


def drift_text(drift: Drift, words: Words) -> str:
    """Return how a lead's ratings compare to what was said next."""
    pairs = words.plural("{count} pair", "{count} pairs", drift.pairs)
    if drift.places is None:
        return words("{lead}: {pairs}, too few to say anything", lead=drift.lead, pairs=pairs)
    counts = words(
        "{higher} higher, {same} the same, {lower} lower", higher=drift.higher, same=drift.same, lower=drift.lower
    )
    return words(
        "{lead}: {pairs} ({counts}); in the middle {middle}",
        lead=drift.lead,
        pairs=pairs,
        counts=counts,
        middle=_places_text(drift.places, words),
    )


def _places_text(places: int, words: Words) -> str:
    if not places:
        return words("the same level")
    if places > 0:
        return words.plural("{count} level higher", "{count} levels higher", places)
    return words.plural("{count} level lower", "{count} levels lower", -places)
