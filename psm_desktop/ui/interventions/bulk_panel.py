"""A line above the list: one value for one field of all the interventions chosen, as one step of undo."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from psm_desktop.commands.set_fields import SetFields
from psm_desktop.commands.set_many import SetMany
from psm_desktop.domain.fields import field
from psm_desktop.domain.typed import typed
from psm_desktop.domain.unreadable import Unreadable
from psm_desktop.errors import PsmError
from psm_desktop.sentences import sentence
from psm_desktop.ui.common.announce import announce
from psm_desktop.ui.common.buttons import plain, quiet
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.fields.choice import Choice, ChoiceField
from psm_desktop.ui.common.labels import label
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.interventions import data_fields
from psm_desktop.ui.interventions.step_words import uncapital
from psm_desktop.words import field_word

COLUMNS = (
    *("status", "under", "progress_pct", "planned_start", "planned_end", "actual_start", "actual_end"),
    *("responsible_officer", "implementing_body", "contact", "procedural_state"),
    *("nrrp_mission", "nrrp_component", "nrrp_measure", "place"),
)
"""What several interventions may have in common; title and codes are each one's own."""


class BulkPanel(QFrame):
    """Hidden until it is opened. `done` carries the sentence of what was changed, `closed` comes when it is left."""

    done = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._theme, self._desk = theme, desk
        self._keys: tuple[int, ...] = ()
        self._editors: dict[str, QWidget] = {}
        self._problem = label("", "hint", wrap=True)
        self.column = ChoiceField(
            theme, [Choice(name, field_word("intervention", name)) for name in COLUMNS], empty=self.tr("Scegli")
        )
        self.column.setAccessibleName(self.tr("Campo da modificare"))
        self._values = QStackedWidget()
        self.apply = plain(theme, self.tr("Modifica"), act=self._on_apply)
        self.leave = quiet(theme, self.tr("Lascia com'è"), act=self.close_panel)
        self._lay_out()
        self._listen()
        self.hide()

    def open(self, keys: Sequence[int]) -> None:
        """For these interventions; the cursor goes to the field's name, which is at first the most frequent one."""
        self._keys = tuple(keys)
        if not self._editors:
            self._make_editors()
        one = self.tr("Modifica 1 intervento")
        words = one if len(keys) == 1 else self.tr("Modifica %1 interventi").replace("%1", str(len(keys)))
        self.apply.setText(words)
        self._say("")
        self.column.show_value(COLUMNS[0])
        self._on_column()
        self.show()
        self.column.setFocus()
        self.column.mark_all()
        announce(self, words)

    @property
    def problem(self) -> str:
        """What is said under the fields; "" when nothing is."""
        return self._problem.text() if not self._problem.isHidden() else ""

    @property
    def editor(self) -> QWidget | None:
        """Where the value is typed; None until a field is chosen."""
        return self._editors.get(self.column.code() or "")

    def close_panel(self) -> None:
        """Leave everything as it is."""
        self.hide()
        self.closed.emit()

    def _on_apply(self) -> None:
        name, editor = self.column.code(), self.editor
        if name is None or editor is None:
            self._say(sentence("bulk-which-field"), self.column)
            return
        editor.commit()  # type: ignore[attr-defined]  # all fields of the sheet have it
        text = str(editor.raw_text())  # type: ignore[attr-defined]
        if not text.strip():
            self._say(sentence("bulk-which-value", count=len(self._keys)), editor)
            return
        try:
            self._write(name, text)
        except Unreadable as problem:
            self._say(sentence(problem.code, **{"text": problem.text, **problem.facts}), editor)
        except PsmError as problem:
            self._say(str(problem), editor)

    def _write(self, name: str, text: str) -> None:
        """Raises Unreadable for a text that is no such value, PsmError when it cannot be written."""
        value = typed(field("intervention", name), text, self._desk.hand.reading())
        word = field_word("intervention", name)
        step = self.tr("%1 di %2 interventi").replace("%1", uncapital(word)).replace("%2", str(len(self._keys)))
        parts = [SetFields("intervention", key, {name: value}) for key in self._keys]
        done = self._desk.do(SetMany(parts), step)
        self.close_panel()
        if done.act is None:
            self.done.emit(self.tr("Era già così in tutti: non ho cambiato nulla."))
        else:
            words = self.tr("Ho cambiato «%1» in %2 interventi.")
            self.done.emit(words.replace("%1", word).replace("%2", str(len(self._keys))))

    def _say(self, words: str, to: QWidget | None = None) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        if to is not None:
            to.setFocus()
            announce(self, words)

    def _on_column(self, *_: object) -> None:
        editor = self.editor
        self._values.setEnabled(editor is not None)
        if editor is not None:
            self._values.setCurrentWidget(editor)
            editor.show_value(None)  # type: ignore[attr-defined]

    def _on_return(self) -> None:
        """Invio goes on from the field's name, leaves on *Lascia com'è*, and changes everywhere else."""
        if self.leave.hasFocus():
            self.close_panel()
        elif self.column.hasFocus():
            self.column.commit()
            (self.editor or self.column).setFocus()
        else:
            self._on_apply()

    def _make_editors(self) -> None:
        made = data_fields.fields(self._theme, self._desk)
        before: QWidget = self.column
        for name in COLUMNS:
            self._editors[name] = made[name]
            made[name].setAccessibleName(field_word("intervention", name))
            self._values.addWidget(made[name])
            self._enter_in(made[name])
            QWidget.setTabOrder(before, made[name])
            before = made[name]
        QWidget.setTabOrder(before, self.apply)

    def _enter_in(self, widget: QWidget) -> None:
        """Invio reaches a field, and no shortcut, while its list of suggestions is open."""
        line = widget.lineEdit() if isinstance(widget, ChoiceField) else widget
        if isinstance(line, QLineEdit):
            line.returnPressed.connect(self._on_return)

    def _listen(self) -> None:
        self.column.committed.connect(self._on_column)
        self._enter_in(self.column)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (("Esc", self.close_panel), ("Return", self._on_return), ("Enter", self._on_return)):
            QShortcut(QKeySequence(keys), self, context=here).activated.connect(act)

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.column, 2)
        fields.addWidget(label(self.tr("diventa")))
        fields.addWidget(self._values, 3)
        self._values.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.apply)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(fields)
        column.addWidget(self._problem)
        column.addLayout(buttons)
