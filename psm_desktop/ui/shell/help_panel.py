"""F1: the page about the screen one is on, beside it and offline; the pages are Markdown under resources/help.

Each is there twice, in Italian and under `en`.
"""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from psm_desktop.paths import resource
from psm_desktop.ui.common.fields.choice import Choice, ChoiceField
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.language import spoken
from psm_desktop.ui.common.theme import Theme

WIDTH = 380
PAGES = ("primi-passi", "cruscotto", "piano", "rapporti", "excel", "invio", "ufficio", "copie", "tasti", "licenze")
"""In the order in which one would read them."""


class HelpPanel(QFrame):
    """A page of help and a list of all of them; Esc or the cross closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aside")
        self.setFixedWidth(theme.px(WIDTH))
        self._theme = theme
        self.choice = ChoiceField(theme, [Choice(page, title_of(page)) for page in PAGES])
        self.choice.setAccessibleName(self.tr("Pagina dell'aiuto"))
        self.choice.committed.connect(self._on_chosen)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Aiuto"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self._close = QToolButton()
        self._close.setIcon(theme.icon("close"))
        self._close.setIconSize(QSize(18, 18))
        self._close.setAccessibleName(self.tr("Chiudi l'aiuto"))
        self._close.setToolTip(self.tr("Chiudi (Esc)"))
        self._close.clicked.connect(self.closed)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._page = ""

    def show_page(self, page: str) -> None:
        """Show one of PAGES."""
        self._page = page
        self.choice.show_value(page)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, words: str) -> None:
        page = next((one for one in PAGES if title_of(one) == words), self._page)
        self.show_page(page)

    def _dress(self) -> None:
        """The page in today's colours."""
        if not self._page:
            return
        self.text.document().setDefaultFont(self._theme.font(14))
        self.text.setMarkdown(file_of(self._page).read_text("utf-8"))
        block = self.text.document().begin()
        while block.isValid():
            self._space(QTextCursor(block))
            block = block.next()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _space(self, cursor: QTextCursor) -> None:
        """Air between paragraphs, which Markdown leaves out; the heading no larger than a screen's title."""
        shape = cursor.blockFormat()
        if shape.headingLevel():
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            words = QTextCharFormat()
            words.setFont(self._theme.font(20, 700))
            cursor.mergeCharFormat(words)
        if cursor.currentTable() is None:
            shape.setBottomMargin(2 if cursor.currentList() else 8)
            cursor.setBlockFormat(shape)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Aiuto"), "section"))
        head.addWidget(self.choice, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.text, 1)


def file_of(page: str) -> Path:
    """The file of a page of help, in the language of the window."""
    return resource("help", *(("en",) if spoken() == "en" else ()), f"{page}.md")


def title_of(page: str) -> str:
    """What a page is called: its first heading."""
    with file_of(page).open(encoding="utf-8") as text:
        return text.readline().removeprefix("#").strip()
