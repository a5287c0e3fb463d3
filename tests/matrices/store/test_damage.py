"""Random damage: never silent, and salvage saves every line that is whole."""

import random

import pytest

from matrices.store.errors import NotAWorkspace, StoreCorrupt, StoreLocked
from matrices.store.salvage import salvage
from matrices.store.table import JournalDB
from tests.matrices.store.documents import applied, apply, held, sample_transactions

SECTOR = 512


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """Return the bytes of a store with a snapshot and later transactions, and its last states."""
    path, states = tmp_path_factory.mktemp("store") / "team.trellis", [{}]
    with JournalDB(path, is_new=True) as db:
        for number, transaction in enumerate(sample_transactions(24)):
            apply(db, transaction)
            states.append(applied(states[-1], transaction))
            if number == 8:
                db.journal.compact()
    return path.read_bytes(), states


def opened(path, raw):
    """Return what a file of these bytes holds and whether its end was set aside, or None when it is refused."""
    path.write_bytes(raw)
    try:
        with JournalDB(path) as db:
            return held(db), db.journal.recovered is not None
    except (StoreCorrupt, NotAWorkspace):
        assert path.read_bytes() == raw
        return None


def flipped(raw, rng):
    place = rng.randrange(len(raw))
    return raw[:place] + bytes([raw[place] ^ 1 << rng.randrange(8)]) + raw[place + 1 :]


def with_sector(change):
    def damaged(raw, rng):
        start = rng.randrange(len(raw) // SECTOR) * SECTOR
        return raw[:start] + change(raw[start : start + SECTOR], rng) + raw[start + SECTOR :]

    return damaged


def with_stale_copy(raw, rng):
    lines = raw.splitlines(keepends=True)
    start, end = sorted(rng.sample(range(1, len(lines)), 2))
    return raw + b"".join(lines[start:end])


def with_swap(raw, rng):
    one, other = sorted(rng.sample(range(len(raw) // SECTOR), 2))
    one, other = one * SECTOR, other * SECTOR
    between = raw[one + SECTOR : other]
    return raw[:one] + raw[other : other + SECTOR] + between + raw[one : one + SECTOR] + raw[other + SECTOR :]


DAMAGES = {
    "flipped bit": flipped,
    "zeroed sector": with_sector(lambda old, rng: bytes(len(old))),
    "noise": with_sector(lambda old, rng: rng.randbytes(len(old))),
    "lost sector": with_sector(lambda old, rng: b""),
    "doubled sector": with_sector(lambda old, rng: old + old),
    "swapped sectors": with_swap,
    "stale copy": with_stale_copy,
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damage_is_never_silent(path, store, damage):
    raw, states = store
    rng = random.Random(5)
    for _ in range(80):
        damaged = damage(raw, rng)
        found = opened(path, damaged)
        if damaged != raw and found is not None:
            # A sector at the very end may have held more than the last transaction.
            assert found[1]
            assert found[0] in states[-4:-1]


@pytest.mark.parametrize("seed", range(15))
def test_salvage_is_off_by_one_document_for_one_flipped_bit(path, store, seed):
    raw, states = store
    damaged = flipped(raw, random.Random(seed))
    path.write_bytes(damaged)
    done = salvage(path)
    assert done.original.read_bytes() == damaged
    assert 1 <= done.lost_lines <= 2
    with JournalDB(path) as db:
        state = held(db)
    wrong = [key for key in {*state, *states[-1]} if state.get(key) != states[-1].get(key)]
    assert len(wrong) <= 1


def test_salvage_prefers_newer_lines_wherever_they_stand(path, store):
    raw, states = store
    lines = raw.splitlines(keepends=True)
    path.write_bytes(b"".join([lines[0], *reversed(lines[1:])]))
    salvage(path)
    with JournalDB(path) as db:
        assert held(db) == states[-1]


def test_salvage_without_the_first_line(path, store):
    raw, states = store
    path.write_bytes(raw[raw.index(b"\n") + 1 :])
    salvage(path)
    with JournalDB(path) as db:
        assert held(db) == states[-1]


def test_salvage_of_something_else_alters_nothing(path):
    path.write_bytes(b"Dear diary")
    with pytest.raises(NotAWorkspace):
        salvage(path)
    assert path.read_bytes() == b"Dear diary"


def test_salvage_waits_for_nobody(db, path):
    with pytest.raises(StoreLocked):
        salvage(path)
