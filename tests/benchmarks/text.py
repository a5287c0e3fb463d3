"""Where lines end, beside Qt: the share of the templates' paragraphs, in five widths each, that break alike."""

from PySide6.QtWidgets import QApplication

from tests.benchmarks.measure import Line
from tests.matrices.reports.typography.breaks import LANGUAGES, differences, settings


def lines() -> list[Line]:
    """Return the share of paragraphs that break elsewhere, for each language."""
    application = QApplication.instance() or QApplication([])
    assert application is not None  # fonts need one that lives as long as they do
    return [_line(language) for language in LANGUAGES]


def _line(language: str) -> Line:
    asked, differing = settings(language), differences(language)
    name = f"{len(asked):,} settings of paragraphs, {language}: broken elsewhere than by Qt"
    return Line(name, 100 * len(differing) / len(asked), "%", "asked", 2.0, goal=1.0)
