"""Makes the places besides the roles and the people, each with its wishes led to where they are met.

Their widgets are imported where a place is first shown: the start of the window needs none of them.
"""

from typing import TYPE_CHECKING

from matrices.language.words import Words
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from app.places import Places
    from widgets.further_place import FurtherPlace
    from widgets.session import Session


def make_areas(session: "Session", theme: Theme, words: Words, places: "Places") -> "FurtherPlace":
    """Return the areas of responsibility."""
    from widgets.areas.place import AreasPlace  # noqa: PLC0415 - see above

    made = AreasPlace(session, theme, words)
    made.teammate_requested.connect(places.show_teammate)
    return made


def make_paths(session: "Session", theme: Theme, words: Words, places: "Places") -> "FurtherPlace":
    """Return the map of the paths between roles."""
    from widgets.paths.place import PathsPlace  # noqa: PLC0415 - see above

    made = PathsPlace(session, theme, words, readings=places.readings(session))
    made.teammate_requested.connect(places.show_teammate)
    made.role_requested.connect(places.show_role)
    made.new_role_requested.connect(places.new_role_requested)
    made.print_case_requested.connect(places.print_case_requested)
    return made


def make_team(session: "Session", theme: Theme, words: Words, places: "Places") -> "FurtherPlace":
    """Return the map of the team."""
    from widgets.team.place import TeamPlace  # noqa: PLC0415 - see above

    made = TeamPlace(session, theme, words)
    made.teammate_requested.connect(places.show_teammate)
    return made


def make_standard(session: "Session", theme: Theme, words: Words, places: "Places") -> "FurtherPlace":
    """Return the service standard."""
    from widgets.standard.place import StandardPlace  # noqa: PLC0415 - see above

    made = StandardPlace(session, theme, words)
    made.attribute_requested.connect(places.show_role)
    return made


def make_reviews(session: "Session", theme: Theme, words: Words, places: "Places") -> "FurtherPlace":
    """Return reviews, rounds and the 1:1."""
    from widgets.review.place import ReviewsPlace  # noqa: PLC0415 - see above

    made = ReviewsPlace(session, theme, words, readings=places.readings(session))
    made.seclusion_changed.connect(places.seclude)
    made.print_review_requested.connect(places.print_review_requested)
    made.print_alone_requested.connect(places.print_alone_requested)
    made.people_requested.connect(places.show_people)
    return made
