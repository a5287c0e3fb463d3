import pytest

from app.names import UnclearNameError, named

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
