"""What a document says about itself as XMP (ISO 16684-1), beside the same in its properties.

It names no standard that the file would conform to: that needs checks that were not made.
"""

from xml.sax.saxutils import escape

from matrices.reports.pdf_objects import Literal

_HEAD = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
_SPACES = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'


class Metadata(Literal):
    """A metadata stream: uncompressed, so that programs that know no PDF find it."""

    __RefOnly__ = 1

    def __init__(self, *, title: str, author: str, subject: str, language: str) -> None:
        parts = [
            _alternatives("title", title),
            _list("Seq", "creator", author),
            _alternatives("description", subject),
            _list("Bag", "language", language),
        ]
        described = f'<rdf:Description rdf:about="">{"".join(parts)}</rdf:Description>'
        packet = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {_SPACES}>{described}</rdf:RDF></x:xmpmeta>'
        content = f'{_HEAD}{packet}<?xpacket end="r"?>'.encode()
        super().__init__(b"<</Type/Metadata/Subtype/XML/Length %d>>stream\n%s\nendstream" % (len(content), content))


def _alternatives(name: str, text: str) -> str:
    return f'<dc:{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt></dc:{name}>'


def _list(kind: str, name: str, text: str) -> str:
    return f"<dc:{name}><rdf:{kind}><rdf:li>{escape(text)}</rdf:li></rdf:{kind}></dc:{name}>" if text else ""
