import pytest
from pypdf import PdfReader


@pytest.mark.parametrize(
    ("action", "place", "word"),
    [("print-role", "show-matrices", "Product knowledge"), ("print-growth", "show-people", "Deniz Aksoy")],
)
def test_print_writes_the_document(opened, person, qtbot, tmp_path, action, place, word):
    opened.desk.places.show_teammate("deniz-aksoy")
    opened.commands[place].trigger()
    person.files = [tmp_path / "out.pdf"]
    with qtbot.waitSignal(opened.desk.printing.printing.printed, timeout=20_000):
        opened.commands[action].trigger()
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "out.pdf").pages)
    assert word in " ".join(text.split())
    assert [one.text() for one in opened.status_line.buttons] == ["Open", "Show in folder"]
    assert [one.name for one in tmp_path.glob(".*")] == []


def test_print_suggests_a_name(opened, person):
    opened.commands["print-role"].trigger()
    assert person.suggested[0].name == "Customer support specialist 1.pdf"


def test_print_to_where_nothing_can_be_written_is_told(opened, person, qtbot, tmp_path):
    person.files = [tmp_path / "nowhere" / "out.pdf"]
    opened.commands["print-role"].trigger()
    qtbot.waitUntil(lambda: person.heard != [], timeout=20_000)
    assert "out.pdf" in person.heard[0]
    assert ".part" not in person.heard[0]
