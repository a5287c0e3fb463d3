import multiprocessing

import pytest
from pypdf import PdfReader

from app.bulk import pieces_of
from app.bulk_crew import print_pieces
from matrices.language.words import words_for
from matrices.model.matrix import Matrix
from matrices.reports.bulk import BulkWish
from matrices.store.workspace import Workspace

WORDS = words_for("en")


@pytest.fixture
def workspace(sample):
    with Workspace.open(sample) as opened:
        yield opened


@pytest.fixture
def pieces(workspace, tmp_path):
    """Two roles in two languages."""
    wish = BulkWish(printable_ids=("matrix",), languages=("en", "ar"), pattern="{language}/{role}")
    found = pieces_of(wish, workspace, tmp_path / "out")
    return [one for one in found if one.name.endswith(("Support lead.pdf", "Customer support engineer.pdf"))]


def printed(workspace, pieces, folder, is_wanted=lambda: True, workers=1):
    outcomes = []
    print_pieces(
        workspace.path, pieces, folder, WORDS, outcomes.append, is_wanted=lambda: is_wanted(outcomes), workers=workers
    )
    return outcomes


def always(outcomes):
    return True


def test_there_is_a_piece_for_each_document_subject_and_language(workspace, tmp_path):
    wish = BulkWish(printable_ids=("matrix", "map"), languages=("en", "es"), pattern="{language} {document} {name}")
    names = [one.name for one in pieces_of(wish, workspace, tmp_path)]
    assert len(names) == 2 * (len(workspace.ids(Matrix)) + 1)
    assert "en Role matrix Support lead.pdf" in names


def test_a_document_about_all_roles_is_one_piece_that_names_them_all(workspace, tmp_path):
    wish = BulkWish(printable_ids=("book",), languages=("en",), pattern="{document} {name}")
    (book,) = pieces_of(wish, workspace, tmp_path)
    assert book.name == "Role book Doorlight Customer Support.pdf"
    assert [*book.wish.subject_ids] == [*workspace.ids(Matrix)]


def test_pieces_are_printed_beside_the_writer(workspace, pieces, tmp_path):
    outcomes = printed(workspace, pieces, tmp_path / "out", always, workers=2)
    assert {one.refusal for one in outcomes} == {""}
    files = sorted(str(one.relative_to(tmp_path / "out")) for one in (tmp_path / "out").rglob("*.*"))
    assert files == sorted(one.name for one in pieces)
    assert PdfReader(pieces[0].path).pages


def test_one_that_fails_does_not_stop_the_others(workspace, pieces, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "ar").symlink_to(tmp_path / "elsewhere")
    outcomes = printed(workspace, pieces, tmp_path / "out", always)
    assert {one.piece.wish.options.language: bool(one.refusal) for one in outcomes} == {"en": False, "ar": True}
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_process_that_dies_is_replaced(workspace, pieces, tmp_path):
    killed = []

    def kill_once(outcomes):
        if not killed:
            killed.extend(multiprocessing.active_children())
            killed[0].kill()
            killed[0].join()  # so that it is dead before it is given anything
        return True

    outcomes = printed(workspace, pieces, tmp_path / "out", kill_once)
    assert [bool(one.refusal) for one in outcomes].count(True) == 1
    assert len(outcomes) == len(pieces)


def test_what_nobody_wants_any_more_leaves_nothing_behind(workspace, pieces, tmp_path):
    outcomes = printed(workspace, pieces, tmp_path / "out", lambda outcomes: not outcomes)
    assert len(outcomes) == 1
    assert [one.suffix for one in (tmp_path / "out").rglob("*.*")] == [".pdf"]
    assert multiprocessing.active_children() == []
