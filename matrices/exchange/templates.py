"""Role templates: matrices in our own words, from which a team starts.

A template's ids stay in the matrices made from it: one attribute id in several roles is one shared attribute.
"""

from collections.abc import Iterable, Mapping
from importlib.resources.abc import Traversable
from typing import Final

import msgspec

from matrices.exchange.content import content_folder, read_content, require
from matrices.model.matrix import Attribute, Category, Level, Matrix, Step, StepKind, Track, question_lines

_SUFFIX: Final = ".yaml"
_FALLBACK: Final = "en"


class _Form(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mapping in a template; every key must be known."""


class _LevelForm(_Form, frozen=True, kw_only=True):
    id: str
    name: str
    meaning: str = ""


class _AttributeForm(_Form, frozen=True, kw_only=True):
    id: str
    name: str
    about: str = ""
    expected: str | None = None
    questions: list[str] = []
    descriptors: dict[str, str]


class _CategoryForm(_Form, frozen=True, kw_only=True):
    id: str
    name: str
    attributes: list[_AttributeForm]


class _StepForm(_Form, frozen=True, kw_only=True):
    to: str | None = None
    kind: StepKind
    destination: str = ""


class _TemplateForm(_Form, frozen=True, kw_only=True):
    id: str
    title: str
    track: Track
    language: str
    about: str = ""
    levels: list[_LevelForm]
    categories: list[_CategoryForm]
    steps: list[_StepForm] = []


def template_ids(language: str) -> list[str]:
    """Return the ids of the templates in a language, sorted; none where there is no translation yet."""
    folder = content_folder("templates", language)
    if not folder.is_dir():
        return []
    return sorted(file.name.removesuffix(_SUFFIX) for file in folder.iterdir() if file.name.endswith(_SUFFIX))


def read_templates(language: str) -> list[Matrix]:
    """Return all templates in a language, track by track, and in each from where a path begins to where it has grown.

    Raises:
        ContentError: one of them breaks the agreed form.
    """
    return _by_paths(read_template(language, one) for one in template_ids(language))


def offered_templates(language: str) -> list[Matrix]:
    """Return a template of every role in the order of `read_templates`: in English where a language lacks one.

    Raises:
        ContentError: one of them breaks the agreed form.
    """
    own = set(template_ids(language))
    every = sorted(own | set(template_ids(_FALLBACK)))
    return _by_paths(read_template(language if one in own else _FALLBACK, one) for one in every)


def _by_paths(templates: Iterable[Matrix]) -> list[Matrix]:
    matrices = {one.matrix_id: one for one in templates}
    return sorted(matrices.values(), key=lambda one: (list(Track).index(one.track), -_growth_ahead(one, matrices)))


def _growth_ahead(matrix: Matrix, matrices: Mapping[str, Matrix]) -> int:
    """Return how often one can still grow from a role; a path that comes back to a role counts it once."""
    ahead = {key: one for key, one in matrices.items() if key != matrix.matrix_id}
    next_ids = [one.to_matrix_id for one in matrix.steps if one.kind is StepKind.GROW]
    return max((1 + _growth_ahead(ahead[one], ahead) for one in next_ids if one in ahead), default=0)


def read_template(language: str, template_id: str) -> Matrix:
    """Return a template as a matrix whose id is the template's.

    Raises:
        ContentError: there is none, or it breaks the agreed form; the file and the key are named.
    """
    matrix = template_in(content_folder("templates", language) / f"{template_id}{_SUFFIX}")
    require(holds=matrix.language == language, file=template_id, key="language", problem="differs from the folder's")
    return matrix


def template_in(file: Traversable) -> Matrix:
    """Return the template in a file, which is named after the template's id.

    Raises:
        ContentError: it is missing or breaks the agreed form; the file and the key are named.
    """
    form = read_content(file, _TemplateForm)
    _check(form, file.name)
    return Matrix(
        matrix_id=form.id,
        title=form.title,
        track=form.track,
        language=form.language,
        about=form.about.strip(),
        levels=tuple(Level(level_id=one.id, name=one.name, meaning=one.meaning) for one in form.levels),
        categories=tuple(Category(category_id=one.id, name=one.name) for one in form.categories),
        attributes=tuple(_attribute(one, category.id) for category in form.categories for one in category.attributes),
        steps=tuple(Step(to_matrix_id=one.to, kind=one.kind, destination=one.destination) for one in form.steps),
    )


def _attribute(form: _AttributeForm, category_id: str) -> Attribute:
    return Attribute(
        attribute_id=form.id,
        name=form.name,
        about=form.about.strip(),
        category_id=category_id,
        expected_level_id=form.expected,
        questions=question_lines("\n".join(form.questions)),
        descriptors={level_id: _behaviours(text) for level_id, text in form.descriptors.items() if text.strip()},
    )


def _behaviours(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def _check(form: _TemplateForm, file: str) -> None:
    require(holds=f"{form.id}{_SUFFIX}" == file, file=file, key="id", problem="differs from the file's name")
    _check_unique([one.id for one in form.levels], file, "levels")
    _check_unique([one.id for one in form.categories], file, "categories")
    attributes = [one for category in form.categories for one in category.attributes]
    _check_unique([one.id for one in attributes], file, "attributes")
    for attribute in attributes:
        _check_levels(attribute, {one.id for one in form.levels}, file)
    for place, step in enumerate(form.steps):
        leads_somewhere = (step.to is None) == bool(step.destination)
        require(holds=leads_somewhere, file=file, key=f"steps[{place}]", problem="needs either a role or a destination")


def _check_unique(ids: list[str], file: str, key: str) -> None:
    twice = sorted({one for one in ids if ids.count(one) > 1})
    require(holds=not twice, file=file, key=key, problem=f"the same id twice: {', '.join(twice)}")


def _check_levels(form: _AttributeForm, level_ids: set[str], file: str) -> None:
    unknown = sorted(form.descriptors.keys() - level_ids)
    require(holds=not unknown, file=file, key=f"{form.id}.descriptors", problem=f"no such level: {', '.join(unknown)}")
    holds = form.expected is None or form.expected in level_ids
    require(holds=holds, file=file, key=f"{form.id}.expected", problem=f"no such level: {form.expected}")
