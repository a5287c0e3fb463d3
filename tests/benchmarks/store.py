"""The workspace file at 5,000 teammates × 240 ratings, beside a raw write, stock TinyDB and SQLite."""

import datetime
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from tinydb import TinyDB

from matrices.edits.ratings import NewRating, rate
from matrices.model.document import Document
from matrices.model.edition import Edition, edition_id_of
from matrices.model.evidence import Evidence
from matrices.model.growth import standings_of
from matrices.model.review import Rating, Review, ReviewKind, Who, review_id_for
from matrices.model.teammate import Placement, Teammate
from matrices.store.workspace import Workspace
from tests.benchmarks.measure import Line, milliseconds
from tests.benchmarks.sentences import SENTENCES, matrix

TEAMMATES = 5000
REVIEWS = 20
RATINGS_A_REVIEW = 12
WRITES = 200
FIRST_DAY = datetime.date(2021, 1, 4)
ROLE = matrix("en")
NOW = datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC)


def lines() -> list[Line]:
    """Return what a rating costs and what opening costs."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        Workspace.create(base / "ours.trellis", _team()).close()
        _fill_sqlite(base / "peer.sqlite")
        _fill_tinydb(base / "peer.json")
        return [*_rating_lines(base), *_open_lines(base)]


def _team() -> Iterator[Document]:
    yield ROLE
    yield Edition(edition_id=edition_id_of(ROLE), matrix=ROLE, number=1, published_on=FIRST_DAY)
    for number in range(TEAMMATES):
        reviews = [_review(f"t{number:05}", at) for at in range(REVIEWS)]
        yield from reviews
        yield Teammate(
            teammate_id=f"t{number:05}",
            name=f"Teammate {number}",
            placements=(Placement(matrix_id=ROLE.matrix_id, since=FIRST_DAY),),
            standings=standings_of(reviews),
        )


def _review(teammate_id: str, at: int) -> Review:
    day = FIRST_DAY + datetime.timedelta(days=91 * at)
    evidence = Evidence(evidence_id=f"e{at}", text=SENTENCES["en"][at % 4], on=day)
    ratings = tuple(_rating(f"{teammate_id}-{at}-{row}", row, at, day) for row in range(RATINGS_A_REVIEW))
    return Review(
        review_id=review_id_for(teammate_id, f"r{at:02}"),
        teammate_id=teammate_id,
        kind=ReviewKind.QUARTERLY,
        held_on=day,
        closed_on=day,
        ratings=ratings,
        evidence=(evidence,),
    )


def _rating(rating_id: str, row: int, at: int, day: datetime.date) -> Rating:
    return Rating(
        rating_id=rating_id,
        attribute_id=ROLE.attributes[row].attribute_id,
        level_id=f"l{min(4, (row + at) // 6)}",
        on=day,
        by=Who.LEAD,
        edition_id=edition_id_of(ROLE),
        recorded_at=NOW,
        evidence_ids=(f"e{at}",),
    )


def _rating_lines(base: Path) -> list[Line]:
    with Workspace.open(base / "ours.trellis") as workspace:
        documents = [_one_rating(workspace, number) for number in range(WRITES)]
        plain = [msgspec.json.encode(one) for one in documents[0]]
        ours, raw, sqlite = iter(documents), _raw_writer(base / "raw", plain), _sqlite_writer(base / "peer.sqlite")
        taken: dict[str, list[float]] = {"ours": [], "raw": [], "sqlite": []}
        for number in range(WRITES):
            taken["raw"].append(milliseconds(raw))
            taken["ours"].append(milliseconds(lambda: workspace.commit(next(ours))))
            taken["sqlite"].append(milliseconds(lambda at=number: sqlite(documents[at])))
        whole = [milliseconds(lambda at=at: workspace.commit(_one_rating(workspace, at))) for at in range(WRITES)]
    median = {name: statistics.median(values) for name, values in taken.items()}
    size_kb = sum(map(len, plain)) / 1024
    stock = statistics.median(_stock_writes(base / "peer.json"))
    name = "rating saved"
    return [
        Line(f"{name} ({size_kb:.1f} KB, durable)", median["ours"], "ms", "raw write + fsync", median["raw"], 1.5),
        Line(
            f"{name}, from reading the teammate on", statistics.median(whole), "ms", "raw write + fsync", median["raw"]
        ),
        Line(f"{name}", median["ours"], "ms", "SQLite, WAL and FULL", median["sqlite"]),
        Line(f"{name}", median["ours"], "ms", "stock TinyDB", stock),
    ]


def _one_rating(workspace: Workspace, number: int) -> tuple[Document, ...]:
    """What one click stores: the review of the day and the teammate."""
    teammate = workspace.get(Teammate, f"t{number * 7 % TEAMMATES:05}")
    new = NewRating(attribute_id="a3", level_id="l2", on=NOW.date(), by=Who.LEAD, evidence=(SENTENCES["en"][0],))
    reviews = workspace.reviews_of(teammate.teammate_id)
    return rate(teammate, reviews, ROLE, [edition_id_of(ROLE)], new, now=NOW)


def _raw_writer(path: Path, payloads: list[bytes]) -> Callable[[], None]:
    file = path.open("ab", buffering=0)
    data = b"\n".join(payloads) + b"\n"

    def write() -> None:
        file.write(data)
        os.fsync(file.fileno())

    return write


def _fill_sqlite(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE documents (kind TEXT, id TEXT, body BLOB, PRIMARY KEY (kind, id)) WITHOUT ROWID")
        rows = ((one.table, one.document_id, msgspec.json.encode(one)) for one in _team())
        database.executemany("INSERT INTO documents VALUES (?, ?, ?)", rows)


def _sqlite_writer(path: Path) -> Callable[[tuple[Document, ...]], None]:
    database = sqlite3.connect(path)
    database.execute("PRAGMA synchronous=FULL")

    def write(documents: tuple[Document, ...]) -> None:
        with database:
            rows = [(one.table, one.document_id, msgspec.json.encode(one)) for one in documents]
            database.executemany("INSERT OR REPLACE INTO documents VALUES (?, ?, ?)", rows)

    return write


def _fill_tinydb(path: Path) -> None:
    """The layout that stock TinyDB is best at: a teammate's whole history in one document."""
    tables: dict[str, dict[str, object]] = {"teammates": {}}
    for number in range(TEAMMATES):
        reviews = [_review(f"t{number:05}", at) for at in range(REVIEWS)]
        body = {"name": f"Teammate {number}", "reviews": msgspec.to_builtins(reviews)}
        tables["teammates"][str(number + 1)] = body
    path.write_text(json.dumps(tables), encoding="utf-8")


def _stock_writes(path: Path, times: int = 3) -> list[float]:
    database = TinyDB(path)
    table = database.table("teammates")
    taken = [milliseconds(lambda at=at: table.update({"latest": at}, doc_ids=[at + 1])) for at in range(times)]
    database.close()
    return taken


_OPEN_OURS = "from matrices.store.workspace import Workspace as W; import pathlib; opened = W.open(pathlib.Path(path))"
_OPEN_STOCK = "from tinydb import TinyDB; opened = TinyDB(path); opened.table('teammates').get(doc_id=1)"
_MEASURE = """
import sys, time
def peak_kb():  # of this program alone: getrusage would count what the parent process had in memory
    return next((int(row.split()[1]) for row in open("/proc/self/status") if row.startswith("VmHWM")), 0)
path = sys.argv[1]
before = peak_kb()
start = time.perf_counter()
{code}
print((time.perf_counter() - start) * 1000, (peak_kb() - before) / 1024)
"""


def _open_lines(base: Path) -> list[Line]:
    ours = _in_fresh_process(_OPEN_OURS, base / "ours.trellis")
    stock = _in_fresh_process(_OPEN_STOCK, base / "peer.json")
    size_mb = (base / "ours.trellis").stat().st_size / 2**20
    return [
        Line(f"opened, {size_mb:.0f} MB file", ours[0], "ms", "stock TinyDB, first read", stock[0]),
        Line("opened, memory", ours[1], "MB", "stock TinyDB, first read", stock[1]),
    ]


def _in_fresh_process(code: str, path: Path) -> tuple[float, float]:
    command = [sys.executable, "-c", _MEASURE.format(code=code), str(path)]
    taken_ms, used_mb = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(taken_ms), float(used_mb)
