"""Errors people see. Anything that is not a `PsmError` is a bug of ours and ends in a crash report."""


class PsmError(Exception):
    """The world went wrong: a code and the facts of its sentence (`sentences.py` holds the words).

    `code` is a key of `sentences.SENTENCES`; `facts` fill its blanks.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        from psm_desktop.sentences import sentence

        return sentence(self.code, **self.facts)


class Stopped(Exception):  # no error: somebody wished it
    """Raised by whoever watches a long work, between two of its units; what was done before stays whole."""


class Refused(PsmError):
    """A command that cannot be carried out as asked: an unknown row, a value the field cannot hold."""


class Stale(PsmError):
    """A field has changed since the form showed it: show both values and let the person decide (rule R7)."""

    def __init__(self, **facts: object) -> None:
        super().__init__("stale", **facts)


class Busy(PsmError):
    """Another part of the program is writing; the field keeps its text and is tried again."""

    def __init__(self) -> None:
        super().__init__("busy")
