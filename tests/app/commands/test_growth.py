import csv
import datetime
import io
import json

from msgspec.structs import replace

from matrices.model.matrix import Matrix
from matrices.store.workspace import Workspace


def growth(trellis, sample, *more):
    return json.loads(trellis("growth", sample, "Deniz", "--json", *more).stdout)


def row(found, attribute_id):
    return next(one for one in found["attributes"] if one["id"] == attribute_id)


def test_growth_tells_each_step_with_its_day(trellis, sample):
    told = trellis("growth", sample, "Deniz", "--at", "2026-01-31").stdout
    assert "Product knowledge · Learning (2025-05-12, agreed) → Solid (2025-07-01, agreed) → Deep" in told


def test_growth_tells_why_there_is_no_level(trellis, sample):
    told = trellis("growth", sample, "Deniz", "--at", "2025-07-31").stdout
    assert "Teaching · not observed (2025-07-01, agreed)" in told


def test_growth_on_a_day_knows_nothing_later(trellis, sample):
    found = growth(trellis, sample, "--at", "2025-06-01")
    assert [one["level"] for one in row(found, "product-knowledge")["ratings"]] == ["Learning"]


def test_past_levels_keep_their_names_when_the_matrix_changes(trellis, sample):
    before = growth(trellis, sample)
    with Workspace.open(sample) as workspace:
        renamed = [
            replace(one, levels=tuple(replace(level, name=f"New {level.name}") for level in one.levels))
            for one in workspace.all(Matrix)
        ]
        workspace.commit(renamed)
    after = growth(trellis, sample)
    assert [one["ratings"] for one in after["attributes"]] == [one["ratings"] for one in before["attributes"]]


def test_growth_before_the_first_role(trellis, sample):
    assert "has no role on 2001-01-01" in trellis("growth", sample, "Deniz", "--at", "2001-01-01").stdout


def test_gap_says_what_to_show_next_in_the_words_of_the_role(trellis, sample):
    told = json.loads(trellis("gap", sample, "Deniz", "--json").stdout)
    below = [one for one in told if one["state"] == "below"]
    assert below
    with Workspace.open(sample, read_only=True) as workspace:
        text = json.dumps(workspace.get(Matrix, "senior-support-specialist").attribute(below[0]["id"]).descriptors)
    assert all(line in text for one in below[:1] for line in one["next"])


def test_gap_to_another_role_carries_shared_attributes_over(trellis, sample):
    told = json.loads(trellis("gap", sample, "Deniz", "--role", "Customer support engineer", "--json").stdout)
    shared = next(one for one in told if one["id"] == "product-knowledge")
    assert shared["level"] is not None


def test_gap_in_sentences(trellis, sample):
    told = trellis("gap", sample, "Deniz").stdout
    assert told.startswith("Deniz Aksoy → Senior support specialist\n")
    assert " · expected: " in told


def test_growth_as_csv_tells_every_rating(trellis, sample):
    trellis("rate", sample, "deniz", "product", "shaping", "--on", "2026-11-20")
    trellis("rate", sample, "deniz", "product", "deep", "--corrects", "2026-11-20")
    rows = list(csv.DictReader(io.StringIO(trellis("growth", sample, "Deniz", "--csv").stdout)))
    last = [one for one in rows if one["Attribute"] == "Product knowledge"][-2:]
    today = datetime.datetime.now(datetime.UTC).astimezone().date().isoformat()
    assert [(one["Day"], one["Level"], one["Corrected on"]) for one in last] == [
        ("2026-11-20", "Shaping", today),
        ("2026-11-20", "Deep", ""),
    ]
    assert {one["Who"] for one in rows} >= {"self", "lead", "agreed"}


def test_growth_as_csv_knows_nothing_later_and_no_growth_without_a_role(trellis, sample):
    early = trellis("growth", sample, "Deniz", "--csv", "--at", "2025-06-01").stdout
    assert "2025-05-12" in early
    assert "2025-07" not in early
    nothing = trellis("growth", sample, "Deniz", "--csv", "--at", "2001-01-01")
    assert (nothing.exit_code, nothing.stdout) == (1, "")
