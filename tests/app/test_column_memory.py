import json

import pytest

from app.column_memory import ColumnMemory
from app.settings import PreferencesFile
from widgets.grid.widths import Columns

CHOSEN = Columns({"first": 240.5}, {"solid": 2.0})


def test_widths_are_found_again_in_another_run(tmp_path):
    ColumnMemory(PreferencesFile(tmp_path / "p.json")).keep("role", CHOSEN)
    memory = ColumnMemory(PreferencesFile(tmp_path / "p.json"))
    assert memory.recall("role") == CHOSEN
    assert memory.recall("other") == Columns()


def test_usual_widths_need_no_memory(tmp_path):
    preferences = PreferencesFile(tmp_path / "p.json")
    memory = ColumnMemory(preferences)
    memory.keep("role", CHOSEN)
    memory.keep("role", Columns())
    assert preferences.now.columns == {}


def test_the_oldest_are_forgotten():
    preferences = PreferencesFile(None)
    memory = ColumnMemory(preferences)
    for number in range(250):
        memory.keep(f"m{number}", CHOSEN)
    assert len(preferences.now.columns) == 200
    assert memory.recall("m249") == CHOSEN


@pytest.mark.parametrize("written", [[], "x", {"role": 3}, {"role": {"dragged": {"first": "wide", "solid": -3}}}])
def test_what_is_no_width_is_left_out(tmp_path, written):
    (tmp_path / "p.json").write_text(json.dumps({"columns": written}))
    assert ColumnMemory(PreferencesFile(tmp_path / "p.json")).recall("role") == Columns()
