import pytest

from matrices.checks.finding import Code, Place
from matrices.checks.fixes import fixed
from tests.matrices.checks.making import codes_in, found, found_in, grid, row

READS = "Reads the log and writes down the first error"


def test_same_cell_as_the_neighbour():
    (finding,) = found_in("Asks first", "Asks  first.")
    assert (finding.code, finding.other.level_id, finding.fix) == (Code.SAME, "l0", None)


def test_same_behaviour_elsewhere_can_be_removed():
    matrix = grid(row(READS), row(f"{READS.upper()}\nShows it to a colleague", attribute_id="b"))
    (finding,) = found(matrix)
    assert (finding.code, finding.place.attribute_id) == (Code.SAME, "b")
    assert finding.other == Place(matrix_id="m", attribute_id="a", level_id="l0")
    assert fixed(matrix, finding).attribute("b").descriptor("l0") == "Shows it to a colleague"


def test_same_behaviour_twice_in_a_cell():
    (finding,) = found_in(f"{READS}\nTells the customer\n{READS}")
    assert (finding.code, finding.other) == (Code.SAME, finding.place)
    assert finding.fix.text == f"{READS}\nTells the customer"


def test_numbers_of_lists_do_not_hide_what_is_the_same():
    assert codes_in(f"1. {READS}\n2. Asks", f"1. Tells\n2. {READS}") == [Code.SAME]


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "Writes the summary of a call", "Consistently writes the summary of a call"),
        ("en", READS + " of the failing service for the customer", READS + " of the broken service for the customer"),
        ("es", "Escribe el resumen de la llamada", "Siempre escribe muy bien el resumen de la llamada"),
        ("tr", "Görüşmenin özetini kayda yazar", "Görüşmenin özetini kayda düzenli olarak yazar"),
        ("ja", "通話の要点を記録に書いて残す", "通話の要点を常に記録に書いて残す"),
        ("ar", "يكتب ملخص المكالمة في التذكرة", "يكتب دائمًا ملخص المكالمة في التذكرة"),
    ],
)
def test_level_that_says_hardly_more(language, before, after):
    assert Code.NEARLY_SAME in codes_in(before, after, language=language)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Resolves refunds within the written limits", "Resolves refunds beyond the written limits"),
        ("Writes the summary of a call", "Writes the guide for a call"),
        ("Shows a colleague how to read the log", "Shows the customer how to read the invoice"),
    ],
)
def test_levels_that_differ_in_substance(before, after):
    assert codes_in(before, after) == []


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", f"{READS}\nTells the customer", READS),
        ("en", f"{READS}, and tells the customer what it means", READS),
        ("en", "Solves most billing cases", "Solves some billing cases"),
        ("en", "Solves billing cases without help", "Solves billing cases with some help"),
        ("es", "Resuelve los casos de cobro sin ayuda", "Resuelve los casos de cobro con ayuda"),
        ("tr", "Fatura kayıtlarını tek başına çözer", "Fatura kayıtlarını yardımla çözer"),
        ("ja", "一人で請求の問い合わせを解決する", "サポートを受けながら請求の問い合わせを解決する"),
        ("ar", "يحل حالات الفوترة وحده", "يحل حالات الفوترة بمساعدة زميل"),
    ],
)
def test_level_that_asks_less(language, before, after):
    assert codes_in(before, after, language=language) == [Code.ASKS_LESS]


def test_level_that_asks_more_of_the_same_kind():
    assert codes_in("Solves billing cases with help", "Solves billing cases alone, refunds included") == []


def test_cell_far_longer_and_far_shorter_than_its_row():
    words = [
        "ant",
        "bee",
        "cat",
        "dog",
        "eel",
        "fox",
        "gnu",
        "hen",
        "ibis",
        "jay",
        "kite",
        "lark",
        "mole",
        "newt",
        "owl",
    ]
    usual = [" ".join(words[at:] + words[:at] + [f"w{at}{n}" for n in range(12)]) for at in range(3)]
    long = " ".join(f"long{n}" for n in range(100))
    assert codes_in(*usual, long) == [Code.LONG]
    assert codes_in(*usual, "Asks") == [Code.SHORT]
    assert codes_in(*usual) == []
