import errno
from pathlib import Path

import pytest

from app.faults import fault_sentence
from app.names import UnclearNameError
from app.sentences import is_known, rule_sentence, sentence
from matrices.checks.forbidden import Forbidden, RefusedError, Rule
from matrices.exchange import errors as exchange
from matrices.language.words import words_for
from matrices.store import errors as store
from matrices.store.faults import Fault

WORDS = words_for("en")
PATH = Path("team.trellis")
ERRORS = [
    store.StoreError(PATH, "odd"),
    store.NotAWorkspace(PATH),
    store.StoreCorrupt(PATH, 100, (100,)),
    store.StoreLocked(PATH),
    store.StoreNewer(PATH, 9),
    store.StoreReadOnly(PATH),
    store.StoreChanged(PATH),
    store.StoreNotWritten(PATH, OSError(errno.ENOSPC, "No space left on device")),
    store.StoreNotWritten(PATH, OSError(errno.EIO, "Input/output error")),
    store.StoreBroken(PATH),
    store.DocumentBroken(PATH, "matrices", "a", "odd"),
    store.DocumentMissing("matrices", "a"),
    *(exchange.UnreadableFile(reason) for reason in exchange.Unreadable),
    *(exchange.TooLarge(measure, 10) for measure in exchange.Measure),
    *(exchange.NoGridFound(reason) for reason in exchange.NoGrid),
    *(exchange.UnreadableForm(reason) for reason in exchange.FormFault),
    exchange.ContentError("a.yaml", "id", "odd"),
    RefusedError((Forbidden(rule=Rule.TITLE_EMPTY, table="matrices", document_id="a"),)),
    UnclearNameError("a", ("ab", "ac"), is_ambiguous=True),
    UnclearNameError("a", (), is_ambiguous=False),
    FileNotFoundError(errno.ENOENT, "No such file", "team.trellis"),
    FileExistsError(PATH),
    PermissionError(errno.EACCES, "Permission denied", "team.trellis"),
    IsADirectoryError(errno.EISDIR, "Is a directory", "team.trellis"),
    OSError(errno.ENOSPC, "No space left on device", "team.trellis"),
    OSError("odd"),
]


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_every_known_error_becomes_whole_sentences(error):
    said = sentence(error, WORDS)
    assert is_known(error)
    assert said.endswith((".", "team.trellis"))
    assert "{" not in said
    assert type(error).__name__ not in said


@pytest.mark.parametrize("error", [one for one in ERRORS if PATH in one.args or getattr(one, "path", None)], ids=repr)
def test_sentences_name_the_file(error):
    assert "team.trellis" in sentence(error, WORDS)


def test_a_fault_of_our_own_is_not_known():
    assert not is_known(ZeroDivisionError())
    assert "ZeroDivisionError" in sentence(ZeroDivisionError(), WORDS)


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_a_sentence(rule):
    assert rule_sentence(rule, WORDS).endswith(".")


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_has_a_sentence(fault):
    assert fault_sentence(fault, WORDS).endswith(".")


def all_kinds(kind):
    return {kind, *(one for sub in kind.__subclasses__() for one in all_kinds(sub))}


@pytest.mark.parametrize("root", [store.StoreError, exchange.ExchangeError])
def test_no_error_of_the_core_was_forgotten(root):
    forgotten = all_kinds(root) - {exchange.ExchangeError} - {type(one) for one in ERRORS}
    assert not forgotten
