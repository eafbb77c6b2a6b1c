"""The screen of conflicts by keyboard, with real copies that have exchanged real files."""

from collections.abc import Callable
from datetime import date

import fitting
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from psm_desktop.commands.delete_row import DeleteRow
from psm_desktop.commands.hand import Hand
from psm_desktop.commands.mark_ready import MarkReady
from psm_desktop.commands.resolve import Resolve
from psm_desktop.store import cells, copies, journal, local, questions, seed
from psm_desktop.ui.common.confirm import Confirm
from psm_desktop.ui.common.desk import Desk
from psm_desktop.ui.common.theme import Theme
from psm_desktop.ui.conflicts.block import QuestionBlock
from psm_desktop.ui.conflicts.page import ConflictsPage
from psm_desktop.ui.conflicts.screen import ConflictsWidget
from psm_desktop.ui.office.model import ReceivedTable
from tests.sync.conftest import make as make
from tests.sync.world import ALA, BALME, Make, Pc, exchange_all

Show = Callable[[QWidget], None]
LONG = "Il ponte è chiuso da marzo; la ditta riprende i lavori dopo il collaudo delle pile, previsto il {day}."


class Town:
    """The office and two PCs of a commune, with a bridge and a school all of them hold."""

    def __init__(self, make: Make) -> None:
        self.office, self.ala, self.other = make("ufficio"), make("ala", ALA), make("ragioneria", ALA)
        for pc in (self.ala, self.other):
            assert pc.fates(self.office.invite(ALA)) == ["invited"]
        self.bridge, self.school = self.ala.add("Ponte"), self.ala.add("Scuola")
        self.works = self.ala.cost(self.bridge, "Lavori", 100_00)
        self.meet()

    def meet(self) -> None:
        for _ in range(2):
            exchange_all(self.office, self.ala, self.other)

    def doubt(self) -> None:
        """Two fields of the bridge and one of the school, each written on both PCs."""
        for pc, title, cents, name in (
            (self.ala, "Ponte nuovo", 120_00, "Scuola alta"),
            (self.other, "Ponte vecchio", 130_00, "Scuola bassa"),
        ):
            pc.change(self.bridge, title=title)
            pc.change(self.works, amount_cents=cents)
            pc.change(self.school, title=name)
        self.meet()


@pytest.fixture
def town(make: Make) -> Town:
    return Town(make)


@pytest.fixture
def opened(theme: Theme, show: Show) -> Callable[..., ConflictsWidget]:
    """opened(pc): the screen on a copy, as the window has it; `yes`: to every question."""
    held: list[Desk] = []

    def on(pc: Pc, *, yes: bool = True) -> ConflictsWidget:
        is_office = copies.about(pc.db).is_office
        hand = Hand(pc.db, "" if is_office else pc.commune, pc.file.stem, lambda: next(pc.clock))
        desk = Desk(hand, None if is_office else seed.commune(pc.commune))
        held.append(desk)
        widget = ConflictsPage(theme, desk, Confirm(lambda *_: yes)).widget()
        widget.resize(1294, 640)
        show(widget)
        widget.enter()
        return widget

    return on


def desk_of(widget: ConflictsWidget) -> Desk:
    return widget._desk


def here(widget: ConflictsWidget) -> QuestionBlock:
    """The question that has the keys."""
    focused = QApplication.focusWidget()
    [block] = [one for one in widget.pane.blocks if focused is not None and one.isAncestorOf(focused)]
    return block


def key(qtbot: QtBot, *keys: Qt.Key, ctrl: bool = False) -> None:
    for one in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, one, Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier)


def hint(widget: ConflictsWidget) -> str:
    return widget.header._hint.accessibleName()


def titles(widget: ConflictsWidget) -> list[str]:
    return [one.title for one in widget.list.records.records]


LEFT, RIGHT, UP, DOWN, ENTER = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return


def test_arrows_and_enter_decide_all_and_go_on_by_themselves(
    town: Town, opened: Callable[..., ConflictsWidget], qtbot: QtBot
) -> None:
    town.doubt()
    widget = opened(town.ala)
    assert [len(one.questions) for one in widget.list.records.records] == [2, 1]
    assert hint(widget) == "Campo 1 di 3"
    assert here(widget).place == (town.bridge, "title")
    key(qtbot, ENTER)
    assert "Scegli prima" in here(widget).problem.text()
    key(qtbot, LEFT, ENTER)
    assert widget.bar.sentence.startswith("Titolo: Ponte nuovo.")
    assert (hint(widget), here(widget).place) == ("Campo 2 di 3", (town.works, "amount_cents"))
    key(qtbot, RIGHT, ENTER)
    assert (hint(widget), here(widget).place) == ("Campo 3 di 3", (town.school, "title"))
    key(qtbot, RIGHT, LEFT, RIGHT, ENTER)
    assert titles(widget) == []
    assert widget.nothing.isVisible()
    town.meet()
    for pc in (town.ala, town.other, town.office):
        assert cells.shown(pc.db, "intervention", "title", town.bridge) == "Ponte nuovo"
        assert cells.shown(pc.db, "cost_item", "amount_cents", town.works) == 130_00
        assert cells.shown(pc.db, "intervention", "title", town.school) == "Scuola bassa"
        assert questions.still_open(pc.db, ALA) == []
    assert town.ala.shown() == town.other.shown() == town.office.shown()


def test_an_action_of_the_plan_is_told_by_code_and_title(town: Town, opened: Callable[..., ConflictsWidget]) -> None:
    for pc, under in ((town.ala, "1:1.1.1"), (town.other, "1:1.1.2")):
        pc.change(town.bridge, under=under)
    town.meet()
    widget = opened(town.ala)
    cards = here(widget).cards
    told = {card.side.value: [one.text() for one in card.findChildren(QLabel)] for card in cards}
    entries = {code: seed.plan().entry(code) for code in ("1.1.1", "1.1.2")}
    for code, entry in entries.items():
        assert entry is not None
        assert {code, entry.title} <= set(told[f"1:{code}"])
    names = [card.radio.accessibleName() for card in cards]
    assert all(any(entry.title in name for name in names) for entry in entries.values() if entry)


def test_a_step_taken_back_by_key_leaves_the_keys_on_a_question(
    town: Town, opened: Callable[..., ConflictsWidget], qtbot: QtBot
) -> None:
    town.doubt()
    widget = opened(town.ala)
    key(qtbot, LEFT, ENTER)
    desk_of(widget).undo_stack.undo()
    assert [block.place for block in widget.pane.blocks] == [(town.bridge, "title"), (town.works, "amount_cents")]
    assert here(widget).place == (town.works, "amount_cents"), "where one was"
    key(qtbot, UP, RIGHT, ENTER)
    assert cells.shown(town.ala.db, "intervention", "title", town.bridge) == "Ponte vecchio"


def test_a_short_text_beside_a_long_one_shows_where_it_differs_too(
    town: Town, opened: Callable[..., ConflictsWidget]
) -> None:
    town.ala.change(town.bridge, title="Ponte sul Rio")
    town.other.change(town.bridge, title="Ponte vecchio sul Rio dei mulini a valle della diga")
    town.meet()
    [block] = opened(town.ala).pane.blocks
    assert [card.text is not None for card in block.cards] == [True, True]


def test_the_office_sees_which_interventions_have_two_values(town: Town) -> None:
    """In its list of a commune, before one is opened; drafts are told as such too."""
    town.ala.change(town.bridge, title="Ponte nuovo")
    town.other.change(town.bridge, title="Ponte vecchio")
    MarkReady(town.school).run(town.ala.hand)
    town.meet()
    table = ReceivedTable()

    def told() -> dict[int, object]:
        table.show_commune(town.office.db, ALA, date(2026, 11, 23))
        return {one.key: table.index(row, 6).data() for row, one in enumerate(table.rows)}

    assert told() == {town.bridge: "Bozza, due valori", town.school: "Pronto"}
    for pc in (town.ala, town.other):
        pc.change(town.school, title=f"Scuola {pc.file.stem}")
    town.meet()
    assert told()[town.school] == "Due valori"


def test_a_card_tells_whose_when_and_before(town: Town, opened: Callable[..., ConflictsWidget]) -> None:
    town.doubt()
    widget = opened(town.ala)
    [title, cost] = widget.pane.blocks
    names = [card.radio.accessibleName() for card in cost.cards]
    assert names[0].startswith("Voce di costo «Lavori», ")
    assert "Importo: 120,00\u00a0€. Qui, ala, " in names[0]
    assert "130,00\u00a0€. Altra persona del Comune, ragioneria, " in names[1]
    said = [one.text() for one in title.findChildren(QWidget) if hasattr(one, "wordWrap")]
    assert "Prima era: Ponte" in said


def test_another_value_is_typed_and_what_cannot_be_read_stays_in_its_field(
    town: Town, opened: Callable[..., ConflictsWidget], qtbot: QtBot
) -> None:
    town.doubt()
    widget = opened(town.ala)
    key(qtbot, DOWN)
    block = here(widget)
    assert block.place == (town.works, "amount_cents")
    key(qtbot, RIGHT, RIGHT)
    assert block.other is QApplication.focusWidget()
    assert block.picked is not None, "the value picked stays picked until something is typed"
    qtbot.keyClicks(QApplication.focusWidget(), "12.00.0")
    assert [card.radio.isChecked() for card in block.cards] == [False, False]
    key(qtbot, ENTER)
    assert "«12.00.0» non è un importo" in block.problem.text()
    assert cells.in_conflict(town.ala.db, "cost_item", "amount_cents", town.works)
    block.other.clear()  # type: ignore[union-attr]
    qtbot.keyClicks(QApplication.focusWidget(), "125,50")
    key(qtbot, ENTER)
    assert cells.shown(town.ala.db, "cost_item", "amount_cents", town.works) == 125_50


def test_text_of_another_value_survives_a_crash(
    town: Town, opened: Callable[..., ConflictsWidget], qtbot: QtBot
) -> None:
    town.doubt()
    widget = opened(town.ala)
    key(qtbot, RIGHT, RIGHT)
    qtbot.keyClicks(QApplication.focusWidget(), "Ponte terzo")
    desk_of(widget).finish_typing()
    assert [one.text for one in local.kept_typing(town.ala.db)] == ["Ponte terzo"]
    again = opened(town.ala)
    block = again.pane.block((town.bridge, "title"))
    assert block is not None
    assert block.other is not None
    assert block.other.raw_text() == "Ponte terzo"
    block.enter()
    key(qtbot, ENTER)
    assert cells.shown(town.ala.db, "intervention", "title", town.bridge) == "Ponte terzo"
    assert local.kept_typing(town.ala.db) == []


def test_later_leaves_it_open_and_goes_on(town: Town, opened: Callable[..., ConflictsWidget], qtbot: QtBot) -> None:
    town.doubt()
    widget = opened(town.ala)
    for place, told in (((town.works, "amount_cents"), "Campo 2 di 3"), ((town.school, "title"), "Campo 3 di 3")):
        block = here(widget)
        block.later.setFocus()
        key(qtbot, Qt.Key.Key_Space)
        assert (here(widget).place, hint(widget)) == (place, told)
    assert len(questions.still_open(town.ala.db, ALA)) == 3


def test_control_enter_confirms_what_is_picked_as_one_step_that_is_undone_as_one(
    town: Town, opened: Callable[..., ConflictsWidget], qtbot: QtBot
) -> None:
    town.doubt()
    widget = opened(town.ala)
    before = town.ala.shown()
    key(qtbot, RIGHT, DOWN, RIGHT)
    key(qtbot, ENTER, ctrl=True)
    assert len(titles(widget)) == 1
    assert here(widget).place == (town.school, "title")
    assert cells.shown(town.ala.db, "intervention", "title", town.bridge) == "Ponte vecchio"
    assert cells.shown(town.ala.db, "cost_item", "amount_cents", town.works) == 130_00
    assert desk_of(widget).undo_stack.count() == 1
    qtbot.mouseClick(widget.bar.buttons[0], Qt.MouseButton.LeftButton)
    assert town.ala.shown() == before
    assert [len(one.questions) for one in widget.list.records.records] == [2, 1], "it is asked again"
    desk_of(widget).undo_stack.redo()
    assert len(titles(widget)) == 1
    desk_of(widget).undo_stack.undo()
    town.meet()
    for pc in (town.ala, town.other, town.office):
        assert len(questions.still_open(pc.db, ALA)) == 3


@pytest.mark.parametrize(("own", "title"), [(True, "Ponte nuovo"), (False, "Ponte vecchio")])
def test_all_mine_or_all_theirs_after_a_question(
    town: Town, opened: Callable[..., ConflictsWidget], qtbot: QtBot, own: bool, title: str
) -> None:
    town.doubt()
    asked = list[str]()
    widget = opened(town.ala)
    widget.confirm = Confirm(lambda _parent, _title, told, do, leave: bool(asked.append(f"{told} {do}")))
    button = widget.pane.mine if own else widget.pane.theirs
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "2 campi" in asked[0]
    assert len(questions.still_open(town.ala.db, ALA)) == 3, "whoever says no changes nothing"
    widget.confirm = Confirm(lambda *_: True)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert cells.shown(town.ala.db, "intervention", "title", town.bridge) == title
    assert len(questions.still_open(town.ala.db, ALA)) == 1
    assert desk_of(widget).undo_stack.count() == 1


def test_three_values_stand_beside_each_other(town: Town, opened: Callable[..., ConflictsWidget], qtbot: QtBot) -> None:
    town.office.commune = ALA
    for pc, title in ((town.ala, "Uno"), (town.other, "Due"), (town.office, "Tre")):
        pc.change(town.bridge, title=title)
    town.meet()
    widget = opened(town.ala)
    block = here(widget)
    assert [card.radio.text() for card in block.cards] == ["Qui", "Ufficio metropolitano", "Altra persona del Comune"]
    assert not widget.pane.theirs.isEnabled(), "there is no one «theirs»"
    key(qtbot, RIGHT, RIGHT, ENTER)
    assert cells.shown(town.ala.db, "intervention", "title", town.bridge) == "Due"


def test_a_package_that_comes_in_meanwhile_refuses_the_choice_and_shows_all_again(
    town: Town, opened: Callable[..., ConflictsWidget], qtbot: QtBot
) -> None:
    town.doubt()
    widget = opened(town.ala)
    key(qtbot, RIGHT)
    heads = journal.heads(town.other.db, "intervention", "title", town.bridge)
    Resolve("intervention", "title", town.bridge, "Ponte di mezzo", heads).run(town.other.hand)
    town.other.change(town.bridge, title="Ponte di lato")
    assert town.ala.fates(town.other.package()) == ["taken"]
    key(qtbot, ENTER)
    assert "Nel frattempo questo campo è cambiato" in widget.bar.sentence
    assert cells.shown(town.ala.db, "intervention", "title", town.bridge) == "Ponte di lato"
    assert widget.pane.block((town.bridge, "title")) is None, "what somebody else has settled is not asked again"


def test_a_third_value_that_comes_in_is_shown_and_nothing_is_picked_any_more(
    town: Town, opened: Callable[..., ConflictsWidget], qtbot: QtBot
) -> None:
    town.doubt()
    widget = opened(town.ala)
    key(qtbot, DOWN, RIGHT, UP, RIGHT)
    town.office.commune = ALA
    heads = journal.heads(town.office.db, "intervention", "title", town.bridge)
    Resolve("intervention", "title", town.bridge, "Ponte alto", heads).run(town.office.hand)
    heads = journal.heads(town.other.db, "intervention", "title", town.bridge)
    Resolve("intervention", "title", town.bridge, "Ponte basso", heads).run(town.other.hand)
    for file in (town.office.receipt(ALA), town.other.package()):
        assert town.ala.fates(file) == ["taken"]
    desk_of(widget).merged()
    title = widget.pane.block((town.bridge, "title"))
    works = widget.pane.block((town.works, "amount_cents"))
    assert title is not None
    assert works is not None
    assert {card.side.value for card in title.cards} == {"Ponte alto", "Ponte basso"}
    assert title.picked is None, "whoever picked had not seen these"
    assert works.picked is not None, "nothing has changed here"
    title.enter()
    key(qtbot, ENTER)
    assert cells.in_conflict(town.ala.db, "intervention", "title", town.bridge)


def test_typed_text_stays_when_a_value_is_picked_after_all(
    town: Town, opened: Callable[..., ConflictsWidget], qtbot: QtBot
) -> None:
    town.doubt()
    widget = opened(town.ala)
    block = here(widget)
    key(qtbot, RIGHT, RIGHT)
    qtbot.keyClicks(QApplication.focusWidget(), "Ponte terzo")
    block.cards[0].pick()
    assert block.other is not None
    assert block.other.raw_text() == "Ponte terzo"
    key(qtbot, ENTER)
    assert cells.shown(town.ala.db, "intervention", "title", town.bridge) == "Ponte nuovo"


@pytest.mark.parametrize(("keys", "in_sight"), [((RIGHT, ENTER), True), ((LEFT, ENTER), False)])
def test_a_deletion_against_an_edit_is_one_question(
    town: Town, opened: Callable[..., ConflictsWidget], qtbot: QtBot, keys: tuple[Qt.Key, ...], in_sight: bool
) -> None:
    DeleteRow("intervention", town.bridge).run(town.ala.hand)
    town.other.change(town.bridge, title="Ponte alto")
    town.other.cost(town.bridge, "Collaudo", 5_00)
    town.meet()
    widget = opened(town.ala)
    [block] = widget.pane.blocks
    assert [card.side.value for card in block.cards] == [1, 0]
    told = " ".join(one.text() for one in block.cards[1].findChildren(QWidget) if hasattr(one, "wordWrap"))
    assert "ha scritto: Titolo: Ponte alto" in told
    assert "ha aggiunto: Voce di costo «Collaudo»" in told
    assert block.other is None
    key(qtbot, *keys)
    town.meet()
    for pc in (town.ala, town.other, town.office):
        seen = pc.db.execute("SELECT 1 FROM intervention_in_sight WHERE key = ?", (town.bridge,)).fetchone()
        assert (seen is not None) is in_sight
        assert questions.still_open(pc.db, ALA) == []
    assert town.ala.shown() == town.other.shown() == town.office.shown()


def test_long_texts_are_whole_and_marked_where_they_differ(town: Town, opened: Callable[..., ConflictsWidget]) -> None:
    town.ala.change(town.bridge, notes=LONG.format(day="30/11/2026"))
    town.other.change(town.bridge, notes=LONG.format(day="15/12/2026"))
    town.meet()
    widget = opened(town.ala)
    texts = [card.text for card in here(widget).cards]
    assert all(one is not None for one in texts)
    assert [one.toPlainText() for one in texts if one] == [LONG.format(day=d) for d in ("30/11/2026", "15/12/2026")]
    assert [one.marked for one in texts if one] == [["30/11/2026"], ["15/12/2026"]]


def test_the_office_chooses_by_commune_under_its_own_number(
    town: Town, make: Make, opened: Callable[..., ConflictsWidget], qtbot: QtBot
) -> None:
    town.doubt()
    balme = make("balme", BALME)
    assert balme.fates(town.office.invite(BALME)) == ["invited"]
    tower = balme.add("Torre")
    exchange_all(town.office, balme)
    town.office.commune = BALME
    town.office.change(tower, title="Torre alta")
    balme.change(tower, title="Torre bassa")
    exchange_all(town.office, balme)
    widget = opened(town.office)
    assert [one.place for one in widget.list.records.records] == ["Ala di Stura", "Ala di Stura", "Balme"]
    widget.list.setFocus()
    key(qtbot, Qt.Key.Key_End, ENTER)
    assert [card.radio.text() for card in here(widget).cards] == ["Qui", "Comune"]
    key(qtbot, RIGHT, ENTER)
    assert cells.shown(town.office.db, "intervention", "title", tower) == "Torre bassa"
    exchange_all(town.office, balme)
    assert questions.still_open(balme.db, BALME) == []
    assert balme.db.execute("SELECT count(*) FROM journal_site WHERE commune = ?", (ALA,)).fetchone() == (0,)


def test_every_control_has_a_name_and_fits_the_smallest_window(
    town: Town, opened: Callable[..., ConflictsWidget], nameless: Callable[[QWidget], list[str]]
) -> None:
    town.doubt()
    widget = opened(town.ala)
    assert nameless(widget) == []
    assert widget.minimumSizeHint().width() <= 1024 - 56


def test_a_value_without_a_blank_pushes_nothing_aside(town: Town, opened: Callable[..., ConflictsWidget]) -> None:
    town.ala.change(town.bridge, title="O" * 240)
    town.meet()
    town.ala.change(town.bridge, title="P" * 240)
    town.other.change(town.bridge, title="Q" * 240)
    town.meet()
    widget = opened(town.ala)
    assert widget.minimumSizeHint().width() <= 1024 - 56
    assert widget.pane._inside.minimumSizeHint().width() <= widget.pane.width()


@pytest.mark.parametrize(("text", "size"), [(100, (968, 420)), (150, (1294, 597))])
def test_no_word_is_cut_in_small_windows_and_large_print(
    town: Town, opened: Callable[..., ConflictsWidget], theme: Theme, text: int, size: tuple[int, int]
) -> None:
    if text != theme.text_size:
        theme.resize(text)
    town.doubt()
    town.ala.change(town.bridge, notes=LONG.format(day="30/11/2026"))
    town.other.change(town.bridge, notes=LONG.format(day="15/12/2026"))
    town.meet()
    widget = opened(town.ala)
    widget.resize(*size)
    QApplication.processEvents()
    assert [*fitting.cut_words(widget), *fitting.cut_widgets(widget)] == []
