"""What a workspace knows about itself."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar, Final

from msgspec import field
from typing_extensions import override

from matrices.model.document import Document

SETTINGS_ID: Final = "workspace"


class Paper(StrEnum):
    """Paper sizes that documents are laid out for."""

    A4 = "A4"
    LETTER = "Letter"
    A3 = "A3"


class Settings(Document, frozen=True, kw_only=True):
    """The workspace's own settings; one such document in each workspace."""

    table: ClassVar[str] = "settings"

    team_name: str = ""
    language: str = "en"
    paper: Paper = Paper.A4
    accent: str = ""
    """The colour of documents as `#RRGGBB`; empty for the usual. Paper takes the nearest shade that can be read."""
    header_text: str = ""
    footer_text: str = ""
    logo: str = ""
    """A small picture for documents: SVG as it is written, or PNG as base64."""
    stale_after_days: int = 180
    """A rating older than this is shown as stale."""
    vague_words_added: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words and phrases that the check of the wording takes as vague beside those shipped, by language code."""
    vague_words_removed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Shipped words and phrases that the team lets pass, by language code."""

    @property
    @override
    def document_id(self) -> str:
        return SETTINGS_ID
