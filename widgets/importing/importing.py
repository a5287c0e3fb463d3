"""Bringing other programs' material into the open workspace: choose it, look at the plan, apply it as one step."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from matrices.language.words import Words
from widgets.asking import Asking
from widgets.clock import local_now
from widgets.folders import documents_folder
from widgets.importing.job import IsWanted, ReadingJob
from widgets.importing.waiting import WaitingDialog, wait_for
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from matrices.exchange.filled_form import FilledForm
    from matrices.model.document import Document
    from widgets.importing.draft import Draft
    from widgets.importing.drafting import Drafting
    from widgets.self_assessment.draft import FormDraft
    from widgets.session import Session


class Importing(QObject):
    """Imports into a session. `explain` makes a sentence of an error."""

    imported = Signal(str)  # id of the first matrix that came in
    people_imported = Signal(str)  # id of the first teammate who was rated, where no matrix came in

    def __init__(
        self, window: QWidget, asking: Asking, explain: Callable[[Exception], str], theme: Theme, words: Words
    ) -> None:
        super().__init__(window)
        self._window = window
        self._asking = asking
        self._explain = explain
        self._theme = theme
        self._words = words
        self._open: QDialog | None = None

    def ask_for_file(self, session: "Session") -> None:
        """Import a file that the person chooses."""
        words = self._words
        endings = "*.xlsx *.xls *.ods *.csv *.tsv *.txt *.md *.html *.htm *.yaml *.yml *.json *.pdf"
        tables, everything = words("Tables and frameworks"), words("All files")
        pattern = f"{tables} ({endings});;{everything} (*)"
        chosen = self._asking.file_to_open(words("Import"), documents_folder(), pattern)
        if chosen is not None:
            self.start(session, chosen)

    def start(self, session: "Session", path: Path) -> None:
        """Show what a file holds, and take what the person agrees to."""
        if _is_form(path):
            from matrices.exchange.filled_form import read_form  # noqa: PLC0415 - as below

            self._begin(session, lambda is_wanted: read_form(path, is_wanted), path.name)
            return
        drafting = self._drafting(session, path.stem)
        self._begin(session, lambda is_wanted: drafting.of_file(path, is_wanted), path.name)

    def start_with_clipboard(self, session: "Session", mime: QMimeData | None) -> None:
        """Show what the clipboard holds, and take what the person agrees to."""
        from widgets.importing.clipboard import sources_in  # noqa: PLC0415 - the start imports nothing

        found = list(sources_in(mime))
        name = self._words("From the clipboard")
        if found:
            drafting = self._drafting(session, name)
            self._begin(session, lambda is_wanted: drafting.of_forms(found, is_wanted), name)
        else:
            self._asking.tell(self._words("The clipboard holds no text. Copy a table first, with its header."))

    def finish(self) -> None:
        """Give up whatever is being read or looked at, and leave no thread behind; before the program ends."""
        if self._open is not None:
            self._open.reject()
        for job in self.findChildren(ReadingJob):
            job.give_up()
            job.wait()

    def _drafting(self, session: "Session", name: str) -> "Drafting":
        from matrices.model.matrix import Matrix  # noqa: PLC0415 - spreadsheets are not read at the start
        from matrices.model.settings import SETTINGS_ID, Settings  # noqa: PLC0415 - as above
        from widgets.importing.drafting import Drafting  # noqa: PLC0415 - as above
        from widgets.importing.known import known_in  # noqa: PLC0415 - as above

        settings = session.find(Settings, SETTINGS_ID) or Settings()
        return Drafting(
            name=name,
            matrices=tuple(session.all(Matrix)),
            read_known=lambda: known_in(session),
            language=settings.language,
            now=local_now(),
        )

    def _begin(self, session: "Session", make: Callable[[IsWanted], "Draft | FilledForm"], name: str) -> None:
        """Read on a thread, with nothing else to be done meanwhile but to give up, and show what came of it."""
        if self._open is not None:
            return
        job = ReadingJob(make, self)
        waiting = WaitingDialog(self._words("Reading {file}…", file=name), self._words, self._window)
        wait_for(job, waiting, self._exec)
        if job.is_wanted and job.draft is not None:
            self._ask_about(session, job.draft)
        elif job.is_wanted and job.failure is not None:
            self._asking.tell(self._explain(job.failure))

    def _exec(self, dialog: QDialog) -> bool:
        """Show a dialog until it is answered; tell whether it was agreed to."""
        self._open = dialog
        try:
            return bool(dialog.exec())
        finally:
            self._open = None

    def _ask_about(self, session: "Session", found: "Draft | FilledForm") -> None:
        from matrices.exchange.filled_form import FilledForm  # noqa: PLC0415 - the start imports nothing

        if isinstance(found, FilledForm):
            self._ask_about_form(session, found)
        else:
            self._ask(session, found)

    def _ask_about_form(self, session: "Session", filled: "FilledForm") -> None:
        from widgets.self_assessment.dialog import FormDialog  # noqa: PLC0415 - the start imports nothing
        from widgets.self_assessment.draft import FormDraft  # noqa: PLC0415 - as above
        from widgets.self_assessment.known import known_in  # noqa: PLC0415 - as above

        draft = FormDraft(filled, known_in(session), local_now())
        dialog = FormDialog(draft, self._theme, self._words, self._window)
        try:
            while self._exec(dialog) and not self._apply_form(session, draft):
                pass  # as in `_ask`
        finally:
            dialog.deleteLater()

    def _apply_form(self, session: "Session", draft: "FormDraft") -> bool:
        """Store a form; tell whether it is done."""
        from widgets.self_assessment.sentences import label_text  # noqa: PLC0415 - the start imports nothing

        is_done = self._commit(session, label_text(draft.plan, self._words), draft.documents)
        if is_done and draft.plan.teammate is not None:
            self.people_imported.emit(draft.plan.teammate.teammate_id)
        return is_done

    def _ask(self, session: "Session", draft: "Draft") -> None:
        from widgets.importing.dialog import PlanDialog  # noqa: PLC0415 - the start imports nothing

        dialog = PlanDialog(draft, self._theme, self._words, self._window)
        try:
            while self._exec(dialog) and not self._apply(session, draft):
                pass  # the disk or a rule refused it: what was corrected is not lost
        finally:
            dialog.deleteLater()

    def _apply(self, session: "Session", draft: "Draft") -> bool:
        """Store what is wanted; tell whether it is done."""
        documents = draft.documents
        is_done = self._commit(session, self._label(draft), documents)
        if is_done:
            self._tell(documents)
        return is_done

    def _commit(self, session: "Session", label: str, documents: "Sequence[Document]") -> bool:
        from matrices.checks.forbidden import RefusedError  # noqa: PLC0415 - the start imports nothing

        try:
            return session.commit(label, documents)
        except RefusedError as error:
            self._asking.tell(self._explain(error))
            return False

    def _label(self, draft: "Draft") -> str:
        wanted = draft.wanted
        titles = [draft.step(one.key).after.title for one in wanted]
        if len(wanted) == 1 and wanted[0].grid is not None:
            return self._words("import of {title}", title=titles[0])
        if len(wanted) == 1:
            return self._words("import of ratings in {title}", title=titles[0])
        return self._words.plural("import of {count} table", "import of {count} tables", len(wanted))

    def _tell(self, documents: "Sequence[Document]") -> None:
        from matrices.model.matrix import Matrix  # noqa: PLC0415 - the start imports nothing
        from matrices.model.teammate import Teammate  # noqa: PLC0415 - as above

        matrix = next((one for one in documents if isinstance(one, Matrix)), None)
        teammate = next((one for one in documents if isinstance(one, Teammate)), None)
        if matrix is not None:
            self.imported.emit(matrix.matrix_id)
        elif teammate is not None:
            self.people_imported.emit(teammate.teammate_id)


def _is_form(path: Path) -> bool:
    """Tell whether a file is a PDF, and so a form that was filled in or nothing."""
    from matrices.exchange.filled_form import is_pdf_file  # noqa: PLC0415 - the start imports nothing

    return is_pdf_file(path)
