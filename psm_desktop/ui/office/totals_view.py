"""Tab *Quadro*: money by axis, inside and outside the capital, beside the share of the inhabitants."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from psm_desktop.domain.numbers import counted
from psm_desktop.domain.plan import Plan
from psm_desktop.office.totals import AxisTotals, Totals
from psm_desktop.ui.common.draw import ChartView
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import label, rule
from psm_desktop.ui.common.language import tr
from psm_desktop.ui.common.panes import mark_pane
from psm_desktop.ui.common.table import Table
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.office.shares import ShareRow, height, shapes, the_percent
from psm_desktop.ui.office.totals_table import TotalsTable


class TotalsView(QFrame):
    """Shows Totals; the table beside the bars is their accessible twin."""

    def __init__(self, theme: Theme, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._theme = theme
        self.model = TotalsTable(theme, {axis.code: axis.short_name for axis in plan.axes}, self)
        self.chart = ChartView(
            theme, lambda _width: [], height(6), self.tr("Quota di Torino e degli altri Comuni, per asse")
        )
        self.table = Table(theme, self.tr("Importi per asse"))
        self.table.setModel(self.model)
        self.table.set_widths(132, 96, 112, 130, 114, 114, 0)
        self._brief = label("", wrap=True)
        self._counted, self._left_out = label("", "hint", wrap=True), label("", "hint", wrap=True)
        self._lay_out()
        theme.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self._strip.setMinimumHeight(self._theme.px(40))

    @property
    def summary(self) -> str:
        """The sentence above the bars."""
        return self._brief.text()

    @property
    def left_out(self) -> str:
        """What the figures do not hold."""
        return self._left_out.text()

    def show_totals(self, totals: Totals) -> None:
        """Other figures."""
        self.model.show_totals(totals)
        inside = 1 - (totals.inhabitants_outside_share or 0)
        rows = [ShareRow(self.model.label(axis), _inside(axis)) for axis in totals.axes]
        summary = in_brief(totals)
        self.chart.show_chart(lambda width: shapes(rows, inside, width), height(len(rows)), summary)
        self._brief.setText(summary)
        self._counted.setText(counted_words(totals))
        self._left_out.setText(left_out_words(totals))
        self._left_out.setVisible(bool(totals.drafts or totals.to_correct))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._brief_bar())
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(mark_pane(self._left()), 5)
        row.addWidget(rule(vertical=True))
        row.addWidget(mark_pane(self._right()), 8)
        column.addLayout(row, 1)

    def _brief_bar(self) -> QFrame:
        self._strip = bar = QFrame()
        bar.setObjectName("status")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(IconLabel(self._theme, "info", 20, "info"))
        row.addWidget(label(self.tr("In breve:"), "lead"))
        row.addWidget(self._brief, 1)
        return bar

    def _left(self) -> QScrollArea:
        panel = QWidget()
        panel.setObjectName("body")
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Quota di Torino e degli altri, per asse"), "section", wrap=True))
        for widget in (self.chart, rule(), self._counted, self._left_out):
            column.addWidget(widget)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Quota di Torino e degli altri, per asse"))
        area.setWidget(panel)
        return area

    def _right(self) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(8, 12, 16, 8)
        column.setSpacing(4)
        heading = label(self.tr("Importi per asse"), "section")
        heading.setContentsMargins(8, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(self.table, 1)
        return panel


def _inside(axis: AxisTotals) -> float | None:
    return None if axis.outside_share is None else 1 - axis.outside_share


def in_brief(totals: Totals) -> str:
    """One sentence: where the money goes against where people live."""
    people = totals.inhabitants_outside_share
    with_money = [axis for axis in totals.axes if axis.outside_share is not None]
    whole = totals.whole.outside_share
    if people is None or whole is None:
        return tr("nessun intervento pronto ha ancora un importo.")
    below = [axis for axis in with_money if (axis.outside_share or 0) < people]
    told = tr("fuori da Torino va {money} degli importi, e ci vive {people} degli abitanti")
    if not below:
        axes = tr("in nessun asse la quota è sotto quella degli abitanti")
    elif len(below) == 1:
        axes = tr("in un asse su {all} la quota è sotto quella degli abitanti")
    else:
        axes = tr("in {count} assi su {all} la quota è sotto quella degli abitanti")
    lead = told.format(money=the_percent(whole), people=the_percent(people))
    return f"{lead}; {axes.format(count=len(below), all=len(with_money))}."


def counted_words(totals: Totals) -> str:
    """What the figures hold."""
    communes = counted(totals.communes, tr("Comune"), tr("Comuni"))
    return tr("Nelle cifre: {ready} di {communes}.").format(ready=_ready(totals.whole.whole.count), communes=communes)


def left_out_words(totals: Totals) -> str:
    """What the figures leave out, and why."""
    drafts = counted(totals.drafts, tr("bozza"), tr("bozze"))
    wrong = tr("{ready} con qualcosa da correggere").format(ready=_ready(totals.to_correct))
    if totals.drafts and totals.to_correct:
        return tr("Fuori dalle cifre: {drafts} e {wrong}.").format(drafts=drafts, wrong=wrong)
    return tr("Fuori dalle cifre: {what}.").format(what=drafts if totals.drafts else wrong)


def _ready(count: int) -> str:
    return counted(count, tr("intervento pronto"), tr("interventi pronti"))
