import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.exchange.behaviours import behaviours_in


@pytest.mark.parametrize("bullet", ["•", "-", "*", "–", "—", "‣", "·", "◦", "▪", "・", "1.", "12)", "(3)", "٢."])
def test_bullet_is_taken_off(bullet):
    assert behaviours_in(f"{bullet} Asks early\n{bullet} Listens") == ("Asks early", "Listens")


@pytest.mark.parametrize("text", ["-5 degrees", "1.5 hours", "2024. A year", "*bold* words", "3rd line", "e-mail"])
def test_what_only_looks_like_a_bullet_stays(text):
    assert behaviours_in(text) == (text,)


def test_bullets_within_a_line_separate():
    assert behaviours_in("• Asks early • Listens ▪ Writes") == ("Asks early", "Listens", "Writes")


def test_bullet_needs_no_space_behind_it():
    assert behaviours_in("•Asks\n・聞く") == ("Asks", "聞く")


def test_lines_are_behaviours_without_bullets_too():
    assert behaviours_in("Asks early\n\n  listens \n") == ("Asks early", "listens")


def test_broken_line_is_joined_to_its_bullet():
    assert behaviours_in("• Asks\n  Anna early\n• Listens\nand answers") == ("Asks Anna early", "Listens and answers")


def test_unlisted_sentence_after_a_bullet_is_a_behaviour():
    assert behaviours_in("• Asks\nListens") == ("Asks", "Listens")


@pytest.mark.parametrize("text", ["", " \n ", "-", "•\n•", "1."])
def test_nothing_written_is_no_behaviour(text):
    assert behaviours_in(text) == ()


def test_long_run_of_spaces_takes_no_time():
    assert behaviours_in("a" + " " * 100_000 + "b") == ("a" + " " * 100_000 + "b",)


@given(st.text(alphabet="aB1•-*·.) \n", max_size=40))
def test_taking_apart_twice_changes_nothing(text):
    once = behaviours_in(text)
    assert behaviours_in("\n".join(once)) == once
