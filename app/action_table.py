"""The one table of everything the window can do. Menus, rail, shortcuts and help are made from it."""

from app.actions import Spec
from app.area_actions import area_specs
from app.check_actions import check_specs
from app.desk import Desk
from app.detail_actions import detail_specs
from app.editing_actions import editing_specs
from app.edition_actions import edition_specs
from app.exchange_actions import exchange_specs
from app.find_actions import find_specs
from app.goal_actions import goal_specs
from app.language_actions import language_specs
from app.leaving_actions import leaving_specs
from app.matrix_actions import matrix_specs
from app.metric_actions import metric_specs
from app.path_actions import path_specs
from app.people_actions import people_specs
from app.places import Place
from app.print_actions import print_specs
from app.reading_actions import reading_specs
from app.review_actions import review_specs
from app.role_actions import role_specs
from app.standard_actions import standard_specs
from app.starting import Start
from app.team_actions import team_specs
from app.team_settings import settings_specs
from matrices.language.words import Words
from widgets.theme.theme import Scheme


def action_table(words: Words) -> tuple[Spec, ...]:
    """Return every action, in the order in which help lists them."""
    return (
        *_file_specs(words),
        *exchange_specs(words),
        *print_specs(words),
        *settings_specs(words),
        *_edit_specs(words),
        *matrix_specs(words),
        *role_specs(words),
        *editing_specs(words),
        *find_specs(words),
        *detail_specs(words),
        *check_specs(words),
        *edition_specs(words),
        *people_specs(words),
        *goal_specs(words),
        *leaving_specs(words),
        *review_specs(words),
        *team_specs(words),
        *path_specs(words),
        *area_specs(words),
        *standard_specs(words),
        *metric_specs(words),
        *_view_specs(words),
        *reading_specs(words),
        *language_specs(words),
        *_help_specs(words),
    )


def _file_specs(words: Words) -> tuple[Spec, ...]:
    return (
        Spec("new", words("New workspace…"), _new, icon="new", keys="Ctrl+N"),
        Spec("new-empty", words("New empty workspace…"), _new_empty, icon="add", keys="Ctrl+Shift+N"),
        Spec("open", words("Open…"), lambda desk: desk.opening.ask_for_file(), icon="open", keys="Ctrl+O"),
        Spec("sample", words("Open the sample"), lambda desk: desk.opening.open_sample(), icon="matrices"),
        Spec(
            "save-copy",
            words("Save a copy…"),
            lambda desk: desk.opening.save_copy(),
            icon="save-copy",
            keys="Ctrl+Shift+S",
            is_enabled=_is_open,
        ),
        Spec("close", words("Close workspace"), lambda desk: desk.opening.close(), keys="Ctrl+W", is_enabled=_is_open),
        Spec("quit", words("Quit"), lambda desk: desk.window.close(), keys="Ctrl+Q"),
    )


def _edit_specs(words: Words) -> tuple[Spec, ...]:
    def undo_text(desk: Desk) -> str:
        step = desk.session.undo_stack.undoText() if desk.session is not None and _can_undo(desk) else ""
        return words("Undo {step}", step=step) if step else words("Undo")

    def redo_text(desk: Desk) -> str:
        step = desk.session.undo_stack.redoText() if desk.session is not None and _can_redo(desk) else ""
        return words("Redo {step}", step=step) if step else words("Redo")

    return (
        Spec("undo", words("Undo"), _undo, icon="undo", keys="Ctrl+Z", is_enabled=_can_undo, text_now=undo_text),
        Spec("redo", words("Redo"), _redo, icon="redo", keys="Ctrl+Y", is_enabled=_can_redo, text_now=redo_text),
        Spec("history", words("History…"), _show_history, keys="Ctrl+Alt+Z", is_enabled=_is_open),
    )


def _view_specs(words: Words) -> tuple[Spec, ...]:
    return (
        Spec(
            "show-matrices",
            words("Matrices"),
            lambda desk: desk.places.show_place(Place.MATRICES),
            icon="matrices",
            keys="Ctrl+1",
            is_enabled=_is_open,
            is_checked=lambda desk: desk.places.place is Place.MATRICES,
        ),
        Spec(
            "show-people",
            words("People"),
            lambda desk: desk.places.show_place(Place.PEOPLE),
            icon="people",
            keys="Ctrl+2",
            is_enabled=_is_open,
            is_checked=lambda desk: desk.places.place is Place.PEOPLE,
        ),
        Spec("palette", words("Command palette…"), _open_palette, icon="search", keys="Ctrl+K"),
        _scheme_spec(words("Colours of the system"), Scheme.SYSTEM),
        _scheme_spec(words("Light"), Scheme.LIGHT),
        _scheme_spec(words("Dark"), Scheme.DARK),
    )


def _scheme_spec(text: str, scheme: Scheme) -> Spec:
    """Return the action of a scheme; it has no icon, which a menu would show in the place of the mark."""

    def choose(desk: Desk) -> None:
        desk.theme.choose(scheme)
        desk.preferences.change(scheme=scheme.value)

    return Spec(f"scheme-{scheme}", text, choose, is_checked=lambda desk: desk.theme.scheme is scheme)


def _help_specs(words: Words) -> tuple[Spec, ...]:
    return (
        Spec("shortcuts", words("Keyboard shortcuts"), _show_shortcuts, icon="help", keys="F1"),
        Spec("about", words("About Trellis"), _show_about),
    )


def _is_open(desk: Desk) -> bool:
    return desk.session is not None


def _can_undo(desk: Desk) -> bool:
    session = desk.session
    return session is not None and session.undo_stack.canUndo() and desk.seclusion.may_undo(session)


def _can_redo(desk: Desk) -> bool:
    session = desk.session
    return session is not None and session.undo_stack.canRedo() and desk.seclusion.may_redo(session)


def _new(desk: Desk) -> None:
    desk.opening.ask_for_new(Start.SUPPORT)


def _new_empty(desk: Desk) -> None:
    desk.opening.ask_for_new(Start.EMPTY)


def _undo(desk: Desk) -> None:
    if desk.session is not None:
        desk.session.undo()


def _redo(desk: Desk) -> None:
    if desk.session is not None:
        desk.session.redo()


def _show_history(desk: Desk) -> None:
    from widgets.history.dialog import HistoryDialog  # noqa: PLC0415 - the start needs no history

    open_one = desk.window.findChild(HistoryDialog)
    if desk.session is None:
        return
    if open_one is None:
        open_one = HistoryDialog(desk.session, desk.theme, desk.words, desk.window)
        open_one.finished.connect(open_one.deleteLater)
        desk.opening.session_changed.connect(open_one.reject)
    open_one.show()
    open_one.raise_()
    open_one.activateWindow()


def _open_palette(desk: Desk) -> None:
    from app.palette import open_palette  # noqa: PLC0415 - brings the fuzzy search along

    open_palette(desk)


def _show_shortcuts(desk: Desk) -> None:
    from app.help import ShortcutsDialog  # noqa: PLC0415 - the start needs no help

    dialog = ShortcutsDialog(action_table(desk.words), desk.words, desk.window)
    dialog.exec()
    dialog.deleteLater()


def _show_about(desk: Desk) -> None:
    from app.help import show_about  # noqa: PLC0415 - as above

    show_about(desk.words, desk.window)
