"""The list of 5,000 people: listing them, and each key of a search, beside the 50 ms that a key may take."""

import datetime
import statistics

from PySide6.QtWidgets import QApplication

from matrices.language.words import words_for
from tests.benchmarks.map import PEOPLE, teammate
from tests.benchmarks.measure import Line, milliseconds
from tests.benchmarks.sentences import matrix
from widgets.people.roster import Roster
from widgets.people.roster_list import RosterList
from widgets.theme.theme import Scheme, Theme

_KEY_MS = 50
_SEARCH = "lead 4 early"


def lines() -> list[Line]:
    """Measure the list, painted after each step."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    words = words_for("en")
    roster = RosterList(Theme(application, Scheme.LIGHT), words, Roster(words, datetime.date(2026, 11, 22)))
    roster.resize(260, 900)
    roster.show()
    people, roles = [teammate(number) for number in range(PEOPLE)], [matrix("en", 12, 5)]

    def after(run) -> float:
        def painted() -> None:
            run()
            application.processEvents()

        return milliseconds(painted)

    listed = after(lambda: roster.show_people(people, roles))
    keys = [after(lambda end=end: roster.list.search.setText(_SEARCH[:end])) for end in range(1, len(_SEARCH) + 1)]
    roster.close()
    return [
        Line(f"list {PEOPLE:,} people", listed, "ms"),
        Line("a key of a search", statistics.median(keys), "ms", "allowed", _KEY_MS, 1),
        Line("its slowest key", max(keys), "ms", "allowed", _KEY_MS, 2),
    ]
