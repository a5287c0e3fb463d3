"""Read a filled-in form in a process of its own, with limits on its time and memory.

`python -m matrices.exchange.filled_form_apart` reads a PDF from standard input and writes what was filled in.
"""

import subprocess
import sys
from collections.abc import Callable

import msgspec

from matrices.exchange.apart import answer_of, bound
from matrices.exchange.errors import ExchangeError, FormFault, Measure, TooLarge, UnreadableForm
from matrices.exchange.filled_form import FilledForm, read_form_here


class _Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What the process says: a form, or why there is none."""

    filled: FilledForm | None = None
    fault: FormFault | None = None
    measure: Measure | None = None
    limit: int = 0


def read_form_apart(data: bytes, is_wanted: Callable[[], bool]) -> FilledForm:
    """Return what `read_form_here` returns, computed in a process of its own.

    Raises:
        UnreadableForm: as `read_form_here`; DAMAGED when the process died of it, TOO_SLOW when it was ended.
        TooLarge: as `read_form_here`.
        Unwanted: `is_wanted`, which is asked now and then, said no.
    """
    try:
        answer = msgspec.msgpack.decode(answer_of("matrices.exchange.filled_form_apart", data, is_wanted), type=_Answer)
    except subprocess.TimeoutExpired as error:
        raise UnreadableForm(FormFault.TOO_SLOW) from error
    except (subprocess.CalledProcessError, msgspec.MsgspecError, OSError) as error:
        raise UnreadableForm(FormFault.DAMAGED) from error
    if answer.measure is not None:
        raise TooLarge(answer.measure, answer.limit)
    if answer.filled is None:
        raise UnreadableForm(answer.fault or FormFault.DAMAGED)
    return answer.filled


def main() -> None:
    """Answer for the file on standard input."""
    bound()
    sys.stdout.buffer.write(msgspec.msgpack.encode(_answer(sys.stdin.buffer.read())))


def _answer(data: bytes) -> _Answer:
    try:
        return _Answer(filled=read_form_here(data))
    except TooLarge as error:
        return _Answer(measure=error.measure, limit=error.limit)
    except UnreadableForm as error:
        return _Answer(fault=error.reason)
    except (ExchangeError, MemoryError, RecursionError):
        return _Answer(fault=FormFault.DAMAGED)


if __name__ == "__main__":
    main()
