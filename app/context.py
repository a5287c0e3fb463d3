"""What the whole window shares, built once."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from app.arguments import language_of
from app.settings import PreferencesFile
from matrices.language.words import Words, words_for
from widgets.theme.theme import Scheme, Theme


class Context(NamedTuple):
    """The texts, the theme and the person's preferences."""

    words: Words
    theme: Theme
    preferences: PreferencesFile

    def explain(self, error: Exception) -> str:
        """Return what to tell a person about an error."""
        from app.sentences import sentence  # noqa: PLC0415 - a good start needs no errors

        return sentence(error, self.words)


_PRINTED_ON_KEYS: Final = frozenset({"Ctrl", "Shift", "Alt", "Del", "Return"})


class QtTexts(QTranslator):
    """Qt's own texts, but keys keep the names that are printed on them: Qt's Turkish calls Alt `Seçenek`.

    And a button that Qt words says what the same button says where Trellis words it.
    """

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._buttons = {"Cancel": words("Cancel"), "Close": words("Close"), "Save": words("Save")}
        self._lacking = _lacking(words)

    @override
    def translate(self, context: str, source: str, /, disambiguation: str | None = None, n: int = -1) -> str:
        if context == "QShortcut" and source in _PRINTED_ON_KEYS:
            return source
        if context == "QPlatformTheme" and source.replace("&", "") in self._buttons:
            return self._buttons[source.replace("&", "")]
        found = super().translate(context, source, disambiguation, n)
        if not found and "&" in source:  # Qt gave `&Look in:` its key after its catalogues were written
            found = super().translate(context, source.replace("&", ""), disambiguation, n)
        return found or self._lacking.get(source, source)  # an empty text would replace it


def _lacking(words: Words) -> Mapping[str, str]:
    """Return what files and printers are called in Qt's dialogs and its catalogues do not know in every language."""
    return {
        "Drive": words("Drive"),
        "Folder": words("Folder"),
        "Off": words("Off"),
        "Pages": words("Pages"),
        "Double Sided Printing": words("Two-sided printing"),
        "Long side binding": words("Bound at the long side"),
        "Short side binding": words("Bound at the short side"),
        "Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. "
        "E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.": words("Pages and ranges of pages, such as 3,5-7,9."),
    }


def build_context(
    application: QApplication, preferences: PreferencesFile, language: str | None, environment: Mapping[str, str]
) -> Context:
    """Return the context, the application made to fit it: language, direction, colours, name and icon."""
    words = words_for(language_of(language or preferences.now.language, environment))
    application.setApplicationName("trellis")
    application.setApplicationDisplayName("Trellis")
    application.setDesktopFileName("trellis")
    _speak(application, words)
    theme = Theme(application, _scheme(preferences.now.scheme))
    application.setWindowIcon(QIcon(theme.icon("trellis")))
    return Context(words, theme, preferences)


def in_language(context: Context, application: QApplication, language: str, environment: Mapping[str, str]) -> Context:
    """Return the context in another language, the system's for an empty one, the application made to fit it."""
    words = words_for(language_of(language, environment))
    _speak(application, words)
    return context._replace(words=words)


def _speak(application: QApplication, words: Words) -> None:
    """Make Qt's own texts and the window's direction those of the language."""
    for old in application.findChildren(QtTexts):
        application.removeTranslator(old)
        old.deleteLater()
    application.setLayoutDirection(QLocale(words.language).textDirection())
    if words.language == "en":
        return
    translator = QtTexts(words, application)
    if translator.load(f"qtbase_{words.language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)


def _scheme(name: str) -> Scheme:
    return Scheme(name) if name in set(Scheme) else Scheme.SYSTEM
