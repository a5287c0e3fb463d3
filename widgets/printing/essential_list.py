"""The attributes that are essential in the roles whose scorecards are printed: a list to tick, role by role."""

from collections.abc import Sequence

from matrices.language.words import Words
from matrices.reports.printable import Aspect, RoleEssentials, ScorecardAspect, Weighed
from widgets.printing.checked_list import CheckedList


class EssentialList(CheckedList):
    """Knows what was ticked of each role, also while others are chosen."""

    def __init__(self, words: Words) -> None:
        super().__init__(words("Essential"))
        self._weighed: Sequence[Weighed] = ()
        self._kept: dict[str, frozenset[str]] = {}

    @property
    def is_asked(self) -> bool:
        """Whether there is anything to be ticked."""
        return bool(self._weighed)

    @property
    def aspect(self) -> ScorecardAspect | None:
        """What is ticked, of each role in which it is not what the role itself makes so; None where none is left."""
        usual = _usual(self._weighed)
        ticked = (RoleEssentials(one, ids) for one, ids in self._ticked().items() if ids != usual[one])
        essential = tuple(ticked)
        return ScorecardAspect(essential=essential) if essential else None

    def show_weighed(self, weighed: Sequence[Weighed]) -> None:
        """Offer the attributes of these roles, each under its role's title where there are several."""
        self._kept |= self._ticked()
        self._weighed = weighed
        self._fill()

    def choose(self, aspect: Aspect | None) -> None:
        """Tick what `aspect` says, and elsewhere what the roles themselves make essential."""
        chosen = aspect.essential if isinstance(aspect, ScorecardAspect) else ()
        self._kept = {one.role_id: one.attribute_ids for one in chosen}
        self._fill()

    def _fill(self) -> None:
        self.clear()
        titles, essential = _titles(self._weighed), _usual(self._weighed) | self._kept
        under = ""
        for place, one in enumerate(self._weighed):
            if len(titles) > 1 and one.role_id != under:
                self.add_heading(titles[one.role_id])
            under = one.role_id
            self.add_choice(one.name, str(place), is_checked=one.attribute_id in essential[under])

    def _ticked(self) -> dict[str, frozenset[str]]:
        ticked = [self._weighed[int(one)] for one in self.checked_ids]
        return {
            role_id: frozenset(one.attribute_id for one in ticked if one.role_id == role_id)
            for role_id in _titles(self._weighed)
        }


def _titles(weighed: Sequence[Weighed]) -> dict[str, str]:
    return {one.role_id: one.role for one in weighed}


def _usual(weighed: Sequence[Weighed]) -> dict[str, frozenset[str]]:
    return {
        role_id: frozenset(one.attribute_id for one in weighed if one.is_essential and one.role_id == role_id)
        for role_id in _titles(weighed)
    }
