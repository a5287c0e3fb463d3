import pytest

from matrices.model.folding import Folding
from matrices.model.sounding import heard, heard_name, is_heard, sounds_like


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Noor", "نور"),
        ("nour", "نور"),
        ("salma", "سلمى حداد"),
        ("Haddad", "سلمى حداد"),
        ("Salma Haddad", "سلمى حداد"),
        ("youssef", "يوسف"),
        ("Yusuf", "يوسف"),
        ("Mohammed", "محمد"),
        ("Qasim", "قاسم"),
        ("kasim", "قاسم"),
        ("Iman", "إيمان"),
        ("Fatima", "فاطمة"),
        ("Shammari", "رغد الشمري"),
        ("al-shammari", "رغد الشمري"),
        ("Olena", "Олена"),
        ("sato", "サトウ"),
        ("shota", "しょうた"),
        ("boateng", "クワメ・ボアテング"),
        ("さとう", "Misaki Sato"),
        ("noa", "נועה"),
        ("نور", "Noor Said"),
        ("سلمى", "Salma Haddad"),
    ],
)
def test_a_name_is_heard_in_another_script(typed, name):
    assert _is_found(typed, name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Noor", "ناصر"), ("Salma", "نور"), ("olga", "Олена"), ("a", "نور"), ("", "نور"), ("Salma Noor", "سلمى حداد")],
)
def test_another_name_is_not(typed, name):
    assert not _is_found(typed, name)


@pytest.mark.parametrize(
    "typed",
    [
        "sato",
        "satou",
        "Satō",
        "misaki",
        "sato misaki",
        "さとう",
        "ミサキ",
        "ｻﾄｳ",
        "さとうみさき",
        "佐藤美咲",
        "satomisaki",
    ],
)
@pytest.mark.parametrize("reading", ["さとう みさき", "サトウミサキ"])
def test_a_name_is_found_by_its_reading(typed, reading):
    fold = Folding()
    name = heard_name(fold("佐藤 美咲").text, fold(reading).text)
    assert sounds_like(heard(fold(typed).text), name)
    assert sounds_like(heard(fold(typed).text), heard_name(fold("佐藤 美咲").text)) == (typed == "佐藤美咲")


def test_names_in_one_script_are_compared_by_their_letters_alone():
    assert is_heard("noor", "نور")
    assert is_heard("sato", "sato misaki", "さとう")
    assert not is_heard("sato", "sato misaki")


@pytest.mark.parametrize("typed", ["kato", "さいとう", "みさと", "佐々木", "sato kenji"])
def test_and_by_no_other(typed):
    fold = Folding()
    assert not sounds_like(heard(fold(typed).text), heard_name(fold("佐藤 美咲").text, fold("さとう みさき").text))


def _is_found(typed, name):
    fold = Folding()
    return sounds_like(heard(fold(typed).text), heard(fold(name).text))
