"""The lines of a plan workbook put together as a plan: codes, parents and duplicates are looked at, none is guessed."""

from collections.abc import Collection, Iterator, Mapping
from textwrap import shorten
from typing import TypeVar

from psm_desktop.domain.plan import Axis, Plan, PlanAction, PlanIndicator, PlanLink, Strategy
from psm_desktop.domain.plan_crosswalk import crosswalk_of
from psm_desktop.domain.plan_form import (
    ABOUT,
    ACTIONS,
    AXES,
    INDICATORS,
    LINKS,
    STRATEGIES,
    TITLE,
    VISION,
    PlanBook,
    PlanRow,
    ReadForm,
    SheetForm,
)
from psm_desktop.domain.plan_net import in_order
from psm_desktop.domain.plan_reading import Reading, in_workbook_order
from psm_desktop.domain.problem import Level
from psm_desktop.domain.text import folded

E = TypeVar("E")
MISSIONS = ("M1", "M2", "M3", "M4", "M5", "M6")
SHORT = 24
"""Characters of a short name that nobody wrote."""
ANSWERS = {"si": True, "s": True, "x": True, "vero": True, "no": False, "n": False, "falso": False}
"""To «Testo completo», however it was typed; VERO and FALSO are what a spreadsheet makes of a tick."""


def assemble(read: ReadForm, base: Plan, used: Mapping[str, int]) -> PlanBook:
    """The plan of a workbook, compared with the version that counts (`base`); `used`: code of that version -> how many
    interventions hang on it. Lines with a problem are left out of it."""
    made = _Assembly(read, base)
    plan = made.plan(used)
    return PlanBook(plan, read, tuple(sorted([*read.problems, *made.problems], key=in_workbook_order)))


class _Assembly(Reading):
    def plan(self, used: Mapping[str, int]) -> Plan:
        """All of it; on the way every problem is noted."""
        if self.read.plan_version != self.base.version:
            self.tell("", "", "plan-form-version", theirs=self.read.plan_version, ours=self.base.version)
        title, vision = self._about()
        axes, strategies, actions = (self._entries(form) for form in (AXES, STRATEGIES, ACTIONS))
        if not axes:
            self.complain(AXES.title, "", "plan-form-empty")
        self._check_above(STRATEGIES, strategies, axes, AXES)
        self._check_above(ACTIONS, actions, strategies, STRATEGIES)
        codes = {*axes, *strategies, *actions}
        below = _below(strategies, {code: self._action(code, row) for code, row in actions.items()})
        made_strategies = {code: self._strategy(code, row, below.get(code, ())) for code, row in strategies.items()}
        per_axis = _below(axes, made_strategies)
        plan = Plan(
            version=self.base.version,
            title=title,
            vision=vision,
            axes=tuple(self._axis(code, axes[code], per_axis.get(code, ())) for code in sorted(axes, key=in_order)),
            official_counts=self.base.official_counts,
            is_training=self.base.is_training,
            crosswalk=crosswalk_of(self, codes, used),
            links=tuple(self._links(actions)),
            indicators=tuple(self._indicators(actions)),
        )
        self._check_counts((axes, strategies, actions))
        return plan

    def _about(self) -> tuple[str, str]:
        said = {TITLE: self.base.title, VISION: self.base.vision}
        names = {folded(name): name for name in said}
        for row in self.rows(ABOUT):
            name = names.get(folded(row.text("item")))
            if name is None:
                self.complain(ABOUT.title, row.at("item"), "plan-form-item", row.text("item"))
            else:
                said[name] = self.words(ABOUT, row, "text", is_needed=name == TITLE)
        return said[TITLE], said[VISION]

    def _entries(self, form: SheetForm) -> dict[str, PlanRow]:
        """Code -> its line; of two lines with the same code the first counts."""
        found: dict[str, PlanRow] = {}
        for row in self.rows(form):
            code = self.code(form, row, "code")
            if code is not None and code not in found:
                found[code] = row
                continue
            if code is not None:
                self.complain(form.title, row.at("code"), "plan-form-twice", code, line=found[code].line)
            self._look_at(form, row)
        return found

    def _look_at(self, form: SheetForm, row: PlanRow) -> None:
        """Note what else is wrong in a line that cannot be taken: all is told at once."""
        if form is AXES:
            self._axis("", row, ())
        elif form is STRATEGIES:
            self._strategy("", row, ())
        else:
            self._action("", row)

    def _check_above(
        self, form: SheetForm, rows: Mapping[str, PlanRow], above: Collection[str], sheet: SheetForm
    ) -> None:
        for code, row in rows.items():
            if (parent := code.rpartition(".")[0]) not in above:
                facts = {"parent": parent, "sheet": sheet.title}
                self.complain(form.title, row.at("code"), "plan-form-no-parent", code, **facts)

    def _check_counts(self, found: tuple[Collection[str], ...]) -> None:
        for form, entries, official in zip((AXES, STRATEGIES, ACTIONS), found, self.base.official_counts, strict=True):
            if len(entries) != official:
                code = "plan-form-fewer" if len(entries) < official else "plan-form-more"
                self.tell(form.title, "", code, loaded=len(entries), official=official)

    def _axis(self, code: str, row: PlanRow, strategies: tuple[Strategy, ...]) -> Axis:
        name = self.words(AXES, row, "name", is_needed=True)
        before = self.base.entry(code)
        short = self.words(AXES, row, "short_name") or (before.short_name if isinstance(before, Axis) else "")
        mission = row.text("mission").upper()
        if mission not in MISSIONS:
            level = Level.TO_CORRECT if mission else Level.NOTICE
            told = "plan-form-mission" if mission else "plan-form-no-mission"
            self.note(level, AXES.title, row.at("mission"), told, row.text("mission"))
        return Axis(code, name, short or shorten(name, SHORT, placeholder="…"), mission, strategies)

    def _strategy(self, code: str, row: PlanRow, actions: tuple[PlanAction, ...]) -> Strategy:
        return Strategy(code, self.words(STRATEGIES, row, "title", is_needed=True), actions)

    def _action(self, code: str, row: PlanRow) -> PlanAction:
        said = row.text("is_complete")
        answer = ANSWERS.get(folded(said))
        if answer is None:
            level = Level.TO_CORRECT if said else Level.NOTICE
            told = "plan-form-answer" if said else "plan-form-no-answer"
            self.note(level, ACTIONS.title, row.at("is_complete"), told, said)
        return PlanAction(code, self.words(ACTIONS, row, "title", is_needed=True), bool(answer))

    def _links(self, actions: Collection[str]) -> Iterator[PlanLink]:
        seen: dict[frozenset[str], int] = {}
        for row in self.rows(LINKS):
            ends = [self.code(LINKS, row, role, actions) for role in ("first", "second")]
            first, second = ends
            if first is None or second is None:
                continue
            if first == second:
                self.complain(LINKS.title, row.at("second"), "plan-form-link-itself", second)
            elif (pair := frozenset((first, second))) in seen:
                self.complain(LINKS.title, row.at("second"), "plan-form-twice", f"{first}, {second}", line=seen[pair])
            else:
                seen[pair] = row.line
                yield PlanLink(first, second, self.words(LINKS, row, "note"))

    def _indicators(self, actions: Collection[str]) -> Iterator[PlanIndicator]:
        seen: dict[tuple[str, str], int] = {}
        for row in self.rows(INDICATORS):
            code = self.code(INDICATORS, row, "code", actions)
            name = self.words(INDICATORS, row, "name", is_needed=True)
            if code is None or not name:
                continue
            if (same := (code, folded(name))) in seen:
                self.complain(INDICATORS.title, row.at("name"), "plan-form-twice", name, line=seen[same])
            else:
                seen[same] = row.line
                yield PlanIndicator(code, name, *(self.words(INDICATORS, row, role) for role in ("unit", "source")))


def _below(above: Collection[str], entries: Mapping[str, E]) -> dict[str, tuple[E, ...]]:
    """Code of an entry -> those below it, in their order."""
    found: dict[str, tuple[E, ...]] = {}
    for code in sorted(entries, key=in_order):
        parent = code.rpartition(".")[0]
        if parent in above:
            found[parent] = (*found.get(parent, ()), entries[code])
    return found
