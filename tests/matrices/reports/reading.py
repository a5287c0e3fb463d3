"""What a reader of a PDF gets: its text by pdfium, its fonts, outline and metadata by pypdf."""

import re

import pypdf
import pypdfium2
from pypdf.generic import IndirectObject


def text_of(path):
    """Return the text of all pages, page ends as line ends."""
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def words_in(text):
    """Return what somebody would search for: the stretches of letters, marks and digits."""
    return set(re.findall(r"[^\W_]+(?:[\u0300-\u036f\u064b-\u065f]+[^\W_]*)*", text))


def squeezed(text):
    """Return `text` without white space: Japanese words run over line ends."""
    return re.sub(r"\s+", "", text)


def fonts_of(path):
    """Return (base name, whether a font file is embedded) of every font."""
    found = set()
    for page in pypdf.PdfReader(path).pages:
        for font in (page["/Resources"].get("/Font") or {}).values():
            whole = font.get_object() if isinstance(font, IndirectObject) else font
            inner = whole["/DescendantFonts"][0].get_object() if "/DescendantFonts" in whole else whole
            descriptor = inner.get("/FontDescriptor")
            found.add((whole["/BaseFont"], descriptor is not None and "/FontFile2" in descriptor.get_object()))
    return found


def outline_of(path):
    """Return the outline as nested lists of titles."""

    def titles(entries):
        return [titles(one) if isinstance(one, list) else one.title for one in entries]

    return titles(pypdf.PdfReader(path).outline)


def all_told(path):
    """Return everything that a file could tell somebody: the pages' text, each string, and each stream as it is."""
    reader = pypdf.PdfReader(path)
    found = [text_of(path), path.read_bytes().decode("latin-1")]
    for number in range(1, len(reader.xref_objStm) + sum(map(len, reader.xref.values())) + 2):
        found += _strings(reader.get_object(IndirectObject(number, 0, reader)))
    return "\n".join(found)


def _strings(value):
    """Yield the strings in an object, and what its stream holds, read in each of the ways that text may be written."""
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, dict):
        if hasattr(value, "get_data"):
            data = value.get_data()
            yield from (data.decode(one, "replace") for one in ("latin-1", "utf-8", "utf-16-be"))
        for one in value.values():
            if not isinstance(one, IndirectObject):
                yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            if not isinstance(one, IndirectObject):
                yield from _strings(one)
