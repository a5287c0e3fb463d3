"""Fields of a PDF that a person fills in with any viewer (AcroForm; ISO 32000-1, 12.7).

Every field brings its looks along, so that no viewer has to make any before something is chosen or written. What is
written is set in Helvetica, which no file holds: pdfium 156 and poppler 22.12 take fonts of their own for whatever
it lacks, and did so just the same with Noto Sans embedded (17 KB more in English, 2.7 MB in Japanese); named as a
font of Adobe-Japan1, Japanese was shown by neither without a language pack. The texts come back whole in any case.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from reportlab.pdfbase import pdfdoc

from matrices.reports.fields import RING_PT, Field, Hidden, Option, TextField
from matrices.reports.inks import Inks
from matrices.reports.paper import ACCENT, INK, PAPER_WHITE
from matrices.reports.pdf_objects import Literal, Stream, literal_text
from matrices.reports.typography.plates import circle

_PRINTED: Final = 4
_HIDDEN: Final = 2
_READ_ONLY: Final = 1
_MULTILINE: Final = 1 << 12
_RADIO: Final = 1 << 15
_DOT_SHARE: Final = 0.27
"""The radius of a chosen option's dot, as a share of the option's size."""
_RIGHT: Final = 2
_TEXT_FONT: Final = "Helv"
_SIGN_FONT: Final = "ZaDb"
_FONTS: Final = {
    _TEXT_FONT: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    _SIGN_FONT: b"<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>",
}
"""By the names that Acrobat gives them, which some programs look for."""
_OFF: Final = "Off"


class _Written(pdfdoc.PDFObject):  # type: ignore[misc] # ReportLab publishes no types
    """An object whose text is made when the file is written, as it refers to what has no number before."""

    def __init__(self, write: Callable[[Any], str]) -> None:
        self._write = write

    def format(self, document: object) -> bytes:
        """Return it as it stands in the file."""
        return self._write(document).encode("latin-1")


class _Group:
    """A choice between options, which may stand on several pages."""

    def __init__(self, field: Option) -> None:
        self._field = field
        self.kids: list[pdfdoc.PDFObjectReference] = []

    def text(self, document: Any) -> str:
        """Return it as a field's dictionary."""
        names = f"/T{literal_text(self._field.name)}/TU{literal_text(self._field.told)}"
        kids = " ".join(_text(one, document) for one in self.kids)
        return f"<</FT/Btn/Ff {_RADIO}{names}/V/{_OFF}/DV/{_OFF}/Kids[{kids}]>>"


class AcroForm:
    """The fields of one document, in the order in which they were added."""

    def __init__(self, inks: Inks) -> None:
        self._inks = inks
        self._fields: list[pdfdoc.PDFObjectReference] = []
        self._groups: dict[str, _Group] = {}
        self._parents: dict[str, pdfdoc.PDFObjectReference] = {}
        self._looks: dict[tuple[str, str], str] = {}

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to fill in."""
        return not self._fields

    def widget(
        self, document: Any, field: Field, rectangle: str, own: pdfdoc.PDFObjectReference, tree: str
    ) -> pdfdoc.PDFObject:
        """Return a field's annotation for the page that is being painted; `own` is what will refer to it.

        `rectangle` is its place and `tree` its entry of the structure tree, as they stand in the file.
        """
        page, entries = document.thisPageRef(), "".join(self._entries(document, field))
        if isinstance(field, Option):
            self._groups[field.name].kids.append(own)
        else:
            self._fields.append(own)
        head = f"<</Type/Annot/Subtype/Widget/Rect[{rectangle}]{tree}{entries}"
        return _Written(lambda written: f"{head}/P {_text(page, written)}>>")

    def dictionary(self, document: Any) -> pdfdoc.PDFObject:
        """Return what a document's catalog says of its fields."""
        fonts = {name: document.Reference(Literal(content)) for name, content in _FONTS.items()}
        used = "".join(f"/{name} {_text(reference, document)}" for name, reference in fonts.items())
        fields = " ".join(_text(one, document) for one in self._fields)
        look = f"/DA({self._ink(INK)} /{_TEXT_FONT} 9 Tf)"
        return _Written(lambda _: f"<</Fields[{fields}]/DR<</Font<<{used}>>>>{look}>>")

    def _entries(self, document: Any, field: Field) -> Iterator[str]:
        match field:
            case Hidden():
                text = literal_text(field.text)
                yield f"/F {_HIDDEN}/FT/Tx/Ff {_READ_ONLY}/T{literal_text(field.name)}/V{text}/DV{text}"
            case TextField():
                yield f"/F {_PRINTED}/FT/Tx/Ff {_MULTILINE if field.is_multiline else 0}"
                yield f"/T{literal_text(field.name)}/TU{literal_text(field.told)}"
                yield f"/DA({self._ink(INK)} /{_TEXT_FONT} {field.size_pt:g} Tf)"
                yield f"/AP<</N {self._paper(document, field)}>>"
                yield f"/Q {_RIGHT}" if field.is_right_to_left else ""
            case Option():
                yield f"/F {_PRINTED}/Parent {self._group(document, field)}/AS/{_OFF}/H/N"
                yield f"/TU{literal_text(field.told_value)}/MK<</CA(l)>>"
                yield f"/DA({self._ink(ACCENT)} /{_SIGN_FONT} 0 Tf)/AP<</N{self._option(document, field)}>>"

    def _group(self, document: Any, field: Option) -> str:
        if field.name not in self._groups:
            group = self._groups[field.name] = _Group(field)
            self._parents[field.name] = document.Reference(_Written(group.text))
            self._fields.append(self._parents[field.name])
        return _text(self._parents[field.name], document)

    def _paper(self, document: Any, field: TextField) -> str:
        """Return the look of an empty place to write in, its own: programs write into the one they find."""
        box = f"{field.area.width:.2f} {field.area.height:.2f}"
        return _text(document.Reference(_look(b"/Tx BMC EMC", box)), document)

    def _option(self, document: Any, field: Option) -> str:
        """Return the looks of an option: chosen, and not, which leaves the ring on the page as it is."""
        size = field.area.width
        box = f"{size:.2f} {size:.2f}"
        ring = circle(size / 2 - RING_PT)
        place = f"1 0 0 1 {size / 2:.2f} {size / 2:.2f} cm"
        inks = f"{self._ink(PAPER_WHITE)} {self._inks.stroke(ACCENT)} {RING_PT:g} w"
        dot = f"{self._ink(ACCENT)} {circle(size * _DOT_SHARE)} f"
        on = f"q {place} {inks} {ring} B {dot} Q"
        chosen = self._shared(document, ("on", box), on.encode("ascii"), box)
        other = self._shared(document, ("off", box), b"", box)
        return f"<</{field.value} {chosen}/{_OFF} {other}>>"

    def _shared(self, document: Any, key: tuple[str, str], content: bytes, box: str) -> str:
        if key not in self._looks:
            self._looks[key] = _text(document.Reference(_look(content, box)), document)
        return self._looks[key]

    def _ink(self, colour: str) -> str:
        return self._inks.fill(colour)


def _look(content: bytes, box: str) -> Stream:
    return Stream(content, f"/Type/XObject/Subtype/Form/BBox[0 0 {box}]/Resources<<>>")


def _text(reference: pdfdoc.PDFObjectReference, document: Any) -> str:
    found: bytes = pdfdoc.format(reference, document)
    return found.decode("ascii")
