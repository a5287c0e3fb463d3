"""A writer that is killed again and again: `python -m tests.matrices.store.killed PATH KILLS`.

Each round forks a child that commits and says so, kills it without warning at a random moment, opens the file, and
exits with 1 unless each commit that was reported is there and the one under way is there whole or not at all.
"""

import itertools
import os
import random
import select
import signal
import sys
import time
from pathlib import Path

from matrices.store.table import JournalDB
from tests.matrices.store.documents import applied, apply, held, sample_transactions

TRANSACTIONS = sample_transactions(400)


def work(path, start, report):
    db = JournalDB(path, waste_bytes=1 << 15)
    for number in itertools.count(start):
        os.write(report, b"i")
        apply(db, TRANSACTIONS[number % 400])
        if number % 17 == 0:
            db.journal.compact()
        os.write(report, b"a")


def killed_child(path, start, delay_s):
    """Return what a child reported until it was killed: "i" before and "a" after each commit."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work(path, start, writing)
        finally:
            os._exit(3)
    os.close(writing)
    select.select([reading], [], [], 10)
    time.sleep(delay_s)
    os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the writer failed by itself"
    return said


def main(path, kills):
    rng, state, number, acknowledged = random.Random(11), {}, 0, 0
    JournalDB(path, is_new=True).close()
    for _ in range(kills):
        said = killed_child(path, number, rng.uniform(0, 0.03))
        for _ in range(said.count(b"a")):
            state = applied(state, TRANSACTIONS[number % 400])
            number, acknowledged = number + 1, acknowledged + 1
        with JournalDB(path) as db:
            found = held(db)
        if found != state:
            state = applied(state, TRANSACTIONS[number % 400])
            number += 1
            assert said.endswith(b"i")
            assert found == state, "neither before nor after the commit under way"
    print(acknowledged)  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
