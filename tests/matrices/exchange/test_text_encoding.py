import codecs

import pytest

from matrices.exchange.errors import Unreadable, UnreadableFile
from matrices.exchange.text_encoding import decoded


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_text_is_read(encoding):
    text = "Attribute,Nivel ñ,属性,سؤال"
    assert decoded(text.encode(encoding))[0] == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Atención al cliente, café", "cp1252"),
        ("Müşteri görüşmesi, ışık", "cp1254"),
        ("お客様との会話,レベル", "cp932"),
        ("معرفة المنتج, المستوى الأول", "cp1256"),
        ("Attribute,Level 1\n", "utf-16-le"),
        ("Attribute,Level 1\n", "utf-16-be"),
    ],
)
def test_unmarked_text_is_recognised(text, encoding):
    assert decoded(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"a,b\0\0\0c", Unreadable.BINARY),
        (b"\x01\x02\x03\x04", Unreadable.BINARY),
        (codecs.BOM_UTF8 + b"\xff\xfe", Unreadable.ENCODING),
        (b"\x81 \x8d \x8f", Unreadable.ENCODING),
    ],
)
def test_what_is_no_text_is_refused(data, reason):
    with pytest.raises(UnreadableFile) as caught:
        decoded(data)
    assert caught.value.reason is reason


def test_end_mark_of_dos_is_left_away():
    assert decoded(b"a,b\x1a")[0] == "a,b"
