import pytest

from app.names import UnclearNameError, named, person_named
from matrices.model.teammate import Teammate

NAMES = ["Kwame Boateng", "Kenji Mizuno", "Product", "Product knowledge", "İpek Şahin", "Ångström"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("kw", "Kwame Boateng"),
        ("KENJI  mizuno", "Kenji Mizuno"),
        ("product", "Product"),
        ("product k", "Product knowledge"),
        ("İPEK", "İpek Şahin"),
        ("A\N{COMBINING RING ABOVE}ngstr", "Ångström"),
        ("angstrom", "Ångström"),
        ("ipek s", "İpek Şahin"),
    ],
)
def test_named_finds_by_case_and_beginning(asked, found):
    assert named(asked, NAMES, str) == found


@pytest.mark.parametrize(("asked", "candidates"), [("k", ("Kwame Boateng", "Kenji Mizuno")), ("zz", tuple(NAMES))])
def test_named_says_what_it_could_have_been(asked, candidates):
    with pytest.raises(UnclearNameError) as caught:
        named(asked, NAMES, str)
    assert caught.value.candidates == candidates


def test_an_empty_name_is_nobodys():
    with pytest.raises(UnclearNameError):
        named(" ", ["one"], str)


@pytest.mark.parametrize("asked", ["sato", "satoh", "さとう", "ミサキ", "佐藤美咲", "misa", "Sato Misaki"])
def test_a_person_is_found_by_how_their_name_is_read(asked):
    sato = Teammate(teammate_id="sato", name="佐藤 美咲", reading="さとう みさき")
    others = [Teammate(teammate_id=one, name=one) for one in ("Kenji Mizuno", "نور الخطيب")]
    assert person_named(asked, [*others, sato]) is sato
    assert person_named("noor", [*others, sato]) is others[1]


def test_who_is_called_so_comes_before_who_is_read_so():
    people = [Teammate(teammate_id="a", name="Sato"), Teammate(teammate_id="b", name="佐藤", reading="さとう")]
    assert person_named("sat", people).teammate_id == "a"


def test_two_who_are_read_alike_are_both_named():
    people = [Teammate(teammate_id=one, name=one, reading="さとう") for one in ("佐藤", "佐東")]
    with pytest.raises(UnclearNameError) as caught:
        person_named("sato", people)
    assert (caught.value.candidates, caught.value.is_ambiguous) == (("佐藤", "佐東"), True)
