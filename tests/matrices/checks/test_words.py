import pytest

from matrices.checks.finding import Code
from matrices.checks.fixes import fixed
from matrices.checks.vocabulary import shipped_vague_words, word_lists
from matrices.checks.wording import findings_of
from matrices.language.words import LANGUAGES
from matrices.model.settings import Settings
from tests.matrices.checks.making import codes_in, found, found_in, grid, row


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Has good communication skills", ("good",)),
        ("en", "Is PASSIONATE about customers and proactively helps", ("PASSIONATE", "proactively")),
        ("en", "Quietly, understands the product", ("understands",)),
        ("es", "Es apasionado y proactiva", ("apasionado", "proactiva")),
        ("es", "Conoce el producto", ("Conoce",)),
        ("tr", "İYİ iletişim kurar", ("İYİ",)),
        ("tr", "HIZLICA yanıt verir", ("HIZLICA",)),
        ("tr", "Ürünü tanır ve sınırlarını bilir", ("bilir",)),
        ("ja", "優れた対応をする", ("優れた",)),
        ("ja", "製品を理解している", ("を理解",)),
        ("ar", "والتواصل الفعّال مع الفريق", ("الفعّال",)),
        ("ar", "يتواصل بشكلٍ جيّد", ("بشكلٍ جيّد",)),
    ],
)
def test_vague_words_are_found_in_every_form(language, text, words):
    (finding,) = found_in(text, language=language)
    assert (finding.code, finding.found) == (Code.VAGUE, words)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Tells good news and bad news in the same tone"),
        ("en", "Asks whether the customer understands the answer"),
        ("en", "Keeps a strong password for each account"),
        ("en", "Says at the end of the shift which threads are open…"),
        ("es", "Explica al cliente lo que el equipo ya sabe"),
        ("es", "Da la buena noticia por escrito"),
        ("tr", "İyi haberi de kötü haberi de aynı tonda verir"),
        ("tr", "Müşterinin zor anlarını dinler"),
        ("tr", "ILIK bir tonla yazar"),
        ("ja", "お客様が理解したかを尋ねる"),
        ("ja", "不適切な返信を書き直す"),
        ("ar", "يسأل العميل هل فهم الجواب"),
    ],
)
def test_words_meant_otherwise_are_left_alone(language, text):
    assert codes_in(text, language=language) == []


def test_a_team_adds_words_and_lets_others_pass():
    matrix = grid(row("Is awesomesauce and proactive"))
    settings = Settings(vague_words_added={"en": ("awesomesauce",)}, vague_words_removed={"en": ("proactiv*",)})
    (finding,) = findings_of(matrix, settings)
    assert finding.found == ("awesomesauce",)


@pytest.mark.parametrize("language", [*LANGUAGES, "any"])
def test_every_language_has_lists_without_doubles(language):
    lists = word_lists(language)
    assert language == "any" or (lists.vague and lists.inner_verbs and lists.helped and lists.counted)
    words = shipped_vague_words(language)
    assert sorted(set(words)) == sorted(words)


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("en", "TODO", ""),
        ("en", "Lorem ipsum dolor sit amet\nReads the log", "Reads the log"),
        ("en", "Reads the log\n…", "Reads the log"),
        ("en", "Reads the log TBD", "Reads the log"),
        ("en", "xxx", ""),
        ("en", "TODO: ask Ana\n👍\nReads TBD and TBD logs", "ask Ana\n👍\nReads and logs"),
        ("en", "to be defined", ""),
        ("es", "Por definir\nLee el registro", "Lee el registro"),
        ("tr", "Belirlenecek", ""),
        ("ja", "未定", ""),
        ("ja", "ログを読む\n○○", "ログを読む"),
        ("ar", "يُحدَّد لاحقًا", ""),
    ],
)
def test_placeholder_is_found_and_taken_out(language, text, left):
    matrix = grid(row(text), language=language)
    (finding,) = found(matrix)
    assert finding.code is Code.PLACEHOLDER
    assert fixed(matrix, finding).attributes[0].descriptor("l0") == left


def test_all_in_spanish_is_no_placeholder():
    assert codes_in("Cuenta TODO lo probado", language="es") == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Asks jane.doe@example.com for a picture", "Asks for a picture"),
        ("Calls back on +44 20 7946 0958", "Calls back on"),
        ("Müşteriyi 0532 123 45 67 numarasından arar", "Müşteriyi numarasından arar"),
        ("090-1234-5678に電話する", "に電話する"),
        ("Opens https://x.io/a?access_token=abc123 first", "Opens first"),
        ("Refunds to GB29 NWBK 6016 1331 9268 19 today", "Refunds to today"),
        ("Charges 4111 1111 1111 1111 again", "Charges again"),
    ],
)
def test_personal_data_is_found_and_deleted(text, left):
    matrix = grid(row(text), language="xx")
    (finding,) = found(matrix)
    assert finding.code is Code.CUSTOMER_DATA
    assert fixed(matrix, finding).attributes[0].descriptor("l0") == left


@pytest.mark.parametrize("text", ["Forwards phishing to security@example.com", "Links https://example.com/a?page=x"])
def test_own_desks_and_plain_links_are_nobodys_data(text):
    assert codes_in(text) == []
