"""What a measurement is, and how it is taken and printed."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One measured thing beside what it is compared to.

    `value` and `beside` are in `unit`; `goal` is the ratio value ÷ beside that we want to stay at or under.
    """

    name: str
    value: float
    unit: str
    peer: str = ""
    beside: float | None = None
    goal: float | None = None

    @property
    def ratio(self) -> float | None:
        """Return value ÷ beside, or None where nothing stands beside it."""
        return self.value / self.beside if self.beside else None

    @property
    def is_missed(self) -> bool:
        """Whether there is a goal and it is not reached."""
        return self.goal is not None and self.ratio is not None and self.ratio > self.goal


def milliseconds(run: Callable[[], object]) -> float:
    """Return how long one call takes, in ms of wall time."""
    start = time.perf_counter()
    run()
    return (time.perf_counter() - start) * 1000


def cpu_milliseconds(run: Callable[[], object]) -> float:
    """Return how much processor time one call takes in this process, in ms."""
    start = time.process_time()
    run()
    return (time.process_time() - start) * 1000


def interleaved(runs: dict[str, Callable[[], object]], times: int, clock=milliseconds) -> dict[str, float]:
    """Return the median ms of each run, taken in turns so that a busy moment of the machine touches all alike."""
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(times):
        for name, run in runs.items():
            taken[name].append(clock(run))
    return {name: statistics.median(values) for name, values in taken.items()}


def table(lines: list[Line]) -> str:
    """Return the lines as text, one row each."""
    rows = [("what", "ours", "beside", "ratio", "goal", "")]
    rows += [_row(line) for line in lines]
    widths = [max(len(row[column]) for row in rows) for column in range(6)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def _row(line: Line) -> tuple[str, ...]:
    beside = "" if line.beside is None else f"{line.beside:,.2f} {line.unit} {line.peer}"
    ratio = "" if line.ratio is None else f"{line.ratio:.2f}"
    goal = "" if line.goal is None else f"≤ {line.goal:g}"
    verdict = "MISSED" if line.is_missed else ("ok" if line.goal is not None else "")
    return (line.name, f"{line.value:,.2f} {line.unit}", beside, ratio, goal, verdict)
