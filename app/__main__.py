"""`trellis`: a window, or a command. Neither loads what only the other needs."""

import os
import sys

from app.arguments import Asked, asked, language_of
from app.display import has_display


def main() -> int:
    """Do what the arguments ask and return the exit code."""
    wish = asked(sys.argv[1:])
    if not wish.is_window:
        return _run_command(wish)
    if has_display(os.environ):
        from app.window import run  # noqa: PLC0415 - commands load no Qt

        return run(wish)
    from app.headless import run_without_window  # noqa: PLC0415 - as above

    return run_without_window(wish)


def _run_command(wish: Asked) -> int:
    from app.cli import run  # noqa: PLC0415 - click is for commands alone
    from matrices.language.words import words_for  # noqa: PLC0415 - as above

    return run(sys.argv[1:], words_for(language_of(wish.language, os.environ)))


if __name__ == "__main__":
    sys.exit(main())
