from widgets.roles.question import Question


def test_every_line_shows_however_many_there_are(qtbot, theme, words):
    question = Question("Delete", "Delete", theme, words)
    qtbot.addWidget(question)
    question.tell(["Short."], can_do=True)
    question.open()
    assert _is_whole(question.said)
    question.tell(["A sentence that is long enough to wrap at the width of this small window."] * 8, can_do=True)
    question.layout().activate()
    assert _is_whole(question.said)
    question.reject()


def test_a_title_is_never_taken_for_markup(qtbot, theme, words):
    question = Question("Delete", "Delete", theme, words)
    qtbot.addWidget(question)
    question.tell(["<b>Lead</b>"], can_do=True)
    plain = question.said.sizeHint()
    question.tell(["Lead"], can_do=True)
    assert plain.width() > question.said.sizeHint().width()


def _is_whole(label):
    return label.height() >= label.heightForWidth(label.width())
