"""Tool tips in plain words, whoever wrote them: Qt looks for markup in every tip, and fetches what a picture names."""

from PySide6.QtGui import Qt


def tip(words: str) -> str:
    """What to give Qt so that it shows words as they are."""
    return Qt.convertFromPlainText(words) if Qt.mightBeRichText(words) else words
