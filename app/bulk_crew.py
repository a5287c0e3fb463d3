"""Several processes that print many documents, each on a core of its own, beside whoever writes to the workspace.

One that fails spoils nothing else; a process that dies is replaced, and what it was at is said to have failed.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Final, NamedTuple

from app.document_contents import NothingToTellError
from app.print_shop import NotWantedError, PrintShop
from app.sentences import sentence
from matrices.language.words import Words, words_for
from matrices.reports.bulk import Outcome, Piece
from matrices.store.workspace import Workspace

_PATIENCE_S: Final = 0.1
_EACH: Final = 12
"""Another process is worth its start for so many documents.

To start, open the workspace and meet fonts and words for the first time costs as much processor time as six role
matrices or growth reports: on two free cores the second process wins that back with twelve, on busy ones never.
"""
_MOST: Final = 8


def print_pieces(
    workspace: Path,
    pieces: Sequence[Piece],
    folder: Path,
    words: Words,
    tell: Callable[[Outcome], None],
    *,
    is_wanted: Callable[[], bool],
    workers: int | None = None,
) -> None:
    """Print pieces, telling what came of each as soon as it is known, until all are done or nobody wants them."""
    count = workers or max(1, min(os.cpu_count() or 1, _MOST, len(pieces) // _EACH))
    crew = _Crew(workspace, folder.resolve(), words.language)
    try:
        crew.hire(count)
        waiting = list(reversed(pieces))
        while (waiting or crew.is_busy) and is_wanted():
            crew.give(waiting)
            for outcome in crew.outcomes(words):
                tell(outcome)
    finally:
        crew.dismiss()


class _Worker(NamedTuple):
    process: SpawnProcess
    pipe: Connection


class _Crew:
    """The processes, and what each of them is at."""

    def __init__(self, workspace: Path, folder: Path, language: str) -> None:
        self._context = multiprocessing.get_context("spawn")  # a fork would take the window's threads along, halfway
        self._is_over = self._context.Event()
        self._task = (str(workspace), str(folder), language, self._is_over)
        self._workers: list[_Worker] = []
        self._busy: dict[Connection, Piece] = {}

    @property
    def is_busy(self) -> bool:
        """Whether anything is being printed."""
        return bool(self._busy)

    def hire(self, count: int) -> None:
        """Start so many processes."""
        for _ in range(count):
            ours, theirs = self._context.Pipe()
            process = self._context.Process(target=_work, args=(theirs, *self._task), daemon=True)
            process.start()
            theirs.close()
            self._workers.append(_Worker(process, ours))

    def give(self, waiting: list[Piece]) -> None:
        """Give the last of the waiting pieces to whoever has nothing to do."""
        for worker in self._workers:
            if waiting and worker.pipe not in self._busy:
                self._busy[worker.pipe] = waiting.pop()
                with suppress(OSError):  # whoever died while idle is found by `outcomes`
                    worker.pipe.send(self._busy[worker.pipe])

    def outcomes(self, words: Words) -> Iterator[Outcome]:
        """Yield what came of pieces in the next moment."""
        for one in wait([*self._busy], _PATIENCE_S):
            pipe = next(worker.pipe for worker in self._workers if worker.pipe is one)
            piece = self._busy.pop(pipe)
            try:
                refusal, is_left_out = pipe.recv()
                yield Outcome(piece=piece, refusal=refusal, is_left_out=is_left_out)
            except (EOFError, OSError):
                self._replace(pipe)
                yield Outcome(piece=piece, refusal=words("The process that printed this ended. Try it alone."))

    def dismiss(self) -> None:
        """End all processes: what they are at is given up, and nothing of it left."""
        self._is_over.set()
        for worker in self._workers:
            worker.pipe.close()
        for worker in self._workers:
            worker.process.join(10)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()

    def _replace(self, pipe: Connection) -> None:
        dead = next(worker for worker in self._workers if worker.pipe is pipe)
        self._workers.remove(dead)
        pipe.close()
        dead.process.join()
        self.hire(1)


def _work(pipe: Connection, workspace: str, folder: str, language: str, is_over: Event) -> None:
    """Print what comes through the pipe until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that started this one
    words, shop = words_for(language), PrintShop()

    def is_wanted() -> bool:
        return not is_over.is_set()

    with Workspace.open(Path(workspace), read_only=True) as opened:
        while (piece := _next(pipe)) is not None:
            try:
                _refuse_outside(Path(piece.path), Path(folder))
                shop.write(opened, piece.wish, Path(piece.path), is_wanted)
                answer = "", False
            except NotWantedError:
                return
            except Exception as error:  # noqa: BLE001 - one that fails must not end the others
                answer = sentence(error, words), isinstance(error, NothingToTellError)
            try:
                pipe.send(answer)
            except OSError:
                return


def _next(pipe: Connection) -> Piece | None:
    try:
        piece: Piece = pipe.recv()
    except (EOFError, OSError):
        return None
    return piece


def _refuse_outside(path: Path, folder: Path) -> None:
    """Make the folder of a file; raise PermissionError where a link in it leads elsewhere."""
    if not path.parent.resolve().is_relative_to(folder):
        raise PermissionError(str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
