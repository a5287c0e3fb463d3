import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.store.lines import PUT, Line, parsed, payload_offset, written

LINE = Line(17, 1, 2, PUT, "teammates", "tm-42", b'{"name":"Ada, [1] \\n"}')


def test_line_is_json():
    assert json.loads(written(LINE))[1:] == [17, 1, 2, "put", "teammates", "tm-42", {"name": "Ada, [1] \n"}]


@given(st.integers(0, 2**70), st.dictionaries(st.text(), st.text()))
def test_what_was_written_is_read(seq, fields):
    line = LINE._replace(seq=seq, payload=json.dumps(fields).encode())
    assert parsed(written(line)) == line


def test_payload_is_found_where_it_lies():
    raw = written(LINE)
    start = payload_offset(len(raw), LINE.payload)
    assert raw[start : start + len(LINE.payload)] == LINE.payload


@pytest.mark.parametrize("bit", range(8))
def test_any_flipped_bit_is_noticed(bit):
    raw = written(LINE)
    for place in range(len(raw)):
        assert parsed(raw[:place] + bytes([raw[place] ^ 1 << bit]) + raw[place + 1 :]) is None


def test_any_unfinished_line_is_noticed():
    raw = written(LINE)
    assert not any(parsed(raw[:size]) for size in range(len(raw)))


@given(st.binary())
def test_strange_bytes_are_no_line(raw):
    assert parsed(raw) is None


@pytest.mark.parametrize("body", [b"1,2", b'x,1,1,"put","a","b",{}', b'1,1,1,"put","a","\xff",{}'])
def test_right_checksum_over_another_shape_is_no_line(body):
    assert parsed(b'["%08x",%b]\n' % (zlib.crc32(body), body)) is None
