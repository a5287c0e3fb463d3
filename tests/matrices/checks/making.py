"""Small matrices for the checks: a row of texts, level by level."""

from matrices.checks.finding import Code, Finding
from matrices.checks.vocabulary import Vocabularies
from matrices.checks.wording import Memory, findings_of
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.model.settings import Settings

SETTINGS = Settings()
VOCABULARIES = Vocabularies()


def row(*texts: str, attribute_id: str = "a", name: str = "") -> Attribute:
    described = {f"l{at}": text for at, text in enumerate(texts) if text}
    return Attribute(
        attribute_id=attribute_id, name=name or attribute_id, expected_level_id="l0", descriptors=described
    )


def grid(*rows: Attribute, levels: int = 0, language: str = "en") -> Matrix:
    count = levels or max((len(one.descriptors) for one in rows), default=1)
    made = tuple(Level(level_id=f"l{at}", name=f"Level {at}") for at in range(count))
    return Matrix(matrix_id="m", title="Role", language=language, levels=made, attributes=rows)


def found(matrix: Matrix) -> tuple[Finding, ...]:
    return findings_of(matrix, SETTINGS, Memory(VOCABULARIES))


def found_in(*texts: str, language: str = "en") -> tuple[Finding, ...]:
    return found(grid(row(*texts), language=language))


def codes_in(*texts: str, language: str = "en") -> list[Code]:
    return [one.code for one in found_in(*texts, language=language)]
