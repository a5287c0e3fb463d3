"""`trellis`: a window, or a command. Neither loads what only the other needs."""

import os
import sys

from app.arguments import Asked, asked, language_of


def main() -> int:
    """Do what the arguments ask and return the exit code."""
    wish = asked(sys.argv[1:])
    language = language_of(wish.language, os.environ)
    return _open_window(wish, language) if wish.is_window else _run_command(language)


def _run_command(language: str) -> int:
    from app.cli import run  # noqa: PLC0415 - click is for commands alone
    from matrices.language.words import words_for  # noqa: PLC0415 - as above

    return run(sys.argv[1:], words_for(language))


def _open_window(wish: Asked, language: str) -> int:
    raise NotImplementedError


if __name__ == "__main__":
    sys.exit(main())
