"""Asking for a file and writing what a view shows into it."""

from collections.abc import Callable
from pathlib import Path

from matrices.language.words import Words
from matrices.whole_file import write_whole
from widgets.asking import Asking
from widgets.folders import documents_folder


def write_asked(name: str, pattern: str, data_for: Callable[[Path], bytes], asking: Asking, words: Words) -> str:
    """Ask for a file, suggesting a name, and write into it what is made for the path that was chosen.

    Returns what to say of it, empty where nothing was written. Why it could not be is told by `asking`; what was there
    before stays.
    """
    chosen = asking.file_to_save(words("Export"), documents_folder() / name, pattern)
    if chosen is None:
        return ""
    try:
        write_whole(chosen, data_for(chosen))
    except OSError as error:
        asking.tell(words("The file could not be written: {reason}. Nothing was changed.", reason=error.strerror))
        return ""
    return words("Exported: {file}", file=chosen.name)
