import pytest

from matrices.reports.typography.typesetter import Typesetter


@pytest.fixture(scope="session")
def typesetter():
    return Typesetter()
