import pytest

from matrices.language.words import words_for
from matrices.model.matrix import Attribute, Matrix
from matrices.model.service_standard import ServiceStandard, Statement, StatementKind
from matrices.model.settings import Paper
from matrices.reports.options import Orientation, PrintOptions, PrintRun
from matrices.reports.placed import Bookmark
from matrices.reports.standard_pages import StandardPrint, standard_pages
from tests.matrices.reports import teams
from tests.matrices.reports.geometry import faults, texts_on, words_of

RUN = PrintRun(day=teams.DAY)
STANDARD = ServiceStandard(
    about="What a customer can expect.",
    statements=tuple(
        Statement(statement_id=kind.value, kind=kind, name=f"A {kind.value}", text="What it looks like.\nAnd more.")
        for kind in reversed(StatementKind)
    ),
)
SERVING = Matrix(matrix_id="m", title="Lead", attributes=(Attribute(attribute_id="a", name="Calm", serves=("tone",)),))


def texts_of(typesetter, standard=STANDARD, matrices=(), run=RUN):
    pages = standard_pages(StandardPrint(standard, matrices), run, words_for("en"), typesetter)
    return [words_of(text) for page in pages for text in texts_on(page)]


def test_kinds_stand_in_their_order_under_their_names(typesetter):
    texts = texts_of(typesetter)
    assert texts[2::3] == ["WHAT WE VALUE", "HOW WE SOUND", "WHAT WE PROMISE", "WHERE WE STOP"]
    assert texts[3::3] == ["A value", "A tone", "A promise", "A limit"]


def test_what_serves_a_statement_stands_under_it(typesetter):
    texts = texts_of(typesetter, matrices=(SERVING,))
    assert "Served by Calm" in texts[texts.index("A tone") + 2]
    assert sum("Served by" in one for one in texts) == 1


def test_nothing_written_is_one_sentence(typesetter):
    assert texts_of(typesetter, ServiceStandard())[-1] == "Nothing is written in the service standard yet."


def test_larger_paper_has_larger_texts(typesetter):
    def size_on(paper):
        run = PrintRun(day=RUN.day, options=PrintOptions(paper=paper))
        (page,) = standard_pages(StandardPrint(STANDARD), run, words_for("en"), typesetter)
        return max(line.size_pt for text in texts_on(page) for line in text.block.lines)

    assert size_on(Paper.A3) > size_on(Paper.A4)


@pytest.mark.parametrize("language", ["en", "ar", "ja"])
@pytest.mark.parametrize("orientation", list(Orientation))
@pytest.mark.parametrize("times", [1, 60])
def test_everything_stands_in_its_place(typesetter, language, orientation, times):
    many = tuple(
        Statement(statement_id=f"s{place}{kind}", kind=kind, name="Name " * times, text="What it looks like. " * times)
        for kind in StatementKind
        for place in range(4)
    )
    run = PrintRun(day=RUN.day, options=PrintOptions(orientation=orientation))
    printed = StandardPrint(ServiceStandard(about="About it. " * times, statements=many))
    pages = standard_pages(printed, run, words_for(language), typesetter)
    assert [fault for page in pages for fault in faults(page)] == []
    assert sum(isinstance(item, Bookmark) for page in pages for item in page.items) == 5
