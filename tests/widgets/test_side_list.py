"""The list beside a view."""

import pytest

from widgets.side_list import Heading


@pytest.mark.parametrize(
    ("text", "language", "capitals"),
    [
        ("Ekip liderliği", "tr", "EKİP LİDERLİĞİ"),
        ("Senior support specialist", "en", "SENIOR SUPPORT SPECIALIST"),
        ("Soporte técnico", "es", "SOPORTE TÉCNICO"),
        ("Support", "", "SUPPORT"),
    ],
)
def test_heading_has_the_capitals_of_its_language(text: str, language: str, capitals: str) -> None:
    assert Heading(text, language).capitals == capitals
