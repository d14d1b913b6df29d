"""Qt's own words in the language of the window: the menu of a text field, the file dialog where the system has none."""

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.i18n import Language


class QtWords(QObject):
    """Has Qt speak one language at a time."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._translator = QTranslator(self)

    def speak(self, language: Language) -> None:
        """Speak a language from now on; English is what Qt speaks by itself."""
        self._app.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if language is not Language.EN and self._translator.load(f"qtbase_{language.locale}", folder):
            self._app.installTranslator(self._translator)
