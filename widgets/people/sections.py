"""The sections of a teammate's page after the grid, in the order of their tabs. One more is one line more."""

from typing import Final

from widgets.areas.person_section import PersonAreasSection
from widgets.goals.section import GoalsSection
from widgets.metrics.numbers_section import NumbersSection
from widgets.people.evidence_section import EvidenceSection
from widgets.people.growth_section import GrowthSection
from widgets.people.section import SectionKind
from widgets.review.sections import PrivateNotesSection, ReviewsSection

SECTIONS: Final[tuple[SectionKind, ...]] = (
    SectionKind("growth", lambda words: words("Growth"), GrowthSection),
    SectionKind("evidence", lambda words: words("Evidence"), EvidenceSection),
    SectionKind("goals", lambda words: words("Goals"), GoalsSection),
    SectionKind("reviews", lambda words: words("Reviews"), ReviewsSection),
    SectionKind("private-notes", lambda words: words("Private notes"), PrivateNotesSection),
    SectionKind("numbers", lambda words: words("Numbers"), NumbersSection),
    SectionKind("areas", lambda words: words("Areas"), PersonAreasSection),
)
