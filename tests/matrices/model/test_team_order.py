import datetime

from msgspec.structs import replace

from matrices.language.words import words_for
from matrices.model.team_map import TeamMap, columns_of
from matrices.model.team_order import Field, FieldKind, Filter, TeamOrder, readings_by_name, tag_names
from matrices.model.teammate import Placement
from tests.matrices.model.team import ENGINEER, ROLES, START, SUPPORT, TODAY, person

ANA = person("Ana", "support", {"product": "solid", "writing": "solid"}, led_by="Sam", tags={"shift": ("early",)})
BEN = person("Ben", "engineer", {"product": "strong"}, led_by="Kim", tags={"shift": ("early", "late")})
CEM = person("Cem", "support", {"product": "learning"}, led_by="Sam")
DEE = person("Dee", None)
TEAM = (DEE, CEM, BEN, ANA)
MAP = TeamMap(columns_of([SUPPORT, ENGINEER]), ROLES, TODAY)
ORDER = TeamOrder(MAP, words_for("en").sort_key)
ROWS = [MAP.row(one) for one in TEAM]


def names(rows):
    return [row.teammate.name for row in rows]


def grouped(kind, key=""):
    return {one.value: names(one.rows) for one in ORDER.arranged(ROWS, Field(kind, key))}


def in_order(kind, key="", **how):
    return names(ORDER.arranged(ROWS, None, Field(kind, key), **how)[0].rows)


def chosen(**wanted):
    return sorted(names(ORDER.chosen(ROWS, Filter(**wanted))))


def test_groups_stand_in_the_order_of_their_values_and_those_without_last():
    assert grouped(FieldKind.ROLE) == {"support": ["Ana", "Cem"], "engineer": ["Ben"], "": ["Dee"]}
    assert list(grouped(FieldKind.ROLE)) == ["support", "engineer", ""]
    assert grouped(FieldKind.LEAD) == {"Kim": ["Ben"], "Sam": ["Ana", "Cem"], "": ["Dee"]}
    assert list(grouped(FieldKind.TRACK)) == ["individual", "technical", ""]


def test_several_values_of_a_tag_put_somebody_in_several_groups():
    assert grouped(FieldKind.TAG, "shift") == {"early": ["Ana", "Ben"], "late": ["Ben"], "": ["Cem", "Dee"]}


def test_groups_by_a_level_and_by_the_number_met():
    assert grouped(FieldKind.LEVEL, "product") == {"0": ["Cem"], "1": ["Ana"], "2": ["Ben"], "": ["Dee"]}
    assert grouped(FieldKind.MET) == {"0": ["Cem"], "1": ["Ben"], "2": ["Ana"], "": ["Dee"]}


def test_embedded_until_counts():
    placed = Placement(
        matrix_id="support", since=START, embedded_in="Payments", embedded_until=datetime.date(2026, 1, 1)
    )
    row = MAP.row(replace(ANA, placements=(placed,)))
    assert ORDER.values(row, Field(FieldKind.EMBEDDED)) == ("",)
    row = MAP.row(replace(ANA, placements=(replace(placed, embedded_until=None),)))
    assert ORDER.values(row, Field(FieldKind.EMBEDDED)) == ("Payments",)


def test_sorting_either_way_leaves_the_unknown_last_and_names_in_order():
    assert in_order(FieldKind.NAME) == ["Ana", "Ben", "Cem", "Dee"]
    assert in_order(FieldKind.LEVEL, "product") == ["Cem", "Ana", "Ben", "Dee"]
    assert in_order(FieldKind.LEVEL, "product", is_descending=True) == ["Ben", "Ana", "Cem", "Dee"]
    assert in_order(FieldKind.LEAD, is_descending=True) == ["Ana", "Cem", "Ben", "Dee"]


def test_filter_takes_any_value_of_a_field_and_all_fields():
    lead, role = Field(FieldKind.LEAD), Field(FieldKind.ROLE)
    assert chosen(wanted={lead: frozenset({"Sam", "Kim"})}) == ["Ana", "Ben", "Cem"]
    assert chosen(wanted={lead: frozenset({"Sam", "Kim"}), role: frozenset({"engineer"})}) == ["Ben"]
    assert chosen(wanted={lead: frozenset({""})}) == ["Dee"]


def test_filter_by_name_forgives_case_and_accents():
    row = MAP.row(replace(ANA, name="Núria Ünal"))
    assert ORDER.chosen([row], Filter(name="unal nur")) == [row]
    assert not ORDER.chosen([row], Filter(name="ben"))


def test_leavers_are_left_out_unless_wanted():
    gone = MAP.row(replace(ANA, left_on=TODAY))
    assert ORDER.chosen([gone], Filter()) == []
    assert ORDER.chosen([gone], Filter(has_leavers=True)) == [gone]


def test_tags_are_those_that_somebody_has():
    assert tag_names(ROWS, words_for("en").sort_key) == ("shift",)


def test_names_stand_as_the_language_of_the_window_orders_them():
    people = (replace(ANA, name=name) for name in ("Zeki", "Çağla", "Cem", "Irmak"))
    rows = [MAP.row(one) for one in people]
    (group,) = TeamOrder(MAP, words_for("tr").sort_key).arranged(rows, None)
    assert [row.teammate.name for row in group.rows] == ["Cem", "Çağla", "Irmak", "Zeki"]


def test_a_name_in_kanji_is_sorted_and_found_by_its_reading():
    sato, abe = person("佐藤 美咲", reading="さとう みさき"), person("阿部 健", reading="アベ ケン", led_by="佐藤 美咲")
    mori = person("森 愛", reading="もり あい", led_by="阿部 健")
    order = TeamOrder(MAP, words_for("ja").sort_key, readings_by_name([sato, abe, mori]))
    rows = [MAP.row(one) for one in (mori, sato, abe, ANA)]
    assert names(order.arranged(rows, None)[0].rows) == ["Ana", "阿部 健", "佐藤 美咲", "森 愛"]
    assert [one.value for one in order.arranged(rows, Field(FieldKind.LEAD))] == ["Sam", "阿部 健", "佐藤 美咲", ""]
    for typed in ("sato", "さとう", "サトウ", "佐藤美咲", "みさき", "misa"):
        assert names(order.chosen(rows, Filter(name=typed))) == ["佐藤 美咲"]
