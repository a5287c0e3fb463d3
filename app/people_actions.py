"""The part of the action table that acts on the people place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.actions import Spec
from app.desk import Desk
from app.places import Place
from matrices.language.words import Words

if TYPE_CHECKING:
    from widgets.people.place import PeoplePlace


def people_specs(words: Words) -> tuple[Spec, ...]:
    """Return the actions of the people place, possible while it is shown."""
    return (
        _spec("add-teammate", words("Add teammate…"), lambda p: p.add_teammate(), lambda p: p.can_edit, icon="add"),
        _spec(
            "edit-teammate",
            words("Edit teammate…"),
            lambda p: p.edit_teammate(),
            lambda p: p.can_edit_teammate,
            icon="rename",
            keys="Ctrl+Shift+T",
        ),
        _spec("edit-several", words("Change several…"), lambda p: p.change_several(), lambda p: p.can_change_several),
        _spec(
            "import-people", words("Import people…"), lambda p: p.import_people(), lambda p: p.can_edit, icon="import"
        ),
        _spec(
            "import-people-clipboard",
            words("Import people from clipboard…"),
            lambda p: p.import_people_from_clipboard(),
            lambda p: p.can_edit,
        ),
        _spec(
            "export-people", words("Export people…"), lambda p: p.export_people(), lambda p: p.has_people, icon="export"
        ),
        _spec(
            "export-section",
            words("Export what this section shows…"),
            lambda p: p.export_section(),
            lambda p: p.can_export_section,
            icon="export",
            keys="Ctrl+Shift+X",
        ),
        _spec(
            "change-role", words("Change role…"), lambda p: p.change_role(), lambda p: p.can_change_role, icon="paths"
        ),
        _spec("leave", words("Leave or return…"), lambda p: p.leave_team(), lambda p: p.can_edit_teammate),
        _spec(
            "rate", words("Rate…"), lambda p: p.rate_current(), lambda p: p.can_rate, icon="evidence", own_keys="Return"
        ),
        _spec(
            "correct-rating",
            words("Correct the rating…"),
            lambda p: p.page.rating.correct(),
            lambda p: p.page.rating.can_correct,
            own_keys="C",
        ),
        _spec(
            "settle",
            words("Confirm the rating as it is"),
            lambda p: p.page.rating.settle(),
            lambda p: p.page.rating.can_settle,
        ),
        _spec(
            "previous-review",
            words("Previous review"),
            lambda p: p.previous_review(),
            lambda p: p.has_previous_review,
            icon="start",
            keys="Ctrl+[",
        ),
        _spec(
            "next-review",
            words("Next review"),
            lambda p: p.next_review(),
            lambda p: p.has_next_review,
            icon="end",
            keys="Ctrl+]",
        ),
        _spec(
            "previous-section",
            words("Previous section"),
            lambda p: p.page.body.sections.step(-1),
            lambda p: p.has_teammate,
            keys="Ctrl+PgUp",
        ),
        _spec(
            "next-section",
            words("Next section"),
            lambda p: p.page.body.sections.step(1),
            lambda p: p.has_teammate,
            keys="Ctrl+PgDown",
        ),
        _spec("today", words("Go to today"), lambda p: p.go_to_today(), lambda p: p.can_go_to_today, icon="calendar"),
    )


def _spec(
    action_id: str,
    text: str,
    run: Callable[["PeoplePlace"], object],
    is_enabled: Callable[["PeoplePlace"], bool],
    *,
    icon: str = "",
    keys: str = "",
    own_keys: str = "",
) -> Spec:
    def run_there(desk: Desk) -> None:
        if desk.places.people is not None:
            run(desk.places.people)

    def is_enabled_there(desk: Desk) -> bool:
        people = desk.places.people
        return desk.places.place is Place.PEOPLE and people is not None and is_enabled(people)

    return Spec(action_id, text, run_there, icon, keys, own_keys, is_enabled_there)
