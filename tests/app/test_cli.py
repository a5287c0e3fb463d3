import subprocess
import sys

import pytest

from app.arguments import COMMANDS
from app.cli import Commands, run
from matrices.language.words import words_for


def trellis(*arguments):
    line = [sys.executable, "-m", "app", *map(str, arguments)]
    return subprocess.run(line, check=False, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_help_has_examples(name, capsys):
    assert run([*([] if name is None else [name]), "--help"], words_for("en")) == 0
    assert "Examples:\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code"), [(["--version"], 0), (["show", "/nowhere.trellis"], 1), (["show"], 2), (["shwo", "a"], 2)]
)
def test_exit_codes_of_the_process(arguments, code):
    done = trellis(*arguments)
    assert done.returncode == code
    assert (done.stdout == "") == (code != 0)
    assert (done.stderr == "") == (code == 0)
    assert "Traceback" not in done.stderr


def test_a_fault_of_our_own_is_told_and_logged(monkeypatch, capsys, tmp_path):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(Commands, "get_command", fail)
    assert run(["show", "a"], words_for("en")) == 1
    told = capsys.readouterr().err
    log = next(tmp_path.rglob("trellis.log"))
    assert str(log) in told
    assert "Traceback" not in told
    assert "ZeroDivisionError" in log.read_text()


IMPORTED = """
import sys
from app.__main__ import main
sys.argv[1:] = {arguments!r}
main()
print(*[one for one in {unwanted!r} if one in sys.modules], file=sys.stderr)
"""


@pytest.mark.parametrize("name", ["show", "verify", "rate", "import"])
def test_commands_load_only_what_they_need(sample, tmp_path, name):
    (tmp_path / "a.csv").write_text("Attribute,Low,High\nTempo,slow,fast\n")
    rest = {"rate": ["deniz", "product", "solid"], "import": [str(tmp_path / "a.csv")]}.get(name, [])
    unwanted = ["PySide6", "shiboken6", "reportlab", "babel", "ruamel.yaml"]
    code = IMPORTED.format(arguments=[name, str(sample), *rest], unwanted=unwanted)
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=60)
    assert done.stderr == "\n"
