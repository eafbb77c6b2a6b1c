"""Text that cannot be read as what it should be."""


class Unreadable(ValueError):
    """`code`: of the sentence that says so; `text`: as typed; `facts`: what else the sentence needs."""

    def __init__(self, code: str, text: str, **facts: object) -> None:
        super().__init__(code, text)
        self.code = code
        self.text = text
        self.facts = facts
