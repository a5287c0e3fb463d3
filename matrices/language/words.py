"""The program's own texts in a language, from the gettext catalogues in `resources/locale`.

Texts are written in English in the code and looked up by `words("…")`; `words` is handed to whoever needs it.
Catalogue extraction knows the names `words` and `words.plural`, so the variable is called that everywhere.
"""

import gettext
from collections.abc import Mapping
from importlib import resources
from pathlib import PurePath
from typing import Final, Protocol

from matrices.language.isolates import has_right_to_left, isolated
from matrices.language.sorting import SortKey, sort_key

LANGUAGES: Final = ("en", "es", "tr", "ja", "ar")
"""The languages that Trellis speaks, by BCP 47 code, in the order in which they are offered."""

AUTONYMS: Final = {"en": "English", "es": "Español", "tr": "Türkçe", "ja": "日本語", "ar": "العربية"}
"""Each of them as it calls itself (CLDR)."""

RIGHT_TO_LEFT: Final = frozenset({"ar"})


class Translations(Protocol):
    """What a catalogue must answer; gettext's own classes do."""

    def gettext(self, message: str, /) -> str:
        """Return the translation of `message`, or `message`."""

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        """Return the form for `n`."""


class Words:
    """The texts of one language; call it with the English text."""

    def __init__(self, language: str, translations: Translations) -> None:
        self.language = language
        self._translations = translations
        self._sort_keys: dict[tuple[str, str], SortKey] = {}

    @property
    def is_right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self.language in RIGHT_TO_LEFT

    def __call__(self, text: str, /, **values: object) -> str:
        """Return `text` in this language, its `{names}` replaced by `values`."""
        found = self._translations.gettext(text)
        return found.format(**self._placed(values)) if values else found

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        """Return the form that `count` asks for in this language, with `{count}` and other `{names}` replaced."""
        return self._translations.ngettext(one, many, count).format(count=count, **self._placed(values))

    def sort_key(self, text: str, reading: str = "", /) -> SortKey:
        """Return what sorts a name among others as this language does; it is remembered, as lists sort often.

        Names in kanji stand where their `reading` does.
        """
        found = self._sort_keys.get((text, reading))
        if found is None:
            found = self._sort_keys[text, reading] = sort_key(text, self.language, reading)
        return found

    def _placed(self, values: Mapping[str, object]) -> dict[str, object]:
        """Isolate each text from the sentence around it where one of the two may run from right to left."""
        read = {name: str(value) if isinstance(value, PurePath) else value for name, value in values.items()}
        return {
            name: isolated(value)
            if isinstance(value, str) and (self.is_right_to_left or has_right_to_left(value))
            else value
            for name, value in read.items()
        }


def words_for(language: str) -> Words:
    """Return the texts of `language`, a code of LANGUAGES; English where a catalogue has none."""
    if language == "en":
        return Words(language, gettext.NullTranslations())
    with resources.as_file(resources.files("resources") / "locale") as folder:
        return Words(language, gettext.translation("trellis", folder, [language], fallback=True))


def nearest_language(code: str) -> str:
    """Return the language of LANGUAGES that a locale's code such as `es_MX` or `ar-EG` asks for, English if none."""
    language = code.replace("_", "-").partition("-")[0].lower()
    return language if language in LANGUAGES else "en"
