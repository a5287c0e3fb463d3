"""Goals with something to do."""

from msgspec.structs import replace

from matrices.model.actions import Action
from matrices.model.ids import new_id


def with_action(goal, text, owner="", due_on=None):
    """Return `goal` with an action more."""
    return replace(goal, actions=(*goal.actions, Action(action_id=new_id(), text=text, owner=owner, due_on=due_on)))
