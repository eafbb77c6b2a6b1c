"""EuroEdit (integer cents), IntegerEdit, PercentEdit. All read with the domain's parsers, never with Qt's."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from psm_desktop.domain.money import euros, parse_cents
from psm_desktop.domain.numbers import grouped, parse_integer, parse_percent
from psm_desktop.ui.common.fields.reading import read, why_not
from psm_desktop.ui.common.fields.text import LineField
from psm_desktop.ui.common.theme import Theme

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EuroEdit(LineField):
    """An amount. `1234,5`, `1.234,50`, `€ 1 234,50`, `1000+220`; the keypad's dot types a comma."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAlignment(RIGHT)
        self.setMinimumWidth(120)

    def cents(self) -> int | None:
        """What stands in the field, in cents; None when it is empty or cannot be read."""
        return read(parse_cents, self.text())

    def written(self, value: int | str) -> str:
        return euros(int(value))

    def problem(self, text: str) -> str:
        return why_not(parse_cents, text)

    def tidy(self) -> None:
        if (cents := self.cents()) is not None:
            self.setText(self.written(cents))
        super().tidy()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keypad = event.modifiers() & Qt.KeyboardModifier.KeypadModifier
        if keypad and event.text() in (".", ","):
            self.insert(",")
            self.keeper.typed()
        else:
            super().keyPressEvent(event)


class IntegerEdit(LineField):
    """A whole number, shown as `2.500`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAlignment(RIGHT)

    def written(self, value: int | str) -> str:
        return grouped(int(value))

    def problem(self, text: str) -> str:
        return why_not(parse_integer, text)

    def tidy(self) -> None:
        if (number := read(parse_integer, self.text())) is not None:
            self.setText(self.written(number))
        super().tidy()


class PercentEdit(LineField):
    """A whole number from 0 to 100, shown as `40 %`; the arrow keys go by one, the wheel does nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAlignment(RIGHT)

    def percent(self) -> int | None:
        """What stands in the field; None when it is empty or cannot be read."""
        return read(parse_percent, self.text())

    def written(self, value: int | str) -> str:
        return f"{value}\u00a0%"

    def problem(self, text: str) -> str:
        return why_not(parse_percent, text)

    def tidy(self) -> None:
        if (percent := self.percent()) is not None:
            self.setText(self.written(percent))
        super().tidy()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.setText(self.written(min(100, max(0, (self.percent() or 0) + step))))
            self.keeper.typed()
        else:
            super().keyPressEvent(event)
