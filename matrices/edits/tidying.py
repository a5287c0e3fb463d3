"""How texts are kept, however they were typed."""


def tidy(text: str) -> str:
    """Return `text` with line feeds alone between lines, no blanks at line ends and no empty lines around it."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return "\n".join(lines).strip("\n")


def one_line(text: str) -> str:
    """Return `text` on one line, with one blank between words and none around it: a name."""
    return " ".join(text.split())
