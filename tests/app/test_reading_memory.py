from app.reading_memory import ReadingMemory
from app.settings import PreferencesFile


def test_languages_are_remembered_by_what_is_read(tmp_path):
    memory = ReadingMemory(PreferencesFile(tmp_path / "p.json"))
    memory.keep("role", "ja")
    memory.keep("noor", "ar")
    again = ReadingMemory(PreferencesFile(tmp_path / "p.json"))
    assert [again.recall(one) for one in ("role", "noor", "other")] == ["ja", "ar", ""]


def test_the_own_language_is_not_worth_remembering(tmp_path):
    preferences = PreferencesFile(tmp_path / "p.json")
    memory = ReadingMemory(preferences)
    memory.keep("role", "ja")
    memory.keep("role", "")
    assert preferences.now.readings == {}


def test_what_a_hand_wrote_is_no_language(tmp_path):
    (tmp_path / "p.json").write_text('{"readings": {"role": 7}}')
    assert ReadingMemory(PreferencesFile(tmp_path / "p.json")).recall("role") == ""


def test_many_are_forgotten_oldest_first(tmp_path):
    preferences = PreferencesFile(None)
    memory = ReadingMemory(preferences)
    for number in range(600):
        memory.keep(f"r{number}", "es")
    assert (memory.recall("r0"), memory.recall("r599"), len(preferences.now.readings)) == ("", "es", 500)
