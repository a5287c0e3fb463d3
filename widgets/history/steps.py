"""Walking many steps back or forward, one transaction each, as far as the disk goes along."""

from widgets.session import Session


def step_names(session: Session) -> list[str]:
    """Return the names of all steps of this sitting, the first one first; some may be taken back at the moment."""
    stack = session.undo_stack
    return [stack.text(place) for place in range(stack.count())]


def walk_to(session: Session, index: int) -> bool:
    """Undo or redo until `index` steps are done; tell whether that was reached. Where the disk refuses, it stops."""
    stack = session.undo_stack
    wanted = min(max(index, 0), stack.count())
    while stack.index() != wanted:
        is_done = session.undo() if stack.index() > wanted else session.redo()
        if not is_done:
            return False
    return True
