import pytest

from matrices.model.folding import Folding
from matrices.model.sounding import heard, sounds_like


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


def _is_found(typed, name):
    fold = Folding()
    return sounds_like(heard(fold(typed).text), heard(fold(name).text))
