import pytest

from matrices.checks.finding import Code
from tests.matrices.checks.making import codes_in, found_in

MEASURES = [
    ("en", "Keeps CSAT above 90 %", ("CSAT", "90 %")),
    ("en", "Answers 40 tickets a day", ("40 tickets",)),
    ("en", "Replies within 2 hours", ("2 hours",)),
    ("en", "Meets the SLA", ("SLA",)),
    ("en", "Resolves at least twenty cases", ("twenty cases",)),
    ("en", "Closes ten tickets a day", ("ten tickets",)),
    ("en", "Handles chats in under 5min", ("5min",)),
    ("en", "Takes 30+ calls", ("30+ calls",)),
    ("en", "Keeps the average handle time below target", ("handle time",)),
    ("es", "Responde 40 tickets al día", ("40 tickets",)),
    ("es", "Resuelve al menos veinte casos por semana", ("veinte casos",)),
    ("tr", "CSAT puanını %90 üzerinde tutar", ("CSAT", "%90")),
    ("tr", "En az yirmi talebi çözer", ("yirmi talebi",)),
    ("ja", "１日４０件に対応する", ("１日", "４０件")),
    ("ja", "二十件以上を処理する", ("二十件",)),
    ("ja", "初回応答時間を守る", ("初回応答時間",)),
    ("ar", "يغلق ٤٠ تذكرة في اليوم", ("٤٠ تذكرة",)),
    ("ar", "يحافظ على CSAT فوق ٩٠٪", ("CSAT", "٩٠٪")),
    ("ar", "يحل عشرين حالة على الأقل", ("عشرين حالة",)),
    ("xx", "८०%", ("८०%",)),
]


@pytest.mark.parametrize(("language", "text", "words"), MEASURES)
def test_measure_is_found(language, text, words):
    (finding,) = [one for one in found_in(text, language=language) if one.code is Code.NUMBER]
    assert finding.found == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Passes a case to second line with what was tried"),
        ("en", "Prepares for the 1:1 and brings examples"),
        ("en", "Covers the 24/7 handover in writing"),
        ("en", "Explains what CSAT does not say about a hard case"),
        ("en", "Resolves Level 2 cases from logs"),
        ("en", "Takes over tickets from tier 1"),
        ("en", "Grants refunds up to €50 without asking"),
        ("en", "Follows ISO 27001 and sets up 2FA with the customer"),
        ("en", "Reports a fault in version 2.4.1 with its steps"),
        ("en", "1. Reads the ticket to the end\n2. Answers the question asked"),
        ("en", "Links https://help.example.com/a/123 in replies"),
        ("en", "Links ticket #4711 in the handover"),
        ("en", "Uses two examples in each session"),
        ("en", "Answers within days, not weeks"),
        ("es", "Resuelve casos de nivel 2 y del 2.º turno"),
        ("es", "Explica qué no dice el CSAT de un caso difícil"),
        ("tr", "2. seviye kayıtları devralır"),
        ("tr", "7/24 nöbet devrini yazılı yapar"),
        ("tr", "50 ₺'ye kadar iadeyi sormadan yapar"),
        ("ja", "2次に渡すときは試したことを添える"),
        ("ja", "24時間365日の引き継ぎを書いて残す"),
        ("ja", "5,000円までの返金を自分で決める"),
        ("ja", "一つの文で答え、三人で話し合って決める"),
        ("ar", "يحيل الحالة إلى المستوى 2 مع ما جُرّب"),
        ("ar", "يوافق على استرداد حتى 50 ريالًا دون سؤال"),
    ],
)
def test_names_idioms_and_sums_are_no_measures(language, text):
    assert codes_in(text, language=language) == []


def test_spans_are_the_words_found():
    (finding,) = found_in("Reads the case\nAnswers 40 tickets a day")
    assert [finding.text[span.start : span.end] for span in finding.spans] == ["40 tickets"]
