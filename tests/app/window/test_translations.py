from matrices.model.matrix import Matrix
from matrices.model.translation import TextState, Translation
from widgets.translating.dialog import TranslationsDialog


def test_role_of_the_sample_is_translated_from_its_template_and_taken_back(opened):
    opened.commands["translations"].trigger()
    dialog = opened.findChild(TranslationsDialog)
    dialog.choose("ar")
    dialog.head.fill.click()
    done = [one for one in dialog.rows if one.state is not TextState.MISSING]
    assert len(done) > len(dialog.rows) / 2
    opened.commands["undo"].trigger()
    assert opened.desk.session.workspace.count(Translation) == 0
    dialog.reject()


def test_translations_follow_the_role_in_view(opened):
    places = opened.desk.places
    for matrix_id in opened.desk.session.workspace.ids(Matrix)[:2]:
        places.matrices.choose(matrix_id)
        opened.commands["translations"].trigger()
        assert places.translating.dialog.matrix_id == matrix_id
    assert sum(one.isVisible() for one in opened.findChildren(TranslationsDialog)) == 1
