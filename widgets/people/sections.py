"""The sections of a teammate's page after the grid, in the order of their tabs. One more is one line more."""

from typing import Final

from widgets.goals.section import GoalsSection
from widgets.people.growth_section import GrowthSection
from widgets.people.section import SectionKind
from widgets.review.sections import PrivateNotesSection, ReviewsSection

SECTIONS: Final[tuple[SectionKind, ...]] = (
    SectionKind("growth", lambda words: words("Growth"), GrowthSection),
    SectionKind("goals", lambda words: words("Goals"), GoalsSection),
    SectionKind("reviews", lambda words: words("Reviews"), ReviewsSection),
    SectionKind("private-notes", lambda words: words("Private notes"), PrivateNotesSection),
)
