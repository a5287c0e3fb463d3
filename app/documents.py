"""Gathering what a document needs from a workspace, and printing it: for window and command line alike.

ReportLab and fonts are loaded when the first document is printed.
"""

import datetime
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.settings import SETTINGS_ID, Paper, Settings
from matrices.model.teammate import Teammate
from matrices.reports.brand import brand_of
from matrices.reports.options import Orientation, PrintOptions, PrintRun
from matrices.store.workspace import Workspace

if TYPE_CHECKING:
    from matrices.reports.growth_facts import GrowthPrint
    from matrices.reports.growth_pages import GrowthOptions
    from matrices.reports.matrix_pages import MatrixPrint
    from matrices.reports.typography.typesetter import Typesetter


class DocumentMaker:
    """Prints documents in one language. Not for use by two threads at once.

    `settings` stand in for the workspace's own where they are given.
    """

    def __init__(
        self, words: Words, *, typesetter: "Typesetter | None" = None, settings: Settings | None = None
    ) -> None:
        self._words = words
        self._given_typesetter = typesetter
        self._given_settings = settings

    def print_roles(
        self, workspace: Workspace, matrix_ids: Iterable[str], destination: Path, options: PrintOptions | None = None
    ) -> None:
        """Write one PDF of these roles. Raises StoreError, OSError."""
        from matrices.reports.matrix_pages import MatrixPrint  # noqa: PLC0415 - see above

        roles = [MatrixPrint(workspace.get(Matrix, one), tuple(workspace.editions_of(one))) for one in matrix_ids]
        self._print(roles, self._settings(workspace), destination, options)

    def print_book(
        self, workspace: Workspace, matrix_ids: Iterable[str], destination: Path, options: PrintOptions | None = None
    ) -> None:
        """Write the role book of these roles. Raises StoreError, OSError."""
        from matrices.reports.matrix_pages import MatrixPrint  # noqa: PLC0415 - see above
        from matrices.reports.role_book import print_role_book  # noqa: PLC0415 - see above

        roles = [MatrixPrint(workspace.get(Matrix, one), tuple(workspace.editions_of(one))) for one in matrix_ids]
        self._write(print_role_book, roles, self._settings(workspace), destination, options)

    def print_edition(
        self, workspace: Workspace, edition_id: str, destination: Path, options: PrintOptions | None = None
    ) -> None:
        """Write a PDF of a role as an edition words it. Raises StoreError, OSError."""
        from matrices.reports.matrix_pages import MatrixPrint  # noqa: PLC0415 - see above

        edition = workspace.get(Edition, edition_id)
        self._print([MatrixPrint(edition.matrix, (edition,))], self._settings(workspace), destination, options)

    def print_growth(
        self, workspace: Workspace, teammate_ids: Iterable[str], destination: Path, options: PrintOptions | None = None
    ) -> None:
        """Write one PDF of these teammates' growth reports. Raises StoreError, OSError, NoRoleError."""
        from matrices.reports.growth_pages import print_growth  # noqa: PLC0415 - see above
        from matrices.reports.pages import PrintError  # noqa: PLC0415 - see above

        growths = [_growth(workspace, one) for one in teammate_ids]
        try:
            print_growth(growths, destination, self._growth_options(workspace, options), self._words, self._typesetter)
        except PrintError as error:
            raise _about(error.reason, destination) from error

    def print_each_growth(
        self, workspace: Workspace, teammate_ids: Iterable[str], folder: Path, options: PrintOptions | None = None
    ) -> tuple[Path, ...]:
        """Write a PDF for each of these teammates into `folder` and return the files. Raises as `print_growth`."""
        from matrices.reports.growth_pages import print_each_growth  # noqa: PLC0415 - see above
        from matrices.reports.pages import PrintError  # noqa: PLC0415 - see above

        growths = [_growth(workspace, one) for one in teammate_ids]
        folder.mkdir(parents=True, exist_ok=True)
        try:
            return print_each_growth(
                growths, folder, self._growth_options(workspace, options), self._words, self._typesetter
            )
        except PrintError as error:
            raise _about(error.reason, error.destination) from error

    def _print(
        self, roles: "Sequence[MatrixPrint]", settings: Settings, destination: Path, options: PrintOptions | None
    ) -> None:
        from matrices.reports.matrix_pages import print_matrix  # noqa: PLC0415 - see above

        self._write(print_matrix, roles, settings, destination, options)

    def _write(
        self,
        write: "Callable[[Sequence[MatrixPrint], Path, PrintRun, Words, Typesetter], None]",
        roles: "Sequence[MatrixPrint]",
        settings: Settings,
        destination: Path,
        options: PrintOptions | None,
    ) -> None:
        from matrices.reports.pages import PrintError  # noqa: PLC0415 - see above

        run = PrintRun(day=_today(), options=options or self._options(settings), brand=brand_of(settings))
        try:
            write(roles, destination, run, self._words, self._typesetter)
        except PrintError as error:
            raise _about(error.reason, destination) from error

    def options(
        self,
        workspace: Workspace,
        *,
        paper: Paper | None = None,
        orientation: Orientation = Orientation.AUTO,
        is_greyscale: bool = False,
    ) -> PrintOptions:
        """Return what is chosen here, on the workspace's paper where none is given. Raises StoreError."""
        usual = self._options(self._settings(workspace))
        chosen = {"paper": paper or usual.paper, "orientation": orientation, "is_greyscale": is_greyscale}
        return msgspec.structs.replace(usual, **chosen)

    def _settings(self, workspace: Workspace) -> Settings:
        return self._given_settings or workspace.find(Settings, SETTINGS_ID) or Settings()

    def _options(self, settings: Settings) -> PrintOptions:
        return PrintOptions(language=self._words.language, paper=settings.paper)

    def _growth_options(self, workspace: Workspace, options: PrintOptions | None) -> "GrowthOptions":
        from matrices.reports.growth_pages import GrowthOptions  # noqa: PLC0415 - see above

        settings = self._settings(workspace)
        chosen = options or self._options(settings)
        return GrowthOptions(
            day=_today(),
            paper=chosen.paper,
            orientation=chosen.orientation,
            team_name=settings.team_name,
            brand=brand_of(settings),
            is_greyscale=chosen.is_greyscale,
        )

    @cached_property
    def _typesetter(self) -> "Typesetter":
        from matrices.reports.typography.typesetter import Typesetter  # noqa: PLC0415 - see above

        return self._given_typesetter or Typesetter()


class NoRoleError(LookupError):
    """A teammate has never held a role that is here, so there is nothing to report on."""

    def __init__(self, teammate_name: str) -> None:
        super().__init__(teammate_name)
        self.teammate_name = teammate_name


def _growth(workspace: Workspace, teammate_id: str) -> "GrowthPrint":
    from matrices.reports.growth_facts import GrowthPrint  # noqa: PLC0415 - see above

    teammate = workspace.get(Teammate, teammate_id)
    placement = teammate.placement_on(_today()) or next(iter(teammate.placements), None)
    matrix = None if placement is None else workspace.find(Matrix, placement.matrix_id)
    if matrix is None:
        raise NoRoleError(teammate.name)
    reviews = workspace.reviews_of(teammate_id)
    return GrowthPrint(teammate, matrix, tuple(reviews), _editions_in(workspace, reviews))


def _editions_in(workspace: Workspace, reviews: Iterable[Review]) -> tuple[Edition, ...]:
    edition_ids = dict.fromkeys(rating.edition_id for review in reviews for rating in review.ratings)
    found = (workspace.find(Edition, one) for one in edition_ids)
    return tuple(one for one in found if one is not None)


def _today() -> datetime.date:
    return datetime.datetime.now(datetime.UTC).astimezone().date()


def _about(reason: OSError, destination: Path) -> OSError:
    """Return the system's error as one about the document, whatever helper file it met first."""
    return OSError(reason.errno, reason.strerror, str(destination))
