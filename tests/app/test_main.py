import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest


def environment(**changes):
    kept = {
        one: text for one, text in os.environ.items() if one not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return {**kept, **changes}


def trellis(*arguments, **options):
    line = [sys.executable, "-m", "app", *map(str, arguments)]
    return subprocess.run(line, check=False, capture_output=True, text=True, timeout=60, **options)


def test_the_sample_without_a_display_is_printed(tmp_path):
    done = trellis("--sample", cwd=tmp_path, env=environment(PYTHONPATH=str(Path.cwd())))
    assert done.returncode == 0
    assert "There is no display" in done.stderr
    made = {one.name: one.read_bytes()[:4] for one in (tmp_path / "out").iterdir()}
    assert made == {"role.pdf": b"%PDF", "growth.pdf": b"%PDF", "window.png": b"\x89PNG"}


def test_a_file_without_a_display_is_a_sentence(sample):
    done = trellis(sample, env=environment())
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "There is no display to show a window on. The commands work without one: trellis --help\n"


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to another process")
def test_interrupt_closes_the_window_cleanly(sample):
    line = [sys.executable, "-m", "app", str(sample)]
    with subprocess.Popen(line, env=environment(QT_QPA_PLATFORM="offscreen"), stderr=subprocess.PIPE) as process:
        lock = sample.with_name(f"{sample.name}.lock")
        while not lock.exists():
            time.sleep(0.05)
        time.sleep(1.5)
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
        assert b"Traceback" not in process.stderr.read()


def test_the_window_starts_with_what_the_first_screen_needs():
    unwanted = ("click", "tinydb", "msgspec", "babel", "reportlab", "ruamel.yaml", "python_calamine", "platformdirs")
    code = f"import app.window, sys; print(*[one for one in {unwanted!r} if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=60)
    assert done.stdout == "\n"
