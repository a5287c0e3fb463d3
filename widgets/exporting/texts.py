"""A text of a view into a file."""

from matrices.exchange.file_names import file_name
from matrices.language.words import Words
from widgets.asking import Asking
from widgets.exporting.writing import write_asked


def export_markdown(text: str, title: str, asking: Asking, words: Words) -> str:
    """Ask for a file and write Markdown into it; return what to say of it, empty where nothing was written."""
    pattern = f"{words('Markdown')} (*.md)"
    return write_asked(f"{file_name(title)}.md", pattern, lambda _path: text.encode(), asking, words)
