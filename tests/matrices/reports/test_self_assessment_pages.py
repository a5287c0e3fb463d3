import datetime

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from matrices.language.words import words_for
from matrices.model.edition import edition_id_of
from matrices.model.self_assessment import FACTS_FIELD, WORDING_FIELD, level_field, unsealed
from matrices.model.settings import Paper
from matrices.reports.fields import Hidden, Option, TextField
from matrices.reports.options import Orientation, PrintOptions, PrintRun
from matrices.reports.paper import PageFormat, landscape, portrait
from matrices.reports.self_assessment_pages import SelfAssessmentPrint, print_self_assessment, self_assessment_pages
from tests.matrices.reports import samples
from tests.matrices.reports.geometry import faults, is_inside, overlap, texts_on, words_of
from tests.matrices.reports.growth_samples import NAMES
from tests.matrices.reports.tags import marked_in
from tests.strategies import matrices

OPTIONS = PrintOptions()
RUN = PrintRun(day=datetime.date(2026, 5, 4))


def asked(matrix, name="Robin Vale"):
    return SelfAssessmentPrint(teammate_id="t", name=name, matrix=matrix, edition_id=edition_id_of(matrix))


def pages_of(typesetter, matrix, language="en", options=OPTIONS, name="Robin Vale"):
    run = replace(RUN, options=options)
    return self_assessment_pages(asked(matrix, name), run, words_for(language), typesetter)


def printed(tmp_path, typesetter, matrix, language="en"):
    path = tmp_path / "form.pdf"
    print_self_assessment(asked(matrix), path, RUN, words_for(language), typesetter)
    return path


def test_footer_tells_the_day_beside_a_very_long_name(typesetter):
    footer = pages_of(typesetter, samples.role("en"), name="Robin Vale " * 12)[0].footer
    assert "4 May 2026" in footer
    assert len(footer) < 140


def places_on(page):
    return [one for one in page.items if isinstance(one, TextField | Option)]


def wrong_places(page):
    """Return what can be filled in but stands outside of the page's body, over another place, or over a text."""
    body = PageFormat(page.width, page.height).body
    places, texts = places_on(page), [one.within for one in texts_on(page)]
    out = [
        one for one in places if one.area.y < body.y or one.area.foot > body.foot + 1e-6 or one.area.x < body.x - 1e-6
    ]
    above = [one for one in places if any(overlap(one.area, other) for other in texts)]
    return (
        out
        + above
        + [one for place, one in enumerate(places) for other in places[place + 1 :] if overlap(one.area, other.area)]
    )


def assert_well_set(pages):
    assert [faults(page) for page in pages] == [[]] * len(pages)
    assert [wrong_places(page) for page in pages] == [[]] * len(pages)


@pytest.mark.parametrize("language", samples.LANGUAGES)
@pytest.mark.parametrize("paper", Paper)
def test_everything_has_its_place(typesetter, language, paper):
    options = PrintOptions(paper=paper)
    assert_well_set(pages_of(typesetter, samples.role(language, repeat=3), language, options, NAMES[language]))


@pytest.mark.parametrize(
    "matrix",
    [
        samples.wide(0),
        samples.wide(4, rows=0),
        samples.wide(40, rows=2),
        samples.wide(8, rows=3, text="Explains. " * 300),
        samples.wide(2, rows=2, text="Long words and lines. " * 700),
        replace(
            samples.wide(3),
            levels=tuple(replace(one, meaning="What it means. " * 500) for one in samples.wide(3).levels),
        ),
    ],
    ids=["no levels", "no rows", "forty levels", "3,000 characters", "longer than a page", "long meanings"],
)
@pytest.mark.parametrize("orientation", [Orientation.PORTRAIT, Orientation.LANDSCAPE])
def test_extremes_stay_on_their_pages(typesetter, matrix, orientation):
    assert_well_set(pages_of(typesetter, matrix, options=PrintOptions(orientation=orientation)))


def test_names_longer_than_a_page_are_set_whole(typesetter):
    matrix = samples.wide(3, rows=1)
    rows = tuple(replace(one, name="Attribute " * 900, about="About " * 900) for one in matrix.attributes)
    assert_well_set(pages_of(typesetter, replace(matrix, attributes=rows), name="Robin " * 500))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(matrices(max_rows=4))
def test_every_attribute_is_asked_for_level_evidence_and_interest(typesetter, matrix):
    pages = pages_of(typesetter, matrix, "ar")
    assert_well_set(pages)
    names = [one.name for page in pages for one in places_on(page)]
    for attribute in matrix.attributes:
        assert names.count(level_field(attribute.attribute_id)) == len(matrix.levels) + 2
    assert len(set(names)) == 2 + 3 * len(matrix.attributes)


def test_form_lies_as_asked_and_stands_else(typesetter):
    (page, *_) = pages_of(typesetter, samples.role("en"))
    assert (page.width, page.height) == portrait(Paper.A4)
    (page, *_) = pages_of(typesetter, samples.role("en"), options=PrintOptions(orientation=Orientation.LANDSCAPE))
    assert (page.width, page.height) == landscape(Paper.A4)


def test_form_knows_whose_it_is_and_takes_its_wording_along(typesetter):
    matrix = samples.role("ja")
    (page, *_) = pages_of(typesetter, matrix, "tr", name="佐藤 葵")
    hidden = {one.name: one.text for one in page.items if isinstance(one, Hidden)}
    form = unsealed(hidden[FACTS_FIELD], hidden[WORDING_FIELD])
    assert (form.facts.teammate_id, form.facts.name, form.facts.language) == ("t", "佐藤 葵", "tr")
    assert (form.facts.edition_id, form.matrix) == (edition_id_of(matrix), matrix)


def test_right_to_left_is_mirrored(typesetter):
    latin, arabic = (pages_of(typesetter, samples.role(one), one)[0] for one in ("en", "ar"))
    for one, other in zip(places_on(latin)[1:3], places_on(arabic)[1:3], strict=True):
        assert one.area.x < latin.width / 2 < other.area.x


@pytest.mark.parametrize("language", ["en", "ar", "ja"])
def test_fields_are_found_and_say_what_they_ask(tmp_path, typesetter, language):
    matrix = samples.role(language)
    reader = pypdf.PdfReader(printed(tmp_path, typesetter, matrix, language))
    fields = reader.get_fields()
    first = matrix.attributes[0]
    level = fields[level_field(first.attribute_id)]
    assert first.name in level["/TU"]
    states = {"/level-1", "/level-2", "/level-3", "/level-4", "/not-observed", "/not-applicable", "/Off"}
    assert set(level["/_States_"]) == states
    assert {"notes", "date", FACTS_FIELD} <= set(fields)


def test_every_place_is_told_to_screen_readers_and_in_order(tmp_path, typesetter):
    reader = pypdf.PdfReader(printed(tmp_path, typesetter, samples.role("en", repeat=2)))
    parents = reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    found = dict(zip(parents[::2], parents[1::2], strict=True))
    for page in reader.pages:
        shown = [one.get_object() for one in page["/Annots"] if not one.get_object()["/F"] & 2]
        assert page["/Tabs"] == "/S"
        assert all(found[one["/StructParent"]].get_object()["/S"] == "/Form" and one["/TU"] for one in shown)
        assert marked_in(page)[1] == 0


def test_same_form_is_the_same_bytes(tmp_path, typesetter, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    first = printed(tmp_path, typesetter, samples.role("ar"), "ar").read_bytes()
    assert printed(tmp_path, typesetter, samples.role("ar"), "ar").read_bytes() == first


def test_texts_stay_in_their_cells(typesetter):
    for page in pages_of(typesetter, samples.role("ar", repeat=4), "ar"):
        body = PageFormat(page.width, page.height).body
        assert all(is_inside(text, body) for text in texts_on(page))


def test_each_place_to_write_in_has_a_look_of_its_own(tmp_path, typesetter):
    """Programs write into the look that they find; one for several would show a text in all of them."""
    reader = pypdf.PdfReader(printed(tmp_path, typesetter, samples.wide(3, rows=3)))
    widgets = [one.get_object() for page in reader.pages for one in page["/Annots"]]
    looks = [one["/AP"].raw_get("/N").idnum for one in widgets if one.get("/FT") == "/Tx" and "/AP" in one]
    assert len(looks) == len(set(looks)) == 5


@pytest.mark.parametrize("language", ["en", "ar", "ja"])
def test_row_that_a_page_holds_is_on_one_page(typesetter, language):
    matrix = samples.role(language, repeat=4)
    pages = pages_of(typesetter, matrix, language)
    assert len(pages) > 2
    for attribute in matrix.attributes:
        name = level_field(attribute.attribute_id)
        assert sum(any(one.name == name for one in places_on(page)) for page in pages) == 1


def test_form_is_set_more_closely_where_that_spares_a_page(typesetter):
    matrix = samples.wide(4, rows=9, text="Explains what is known.\nAsks what is not.")
    sizes = {
        line.size_pt for page in pages_of(typesetter, matrix) for text in texts_on(page) for line in text.block.lines
    }
    assert 7.75 in sizes


def test_choice_that_goes_on_says_whose_it_is(typesetter):
    _, *others = pages_of(typesetter, samples.wide(2, rows=1, text="Long words and lines. " * 700))
    assert all("(continued)" in words_of(text) for page in others[:-1] for text in texts_on(page)[:1])
