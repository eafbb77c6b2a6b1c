"""DateEdit: a day, or a month where the plan knows no more; typed in the Italian ways or picked from a calendar."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from psm_desktop.domain.days import parse_day
from psm_desktop.ui.common.fields.reading import read, why_not
from psm_desktop.ui.common.fields.text import LineField
from psm_desktop.ui.common.theme import Theme
from psm_desktop.words import day_words

ARROWS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class DateEdit(LineField):
    """Accepts `15/3/26`, `15.3.2026`, `15032026`, `oggi`, with `month` also `03/2026`; ↑ ↓ one day, F4 a calendar."""

    def __init__(
        self, theme: Theme, today: Callable[[], date], month: bool = False, parent: QWidget | None = None
    ) -> None:
        """`today` is asked each time a text is read, never kept."""
        super().__init__(theme, parent)
        self._today, self._month = today, month
        self.setMinimumWidth(116)
        self._action = QAction(theme.icon("calendar"), self.tr("Apri il calendario (F4)"), self)
        self._action.triggered.connect(self.open_calendar)
        self.addAction(self._action, QLineEdit.ActionPosition.TrailingPosition)

    def day(self) -> str | None:
        """ISO text, 'YYYY-MM-DD' or 'YYYY-MM'; None when the field is empty or cannot be read."""
        return read(self._parse, self.text())

    def written(self, value: int | str) -> str:
        return day_words(str(value))

    def problem(self, text: str) -> str:
        return why_not(self._parse, text)

    def tidy(self) -> None:
        if (day := self.day()) is not None:
            self.setText(self.written(day))
        super().tidy()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key == Qt.Key.Key_F4:
            self.open_calendar()
        elif plain and key in ARROWS:
            self._move(ARROWS[key])
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Let the person pick a day; picking one records it, Esc leaves the field as it was."""
        calendar = CalendarPopup(self, self._start())
        calendar.picked.connect(self._on_picked)
        calendar.show_below(self)

    def _parse(self, text: str) -> str:
        return parse_day(text, self._today(), month=self._month)

    def _start(self) -> date:
        """The day the arrows and the calendar start from: the one in the field, else today."""
        day = self.day()
        return date.fromisoformat(day if len(day) > 7 else f"{day}-01") if day else self._today()

    def _move(self, days: int) -> None:
        moved = self._start() + timedelta(days) if self.day() else self._today()
        self._on_moved(moved)

    def _on_moved(self, day: date) -> None:
        self.setText(self.written(day.isoformat()))
        self.keeper.typed()

    def _on_picked(self, day: date) -> None:
        self._on_moved(day)
        self.commit()
        self.setFocus()


class CalendarPopup(QFrame):
    """A month to pick a day from: Monday first, no week numbers; gone when focus leaves it."""

    picked = Signal(object)  # date

    def __init__(self, parent: QWidget, day: date) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("calendar")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._calendar = QCalendarWidget()
        self._calendar.setLocale(QLocale(QLocale.Language.Italian, QLocale.Country.Italy))
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self._calendar.setAccessibleName(self.tr("Calendario"))
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._calendar.clicked.connect(self._on_day_chosen)
        self._calendar.activated.connect(self._on_day_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._calendar)
        self.setFixedSize(300, 240)

    def dress(self, theme: Theme) -> None:
        """Our chevrons, and Saturday and Sunday in the colour of labels instead of red."""
        for name, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            if (button := self._calendar.findChild(QToolButton, name)) is not None:
                button.setIcon(theme.icon(icon))
        style = QTextCharFormat()
        style.setForeground(theme.colour("text2"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, style)

    def show_below(self, field: DateEdit) -> None:
        """Open under the field, or above it where the screen ends."""
        self.dress(field.theme)
        corner = field.mapToGlobal(QPoint(0, field.height() + 2))
        space = field.screen().availableGeometry()
        if corner.y() + self.height() > space.bottom():
            corner = field.mapToGlobal(QPoint(0, -self.height() - 2))
        corner.setX(max(space.left(), min(corner.x(), space.right() - self.width())))
        self.move(corner)
        self.show()
        self._calendar.setFocus()

    def _on_day_chosen(self, day: QDate) -> None:
        self.picked.emit(date(day.year(), day.month(), day.day()))
        self.close()
