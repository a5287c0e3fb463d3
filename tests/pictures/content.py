"""Workspaces to take pictures of: the sample, small teams in Arabic and Japanese, nobody, and a very large one."""

import datetime
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from matrices.edits.ratings import NewRating, rate
from matrices.exchange.sample import read_sample
from matrices.model.document import Document
from matrices.model.edition import Edition, edition_id_of
from matrices.model.matrix import Attribute, Category, Level, Matrix, Track
from matrices.model.review import Absence, Review, Who
from matrices.model.settings import Settings
from matrices.model.teammate import Placement, Teammate
from matrices.store.workspace import Workspace
from tests.benchmarks.sentences import SENTENCES, matrix

NAMES = {
    "ar": {
        "team": "فريق دعم العملاء",
        "role": "أخصائي دعم العملاء 1",
        "people": ("ليلى حسن", "يوسف Kaya"),
        "levels": ("متعلّم", "راسخ", "متعمّق", "مؤثّر"),
        "categories": ("الحرفة", "الفريق"),
        "rows": ("معرفة المنتج", "الحوار مع العميل", "الكتابة للآخرين", "أدوات CRM", "التعليم", "الهدوء وقت الذروة"),
    },
    "ja": {
        "team": "カスタマーサポート部",
        "role": "カスタマーサポート・スペシャリスト1",
        "people": ("佐藤 花子", "Ana Núñez"),
        "levels": ("習得中", "一人前", "熟練", "牽引"),
        "categories": ("仕事の技", "チーム"),
        "rows": ("製品知識", "お客様との対話", "伝わる文章", "ヘルプデスクの道具", "教えること", "繁忙期の落ち着き"),
    },
}
START = datetime.date(2025, 2, 3)


def workspace(path: Path, name: str) -> Workspace:
    """Make the workspace called `name`: en (the sample), ar, ja, empty or large."""
    made = {"en": read_sample, "empty": _empty, "large": _large}
    return Workspace.create(path, made[name]() if name in made else _team(name))


def _empty() -> tuple[Document, ...]:
    return (Settings(team_name="A team that begins"),)


def _large() -> Iterator[Document]:
    role = matrix("en", rows=500, columns=8)
    yield Settings(team_name="A very large team")
    yield replace(role, title="A role of five hundred rows with a title as long as titles get in a big company")
    yield from (Teammate(teammate_id=f"t{number}", name=f"Teammate {number}") for number in range(2000))


def _team(language: str) -> Iterator[Document]:
    names = NAMES[language]
    role = _role(language)
    yield Settings(team_name=names["team"], language=language)
    yield role
    yield Edition(edition_id=edition_id_of(role), matrix=role, number=2, published_on=START)
    yield _second_role(language)
    for place, name in enumerate(names["people"]):
        since = Placement(matrix_id=role.matrix_id, since=START)
        yield from _grown(Teammate(teammate_id=f"t{place}", name=name, language=language, placements=(since,)), role)


def _role(language: str) -> Matrix:
    names, sentences = NAMES[language], SENTENCES[language]
    levels = tuple(Level(level_id=f"l{n}", name=name, meaning=sentences[n]) for n, name in enumerate(names["levels"]))
    categories = tuple(Category(category_id=f"c{n}", name=name) for n, name in enumerate(names["categories"]))
    rows = tuple(
        Attribute(
            attribute_id=f"a{row}",
            name=name,
            about=sentences[(row + 2) % 4],
            category_id=f"c{row // 3}",
            expected_level_id=f"l{1 + row % 3}",
            descriptors={
                one.level_id: "\n".join(sentences[(row + at + n) % 4] for n in range(1 + (row + at) % 2))
                for at, one in enumerate(levels)
                if (row, at) != (2, 3)
            },
        )
        for row, name in enumerate(names["rows"])
    )
    return Matrix(
        matrix_id="role", title=names["role"], language=language, levels=levels, categories=categories, attributes=rows
    )


def _second_role(language: str) -> Matrix:
    return Matrix(matrix_id="lead", title=SENTENCES[language][1][:18], track=Track.PEOPLE, language=language)


def _grown(teammate: Teammate, role: Matrix) -> Iterator[Document]:
    reviews: list[Review] = []
    for step in range(5):
        day = START + datetime.timedelta(days=120 * step + 14)
        for row, attribute in enumerate(role.attributes):
            new = _rating(attribute, day, step, row, role.language)
            review, teammate, *_ = rate(teammate, reviews, role, [edition_id_of(role)], new, now=_noon(day))
            reviews = [*(one for one in reviews if one.review_id != review.document_id), review]
    yield from reviews
    yield teammate


def _rating(attribute: Attribute, day: datetime.date, step: int, row: int, language: str) -> NewRating:
    is_absent = (step, row) in {(0, 4), (4, 5)}
    return NewRating(
        attribute_id=attribute.attribute_id,
        level_id=None if is_absent else f"l{min(3, (step + row % 3) // 2)}",
        absence=Absence.NOT_OBSERVED if is_absent else None,
        on=day,
        by=Who.SELF if (step, row) == (4, 1) else Who.AGREED,
        evidence=(SENTENCES[language][(step + row) % 4],) if row % 2 else (),
    )


def _noon(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(12), tzinfo=datetime.UTC)
