import pytest

from matrices.language.words import words_for
from matrices.model.settings import Paper
from matrices.reports.contents import ContentsLine, put_contents_line
from matrices.reports.paper import portrait, voice_of
from matrices.reports.placed import Layout
from matrices.reports.press import Press
from tests.matrices.reports.geometry import texts_on, words_of


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_stands_beside_names_ends_alike_whatever_the_page(typesetter, language):
    words = words_for(language)
    press = Press(Layout(portrait(Paper.A4), is_right_to_left=words.is_right_to_left), words, typesetter)
    press.layout.turn()
    for page in (7, 11, 123):
        put_contents_line(press, ContentsLine("Role", f"role-{page}", page, voice_of(words), quiet="Draft"))
    beside = [text for text in texts_on(press.layout.pages()[0]) if words_of(text) == "Draft"]
    edges = {round(text.x if words.is_right_to_left else text.x + text.block.ink_width, 2) for text in beside}
    assert len(beside) == 3
    assert len(edges) == 1
