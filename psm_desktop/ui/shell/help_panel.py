"""F1: the page about the screen one is on, beside it and offline; a list of all pages, and a search through them."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from psm_desktop.ui.common.buttons import icon_only
from psm_desktop.ui.common.fields.choice import Choice, ChoiceField
from psm_desktop.ui.common.header import SearchBox
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.shell.help_pages import PAGES, Hit, file_of, hits, title_of

WIDTH = 380


class HelpPanel(QFrame):
    """Esc empties the search, then closes; links lead from page to page."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aside")
        self._theme, self._page, self._hits = theme, "", list[Hit]()
        self.choice = ChoiceField(theme, [Choice(page, title_of(page)) for page in PAGES])
        self.choice.setAccessibleName(self.tr("Pagina dell'aiuto"))
        self.choice.committed.connect(self._on_chosen)
        self.search = SearchBox(theme, self.tr("Cerca nell'aiuto…"), keys="")
        self.search.setMaximumWidth(10_000)  # as wide as the panel
        self.search.searched.connect(self._on_searched)
        self.search.returnPressed.connect(self._on_entered)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Aiuto"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._on_link)
        self._close = icon_only(theme, "close", self.tr("Chiudi l'aiuto (Esc)"), self.closed.emit)
        self._lay_out()
        self._dress()
        theme.changed.connect(self._dress)

    @property
    def page(self) -> str:
        """The page shown, or shown before a search."""
        return self._page

    def show_page(self, page: str) -> None:
        """Show one of PAGES."""
        self._page = page
        self.search.clear()
        self._hits = []
        self.choice.show_value(page)
        self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        """From the top: only now it is known how wide the lines are."""
        super().showEvent(event)
        self.text.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, words: str) -> None:
        self.show_page(next((one for one in PAGES if words in (one, title_of(one))), self._page))

    def _on_link(self, link: QUrl) -> None:
        page = link.path().removesuffix(".md")
        if page in PAGES:
            self.show_page(page)
            self.text.setFocus()

    def _on_searched(self, text: str) -> None:
        self._hits = hits(text)
        self._dress()

    def _on_entered(self) -> None:
        """Enter in the search: the first page found."""
        if self._hits:
            self.show_page(self._hits[0].page)
            self.text.setFocus()

    def _dress(self) -> None:
        """The page, or what was found, in today's colours and sizes."""
        self.setFixedWidth(self._theme.px(WIDTH))
        if not self._page:
            return
        self.text.document().setDefaultFont(self._theme.font(14))
        self.text.setMarkdown(self._found() if self.search.text().strip() else file_of(self._page).read_text("utf-8"))
        block = self.text.document().begin()
        while block.isValid():
            self._space(QTextCursor(block))
            block = block.next()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _found(self) -> str:
        """The pages that were found, as a page of links."""
        if not self._hits:
            return self.tr("Nessuna pagina con queste parole.")
        return "\n\n".join(f"**[{hit.title}]({hit.page}.md)**  \n{_escaped(hit.line)}" for hit in self._hits)

    def _space(self, cursor: QTextCursor) -> None:
        """Air between paragraphs, which Markdown leaves out; the heading no larger than a screen's title."""
        shape = cursor.blockFormat()
        if shape.headingLevel():
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            words = QTextCharFormat()
            words.setFont(self._theme.font(20 if shape.headingLevel() == 1 else 16, 700))
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
        column.addWidget(self.search)
        column.addWidget(self.text, 1)


def _escaped(line: str) -> str:
    """Words that are no Markdown."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|" else letter for letter in line)
