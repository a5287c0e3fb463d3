import datetime

import pytest
from msgspec.structs import replace

from matrices.edits.translations import set_texts
from matrices.model.matrix import Matrix
from matrices.model.private_note import PrivateNote
from matrices.model.review import Review
from matrices.model.teammate import Teammate
from matrices.model.translation import TextKind, TextPlace, Translation, source_texts
from matrices.store.handing_over import NotOneTeammate, arriving_in, hand_over, planned_take_over
from matrices.store.verify import verify
from matrices.store.workspace import Workspace
from tests.matrices.store.documents import DAY, MATRIX, rating, review, team, teammate

LEVEL = TextPlace(TextKind.LEVEL_NAME, MATRIX.levels[0].level_id)
NOTE = PrivateNote(note_id="ada:n1", teammate_id="ada", text="between me and me", written_on=DAY)


@pytest.fixture
def home(path):
    with Workspace.create(path, [*team(), NOTE]) as opened:
        yield opened


@pytest.fixture
def file(home, tmp_path):
    hand_over(home, home.get(Teammate, "ada"), tmp_path / "ada.trellis")
    return tmp_path / "ada.trellis"


@pytest.fixture
def away(tmp_path):
    reworded = replace(MATRIX, title="Care")
    with Workspace.create(tmp_path / "away.trellis", [reworded, teammate("zoe", name="Zoe")]) as opened:
        yield opened


def arrive(away, file, today=DAY):
    plan = planned_take_over(away, arriving_in(file), today)
    away.commit(plan.put)
    return plan


def test_nothing_lies_beside_the_file_that_is_sent(file, tmp_path):
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("ada")] == ["ada.trellis"]


def test_file_is_a_sound_workspace_of_one(file):
    with Workspace.open(file) as opened:
        assert [one.name for one in opened.all(Teammate)] == ["Ada"]
        assert verify(opened) == []


def test_private_notes_stay_at_home_unless_asked_for(home, file, tmp_path):
    assert b"between me" not in file.read_bytes()
    hand_over(home, home.get(Teammate, "ada"), tmp_path / "all.trellis", with_private_notes=True)
    assert b"between me" in (tmp_path / "all.trellis").read_bytes()


def test_teammate_arrives_with_history_and_words(home, away, file):
    arrive(away, file)
    assert away.reviews_of("ada") == home.reviews_of("ada")
    assert away.get(Teammate, "ada").standings == home.get(Teammate, "ada").standings
    assert verify(away) == []


def test_role_that_is_there_stays_as_it_is_worded(away, file):
    arrive(away, file)
    assert away.get(Matrix, MATRIX.matrix_id).title == "Care"


def test_arriving_twice_changes_nothing(away, file):
    arrive(away, file)
    assert arrive(away, file).put == ()


def test_what_happened_on_both_sides_is_all_there(home, away, file, tmp_path):
    arrive(away, file)
    later = review("ada", "r3", rating("rating-3", on=DAY + datetime.timedelta(9)), day=DAY + datetime.timedelta(9))
    home.commit([later, teammate("ada", *home.reviews_of("ada"), later)])
    own = review("ada", "r4", rating("rating-4", attribute_id="mentoring"))
    away.commit([own, teammate("ada", *away.reviews_of("ada"), own)])
    hand_over(home, home.get(Teammate, "ada"), tmp_path / "again.trellis")
    arrive(away, tmp_path / "again.trellis")
    assert {one.review_id for one in away.all(Review)} == {"ada:r1", "ada:r2", "ada:r3", "ada:r4"}
    assert set(away.get(Teammate, "ada").standings) == {"product", "mentoring"}
    assert verify(away) == []


def test_somebody_of_the_same_name_is_told(away, file):
    away.commit([teammate("zoe", name="ADA")])
    assert arrive(away, file).namesake_ids == ("zoe",)


def left(workspace, on):
    workspace.commit([replace(workspace.get(Teammate, "ada"), left_on=on)])


def test_whoever_comes_back_is_on_the_team_again(home, file):
    left(home, DAY)
    plan = arrive(home, file)
    assert plan.is_back
    assert home.get(Teammate, "ada").left_on is None
    assert arrive(home, file).put == ()


def test_whoever_left_the_other_team_is_on_this_one(home, away, tmp_path):
    left(home, DAY)
    hand_over(home, home.get(Teammate, "ada"), tmp_path / "left.trellis")
    assert not arrive(away, tmp_path / "left.trellis").is_back
    assert away.get(Teammate, "ada").left_on is None


def test_a_last_day_that_is_still_to_come_stays(home, file):
    coming = DAY + datetime.timedelta(9)
    left(home, coming)
    plan = arrive(home, file)
    assert (plan.is_back, plan.put) == (False, ())
    assert home.get(Teammate, "ada").left_on == coming


def test_file_of_a_whole_team_is_refused(home):
    with pytest.raises(NotOneTeammate) as told:
        arriving_in(home.path)
    assert told.value.count == 2


def translated_home(home):
    """Return a translation of all that the role says, stored at home."""
    texts = {place: f"{text} (es)" for place, text in source_texts(home.get(Matrix, MATRIX.matrix_id)).items()}
    made = set_texts(Translation(matrix_id=MATRIX.matrix_id, language="es"), home.get(Matrix, MATRIX.matrix_id), texts)
    home.commit([made])
    return made


def test_roles_go_with_their_translations(home, tmp_path):
    made = translated_home(home)
    luggage = hand_over(home, home.get(Teammate, "ada"), tmp_path / "ada.trellis")
    assert luggage.translations == (made,)
    with Workspace.create(tmp_path / "empty.trellis", []) as empty:
        arrive(empty, tmp_path / "ada.trellis")
        assert empty.all(Translation) == [made]


def test_what_translates_the_role_that_is_there_arrives_and_nothing_is_translated_anew(home, away, tmp_path):
    translated_home(home)
    own = set_texts(Translation(matrix_id=MATRIX.matrix_id, language="es"), MATRIX, {LEVEL: "Propio"})
    away.commit([own])
    hand_over(home, home.get(Teammate, "ada"), tmp_path / "ada.trellis")
    arrive(away, tmp_path / "ada.trellis")
    (found,) = away.all(Translation)
    assert "title" not in found.texts
    assert found.texts[LEVEL.key].text == "Propio"
    assert len(found.texts) == len(source_texts(MATRIX)) - 1
    assert arrive(away, tmp_path / "ada.trellis").put == ()


def test_how_the_name_is_read_arrives_unless_it_is_known(home, away, tmp_path):
    ada = home.get(Teammate, "ada")
    home.commit([replace(ada, reading="エイダ")])
    hand_over(home, home.get(Teammate, "ada"), tmp_path / "read.trellis")
    arrive(away, tmp_path / "read.trellis")
    assert away.get(Teammate, "ada").reading == "エイダ"
