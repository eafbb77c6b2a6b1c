"""Text in one form: for keeping, for searching, for file names."""

import re
import unicodedata


def canonical(text: str) -> str | None:
    """Text as it is kept: NFC, trimmed; None for nothing (rule R9)."""
    return unicodedata.normalize("NFC", text).strip() or None


def folded(text: str) -> str:
    """Text as it is searched: accents and case ignored."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def slug(name: str) -> str:
    """A name for files: "Ala di Stura" becomes "ala-di-stura"."""
    return re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")
