"""What a file of the office brings, in words: of each kind the newest document, with its figures."""

from collections.abc import Mapping, Sequence
from typing import Any

from psm_desktop.sentences import SENTENCES, sentence
from psm_desktop.store.documents import Document, Elsewhere
from psm_desktop.sync import plan_files

DOCUMENTS = "documents"
"""Fact of a file of the plan: [kind, version, figures, whether a newer one is here] of each document."""


def in_words(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Facts as a sentence takes them; those of any other file as they are."""
    found = facts.get(DOCUMENTS)
    return {**facts, DOCUMENTS: "; ".join(map(_words, _newest(found)))} if isinstance(found, list) else dict(facts)


def _newest(those: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
    """By kind, in the order of the file."""
    last = {one[0]: one for one in sorted(those, key=lambda one: int(one[1]))}
    return [last[kind] for kind in dict.fromkeys(one[0] for one in those)]


def _words(one: Sequence[Any]) -> str:
    kind, version, figures, is_older = one
    words = document_words(kind, version, figures)
    return sentence("document-older", words=words) if is_older else words


def described(one: Document) -> str:
    """The same of a document that is here."""
    return document_words(one.kind, one.version, plan_files.figures(one))


def elsewhere_words(one: Elsewhere, commune: str, following: int) -> str:
    """What a commune (by its name) has and this office's copy has not, and what comes of it; `following`: number of our
    next version."""
    known = one.kind if f"elsewhere-{one.kind}" in SENTENCES else "other"
    code = f"elsewhere-{known}-here" if one.is_here else f"elsewhere-{known}"
    return sentence(code, kind=one.kind, version=one.version, commune=commune, following=following)


def document_words(kind: str, version: int, figures: Mapping[str, Any]) -> str:
    """«Piano, versione 2 (strategie 25, azioni 113, codici cambiati 3)»; a kind this program does not know by its
    name."""
    code = f"document-{kind}"
    known = code in SENTENCES and kind != "older"
    return sentence(code if known else "document-other", kind=kind, version=version, **figures)
