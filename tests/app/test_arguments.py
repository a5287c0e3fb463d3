import pytest

from app.arguments import Asked, asked, language_of


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], Asked(is_window=True)),
        (["team.trellis"], Asked(is_window=True, file="team.trellis")),
        (["--sample"], Asked(is_window=True, is_sample=True)),
        (["--language", "ar", "team.trellis"], Asked(is_window=True, file="team.trellis", language="ar")),
        (["--language=ja"], Asked(is_window=True, language="ja")),
        (["./new"], Asked(is_window=True, file="./new")),
        (["new"], Asked(is_window=False)),
        (["show", "team.trellis"], Asked(is_window=False)),
        (["--language", "tr", "show", "a"], Asked(is_window=False, language="tr")),
        (["--help"], Asked(is_window=False)),
        (["--sample", "team.trellis"], Asked(is_window=False)),
        (["team.trellis", "other"], Asked(is_window=False)),
    ],
)
def test_asked_tells_windows_from_commands(arguments, expected):
    assert asked(arguments) == expected


@pytest.mark.parametrize(
    ("chosen", "environment", "language"),
    [
        ("ja", {"LANG": "tr_TR.UTF-8"}, "ja"),
        (None, {"LC_ALL": "ar_EG.UTF-8", "LANG": "tr_TR.UTF-8"}, "ar"),
        (None, {"LC_ALL": "", "LANG": "es_MX.UTF-8"}, "es"),
        (None, {"LANG": "C"}, "en"),
        (None, {}, "en"),
    ],
)
def test_language_is_the_chosen_one_or_the_environments(chosen, environment, language):
    assert language_of(chosen, environment) == language
