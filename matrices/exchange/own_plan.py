"""The plan of taking a whole matrix that Trellis wrote: each of its rows is an attribute with its id."""

from collections.abc import Iterable, Iterator

from matrices.exchange.layout import Column, ColumnRole, Layout
from matrices.exchange.plan import GridPlan, Outcome, OwnFacts, PlannedAttribute, PlannedLevel, Reason, RowResult
from matrices.exchange.sheet import SourceKind
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.model.translation import Translation


def plan_matrix(matrix: Matrix, source_kind: SourceKind, translations: Iterable[Translation] = ()) -> GridPlan:
    """Return the plan that makes exactly `matrix`, with those of `translations` that are its own."""
    own = tuple(one for one in translations if one.matrix_id == matrix.matrix_id)
    return GridPlan(
        title=matrix.title,
        about=matrix.about,
        levels=tuple(_planned_level(one) for one in matrix.levels),
        categories=tuple(one.name for one in matrix.categories),
        category_ids=tuple(one.category_id for one in matrix.categories),
        attributes=tuple(_planned(matrix, one) for one in matrix.attributes),
        says_expected=True,
        own=OwnFacts(
            matrix_id=matrix.matrix_id,
            track=matrix.track,
            language=matrix.language,
            document=matrix,
            translations=own,
        ),
        layout=_layout(matrix),
        rows=tuple(_results(matrix)),
        source_kind=source_kind,
    )


def _planned_level(level: Level) -> PlannedLevel:
    return PlannedLevel(name=level.name, meaning=level.meaning, colour=level.colour, level_id=level.level_id)


def _planned(matrix: Matrix, attribute: Attribute) -> PlannedAttribute:
    category_id = attribute.category_id
    return PlannedAttribute(
        name=attribute.name,
        about=attribute.about,
        category="" if category_id is None else matrix.category(category_id).name,
        category_id=category_id,
        expected=matrix.expected_place(attribute),
        descriptors=tuple(attribute.descriptor(one.level_id) for one in matrix.levels),
        attribute_id=attribute.attribute_id,
        also=attribute.also,
        questions=attribute.questions,
    )


def _layout(matrix: Matrix) -> Layout:
    levels = (
        Column(place=place, role=ColumnRole.LEVEL, name=one.name, meaning=one.meaning)
        for place, one in enumerate(matrix.levels, start=1)
    )
    return Layout(header_row=None, columns=(Column(place=0, role=ColumnRole.ATTRIBUTE, name=""), *levels))


def _results(matrix: Matrix) -> Iterator[RowResult]:
    for row, attribute in enumerate(matrix.attributes, start=1):
        reason = Reason.NONE if attribute.descriptors else Reason.NO_DESCRIPTORS
        yield RowResult(source_row=row, outcome=Outcome.TAKEN, reason=reason, name=attribute.name)
