import datetime

import pytest

from matrices.model.actions import Action
from matrices.model.matrix import Attribute, Matrix
from matrices.model.review import Review, ReviewKind
from matrices.model.teammate import Teammate
from matrices.reports.discretion import Discretion, Others, leads_in

OTHERS = Others(
    "Robin Vale", leads=("Salma Haddad",), colleagues=("Kenji Mizuno", "Robin Hale", "佐藤 花子", "ليلى حسن", "Li Wu")
)


def told(text, others=OTHERS):
    return Discretion(others, "en").copy(review(notes=text)).notes


def review(**fields):
    return Review(
        review_id="t:1", teammate_id="t", kind=ReviewKind.QUARTERLY, held_on=datetime.date(2026, 5, 6), **fields
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Salma was wrong.", "The lead was wrong."),
        ("I asked salma haddad, then KENJI  MIZUNO.", "I asked the lead, then a colleague."),
        ("Done. Kenji's yes", "Done. A colleague's yes"),
        ("Robin wrote, Robin Hale read.", "Robin wrote, a colleague read."),
        ("Kenjiro and a mizuno", "Kenjiro and a mizuno"),
        ("佐藤さんと花子、佐藤花子", "A colleagueさんとa colleague、a colleague"),
        ("سألت ليلى ولحسن", "سألت a colleague ولa colleague"),
        ("شكر لليلى، وتحسن", "شكر لa colleague، وتحسن"),
        ("See https://x.example/kenji-mizuno and a@mizuno.example.", "See … and …"),
        ("Li is short, Li Wu is not", "Li is short, a colleague is not"),
    ],
)
def test_names_become_roles(text, expected):
    assert told(text) == expected


READ = Others(
    "水野 健司",
    leads=("佐藤 花子",),
    colleagues=(
        "水野 健司\nみずの けんじ",
        "佐藤 花子\nさとう はなこ",
        "森 愛\nもり あい",
        "クワメ・ボアテング",
        "ハナ・ドヴォ",
    ),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("もりあいが見た", "A colleagueが見た"),
        ("モリ アイとﾓﾘｱｲ", "A colleagueとa colleague"),
        ("もりさん、アイちゃん", "A colleagueさん、a colleagueちゃん"),
        ("サトウさんに聞いた", "The leadさんに聞いた"),
        ("あいまいなもり", "あいまいなもり"),
        ("クワメもボアテングも、クワメ・ボアテングも", "A colleagueもa colleagueも、a colleagueも"),
        ("ハナとハナさん", "ハナとa colleagueさん"),
        ("みずのさん、ミズノ ケンジ", "みずのさん、ミズノ ケンジ"),
    ],
)
def test_how_names_are_read_is_taken_out_too(text, expected):
    assert told(text, READ) == expected


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ("クワメ・ボアテングの型", "A colleagueの型"),
        ("佐藤美咲の型", "A colleagueの型"),
        ("もり あいの型", "A colleagueの型"),
        ("森のもりもり", "森のもりもり"),
        ("森林", "森林"),
    ],
)
def test_full_names_are_taken_out_of_the_words_of_a_role_however_they_are_written(about, expected):
    others = Others("水野 健司", colleagues=(*READ.colleagues, "佐藤美咲", "森林"))
    (copy,) = Discretion(others, "en").wordings([Matrix(matrix_id="m", title="Trainee", about=about)])
    assert copy.about == expected


def test_owner_who_is_not_the_teammate_is_a_colleague_even_if_unknown():
    owners = ("Robin Vale", "robin", "Salma Haddad", "Somebody New", "")
    actions = tuple(Action(action_id=str(n), text="x", owner=owner) for n, owner in enumerate(owners))
    copy = Discretion(OTHERS, "en").copy(review(led_by="Salma Haddad", actions=actions))
    assert [one.owner for one in copy.actions] == ["Robin Vale", "robin", "the lead", "a colleague", ""]
    assert copy.led_by == ""


def test_own_name_and_ids_stay():
    teammate = Teammate(teammate_id="kenji-mizuno", name="Robin Vale", led_by="Salma Haddad")
    copy = Discretion(OTHERS, "en").copy(teammate)
    assert (copy.teammate_id, copy.name, copy.led_by) == ("kenji-mizuno", "Robin Vale", "")


def test_wording_of_a_role_loses_whole_names_only():
    matrix = Matrix(matrix_id="m", title="Salma", about="Ask Kenji Mizuno or Kenji")
    (copy,) = Discretion(OTHERS, "en").wordings([matrix])
    assert (copy.title, copy.about) == ("Salma", "Ask a colleague or Kenji")


def test_lead_is_the_lead_even_if_a_colleague_too():
    others = Others("Robin Vale", leads=("Salma Haddad",), colleagues=("Salma Haddad",))
    assert told("Ask Salma", others) == "Ask the lead"


def test_leads_are_named_once():
    assert leads_in([review(led_by="A"), review(led_by=""), review(led_by="A"), review(led_by="B")]) == ("A", "B")


def test_document_without_names_stays_the_same():
    one = review(notes="Nothing")
    assert Discretion(OTHERS, "en").copy(one) is one


def test_names_are_taken_out_whatever_ids_and_tags_are_called():
    row = Attribute(attribute_id="a", name="Calm", descriptors={"level_id": "as Kenji Mizuno does"})
    (copy,) = Discretion(OTHERS, "en").wordings([Matrix(matrix_id="m", title="Trainee", attributes=(row,))])
    assert copy.attributes[0].descriptors == {"level_id": "as a colleague does"}
    teammate = Teammate(teammate_id="t", name="Robin Vale", tags={"mentor_id": ("Kenji Mizuno",)})
    assert Discretion(OTHERS, "en").copy(teammate).tags == {"mentor_id": ("A colleague",)}


def test_somebody_called_like_a_kind_of_review_takes_nothing_else_along():
    others = Others("Robin Vale", leads=("Quarterly",), colleagues=("En",))
    copy = Discretion(others, "en").copy(review(notes="Quarterly asked En."))
    assert (copy.kind, copy.notes) == (ReviewKind.QUARTERLY, "The lead asked a colleague.")
    teammate = Teammate(teammate_id="t", name="Robin Vale")
    assert Discretion(others, "en").copy(teammate) is teammate
