"""A column of a table one types in."""

from typing import NamedTuple

from psm_desktop.ui.common.fields.choice import Choice


class Column(NamedTuple):
    """`choices`: what its list offers, if it has one; `free`: a text of one's own may stand as well.
    `begins`: the cursor stands here when one comes to the table."""

    name: str
    heading: str
    choices: tuple[Choice, ...] = ()
    free: bool = False
    begins: bool = False

    def words(self, code: str) -> str | None:
        """How the list words a code; None for one it does not have."""
        return next((one.words for one in self.choices if one.code == code), None)
