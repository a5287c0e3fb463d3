"""Where there is no display: the sample's documents and a picture of the window, instead of the window."""

import os
import sys
from pathlib import Path

from app.arguments import Asked, language_of
from app.documents import DocumentMaker
from app.starting import sample_path
from matrices.language.words import Words, words_for
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace


def run_without_window(wish: Asked) -> int:
    """Write what `make run` would have shown into `out`, or say that a window needs a display; return the exit code."""
    words = words_for(language_of(wish.language, os.environ))
    if not wish.is_sample:
        _say(words("There is no display to show a window on. The commands work without one: trellis --help"))
        return 1
    _say(words("There is no display to show a window on; printing the sample into {folder} instead.", folder="out"))
    try:
        for path in make_all(Path("out"), words):
            sys.stdout.write(f"{path}\n")
    except Exception as error:  # noqa: BLE001 - whatever it is, the person is told
        _say(_told(error, words))
        return 1
    return 0


def make_all(folder: Path, words: Words) -> list[Path]:
    """Print the sample's first role and first teammate, and paint the window, into `folder`; return the files."""
    folder.mkdir(exist_ok=True)
    sample = sample_path(words.language)
    maker = DocumentMaker(words)
    files = [folder / "role.pdf", folder / "growth.pdf", folder / "window.png"]
    with Workspace.open(sample, read_only=True) as workspace:
        maker.print_roles(workspace, workspace.ids(Matrix), files[0])
        maker.print_growth(workspace, workspace.ids(Teammate)[:1], files[1])
    _paint_window(sample, files[2], words)
    return files


def _paint_window(sample: Path, file: Path, words: Words) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # what this platform cannot do is no news
    from app.picture import paint_window  # noqa: PLC0415 - Qt must find the platform set

    paint_window(sample, file, words.language)


def _told(error: Exception, words: Words) -> str:
    from app.cli import told  # noqa: PLC0415 - a good run needs no errors

    return told(error, words)


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
