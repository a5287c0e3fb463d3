"""From the wish to export to files or the clipboard."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from matrices.language.words import Words
from widgets.asking import Asking
from widgets.folders import documents_folder
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from matrices.exchange.exporting import Format
    from matrices.model.matrix import Matrix
    from matrices.model.translation import Translation
    from widgets.session import Session


class Exporting(QObject):
    """Writes what a session holds for other programs. `explain` makes a sentence of an error."""

    exported = Signal(object)  # Path of the file, or of the folder where there are several
    copied = Signal(str)  # title of the role that is in the clipboard

    def __init__(
        self, window: QWidget, asking: Asking, explain: Callable[[Exception], str], theme: Theme, words: Words
    ) -> None:
        super().__init__(window)
        self._window = window
        self._asking = asking
        self._explain = explain
        self._theme = theme
        self._words = words
        self._folder: Path | None = None

    def ask(self, session: "Session", matrix_id: str | None, language: str = "") -> None:
        """Ask which roles to write, in which format and where to, and write them.

        `matrix_id` and `language` are suggested, "" for the language that each is written in.
        """
        from matrices.model.matrix import Matrix  # noqa: PLC0415 - the start exports nothing
        from widgets.exporting.dialog import ExportDialog  # noqa: PLC0415 - as above
        from widgets.reading.readable import languages_read  # noqa: PLC0415 - as above

        matrices = session.all(Matrix)
        if not matrices:
            self._asking.tell(self._words("There is no role to export yet."))
            return
        languages = {one.matrix_id: languages_read(session, one) for one in matrices}
        dialog = ExportDialog(
            matrices, matrix_id, self._theme, self._words, self._window, languages=languages, language=language
        )
        if dialog.exec():
            self._write_chosen(session, dialog.chosen, dialog.kind, dialog.chosen_language)
        dialog.deleteLater()

    def export(
        self,
        matrices: Sequence["Matrix"],
        kind: "Format",
        name: str,
        translations: Sequence["Translation"] = (),
        translated_ids: Collection[str] = (),
    ) -> None:
        """Ask where roles shall lie, suggesting a file called `name`, and write them there, as `exported` has them."""
        from matrices.exchange.exporting import ONE_ROLE_A_FILE  # noqa: PLC0415 - as above

        is_one_each = len(matrices) > 1 and kind in ONE_ROLE_A_FILE
        try:
            if is_one_each:
                made = self._write_several(matrices, kind)
            else:
                made = self._write_one(matrices, kind, name, translations, translated_ids)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person is told
            self._asking.tell(self._explain(error))
            return
        if made is not None:
            self.exported.emit(made)

    def copy_table(self, matrix: "Matrix") -> None:
        """Put a role into the clipboard as a table."""
        from widgets.exporting.clipboard import table_of  # noqa: PLC0415 - as above

        QApplication.clipboard().setMimeData(table_of(matrix))
        self.copied.emit(matrix.title)

    def copy_markdown(self, matrix: "Matrix") -> None:
        """Put a role into the clipboard as Markdown."""
        from widgets.exporting.clipboard import markdown_text_of  # noqa: PLC0415 - as above

        QApplication.clipboard().setMimeData(markdown_text_of(matrix))
        self.copied.emit(matrix.title)

    def _write_chosen(self, session: "Session", matrices: Sequence["Matrix"], kind: "Format", language: str) -> None:
        from matrices.reports.fallbacks import without_signs  # noqa: PLC0415 - as above
        from widgets.exporting.files import in_language  # noqa: PLC0415 - as above

        translations = [one for matrix in matrices for one in session.workspace.translations_of(matrix.matrix_id)]
        shown, translated_ids = in_language(matrices, kind, session, language)
        name = without_signs(self._name_for(session, shown))
        self.export(shown, kind, name, translations, translated_ids)

    def _name_for(self, session: "Session", matrices: Sequence["Matrix"]) -> str:
        return matrices[0].title if len(matrices) == 1 else session.workspace.path.stem

    def _write_one(
        self,
        matrices: Sequence["Matrix"],
        kind: "Format",
        name: str,
        translations: Sequence["Translation"],
        translated_ids: Collection[str],
    ) -> Path | None:
        from matrices.exchange.file_names import file_name  # noqa: PLC0415 - as above
        from widgets.exporting.files import write_roles  # noqa: PLC0415 - as above
        from widgets.exporting.formats import file_pattern  # noqa: PLC0415 - as above

        suggested = (self._folder or documents_folder()) / f"{file_name(name)}.{kind.value}"
        chosen = self._asking.file_to_save(self._words("Export"), suggested, file_pattern(kind, self._words))
        if chosen is not None:
            self._folder = chosen.parent
            write_roles(chosen, matrices, kind, translations, translated_ids)
        return chosen

    def _write_several(self, matrices: Sequence["Matrix"], kind: "Format") -> Path | None:
        from widgets.exporting.files import files_in, write_roles  # noqa: PLC0415 - as above

        title = self._words("Folder for one file a role")
        folder = self._asking.folder_to_save(title, self._folder or documents_folder())
        if folder is not None:
            self._folder = folder
            for path, matrix in files_in(folder, matrices, kind):
                write_roles(path, [matrix], kind)
        return folder
