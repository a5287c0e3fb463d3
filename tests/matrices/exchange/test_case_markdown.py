import datetime

from matrices.exchange.case_markdown import case_markdown
from matrices.language.words import words_for
from matrices.model.case_words import AskedText, CaseText, Told
from matrices.model.evidence import Evidence
from matrices.model.growth import GapState
from matrices.model.word_marks import word_marks

ASKED = "Answers *alone*\nHelps"
DAY = datetime.date(2026, 5, 4)


def written():
    told = Told(
        attribute_id="product",
        attribute="Product_knowledge",
        state=GapState.BELOW,
        levels="Solid → Deep",
        notes=("Lead, 4 May 2026",),
        held="Answers *alone*",
        asked=AskedText(ASKED, word_marks("Answers *alone*", ASKED).after),
        evidence=(Evidence(evidence_id="e", text="A <b>case</b>", link="https://example.org/1>", on=DAY),),
        history="Solid, 4 May 2026",
    )
    case = CaseText("Ana and Senior", ("1 attribute is not met yet",), (told,), ("2 began in this role.",))
    return case_markdown(case, words_for("en")).splitlines()


def test_headings_name_the_case_and_each_attribute():
    assert [one for one in written() if one.startswith("#")] == [
        "# Ana and Senior",
        "## Product\\_knowledge: Solid → Deep",
        "## How others get there",
    ]


def test_what_is_held_now_comes_before_what_is_asked():
    lines = written()
    assert lines.index("Now: Answers \\*alone\\*") < lines.index("- **Helps**")


def test_new_behaviours_are_bold_and_nothing_of_a_text_is_markup():
    assert "- Answers \\*alone\\*" in written()
    assert "- **Helps**" in written()


def test_evidence_keeps_its_day_and_its_link():
    found = next(one for one in written() if "Evidence" in one)
    assert "4 May 2026" in found
    assert "A \\<b>case\\</b>" in found
    assert found.endswith(" <https://example.org/1%3E>")
