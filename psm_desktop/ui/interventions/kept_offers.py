"""After a crash: text that was being typed then is offered once more, one bar for each."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.message_bar import MessageBar
from psm_desktop.ui.interventions import sheet_model
from psm_desktop.ui.interventions.form import Form
from psm_desktop.ui.interventions.form_pages import CODES
from psm_desktop.ui.interventions.recorder import Recorder, Typing
from psm_desktop.ui.interventions.sheet_model import PRIVATE, Kept
from psm_desktop.ui.interventions.step_words import quoted, step
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
        """Into its field, where leaving records it; into a table's cell at once, and on to the next."""
        self._bar.clear()
        self._show(kept.intervention)
        pages, place = self._form.pages, kept.place
        if place.table == PRIVATE:
            self._form.choose_tab(CODES.index("notes"))
            pages.notes.private.put_back(kept.text)
        elif place.table == "intervention" and (slot := pages.slot(place.column)) is not None:
            self._form.choose_tab(CODES.index(pages.code_of(place.column)))
            slot.put_back(kept.text, kept.heads)
        else:
            name = step(place.table, place.column, kept.title)
            self._recorder.record(Typing(place, kept.text, name, kept.heads))
            self.offer()

    def _throw_away(self, kept: Kept) -> None:
        self._bar.clear()
        self._recorder.give_way(kept.place)
        self.offer()
