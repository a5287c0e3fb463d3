"""Reading in a process of its own."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matrices.exchange import apart
from matrices.exchange.apart import can_read_apart, read_apart
from matrices.exchange.errors import ExchangeError, Measure, TooLarge, Unreadable, UnreadableFile, Unwanted
from matrices.exchange.reading import always, read_here, read_source
from matrices.exchange.sheet import SourceKind
from tests.matrices.exchange.making import GRID, csv_of, xlsx_of

XLS = (Path(__file__).parent / "samples" / "grid.xls").read_bytes()


def reason_for(data, read=read_source):
    with pytest.raises(UnreadableFile) as caught:
        read(data)
    return caught.value.reason


def test_old_excel_files_are_read():
    source = read_source(XLS)
    assert (source.kind, source.sheets[0].name) == (SourceKind.XLS, "Support lead")
    assert source.sheets[0].rows[2] == ("Yazı 対応", "Short replies", "Rewrites")


def test_what_is_read_apart_is_the_same():
    for data in (xlsx_of(GRID, [(1, 1, 1, 2)]), csv_of(GRID)):
        assert read_apart(data, always) == read_here(data)


def test_errors_come_through():
    assert reason_for(b"PK\x03\x04" + b"x" * 99) is Unreadable.DAMAGED
    with pytest.raises(TooLarge) as caught:
        read_source(b"a," * 70_000)
    assert (caught.value.measure, caught.value.limit) == (Measure.COLUMNS, 200)


@settings(max_examples=8, deadline=None)
@given(st.integers(512, len(XLS) - 8), st.binary(min_size=4, max_size=8))
def test_broken_old_excel_files_are_read_or_refused(at, junk):
    try:
        read_source(XLS[:at] + junk + XLS[at + len(junk) :])
    except ExchangeError:
        return


def test_process_that_dies_is_no_harm(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert reason_for(XLS) is Unreadable.DAMAGED


def test_process_that_takes_too_long_is_ended(monkeypatch, tmp_path):
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(slow))
    monkeypatch.setattr(apart, "SECONDS", 0.2)
    assert reason_for(XLS) is Unreadable.TOO_SLOW


def test_long_texts_reach_a_process_that_is_slow_to_start(monkeypatch, tmp_path):
    late = tmp_path / "late"
    late.write_text(f'#!/bin/sh\nsleep 0.4\nexec {sys.executable} "$@"\n')
    late.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(late))
    text = csv_of([["Attribute", "One", "Two"], *([f"Row {at}", "a" * 90, "b" * 90] for at in range(3000))])
    assert len(text) > 500_000
    assert read_source(text) == read_here(text)


def test_what_nobody_waits_for_is_ended_at_once(monkeypatch, tmp_path):
    slow = tmp_path / "slow"
    slow.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/pid\nexec sleep 60\n")
    slow.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(slow))
    with pytest.raises(Unwanted):
        read_source(XLS, lambda: not (tmp_path / "pid").exists())
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_old_excel_is_refused_where_nothing_can_be_started(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert not can_read_apart()
    assert reason_for(XLS) is Unreadable.OLD_EXCEL
    assert read_source(xlsx_of(GRID)).kind is SourceKind.XLSX


def test_it_works_from_any_folder(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    assert Path.cwd() == tmp_path
    assert read_source(XLS).kind is SourceKind.XLS
