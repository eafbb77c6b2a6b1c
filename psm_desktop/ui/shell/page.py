"""What a screen is to the frame."""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


class Page(Protocol):
    """A screen. Its widget is built when it is first opened, or ahead of that, when nobody types: it reads nothing that
    takes long before it is shown."""

    title: str  # the one word in the rail and in the menu Vai: "Piano"
    hint: str  # the whole name, as tool tip and window title: "Piano e interventi"
    icon: str  # name of the icon in the rail

    @property
    def status_keys(self) -> str:
        """Keys worth knowing here: "F7 controlla     Ctrl+Z annulla"."""
        ...

    def widget(self) -> QWidget:
        """The same widget each time. Its panes for F6 carry the property "pane" (see `ui.common.panes.mark_pane`)."""
        ...

    def focus_search(self) -> None:
        """Ctrl+F."""
        ...


@runtime_checkable
class BuiltInPieces(Protocol):
    """A page whose widget takes so long to build that it is built a piece at a time, before anybody opens it."""

    def build_ahead(self) -> Iterator[None]:
        """Build the widget, a piece for each step; nothing where it stands already."""
        ...
