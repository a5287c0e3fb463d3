"""A power cut at any moment: what was acknowledged is there, what was under way is there whole or not at all."""

import random
import shutil

import pytest

from matrices.store.errors import StoreError
from matrices.store.table import JournalDB
from tests.matrices.store.documents import applied, apply, held, sample_transactions
from tests.matrices.store.power import DiskThatForgets, PowerCut, RecordingDisk


def recorded(path, disk, transactions):
    """Run the transactions; return the log with ("begin", n) and ("done", n) in it, and the states after each."""
    states = [{}]
    with JournalDB(path, is_new=True, disk=disk, waste_bytes=1 << 14) as db:
        disk.log.append(("done", 0))
        for number, transaction in enumerate(transactions, 1):
            disk.log.append(("begin", number))
            apply(db, transaction)
            disk.log.append(("done", number))
            states.append(applied(states[-1], transaction))
            if number % 7 == 0:
                db.journal.compact()
    return disk.log, states


def state_after(folder, name):
    with JournalDB(folder / name) as db:
        return held(db)


def outcomes(tmp_path, disk, *, transactions, cuts):
    """Return for each simulated cut whether the store was right afterwards."""
    log, states = recorded(tmp_path / "team.trellis", disk, sample_transactions(transactions))
    cut, rng, done, under_way, found = PowerCut(), random.Random(3), None, None, []
    for entry in log:
        if entry[0] == "begin":
            under_way = entry[1]
        elif entry[0] == "done":
            done, under_way = entry[1], None
        else:
            cut.take(entry)
        if done is not None:
            allowed = [states[number] for number in (done, under_way) if number is not None]
            found += [is_right(tmp_path / "after", cut, rng, allowed) for _ in range(cuts)]
    return found


def is_right(folder, cut, rng, allowed):
    folder.mkdir()
    cut.leave(folder, rng)
    try:
        return state_after(folder, "team.trellis") in allowed
    except (StoreError, OSError):
        return False
    finally:
        shutil.rmtree(folder)


def test_power_cut_loses_nothing_acknowledged(tmp_path):
    found = outcomes(tmp_path, RecordingDisk(), transactions=30, cuts=6)
    assert len(found) > 700
    assert all(found)


@pytest.mark.parametrize("forgotten", ["sync", "sync_folder"])
def test_power_cut_is_simulated_well_enough_to_miss_a_forgotten_sync(tmp_path, forgotten):
    found = outcomes(tmp_path, DiskThatForgets(forgotten), transactions=10, cuts=3)
    assert found.count(False) > len(found) / 4
