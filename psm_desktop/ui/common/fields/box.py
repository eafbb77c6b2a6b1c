"""FieldBox: the label above a field, the field, and under it the sentence about what is wrong.

form.addWidget(FieldBox(theme, self.tr("Titolo"), self.title))
row.addWidget(FieldBox(theme, self.tr("CUP"), self.cup, optional=True))
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psm_desktop.ui.common.fields.keeper import Field
from psm_desktop.ui.common.icon_label import IconLabel
from psm_desktop.ui.common.labels import FieldName
from psm_desktop.ui.common.labels import label as made
from psm_desktop.ui.common.restyle import restyle
from psm_desktop.ui.common.theme import Theme


class FieldBox(QWidget):
    """A labelled field; `note` stands in muted after the label, *(facoltativo)* if `optional`."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        field: QWidget,
        optional: bool = False,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._note = made("", "hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._heading(label, field))
        layout.addWidget(field)
        self._problem = ProblemLine(theme)
        layout.addWidget(self._problem)
        self.show_note(note or (self.tr("(facoltativo)") if optional else ""))
        if isinstance(field, Field):
            self._problem.say(field.accessibleDescription())
            field.problem_shown.connect(self._problem.say)

    def show_note(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def show_remark(self, sentence: str, icon: str, role: str) -> None:
        """Something about what stands in the field that is no mistake, under it and for screen readers."""
        self.field.setAccessibleDescription(sentence)
        self._problem.say(sentence, icon, role)

    def _heading(self, words: str, field: QWidget) -> QHBoxLayout:
        field.setAccessibleName(words.replace("&", ""))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(FieldName(words, field))
        row.addWidget(self._note)
        row.addStretch(1)
        return row


class ProblemLine(QWidget):
    """An icon and one sentence, in the colour of what is wrong; takes no room while there is nothing to say.

    `icon` and `role` of another kind: a remark, in the colour of hints.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = made("", "problem", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self._icon = IconLabel(theme, "problem", 16, "bad")
        self._icon.setFixedHeight(theme.px(20))  # as high as a line of the words, so that both share a middle
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self.hide()

    def say(self, sentence: str, icon: str = "problem", role: str = "bad") -> None:
        self._icon.show_icon(icon, role)
        restyle(self._words, "kind", "problem" if role == "bad" else "hint")
        self._words.setText(sentence)
        self.setVisible(bool(sentence))
