"""Read a file in a process of its own, with limits on its time and memory.

`python -m matrices.exchange.apart` reads a file from standard input and writes what `Source` it holds, or our error.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import msgspec

import matrices
from matrices.exchange.errors import ExchangeError, Measure, TooLarge, Unreadable, UnreadableFile, Unwanted
from matrices.exchange.sheet import Source

SECONDS: Final = 30
BYTES: Final = 2 * 1024**3
"""What reading may take. The largest sheet of an old Excel file, 65,536 rows × 256 columns, needs about a third."""


_GLANCE_SECONDS: Final = 0.1
"""So often it is asked whether the answer is still wanted."""


class _Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What the process says: a source, or why there is none."""

    source: Source | None = None
    unreadable: Unreadable | None = None
    measure: Measure | None = None
    limit: int = 0


def can_read_apart() -> bool:
    """Tell whether there is an interpreter to start: a program packed into one file has none of its own."""
    return bool(sys.executable) and not getattr(sys, "frozen", False)


def read_apart(data: bytes, is_wanted: Callable[[], bool]) -> Source:
    """Return what `read_here` returns, computed in a process of its own.

    Raises:
        UnreadableFile: as `read_here`; DAMAGED when the process died of it, TOO_SLOW when it was ended.
        TooLarge: as `read_here`.
        Unwanted: `is_wanted`, which is asked now and then, said no.
    """
    try:
        answer = msgspec.msgpack.decode(answer_of("matrices.exchange.apart", data, is_wanted), type=_Answer)
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(Unreadable.TOO_SLOW) from error
    except (subprocess.CalledProcessError, msgspec.MsgspecError, OSError) as error:
        raise UnreadableFile(Unreadable.DAMAGED) from error
    return _source(answer)


def answer_of(module: str, data: bytes, is_wanted: Callable[[], bool]) -> bytes:
    """Return what one of our modules, started as a program of its own, writes when it is given `data` to read.

    Raises:
        TimeoutExpired: it took too long, and was ended.
        CalledProcessError: it died, or said that it failed.
        OSError: it could not be started.
        Unwanted: `is_wanted`, which is asked now and then, said no.
    """
    flags: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    with subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=flags,
    ) as process:
        return _answered(process, data, is_wanted)


def _answered(process: "subprocess.Popen[bytes]", data: bytes, is_wanted: Callable[[], bool]) -> bytes:
    """Return all that the process writes; whatever goes wrong, it does not outlive this."""
    is_over = threading.Event()
    # A thread, since `communicate` that is called anew after a timeout forgets what it has not yet written.
    watcher = threading.Thread(target=_watch, args=(process, is_wanted, is_over), name="trellis-reading", daemon=True)
    watcher.start()
    try:
        written, _ = process.communicate(data, timeout=SECONDS)
    except BaseException:
        process.kill()
        raise
    finally:
        is_over.set()
        watcher.join()
    if not is_wanted():
        raise Unwanted
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return written


def _watch(process: "subprocess.Popen[bytes]", is_wanted: Callable[[], bool], is_over: threading.Event) -> None:
    """End the process as soon as nobody wants its answer."""
    while not is_over.wait(_GLANCE_SECONDS):
        if not is_wanted():
            process.kill()
            return


def _environment() -> Mapping[str, str]:
    """Return the environment with our packages in it, from wherever this program was started."""
    package = Path(next(iter(matrices.__path__))).parent
    paths = filter(None, [str(package), os.environ.get("PYTHONPATH", "")])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


def _source(answer: _Answer) -> Source:
    if answer.measure is not None:
        raise TooLarge(answer.measure, answer.limit)
    if answer.source is None:
        raise UnreadableFile(answer.unreadable or Unreadable.DAMAGED)
    return answer.source


def main() -> None:
    """Answer for the file on standard input."""
    bound()
    answer = _answer(sys.stdin.buffer.read())
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))


def _answer(data: bytes) -> _Answer:
    from matrices.exchange.reading import read_here  # noqa: PLC0415 - the parent has no need of readers

    try:
        return _Answer(source=read_here(data))
    except TooLarge as error:
        return _Answer(measure=error.measure, limit=error.limit)
    except UnreadableFile as error:
        return _Answer(unreadable=error.reason)
    except (ExchangeError, MemoryError, RecursionError):
        return _Answer(unreadable=Unreadable.DAMAGED)


def bound() -> None:
    """Bound what this process may take, where the system can (POSIX, setrlimit); elsewhere time alone is bounded."""
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return
    for kind, most in ((resource.RLIMIT_AS, BYTES), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        _soft, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (allowed, hard))


if __name__ == "__main__":
    main()
