"""Small teams to lay out: people, roles with levels, standings."""

import datetime

from matrices.language.words import words_for
from matrices.model.coverage import coverage
from matrices.model.edition import edition_id_of
from matrices.model.matrix import Attribute, Level, Matrix, Step, StepKind, Track
from matrices.model.review import Absence, Who
from matrices.model.team_map import TeamMap, columns_of
from matrices.model.team_order import Field, FieldKind, TeamOrder
from matrices.model.teammate import Placement, Standing, Teammate
from matrices.reports.team_map_facts import PeopleGroup, TeamMapPrint

DAY = datetime.date(2026, 5, 6)
LEVELS = tuple(Level(level_id=f"l{place}", name=name) for place, name in enumerate(("New", "Solid", "Deep", "Wide")))


def role(number=0, attributes=6, **fields):
    rows = tuple(
        Attribute(attribute_id=f"a{place}", name=f"Attribute called {place}", expected_level_id="l1")
        for place in range(attributes)
    )
    return Matrix(matrix_id=f"m{number}", title=f"Role {number}", levels=LEVELS, attributes=rows, **fields)


def standing(matrix, place, *, on=DAY, absence=None):
    level_id = None if absence else f"l{place}"
    edition_id, ids = edition_id_of(matrix), {"rating_id": f"r{place}", "review_id": "v"}
    return Standing(level_id=level_id, absence=absence, on=on, by=Who.LEAD, edition_id=edition_id, **ids)


def people(matrix, count=3, first=0):
    """Return teammates at level after level, the last attribute never rated, the one before not observed."""
    known = [one.attribute_id for one in matrix.attributes[:-2]]
    for number in range(first, first + count):
        standings = {key: standing(matrix, (place + number) % 4) for place, key in enumerate(known)}
        standings[matrix.attributes[-2].attribute_id] = standing(matrix, 0, absence=Absence.NOT_OBSERVED)
        placed = (Placement(matrix_id=matrix.matrix_id, since=datetime.date(2025, 1, 1)),)
        yield Teammate(teammate_id=f"t{number}", name=f"Somebody {number}", placements=placed, standings=standings)


def printed_map(matrices, teammates, *, past=None):
    known = {one.matrix_id: one for one in matrices}
    team_map = TeamMap(columns_of(matrices), known, DAY)
    rows = [team_map.row(one) for one in teammates]
    groups = TeamOrder(team_map, words_for("en").sort_key).arranged(rows, Field(FieldKind.ROLE))
    return TeamMapPrint(
        columns=team_map.columns,
        groups=tuple(PeopleGroup(known[one.value].title if one.value else "", one.rows) for one in groups),
        coverage=coverage(rows, len(team_map.columns)),
        stale_before=DAY - datetime.timedelta(days=180),
        past=None if past is None else {one.teammate_id: team_map.row(one) for one in past},
        past_day=None if past is None else datetime.date(2025, 5, 6),
    )


def ladder(count=4, title="Role"):
    """Return roles that grow one into the next, and the last of which leads out of the team."""
    made = []
    for number in range(count):
        grow = (Step(to_matrix_id=f"m{number + 1}", kind=StepKind.GROW),) if number + 1 < count else ()
        out = (Step(to_matrix_id=None, kind=StepKind.MOVE_OUT, destination="Engineering"),)
        track = Track.INDIVIDUAL if number < count - 1 else Track.TECHNICAL
        made.append(Matrix(matrix_id=f"m{number}", title=f"{title} {number}", steps=grow or out, track=track))
    return tuple(made)
