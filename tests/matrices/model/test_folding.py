"""What a search takes for the same."""

import pytest

from matrices.model.folding import Folding


@pytest.mark.parametrize("typed", ["すぺしゃりすと", "ｽﾍﾟｼｬﾘｽﾄ", "スペシャリスト"])
def test_kana_and_their_widths_are_alike(typed: str) -> None:
    assert Folding()(typed).text == Folding()("スペシャリスト").text


def test_kana_keep_their_voicing() -> None:
    assert Folding()("ガ").text != Folding()("カ").text


def test_kana_differ_where_accents_count() -> None:
    fold = Folding(keeps_accents=True)
    assert fold("か").text != fold("カ").text
