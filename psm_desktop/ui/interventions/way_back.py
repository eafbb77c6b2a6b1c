"""After Annulla or Ripeti: to the record, the tab and the field that was written, so that one sees what changed."""

from collections.abc import Callable

from psm_desktop.ui.common.written_model import Written
from psm_desktop.ui.interventions.form import Form
from psm_desktop.ui.interventions.found_table import FoundTable
from psm_desktop.ui.interventions.sheet_model import Place


class WayBack:
    """`show` brings a record (its key) into list and form."""

    def __init__(self, form: Form, table: FoundTable, show: Callable[[int], object]) -> None:
        self._form, self._table, self._show = form, table, show

    def go(self, written: Written) -> None:
        """To the first place written in one record, which is in sight; whoever works in the list stays there."""
        place, in_list = _first(written), self._table.hasFocus()
        if self._form.key != written.interventions[0]:
            self._show(written.interventions[0])
        if not (in_list and self._table.choose_cell(place)):
            self._form.view.focus_place(place)


def _first(written: Written) -> Place:
    """Of a record that came back with its rows the record, else what was written first."""
    places = [Place(*one) for one in written.places]
    return next((one for one in places if (one.table, one.column) == ("intervention", "deleted")), places[0])
