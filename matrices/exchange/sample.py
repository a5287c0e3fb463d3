"""The sample team: the templates' roles, invented teammates and their reviews over time, as documents.

Every id is derived from the files, so that the sample is the same documents each time.
"""

from collections.abc import Iterator, Sequence
from importlib.resources.abc import Traversable
from typing import Final

from msgspec.structs import replace

from matrices.edits.cells import set_descriptors
from matrices.edits.editions import publish
from matrices.exchange.content import content_folder, read_content
from matrices.exchange.plans import read_plans
from matrices.exchange.sample_checks import check_sample
from matrices.exchange.sample_forms import EditionForm, MetricForm, SampleForm, TeammateForm
from matrices.exchange.sample_people import Wordings, person_documents
from matrices.exchange.standards import read_standard
from matrices.exchange.templates import read_templates
from matrices.model.area import Area, Ownership
from matrices.model.document import Document
from matrices.model.edition import Edition, edition_id_of
from matrices.model.matrix import Matrix
from matrices.model.metric import Metric, RoleMetrics
from matrices.model.round import Round
from matrices.model.settings import Settings

_FILE: Final = "team.yaml"
_PEOPLE: Final = "people"


def read_sample(language: str = "en") -> tuple[Document, ...]:
    """Return the documents of a whole workspace in a language: roles and editions, teammates and what belongs to them.

    Raises:
        ContentError: the sample or a template breaks the agreed form, or they do not hold together.
    """
    folder = content_folder("sample", language)
    people = folder / _PEOPLE
    files = sorted(people.iterdir(), key=lambda one: one.name) if people.is_dir() else []
    own = [one for one in files if one.name.endswith(".yaml")]
    team = sample_in(folder / _FILE, read_templates(language), language, own)
    return (*team, read_standard(language), *read_plans(language))


def sample_in(
    file: Traversable, templates: Sequence[Matrix], language: str, people: Sequence[Traversable] = ()
) -> tuple[Document, ...]:
    """Return the documents of the team in a file, whose roles are `templates` and whose people may have own files.

    Raises:
        ContentError: it breaks the agreed form, or does not hold together with the templates.
    """
    form = read_content(file, SampleForm)
    form = replace(form, teammates=[*form.teammates, *(read_content(one, TeammateForm) for one in people)])
    matrices = {matrix.matrix_id: _serving(matrix, form) for matrix in templates}
    check_sample(form, matrices)
    editions = {matrix_id: tuple(_editions(form.editions, matrix)) for matrix_id, matrix in matrices.items()}
    wordings = Wordings(editions)
    return (
        Settings(team_name=form.team_name, language=language),
        *matrices.values(),
        *(one for own in editions.values() for one in own),
        *(document for one in form.teammates for document in person_documents(one, wordings)),
        *_areas(form),
        *_metrics(form.metrics),
        *_rounds(form),
    )


def _serving(matrix: Matrix, form: SampleForm) -> Matrix:
    """Return a role whose attributes name the statements of the service standard that they serve."""
    served: dict[str, tuple[str, ...]] = {}
    for one in form.serves:
        for attribute_id in one.attributes:
            served[attribute_id] = (*served.get(attribute_id, ()), one.statement)
    attributes = (replace(one, serves=served.get(one.attribute_id, ())) for one in matrix.attributes)
    return replace(matrix, attributes=tuple(attributes))


def _editions(forms: Sequence[EditionForm], matrix: Matrix) -> Iterator[Edition]:
    """Yield a role's editions from the first on, or a snapshot of the wording where none is published."""
    made: list[Edition] = []
    for form in (one for one in forms if one.role == matrix.matrix_id):
        texts = {(one.attribute, one.level): one.text.strip() for one in form.worded}
        made.append(publish(set_descriptors(matrix, texts), made, form.on, form.note))
    if made:
        yield from made
    else:
        yield Edition(edition_id=edition_id_of(matrix), matrix=replace(matrix, steps=()))


def _areas(form: SampleForm) -> Iterator[Area]:
    for one in form.areas:
        owners = (
            Ownership(teammate_id=own.teammate, since=own.since, until=own.until, note=own.note) for own in one.owners
        )
        yield Area(
            area_id=one.id,
            name=one.name,
            about=one.about.strip(),
            group=one.group,
            most_owners=one.most_owners,
            owners=tuple(owners),
        )


def _metrics(forms: Sequence[MetricForm]) -> Iterator[RoleMetrics]:
    by_role: dict[str, list[Metric]] = {}
    for one in forms:
        for role in one.roles:
            by_role.setdefault(role, []).append(_metric(one))
    for role, metrics in by_role.items():
        yield RoleMetrics(matrix_id=role, metrics=tuple(metrics))


def _metric(form: MetricForm) -> Metric:
    return Metric(
        metric_id=form.id,
        name=form.name,
        unit=form.unit,
        why=form.why.strip(),
        read_by=form.read_by.strip(),
        should_change=form.should_change.strip(),
        healthy_from=form.healthy_from,
        healthy_to=form.healthy_to,
    )


def _rounds(form: SampleForm) -> Iterator[Round]:
    for one in form.rounds:
        yield Round(
            round_id=one.id,
            name=one.name,
            kind=one.kind,
            starts_on=one.starts_on,
            ends_on=one.ends_on,
            teammate_ids=tuple(one.teammates),
        )
