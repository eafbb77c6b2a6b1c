"""The net of the axes twice: as a picture and as a table, with one choice in both, and what it is made of."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from psm_desktop.domain.money import euros
from psm_desktop.domain.numbers import grouped
from psm_desktop.domain.plan import Plan
from psm_desktop.domain.plan_net import Link
from psm_desktop.ui.common.announce import announce
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.plan.net_model import Choice, NetTable, strategies_words
from psm_desktop.ui.plan.net_view import NetView
from psm_desktop.ui.plan.standing_model import Standing

SMALL, SMALLEST = 470, 400
Flags = QItemSelectionModel.SelectionFlag


class NetPane(QScrollArea):
    """`axis_chosen` carries the code of an axis chosen in the picture."""

    axis_chosen = Signal(str)

    def __init__(self, theme: Theme, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Rete degli assi"))
        self._theme = theme
        self._axes = [axis.code for axis in plan.axes]
        self.model = NetTable({axis.code: axis.short_name for axis in plan.axes}, self)
        self.view = NetView(theme, plan)
        self.table = Table(theme, self.tr("Collegamenti fra gli assi"))
        self.table.setModel(self.model)
        self.table.setColumnWidth(2, theme.px(100))  # Interventions is the longest word
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.said, self._source = label("", wrap=True), label("", "hint", wrap=True)
        self._lay_out()
        self.view.chosen.connect(self._on_chosen_in_picture)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._on_row())

    @property
    def source(self) -> str:
        """What the net is made of, as it is told."""
        return self._source.text()

    def show_standing(self, standing: Standing) -> None:
        """Another net."""
        choice = self.view.choice
        watched = self.table.selectionModel()
        watched.blockSignals(True)
        self.model.show_net(standing.net)
        watched.blockSignals(False)
        self.view.show_net(standing.net, {axis: standing.of(axis).count for axis in self._axes})
        self.table.setVisible(bool(standing.net.links))
        self._source.setText(self._source_words(bool(standing.net.links)))
        self._choose(choice)

    def choose_axis(self, axis: str) -> None:
        """An axis was chosen elsewhere; nothing is told. "" chooses none."""
        if self.view.choice != Choice(axis):
            self._choose(Choice(axis))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the money gives way: the sentence above tells it."""
        super().resizeEvent(event)
        self.table.setColumnHidden(3, self.width() < self._theme.px(SMALL))

    def _on_chosen_in_picture(self, choice: Choice) -> None:
        self._choose(choice)
        announce(self.view, self.said.text())
        if not choice.other:
            self.axis_chosen.emit(choice.axis)

    def _on_row(self) -> None:
        """In the table a link was chosen."""
        current = self.table.currentIndex()
        if current.isValid():
            link = self.model.net.links[current.row()]
            self._mark(Choice(link.first, link.second))

    def _choose(self, choice: Choice) -> None:
        """Mark a choice in picture and table."""
        self._mark(choice)
        watched = self.table.selectionModel()
        rows = self.model.rows_of(choice)
        watched.blockSignals(True)
        watched.clearSelection()
        if rows:
            watched.setCurrentIndex(self.model.index(rows[0], 0), Flags.NoUpdate)
            self.table.scrollTo(self.model.index(rows[0], 0))
        for row in rows:
            watched.select(self.model.index(row, 0), Flags.Select | Flags.Rows)
        watched.blockSignals(False)
        self.table.viewport().update()

    def _mark(self, choice: Choice) -> None:
        said = self.words(choice)
        self.said.setText(said)
        self.view.choose(choice, said)

    def words(self, choice: Choice) -> str:
        """A choice, and what it is tied to."""
        links = [link for link in self.model.net.links if choice.holds(link)]
        if not choice.axis:
            return self._whole_words()
        if choice.other:
            return self._link_words(links[0]) if links else ""
        name = self.model.name(choice.axis)
        if not links:
            return self.tr("{axis} non è legato ad altri assi.").format(axis=name)
        ends = ", ".join(f"{self.model.name(link.other(choice.axis))} ({grouped(link.weight.count)})" for link in links)
        return self.tr("{axis} è legato con: {ends}.").format(axis=name, ends=ends)

    def _link_words(self, link: Link) -> str:
        facts = {
            "first": self.model.name(link.first),
            "second": self.model.name(link.second),
            "n": grouped(link.weight.count),
            "cost": euros(link.weight.amount_cents),
            "strategies": strategies_words(link),
        }
        one = self.tr("{first} e {second}: 1 intervento, {cost}. Strategie: {strategies}.")
        many = self.tr("{first} e {second}: {n} interventi, {cost}. Strategie: {strategies}.")
        return (one if link.weight.count == 1 else many).format(**facts)

    def _whole_words(self) -> str:
        count = len(self.model.net.links)
        if not count:
            return self.tr("Gli assi non sono ancora legati fra loro.")
        if count == 1:
            return self.tr("Un legame fra due assi.")
        return self.tr("{n} legami fra gli assi; il più spesso è quello con più interventi.").format(n=grouped(count))

    def _source_words(self, some: bool) -> str:
        """Where the links come from, or how the first one comes about; that the plan's own are not here."""
        if some:
            return self.tr(
                "Fonte: gli interventi registrati qui che servono anche un'azione di un altro asse. "
                "I collegamenti del documento ufficiale non sono nel Piano caricato."
            )
        return self.tr(
            "Nessun intervento serve ancora un'azione di un altro asse: si indica nella scheda, in Dati, con "
            "«Altre azioni del Piano servite». I collegamenti del documento ufficiale non sono nel Piano caricato."
        )

    def _lay_out(self) -> None:
        self.table.setMinimumHeight(112)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # what is left
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        panel = QWidget()
        panel.setObjectName("body")
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.said)
        column.addWidget(self.view, 3)
        column.addWidget(self.table, 2)
        column.addWidget(self._source)
        self.setWidget(panel)
