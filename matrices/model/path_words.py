"""What roles and steps on the map of paths are called, in window and print alike."""

from collections.abc import Mapping, Sequence

from matrices.language.words import Words
from matrices.model.matrix import Matrix, Step, StepKind, Track


def track_text(track: Track, words: Words) -> str:
    """Return the name of a track."""
    names = {
        Track.INDIVIDUAL: words("Support"),
        Track.TECHNICAL: words("Technical support"),
        Track.PEOPLE: words("Leading people"),
        Track.OPERATIONS: words("Operations"),
        Track.EMBEDDED: words("Embedded in a product team"),
    }
    return names[track]


def kind_text(kind: StepKind, words: Words) -> str:
    """Return the name of a kind of step."""
    return {
        StepKind.GROW: words("Grow"),
        StepKind.CHANGE_TRACK: words("Change track"),
        StepKind.LEAD_PEOPLE: words("Lead people"),
        StepKind.EMBED: words("Embed in a product team"),
        StepKind.MOVE_OUT: words("Move out of the team"),
    }[kind]


def step_text(step: Step, titles: Mapping[str, str], words: Words) -> str:
    """Return where a step leads, and of which kind it is."""
    return words("{kind}: {place}", kind=kind_text(step.kind, words), place=place_text(step, titles))


def place_text(step: Step, titles: Mapping[str, str]) -> str:
    """Return where a step leads."""
    return titles.get(step.to_matrix_id or "", step.destination)


def role_text(
    matrix: Matrix, column: int, people: Sequence[str] | None, titles: Mapping[str, str], words: Words
) -> str:
    """Return all that the map shows of a role, for who cannot see it; `people` are None where they are not shown."""
    track = track_text(matrix.track, words)
    steps = [step_text(one, titles, words) for one in matrix.steps]
    parts = (
        matrix.title,
        words("{track}, column {number}", track=track, number=column + 1),
        *([] if people is None else [_held_by(people, words)]),
        *steps,
    )
    return words("; ").join(parts)


def _held_by(people: Sequence[str], words: Words) -> str:
    return words("Held by {names}", names=words(", ").join(people)) if people else words("Held by nobody")
