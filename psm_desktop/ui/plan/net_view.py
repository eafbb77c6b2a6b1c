"""The net of the axes as a picture: six discs with their names, lines as thick as interventions tie them.

The table beside it says the same and shows the same choice. → and ← go from axis to axis, ↓ and ↑ from link to link.
"""

from collections.abc import Mapping
from math import hypot

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from psm_desktop.domain.numbers import grouped
from psm_desktop.domain.plan import Plan
from psm_desktop.domain.plan_net import Net
from psm_desktop.ui.common.colours import ink
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.plan.net_model import Choice
from psm_desktop.ui.plan.net_shape import LABEL, NEAR, RADIUS, Edge, Node, edges, nodes

CENTRE = Qt.AlignmentFlag.AlignCenter
MIDDLE = Qt.AlignmentFlag.AlignVCenter

HEIGHT = 246
"""With less the names would lie on each other."""


class NetView(QWidget):
    """`chosen` carries a Choice made here by hand."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._names = theme, {axis.code: axis.short_name for axis in plan.axes}
        self._net, self._counts, self._choice = Net(), dict[str, int](), Choice()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Rete degli assi"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    @property
    def choice(self) -> Choice:
        """What is marked."""
        return self._choice

    def show_net(self, net: Net, counts: Mapping[str, int]) -> None:
        """Another net; `counts`: code of an axis -> its interventions."""
        self._net, self._counts = net, dict(counts)
        self.update()

    def choose(self, choice: Choice, said: str) -> None:
        """Mark something; `said` tells it and what it is tied to. Nothing is told."""
        self._choice = choice
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self._theme.px(HEIGHT))

    def node(self, axis: str) -> Node:
        """Where an axis lies."""
        return next(node for node in self._nodes() if node.axis == axis)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        axes, links = list(self._names), [Choice(link.first, link.second) for link in self._net.links]
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key()), 0
        )
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            at = axes.index(self._choice.axis) if self._choice.axis in axes else (-1 if step > 0 else 0)
            self.chosen.emit(Choice(axes[(at + step) % len(axes)]))
        elif step and links:
            at = links.index(self._choice) if self._choice in links else (-1 if step > 0 else 0)
            self.chosen.emit(links[(at + step) % len(links)])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x, y = event.position().x(), event.position().y()
        for node in self._nodes():
            if hypot(node.x - x, node.y - y) <= self._radius() + 4:
                self.chosen.emit(Choice(node.axis))
                return
        near = sorted((edge.distance(x, y), nth) for nth, edge in enumerate(self._edges()))
        if near and near[0][0] <= NEAR:
            link = self._edges()[near[0][1]].link
            self.chosen.emit(Choice(link.first, link.second))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = self._edges()
        for edge in lines:
            self._paint_line(painter, edge)
        for edge in lines:
            self._paint_number(painter, edge)
        for node in self._nodes():
            self._paint_node(painter, node)

    def _nodes(self) -> list[Node]:
        return nodes(list(self._names), self.width(), self.height(), self._theme.text_size / 100)

    def _edges(self) -> list[Edge]:
        return edges(self._net, self._nodes())

    def _radius(self) -> float:
        return float(self._theme.px(RADIUS))

    def _paint_line(self, painter: QPainter, edge: Edge) -> None:
        role = "primary" if self._choice.holds(edge.link) else "border"
        painter.setPen(QPen(self._theme.colour(role), edge.thickness))
        painter.drawLine(QLineF(edge.x1, edge.y1, edge.x2, edge.y2))

    def _paint_number(self, painter: QPainter, edge: Edge) -> None:
        """On a ground of its own, in bold where the link is chosen."""
        theme, is_chosen = self._theme, self._choice.holds(edge.link)
        painter.setFont(theme.font(12, 700 if is_chosen else 600))
        words = grouped(edge.link.weight.count)
        wide, high = painter.fontMetrics().horizontalAdvance(words) + 12, theme.px(20)
        box = QRectF(edge.at_x - wide / 2, edge.at_y - high / 2, wide, high)
        painter.setPen(QPen(theme.colour("primary" if is_chosen else "border"), 2 if is_chosen else 1))
        painter.setBrush(theme.colour("select" if is_chosen else "surface"))
        painter.drawRoundedRect(box, high / 2, high / 2)
        painter.setPen(theme.colour("on_select" if is_chosen else "text"))
        painter.drawText(box.translated(0, -1), CENTRE, words)

    def _paint_node(self, painter: QPainter, node: Node) -> None:
        theme, radius = self._theme, self._radius()
        is_chosen = node.axis in self._choice
        ground = theme.c.role(self._role(node.axis))
        painter.setPen(QPen(theme.colour("surface"), 3))
        painter.setBrush(theme.colour(self._role(node.axis)))
        painter.drawEllipse(QPointF(node.x, node.y), radius, radius)
        if is_chosen:  # a ring in the colour of words, and a second one while the keys come here
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus" if self.hasFocus() else "text"), 3))
            painter.drawEllipse(QPointF(node.x, node.y), radius + 3, radius + 3)
        painter.setFont(theme.font(16, 700))
        painter.setPen(ink(ground) if not theme.plain else theme.colour("surface"))
        painter.drawText(QRectF(node.x - radius, node.y - radius - 1, 2 * radius, 2 * radius), CENTRE, node.axis)
        self._paint_label(painter, node, is_chosen)

    def _role(self, axis: str) -> str:
        return f"axis-{axis}" if axis in ("1", "2", "3", "4", "5", "6") else "primary"

    def _paint_label(self, painter: QPainter, node: Node, is_chosen: bool) -> None:
        theme, wide, high = self._theme, self._theme.px(LABEL) - 6, self._theme.px(18)
        away = -12 if node.is_below else self._radius() + 8
        left = node.x + away if node.is_right else node.x - away - wide
        top = node.y + self._radius() + 4 if node.is_below else node.y - high
        side = Qt.AlignmentFlag.AlignLeft if node.is_right else Qt.AlignmentFlag.AlignRight
        painter.setFont(theme.font(13, 700 if is_chosen else 600))
        painter.setPen(theme.colour("text"))
        painter.drawText(QRectF(left, top, wide, high), side | MIDDLE, self._names[node.axis])
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRectF(left, top + high, wide, high), side | MIDDLE, self._count_words(node.axis))

    def _count_words(self, axis: str) -> str:
        count = self._counts.get(axis, 0)
        return self.tr("1 intervento") if count == 1 else self.tr("{n} interventi").format(n=grouped(count))
