"""Gathering what a document needs from a workspace, and printing it: for window and command line alike.

ReportLab and fonts are loaded when the first document is printed.
"""

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from app.document_contents import NothingToTellError, colleagues_in, growth_print, today
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Level, Matrix
from matrices.model.service_standard import STANDARD_ID, ServiceStandard
from matrices.model.settings import SETTINGS_ID, Paper, Settings
from matrices.reports.brand import brand_of
from matrices.reports.fallbacks import NO_SIGNS, Signs
from matrices.reports.options import Orientation, PrintOptions, PrintRun
from matrices.reports.printable import Aspect
from matrices.reports.translated_roles import TranslatedRoles
from matrices.store.workspace import Workspace

if TYPE_CHECKING:
    from matrices.reports.matrix_pages import MatrixPrint
    from matrices.reports.typography.typesetter import Typesetter

P = TypeVar("P")

_BLANK_LEVELS: Final = 4


class DocumentMaker:
    """Prints documents in one language. Not for use by two threads at once.

    `settings` stand in for the workspace's own where they are given; `aspect` is what is looked at, where a kind of
    document has a choice there.
    """

    def __init__(
        self,
        words: Words,
        *,
        typesetter: "Typesetter | None" = None,
        settings: Settings | None = None,
        aspect: Aspect | None = None,
    ) -> None:
        self._words = words
        self.aspect = aspect
        self.left_out: list[NothingToTellError] = []
        """Of whom several were asked for and there was nothing to tell, and why."""
        self._given_typesetter = typesetter
        self._given_settings = settings

    @property
    def words(self) -> Words:
        """The fixed words of documents."""
        return self._words

    def made_of(self, ids: Iterable[str], make: Callable[[str], P]) -> list[P]:
        """Return what is made of each; of several, those of whom there is nothing to tell are left out.

        Raises NothingToTellError where there is nothing to tell of anybody.
        """
        made: list[P] = []
        for one in ids:
            try:
                made.append(make(one))
            except NothingToTellError as error:
                self.left_out.append(error)
        if self.left_out and not made:
            raise self.left_out[-1]
        return made

    def roles_of(self, workspace: Workspace) -> TranslatedRoles:
        """Return what reads roles for one document, in its language where they are translated."""
        return TranslatedRoles(workspace, self._words.language)

    def write(
        self,
        write: "Callable[[P, Path, PrintRun, Words, Typesetter], None]",
        printed: P,
        workspace: Workspace,
        destination: Path,
        options: PrintOptions | None = None,
        *,
        signs: Signs = NO_SIGNS,
    ) -> None:
        """Let `write` make a PDF of what is printed; `signs` are those of its texts. Raises StoreError, OSError."""
        from matrices.reports.pages import PrintError  # noqa: PLC0415 - see above

        settings = self._settings(workspace)
        chosen = options or self._options(settings)
        run = PrintRun(day=today(), options=chosen, brand=brand_of(settings), signs=signs)
        try:
            write(printed, destination, run, self._words, self._typesetter)
        except PrintError as error:
            raise _about(error.reason, destination) from error

    def print_roles(
        self, workspace: Workspace, matrix_ids: Iterable[str], destination: Path, options: PrintOptions | None = None
    ) -> None:
        """Write one PDF of these roles. Raises StoreError, OSError."""
        from matrices.reports.matrix_pages import print_matrix  # noqa: PLC0415 - see above

        roles = self.roles_of(workspace)
        printed = [_role(workspace, roles, one) for one in matrix_ids]
        self.write(print_matrix, printed, workspace, destination, options, signs=roles.signs)

    def print_blank(self, workspace: Workspace, destination: Path, options: PrintOptions | None = None) -> None:
        """Write a role that says nothing yet, to look at the page around it. Raises StoreError, OSError."""
        from matrices.reports.matrix_pages import MatrixPrint, print_matrix  # noqa: PLC0415 - see above

        levels = tuple(Level(level_id=str(number), name=str(number)) for number in range(1, _BLANK_LEVELS + 1))
        title = self._settings(workspace).team_name or self._words("Role")
        blank = Matrix(matrix_id="blank", title=title, language=self._words.language, levels=levels)
        self.write(print_matrix, [MatrixPrint(blank)], workspace, destination, options)

    def print_book(
        self, workspace: Workspace, matrix_ids: Iterable[str], destination: Path, options: PrintOptions | None = None
    ) -> None:
        """Write the role book of these roles. Raises StoreError, OSError."""
        from matrices.reports.role_book import RoleBookPrint, print_role_book  # noqa: PLC0415 - see above
        from matrices.reports.standard_pages import StandardPrint  # noqa: PLC0415 - see above

        roles = self.roles_of(workspace)
        printed = tuple(_role(workspace, roles, one) for one in matrix_ids)
        standard = workspace.find(ServiceStandard, STANDARD_ID)
        matrices = tuple(one.shown for one in printed)
        language = self._settings(workspace).language
        shown = None if standard is None else StandardPrint(standard, matrices, language)
        self.write(print_role_book, RoleBookPrint(printed, shown), workspace, destination, options, signs=roles.signs)

    def print_edition(
        self, workspace: Workspace, edition_id: str, destination: Path, options: PrintOptions | None = None
    ) -> None:
        """Write a PDF of a role as an edition words it. Raises StoreError, OSError."""
        from matrices.reports.matrix_pages import MatrixPrint, print_matrix  # noqa: PLC0415 - see above

        edition, roles = workspace.get(Edition, edition_id), self.roles_of(workspace)
        printed = MatrixPrint(edition.matrix, (edition,), roles.then(edition).matrix)
        self.write(print_matrix, [printed], workspace, destination, options, signs=roles.signs)

    def print_growth(
        self, workspace: Workspace, teammate_ids: Iterable[str], destination: Path, options: PrintOptions | None = None
    ) -> None:
        """Write one PDF of these teammates' growth reports, without those who have no role.

        Raises StoreError, OSError; NoRoleError where nobody has one.
        """
        from matrices.reports.growth_pages import print_growth  # noqa: PLC0415 - see above

        colleagues, roles = colleagues_in(workspace, options), self.roles_of(workspace)
        growths = self.made_of(teammate_ids, lambda one: growth_print(workspace, roles, one, today(), colleagues))
        self.write(print_growth, growths, workspace, destination, options, signs=roles.signs)

    def options(
        self,
        workspace: Workspace,
        *,
        paper: Paper | None = None,
        orientation: Orientation = Orientation.AUTO,
        is_greyscale: bool = False,
        is_shareable: bool = False,
    ) -> PrintOptions:
        """Return what is chosen here, on the workspace's paper where none is given. Raises StoreError."""
        usual = self._options(self._settings(workspace))
        return msgspec.structs.replace(
            usual,
            paper=paper or usual.paper,
            orientation=orientation,
            is_greyscale=is_greyscale,
            is_shareable=is_shareable,
        )

    def _settings(self, workspace: Workspace) -> Settings:
        return self._given_settings or workspace.find(Settings, SETTINGS_ID) or Settings()

    def _options(self, settings: Settings) -> PrintOptions:
        return PrintOptions(language=self._words.language, paper=settings.paper)

    @cached_property
    def _typesetter(self) -> "Typesetter":
        from matrices.reports.typography.typesetter import Typesetter  # noqa: PLC0415 - see above

        return self._given_typesetter or Typesetter()


def _role(workspace: Workspace, roles: TranslatedRoles, matrix_id: str) -> "MatrixPrint":
    """Return a role to be printed: in the document's language where somebody translated it."""
    from matrices.reports.matrix_pages import MatrixPrint  # noqa: PLC0415 - see above

    matrix = workspace.get(Matrix, matrix_id)
    return MatrixPrint(matrix, tuple(workspace.editions_of(matrix_id)), roles.translated(matrix))


def _about(reason: OSError, destination: Path) -> OSError:
    """Return the system's error as one about the document, whatever helper file it met first."""
    return OSError(reason.errno, reason.strerror, str(destination))
