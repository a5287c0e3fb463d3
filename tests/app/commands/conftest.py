from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from app.cli import Commands
from matrices.language.words import words_for

Trellis = Callable[..., Result]


@pytest.fixture
def trellis() -> Trellis:
    """Run a command in this process."""

    def run(*arguments) -> Result:
        return CliRunner().invoke(Commands(words_for("en")), [str(one) for one in arguments], prog_name="trellis")

    return run
