"""A choice of language holds on the thread that made it: documents are made on others, and stay Italian."""

from contextvars import copy_context
from datetime import date
from threading import Thread

from psm_desktop import language, words
from psm_desktop.domain.fields import BY_NAME
from psm_desktop.errors import PsmError
from psm_desktop.sentences import sentence

ITALIAN = ("In corso", "Fine prevista", "Il disco è pieno: «x» è rimasto come prima. Libera spazio e riprova.")
SPOKEN = {"In corso": "In progress", "Fine prevista": "Planned end", "marzo": "March", "domenica": "Sunday"}


def speaker(place: str, italian: str) -> str:
    return f"{{name}} ({place})" if place == "sentences" else SPOKEN.get(italian, italian)


def told() -> tuple[str, str, str]:
    """A word of a list, a field's label, a sentence."""
    status = words.choice_word(BY_NAME["intervention", "status"], "in_progress")
    return status, words.field_word("intervention", "planned_end"), told_problem()


def told_problem() -> str:
    return str(PsmError("disk-full", name="x"))


def in_a_thread(work: object) -> list[object]:
    """What some work gives on a thread of its own."""
    given: list[object] = []
    thread = Thread(target=lambda: given.append(work()))  # type: ignore[operator]
    thread.start()
    thread.join()
    return given


def test_nothing_is_chosen_at_first() -> None:
    assert told() == ITALIAN
    assert sentence("no-such-day", text="31/02/2026", month="2026-02", last=28) == (
        "Il 31/02/2026 non esiste. L'ultimo giorno di febbraio 2026 è il 28."
    )


def test_a_choice_holds_here_and_no_thread_inherits_it() -> None:
    def chosen() -> None:
        language.choose(speaker)
        assert told() == ("In progress", "Planned end", "x (sentences)")
        assert in_a_thread(told) == [ITALIAN]
        assert in_a_thread(language.as_here(told)) == [("In progress", "Planned end", "x (sentences)")]
        language.choose(language.as_it_stands)
        assert told() == ITALIAN

    copy_context().run(chosen)  # the choice ends with this test
    assert told() == ITALIAN


def test_what_is_typed_is_read_in_both_languages_and_written_in_italian() -> None:
    status = BY_NAME["intervention", "status"]

    def chosen() -> None:
        language.choose(speaker)
        known = words.choice_codes()
        assert (known["in progress"], known["in corso"]) == ("in_progress", "in_progress")
        assert words.choice_word(status, "in_progress") == "In progress"
        assert words.written_word(status, "in_progress") == "In corso"
        assert words.day_words("2026-03") == "March 2026"
        assert words.day_words("2026-03-15") == "15/03/2026"
        assert words.as_typed(BY_NAME["milestone", "due"], "2026-03") == "March 2026"
        assert words.value_words(BY_NAME["milestone", "due"], "2026-03") == "March 2026"
        assert words.long_day(date(2026, 3, 15)) == "Sunday 15 March 2026"

    copy_context().run(chosen)
