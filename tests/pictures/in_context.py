"""Areas, service standard and numbers of a team, filled in and shown one after another."""

import datetime
from collections.abc import Iterator

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.main_window import MainWindow
from app.places import Place
from matrices.edits.areas import add_owner, hand_over, new_area
from matrices.edits.service_standard import set_serves
from matrices.exchange.standards import read_standard
from matrices.model.document import Document
from matrices.model.matrix import Matrix
from matrices.model.metric import Metric, MetricValue, MetricValues, RoleMetrics
from matrices.model.service_standard import ServiceStandard, Statement, StatementKind
from matrices.model.teammate import Teammate
from tests.benchmarks.sentences import SENTENCES
from widgets.metrics.role_dialog import RoleMetricsDialog
from widgets.session import Session

DAY = datetime.date(2026, 3, 2)
_NAMES = {
    "en": ("Seat maps", "Phones", "Shows", "Happy with the answer"),
    "ar": ("خرائط المقاعد", "الهاتف", "العروض", "رضا العملاء"),
    "ja": ("座席表", "電話", "公演", "お客様の満足"),
}
_SETTLED_MS = 150


def in_context(window: MainWindow, name: str) -> Iterator[tuple[str, QWidget]]:
    """Yield what to take a picture of, and what it is called; as it is found first, then filled in."""
    places, session = window.desk.places, window.desk.session
    for place in (Place.AREAS, Place.STANDARD) if name == "empty" else ():
        places.show_place(place)
        yield place.value, window
    if name == "empty":
        return
    session.commit("filled in", _documents(session, name if name in _NAMES else "en", many=name == "large"))
    places.show_place(Place.AREAS)
    yield "areas", window
    for cut in ("owner", "group"):
        areas = places.further(Place.AREAS)
        areas.head.cut_box.setCurrentIndex(areas.head.cut_box.findData(cut))
        areas.show_board(is_board=True)
        yield f"areas-by-{cut}", window
    places.show_place(Place.STANDARD)
    yield "standard", window
    places.further(Place.STANDARD).show_editor(is_editing=True)
    yield "standard-edited", window
    yield from _numbers(window, session)


def _numbers(window: MainWindow, session: Session) -> Iterator[tuple[str, QWidget]]:
    teammate = next((one for one in session.all(Teammate) if one.placements), None)
    if teammate is None:
        return
    window.desk.places.show_teammate(teammate.teammate_id)
    sections = window.desk.places.people.page.body.sections
    for section in ("numbers", "areas"):
        sections.choose(section)
        yield f"teammate-{section}", window
    sections.choose("numbers")
    sections.section("numbers").show_metrics()
    QTest.qWait(_SETTLED_MS)
    dialog = window.findChild(RoleMetricsDialog)
    yield "role-metrics", dialog
    dialog.close()


def _documents(session: Session, language: str, *, many: bool) -> Iterator[Document]:
    first, second, group, metric = _NAMES[language]
    sentences, people = SENTENCES[language], [one.teammate_id for one in session.all(Teammate)]
    held = add_owner(new_area(first, about=sentences[0], group=group), people[0], DAY)
    yield hand_over(held, people[0], people[1], DAY + datetime.timedelta(days=40), sentences[1])
    yield new_area(second, about=sentences[2], group=group)
    crowded = new_area(f"{second} 2", about=sentences[3])
    for teammate_id in people[:3]:
        crowded = add_owner(crowded, teammate_id, DAY)
    yield crowded
    for number in range(400 if many else 0):
        yield add_owner(
            new_area(f"{first} {number}", group=f"{group} {number % 12}"), people[number % len(people)], DAY
        )
    yield _standard(language)
    for matrix in session.all(Matrix)[:2]:
        if matrix.attributes:
            yield set_serves(
                matrix, matrix.attributes[0].attribute_id, [_standard(language).statements[0].statement_id]
            )
    yield from _metrics(session, metric, sentences)


def _standard(language: str) -> ServiceStandard:
    if language == "en":
        return read_standard(language)
    sentences = SENTENCES[language]
    statements = tuple(
        Statement(statement_id=f"{kind}-{place}", kind=kind, name=sentences[place][:24], text=" ".join(sentences))
        for kind in StatementKind
        for place in range(2)
    )
    return ServiceStandard(about=" ".join(sentences), statements=statements)


def _metrics(session: Session, name: str, sentences: list[str]) -> Iterator[Document]:
    teammate = next((one for one in session.all(Teammate) if one.placements), None)
    if teammate is None:
        return
    first = Metric(metric_id="happy", name=name, unit="%", why=sentences[0], read_by=sentences[1], healthy_from=85)
    others = (Metric(metric_id=f"m{one}", name=f"{name} {one}", unit="h", healthy_to=4.5) for one in range(5))
    yield RoleMetrics(matrix_id=teammate.placements[-1].matrix_id, metrics=(first, *others))
    values = (
        MetricValue(metric_id="happy", starts_on=DAY, ends_on=DAY, value=88.5, context=sentences[2]),
        MetricValue(
            metric_id="happy",
            starts_on=DAY.replace(month=5),
            ends_on=DAY.replace(month=6),
            value=82.25,
            context=sentences[3],
        ),
        MetricValue(metric_id="m0", starts_on=DAY, ends_on=DAY, value=3.75),
    )
    yield MetricValues(teammate_id=teammate.teammate_id, values=values)
