import datetime

import pytest

from matrices.edits.erasing import erasure_of
from matrices.edits.translations import set_texts
from matrices.model.actions import Action
from matrices.model.area import Area, Ownership
from matrices.model.matrix import Attribute, Matrix
from matrices.model.private_note import PrivateNote
from matrices.model.review import Review, ReviewKind
from matrices.model.round import Round
from matrices.model.teammate import Teammate
from matrices.model.translation import TextKind, TextPlace, TextState, Translation, text_states

DAY = datetime.date(2026, 3, 2)
GONE = Teammate(teammate_id="t1", name="Ada Lind")
GONE_QUARTERLY = Teammate(teammate_id="t1", name="Quarterly")
STAYS = Teammate(teammate_id="t2", name="Brian Oz", led_by="Ada Lind")


def review(teammate_id="t2", **fields):
    given = {"kind": ReviewKind.ONE_TO_ONE, "held_on": DAY, **fields}
    return Review(review_id=f"{teammate_id}:r", teammate_id=teammate_id, **given)


def erased(*documents, gone=GONE, also=()):
    return erasure_of(gone, documents, "somebody", also)


def test_all_that_is_theirs_goes():
    own = (GONE, review("t1"), PrivateNote(note_id="t1:n", teammate_id="t1", text="x", written_on=DAY))
    assert erased(*own, STAYS).removed == own


def test_names_in_the_documents_of_others_are_replaced_closed_reviews_included():
    other = review(closed_on=DAY, notes="ada  lind helped", actions=(Action(action_id="a", text="Ask Ada Lind"),))
    (changed,) = erased(other).changed
    assert (changed.notes, changed.actions[0].text, changed.closed_on) == ("somebody helped", "Ask somebody", DAY)


def test_the_lead_of_others_is_replaced():
    assert erased(STAYS).changed[0].led_by == "somebody"


def test_a_translation_that_names_them_still_fits_its_text():
    matrix = Matrix(matrix_id="m", title="Trainee of Ada Lind")
    title = TextPlace(TextKind.TITLE)
    spanish = set_texts(Translation(matrix_id="m", language="es"), matrix, {title: "Aprendiz de Ada Lind"})
    role, translation = erased(matrix, spanish).changed
    assert translation.texts["title"].text == "Aprendiz de somebody"
    assert text_states(role, translation) == {title: TextState.DONE}


def test_texts_are_looked_through_however_their_ids_end():
    row = Attribute(attribute_id="asks_id", name="Ada Lind")
    name = TextPlace(TextKind.ATTRIBUTE_NAME, "asks_id")
    matrix = Matrix(matrix_id="m", title="Trainee", attributes=(row,))
    spanish = set_texts(Translation(matrix_id="m", language="es"), matrix, {name: "Ada Lind"})
    assert erased(spanish).changed[0].texts[name.key].text == "somebody"


def test_somebody_called_like_a_choice_takes_it_from_nobody():
    changed = erased(review(notes="Quarterly came", kind=ReviewKind.QUARTERLY), gone=GONE_QUARTERLY).changed[0]
    assert (changed.notes, changed.kind) == ("somebody came", ReviewKind.QUARTERLY)


def test_tags_are_looked_through_whatever_they_are_called():
    other = Teammate(teammate_id="t2", name="Brian Oz", tags={"mentor_id": ("Ada Lind",)})
    assert erased(other).changed[0].tags == {"mentor_id": ("somebody",)}


def test_areas_and_rounds_lose_them():
    area = Area(area_id="a", name="Seats", owners=(Ownership(teammate_id="t1", since=DAY),))
    held = Round(round_id="q", name="Q1", starts_on=DAY, ends_on=DAY, teammate_ids=("t1", "t2"))
    changed = erased(area, held).changed
    assert (changed[0].owners, changed[1].teammate_ids) == ((), ("t2",))


@pytest.mark.parametrize(("name", "text", "expected"), [
    ("Ann Lee", "Joann Leeds asked Ann Lee.", "Joann Leeds asked somebody."),
    ("山田花子", "山田花子さんと話した", "somebodyさんと話した"),
    ("山田 花子", "山田花子と話した", "somebodyと話した"),
    ("سلمى حداد", "وسلمى حداد ساعدت", "وsomebody ساعدت"),
    ("Ada (QA)", "Ada (QA) left", "somebody left"),
])  # fmt: skip
def test_names_are_found_in_every_script_and_not_inside_other_names(name, text, expected):
    gone = Teammate(teammate_id="t1", name=name)
    assert erased(review(notes=text), gone=gone).changed[0].notes == expected


def test_a_part_of_the_name_alone_is_left_and_told():
    erasure = erased(review(notes="We missed Ada today"))
    assert erasure.changed == ()
    assert [one.text for one in erasure.possible] == ["We missed Ada today"]


@pytest.mark.parametrize("text", ["やまだ はなこ", "やまだはなこ", "ヤマダ ハナコ", "ﾔﾏﾀﾞ ﾊﾅｺ"])
def test_how_the_name_is_read_is_replaced_in_any_kana(text):
    gone = Teammate(teammate_id="t1", name="山田 花子", reading="やまだ はなこ")
    assert erased(review(notes=f"{text}さんと"), gone=gone).changed[0].notes == "somebodyさんと"


@pytest.mark.parametrize("text", ["ヤマダさん", "山田さん", "はなこさん"])
def test_a_part_of_how_it_is_read_is_left_and_told(text):
    gone = Teammate(teammate_id="t1", name="山田 花子", reading="やまだ はなこ")
    erasure = erased(review(notes=text), gone=gone)
    assert (erasure.changed, [one.text for one in erasure.possible]) == ((), [text])


def test_a_short_reading_changes_no_word_that_holds_it():
    gone = Teammate(teammate_id="t1", name="明", reading="あき")
    assert erased(review(notes="あきらかに"), gone=gone).changed == ()


def test_a_name_given_beside_is_replaced_too():
    erasure = erased(review(notes="We missed Ada today"), also=("Ada",))
    assert (erasure.changed[0].notes, erasure.possible) == ("We missed somebody today", ())


def test_ids_are_no_words():
    matrix_like = Area(area_id="Ada Lind".replace(" ", "-"), name="Seats")
    assert erased(matrix_like).changed == ()
