"""Paragraphs of our PDFs look as Qt paints them: every mark is there, letters have their forms, words their places."""

import pytest

from tests.matrices.reports.typography.breaks import LANGUAGES, paragraphs
from tests.matrices.reports.typography.ink import apart, our_block, our_picture, qt_picture

WIDTH_PT = 227
ONE_LINE_PT = 900
"""Room for the longest paragraph of the templates: where lines end is looked at elsewhere."""
MOST_SHARE = 0.002
MOST_IN_ONE_SPOT = 2
"""In pixels at 200 dots per inch. What was measured is 1 at most; a second sign for one vowel has 3."""
ONE_IN = 60

SENTENCES = [
    ("en", "Fjord office: affluent “quoted” — e.g. (100%) of $5 & AVATAR To Ty, f! ½ n\u0303 e\u0301"),
    ("es", "¿Cómo? ¡Señal! El pingüino añade ñandú: «cita», y no más de 24 h"),
    ("tr", "İstanbul’da ığdır şöför çığ ÖĞÜN İIiı, 3’üncü gün"),
    ("ja", "API連携とWebhookを確認し、「OK」なら24時間365日サポートへ（例：v2.3）。か\u3099き、パーティー々…"),
    ("ar", "قُيِّمَ الأداءُ بِدِقَّةٍ، وَشُكْرًا جَزِيلًا لِلزُّمَلاءِ"),
    ("ar", "يرسل Postman إلى API v2.3 في 24/7 ثم (ticket-120) قال: «نعم»؟ ٥٠٪"),
    ("ar", "لا إله الله محمد ﷺ لأ لآ"),
]


def compared(typesetter, language, text, ours=None, width=WIDTH_PT):
    """Compare `ours`, or the same text, as we set it with `text` as Qt does."""
    picture = our_picture(typesetter, our_block(typesetter, ours or text, language, width), language)
    return apart(picture, qt_picture(our_block(typesetter, text, language, width), text, language, picture.size))


def is_alike(found):
    return found.share <= MOST_SHARE and found.densest <= MOST_IN_ONE_SPOT


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_sentence_looks_as_qt_paints_it(qapp, typesetter, language, text):
    assert is_alike(compared(typesetter, language, text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_paragraphs_of_the_templates_look_as_qt_paints_them(qapp, typesetter, language):
    for text in paragraphs(language)[::ONE_IN]:
        assert is_alike(compared(typesetter, language, text, width=ONE_LINE_PT)), text


@pytest.mark.parametrize(
    ("language", "text", "ours"),
    [
        pytest.param("ar", "قُيِّمَ الأداءُ بِدِقَّةٍ", "قُيِمَ الأداءُ بِدِقَّةٍ", id="a lost shadda"),
        pytest.param("ar", "قُيِّمَ الأداءُ بِدِقَّةٍ", "قُيِّمَ الأداءُ بِدِقَّةِ", id="another vowel sign"),
        pytest.param("ar", "يعرف المنتج جيدا", "يعرف المنتح جيدا", id="a lost dot"),
        pytest.param("ar", "يعرف المنتج جيدا", "يعرف المن\u200cتج جيدا", id="letters not joined"),
        pytest.param("ar", "يرسل API v2 ثم 24/7", "يرسل v2 API ثم 24/7", id="Latin words turned around"),
        pytest.param("ar", "يرسل API v2 ثم 24/7", "يرسل API v2 ثم 7/24", id="a date turned around"),
        pytest.param("tr", "çığ ısı", "çiğ ısı", id="a dot too many"),
        pytest.param("en", "AVATAR To", "A\u200bV\u200bATAR To", id="no kerning"),
        pytest.param("ja", "がき、か", "かき、か", id="a lost voicing mark"),
    ],
)
def test_a_small_fault_is_seen(qapp, typesetter, language, text, ours):
    assert not is_alike(compared(typesetter, language, text, ours))
