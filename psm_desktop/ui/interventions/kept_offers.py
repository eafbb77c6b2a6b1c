"""After a crash: text that was being typed then is offered once more, one bar for each."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.interventions import sheet_model
from psm_desktop.ui.interventions.form import Form
from psm_desktop.ui.interventions.recorder import Recorder
from psm_desktop.ui.interventions.sheet_model import PRIVATE, Kept
from psm_desktop.ui.interventions.step_words import quoted
from psm_desktop.words import field_word


class KeptOffers(QObject):
    """*Rimetti* puts the text into its field, *Scarta* forgets it; until then it stays kept."""

    def __init__(
        self, desk: Desk, recorder: Recorder, form: Form, bar: MessageBar, show: Callable[[int | None], object]
    ) -> None:
        super().__init__(form)
        self._desk, self._recorder, self._form, self._bar, self._show = desk, recorder, form, bar, show

    def offer(self) -> None:
        """The first text nobody has answered for; nothing where there is none."""
        found = sheet_model.kept_aside(self._desk.hand.db, self._desk.hand.commune)
        if not found:
            return
        kept = found[0]
        words = self.tr("Ho ritrovato il testo che stavi scrivendo in «{field}» di {title}.")
        private = kept.place.table == PRIVATE
        column = self.tr("Nota riservata") if private else field_word(kept.place.table, kept.place.column)
        self._bar.say(
            "info",
            words.format(field=column, title=quoted(kept.title)),
            (self.tr("Rimetti"), lambda: self._put_back(kept)),
            (self.tr("Scarta"), lambda: self._throw_away(kept)),
        )

    def _put_back(self, kept: Kept) -> None:
        self._bar.clear()
        self._show(kept.intervention)
        self._form.put_back(kept)
        if kept.place.table not in ("intervention", PRIVATE):  # recorded at once: on to the next
            self.offer()

    def _throw_away(self, kept: Kept) -> None:
        self._bar.clear()
        self._recorder.give_way(kept.place)
        self.offer()
