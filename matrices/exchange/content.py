"""Read shipped YAML into its agreed form, and say exactly where it breaks that form."""

import re
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Final, TypeVar

import msgspec

from matrices.exchange.errors import ContentError

Form = TypeVar("Form", bound=msgspec.Struct)

_PLACE: Final = re.compile(r"^(?P<problem>.*?)(?: - at `\$?\.?(?P<key>.*)`)?$", re.DOTALL)


def content_folder(*names: str) -> Traversable:
    """Return a folder of the shipped contents."""
    return resources.files("resources").joinpath(*names)


def read_content(file: Traversable, form: type[Form]) -> Form:
    """Return the contents of a YAML file in their agreed form.

    Raises:
        ContentError: it is missing, no YAML, or of another form.
    """
    from ruamel.yaml import YAML  # noqa: PLC0415 - only new and sample workspaces need it
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415 - as above

    try:
        found = YAML(typ="safe").load(file.read_text(encoding="utf-8"))
        return msgspec.convert(found, form)
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise ContentError(file.name, "", str(error)) from error
    except msgspec.ValidationError as error:
        found_at = _PLACE.match(str(error))
        key, problem = (found_at["key"] or "", found_at["problem"]) if found_at else ("", str(error))
        raise ContentError(file.name, key, problem) from error


def require(*, holds: bool, file: str, key: str, problem: str) -> None:
    """Raise ContentError unless a rule between several values of a file holds."""
    if not holds:
        raise ContentError(file, key, problem)
