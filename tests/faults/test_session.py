"""Random sessions of an officer on a real file: commands, undo, redo, kill, reopen. The copy is what its journal says.

SESSIONS says how many, SESSION_STEPS how long each; `make soak` plays many.
"""

import ast
import os
import random
import signal
import time
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import session_acts
import session_proofs as proofs
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from session import Session
from session_acts import ACTS

from psm_desktop import commands
from psm_desktop.domain.fields import TABLES
from psm_desktop.errors import Refused
from psm_desktop.store import copies, journal, local
from psm_desktop.store.entries import Birth

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills child processes made by fork")

OFTEN = [
    "types_into_fields",
    "adds_a_row",
    "imports",
    "resolves",
    "takes_back",
    "takes_back",
    "does_again",
    "does_again",
]
NAMES = sorted(ACTS) + OFTEN
SEEDS = st.integers(0, 2**32)
OF_AN_EXCHANGE = {"in_commune", "undo_received"}
"""What takes two copies: the office's hand in a commune, a merge taken back. tests/sync plays them."""
OF_OTHERS = {"record_story"}
"""What only gives other commands."""


def test_every_command_is_played() -> None:
    """Whoever adds a command, which is what is given a hand, adds what an officer does with it here."""
    played = ast.walk(ast.parse(Path(session_acts.__file__).read_text("utf-8")))
    modules = {one.module.rpartition(".")[2] for one in played if isinstance(one, ast.ImportFrom) and one.module}
    there = {file.stem for file in Path(commands.__file__).parent.glob("*.py") if _is_given_a_hand(file)}
    assert len(there) > 15
    assert there - OF_AN_EXCHANGE - OF_OTHERS <= modules


def _is_given_a_hand(file: Path) -> bool:
    """Whether a module has a function, or a class has one, that writes with a hand."""
    given = (one for one in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(one, ast.arg))
    return any(isinstance(one.annotation, ast.Name) and one.annotation.id == "Hand" for one in given)


def test_every_table_is_proven_local_or_the_journals_own(tmp_path: Path) -> None:
    """A new table that follows from the journal is compared by itself; any other has to be named here."""
    local_ones = {
        "copy",
        "copy_commune",
        "document",
        "plan_change",
        "typing",
        "import_log",
        "workbook",
        "trusted_key",
        "invitation",
    }
    local_ones |= {"outbox", "inbox", "council", "private_note", "saved_view", "note_typing", "_sqlite_migrations"}
    local_ones |= {"handed_over", "succession", "reissued", "revocation", "retired", "key_copy", "value_wanted"}
    local_ones |= {"attachment", "attachment_part", "attachment_wanted"}
    with closing(copies.blank(tmp_path / "p.psmdb")) as db:
        there = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        rest = {one for one in there if not one.startswith(("journal_", "search", "sqlite_"))}
        assert rest - set(proofs.travelling(db)) <= local_ones
        assert set(TABLES) <= set(proofs.travelling(db))


def play(session: Session, name: str, seed: int) -> None:
    """One thing an officer does. What is refused changes nothing."""
    before, commune = session.shown(), session.commune
    try:
        ACTS[name](session, random.Random(seed))
    except Refused:
        if name != "imports":  # somebody may have typed before it was refused
            assert session.shown() == before
        return
    session.remember()
    proofs.nothing_of_one_commune_changes_with_the_other(session, before, commune)


class AnyDay(RuleBasedStateMachine):
    """One officer, two communes, one file."""

    session: Session

    @initialize()
    def start(self) -> None:
        self.folder = TemporaryDirectory(prefix="psm-session-")
        self.session = Session(Path(self.folder.name))

    @rule(name=st.sampled_from(NAMES), seed=SEEDS)
    def act(self, name: str, seed: int) -> None:
        play(self.session, name, seed)

    @rule()
    def close_and_open(self) -> None:
        """Without finishing anything: what was kept aside is offered again, the number stays the same."""
        typed, number = local.kept_typing(self.session.db), self.session.number()
        self.session.close()
        self.session.open()
        assert local.kept_typing(self.session.db) == typed
        assert self.session.number() == number
        self.prove()

    @rule()
    def die_in_the_middle_of_an_act(self) -> None:
        """The connection goes while an act is written: nothing of it stays."""
        session, before = self.session, self.session.shown()
        author = session.hand.author()
        born = Birth("intervention", session.hand.new_key(), {"commune": session.commune, "title": "mai"})
        session.db.execute("BEGIN IMMEDIATE")
        journal.write_inside(session.db, author, "add-intervention", [born])
        session.close()
        session.open()
        assert session.shown() == before

    @rule(names=st.lists(st.sampled_from(NAMES), min_size=1, max_size=5), seed=SEEDS, wait=st.integers(0, 6))
    def killed(self, names: list[str], seed: int, wait: int) -> None:
        """A program that goes on with the session is killed between two acts or inside one."""
        self.session.close()
        kill(self.session, names, seed, after_s=wait / 1000)
        self.session.open()
        self.session.before = {}
        self.session.remember()
        self.prove()

    @rule()
    def take_all_back_and_do_it_again(self) -> None:
        proofs.all_can_be_taken_back_and_done_again(self.session)

    def prove(self) -> None:
        proofs.is_whole(self.session)
        proofs.follows_from_its_journal(self.session)
        proofs.finds_what_a_new_index_would(self.session)

    def teardown(self) -> None:
        if hasattr(self, "session"):
            self.prove()
            proofs.history_knows_all_that_was_ever_shown(self.session)
            proofs.private_notes_stay(self.session)
            proofs.all_can_be_taken_back_and_done_again(self.session)
            self.prove()
            self.session.close()
            self.folder.cleanup()


def kill(session: Session, names: list[str], seed: int, after_s: float) -> None:
    """A child process plays acts, each said to be done with a byte; it is killed so long after the first."""
    reads, writes = os.pipe()
    if (child := os.fork()) == 0:
        try:
            session.open()
            for n, name in enumerate(names):
                play(session, name, seed + n)
                os.write(writes, b".")
            time.sleep(60)
        except BaseException as problem:
            os.write(writes, f"!{problem!r}".encode())
        finally:
            os._exit(1)
    os.close(writes)
    said = os.read(reads, 4096)
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reads, 4096):
        said += more
    os.close(reads)
    assert b"!" not in said, said.decode()


AnyDay.TestCase.settings = settings(
    max_examples=int(os.environ.get("SESSIONS", "10")),
    stateful_step_count=int(os.environ.get("SESSION_STEPS", "40")),
    deadline=None,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
TestAnyDay = AnyDay.TestCase
