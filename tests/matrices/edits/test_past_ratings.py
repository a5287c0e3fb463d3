"""A past rating is what it was, whatever becomes of the matrix and of the teammate's role."""

import datetime

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from matrices.edits.cells import set_descriptors
from matrices.edits.editions import NothingToPublishError, publish
from matrices.edits.levels import move_levels, remove_levels, set_level
from matrices.edits.people import place_teammate
from matrices.edits.ratings import NewRating, rate
from matrices.edits.rows import move_attributes, remove_attributes, set_attribute
from matrices.model.edition import Edition
from matrices.model.growth import History, standings_of
from matrices.model.matrix import Matrix
from matrices.model.review import Review, Who
from matrices.model.teammate import Teammate
from tests.strategies import days, matrices, names, texts

NOW = datetime.datetime(2028, 1, 1, tzinfo=datetime.UTC)


def _reword(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    keys = [(row.attribute_id, level.level_id) for row in matrix.attributes for level in matrix.levels]
    return set_descriptors(matrix, {draw(st.sampled_from(keys)): draw(texts)}) if keys else matrix


def _rename_level(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    ids = [one.level_id for one in matrix.levels]
    return set_level(matrix, draw(st.sampled_from(ids)), name=draw(names)) if ids else matrix


def _move_level(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    ids = [one.level_id for one in matrix.levels]
    return move_levels(matrix, {draw(st.sampled_from(ids))}, draw(st.integers(0, len(ids)))) if ids else matrix


def _remove_level(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    ids = [one.level_id for one in matrix.levels]
    return remove_levels(matrix, {draw(st.sampled_from(ids))}) if ids else matrix


def _rename_row(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    ids = [one.attribute_id for one in matrix.attributes]
    return set_attribute(matrix, draw(st.sampled_from(ids)), name=draw(names)) if ids else matrix


def _move_row(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    ids = [one.attribute_id for one in matrix.attributes]
    place = draw(st.integers(0, len(ids)))
    return move_attributes(matrix, {draw(st.sampled_from(ids))}, place, None) if ids else matrix


def _remove_row(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    ids = [one.attribute_id for one in matrix.attributes]
    return remove_attributes(matrix, {draw(st.sampled_from(ids))}) if ids else matrix


EDITS = (_reword, _rename_level, _move_level, _remove_level, _rename_row, _move_row, _remove_row)


class Team:
    """One role, one teammate, and all that was ever stored about them."""

    def __init__(self, matrix: Matrix) -> None:
        self.matrix = matrix
        self.teammate = Teammate(teammate_id="t", name="Ana")
        self.reviews: dict[str, Review] = {}
        self.editions: dict[str, Edition] = {}

    def rate(self, attribute_id: str, level_id: str, on: datetime.date, by: Who) -> None:
        new = NewRating(attribute_id=attribute_id, level_id=level_id, on=on, by=by)
        for one in rate(self.teammate, self.reviews.values(), self.matrix, self.editions, new, now=NOW):
            if isinstance(one, Review):
                self.reviews[one.review_id] = one
            elif isinstance(one, Edition):
                self.editions[one.edition_id] = one
            elif isinstance(one, Teammate):
                self.teammate = one

    def publish(self) -> None:
        try:
            made = publish(self.matrix, self.editions.values(), NOW.date())
        except NothingToPublishError:
            return
        self.editions[made.edition_id] = made

    def told(self) -> dict[str, tuple[str, str, str]]:
        """Return what each rating says: attribute, level and wording, as its edition has them."""
        return {entry.rating.rating_id: self._told(entry.rating) for entry in History(self.reviews.values()).entries}

    def _told(self, rating) -> tuple[str, str, str]:
        then = self.editions[rating.edition_id].matrix
        row = then.attribute(rating.attribute_id)
        return row.name, then.level(rating.level_id).name, row.descriptor(rating.level_id)


def _rate_some(draw: st.DrawFn, team: Team) -> None:
    rows, levels = team.matrix.attributes, team.matrix.levels
    if rows and levels:
        row, level = draw(st.sampled_from(rows)), draw(st.sampled_from(levels))
        team.rate(row.attribute_id, level.level_id, draw(days), draw(st.sampled_from(Who)))


@given(st.data())
def test_past_ratings_say_what_they_said(data):
    team = Team(data.draw(matrices()))
    for _ in range(3):
        _rate_some(data.draw, team)
    before, history = team.told(), History(team.reviews.values())
    for _ in range(data.draw(st.integers(1, 6))):
        edit = data.draw(st.sampled_from(EDITS))
        team.matrix = edit(data.draw, team.matrix)
        if data.draw(st.booleans()):
            team.publish()
        if data.draw(st.booleans()):
            _rate_some(data.draw, team)
    after = team.told()
    assert {rating_id: after[rating_id] for rating_id in before} == before
    now = {entry.rating.rating_id: entry.rating for entry in History(team.reviews.values()).entries}
    assert all(now[entry.rating.rating_id] == entry.rating for entry in history.entries)


@given(matrices(), st.data())
def test_change_of_role_leaves_ratings_and_standings(matrix, data):
    team = Team(matrix)
    for _ in range(3):
        _rate_some(data.draw, team)
    told, standings = team.told(), team.teammate.standings
    team.teammate = place_teammate(team.teammate, "other", data.draw(days))
    team.matrix = replace(data.draw(matrices()), matrix_id="other")
    assert (team.told(), team.teammate.standings) == (told, standings)
    assert standings_of(team.reviews.values()) == standings
