"""Words of the command line that do not fit: one Italian sentence, one document under --json, exit 2."""

import argparse
import json

import pytest

from psm_desktop.cli import main
from psm_desktop.verbs.context import UsageError
from psm_desktop.verbs.grammar import PLACES, Verb
from psm_desktop.verbs.parser import Parser
from psm_desktop.verbs.words import VERBS

WRONG = [
    ([], "usage-missing", "Manca: COMANDO."),
    (["pippo"], "usage-no-verb", "«pippo» non è un comando di psm."),
    (["keys", "pippo"], "usage-no-verb", "«pippo» non è un comando di psm keys. I comandi li elenca «psm keys -h»."),
    (["package"], "usage-missing", "Manca: FILE. Come si scrive lo dice «psm package -h»."),
    (["package", "x.psm", "--parts-of"], "usage-no-value", "Dopo --parts-of manca il valore."),
    (["package", "--a"], "usage-ambiguous", "«--a» può essere --again, --all-attachments: scrivi la parola intera."),
    (["report", "finance", "x.pdf", "--year", "12"], "usage-bad-value", "«12» non va bene per --year."),
    (["comuni", "Ala", "di Stura"], "usage-unknown", "Non so che cosa fare di «di Stura»."),
    (["package", "x.psm", "--all-attachments=sì"], "usage-extra-value", "--all-attachments non vuole un valore"),
    (["receive", ""], "usage-empty-name", "Per FILE hai scritto un nome vuoto"),
    (["receive", "invito.psm", ""], "usage-empty-name", "Per FILE hai scritto un nome vuoto"),
    (["package", ""], "usage-empty-name", "Per FILE hai scritto un nome vuoto"),
    (["receipt", "--all", ""], "usage-empty-name", "Per --all hai scritto un nome vuoto"),
]


@pytest.mark.parametrize(("words", "code", "sentence"), WRONG)
def test_what_does_not_fit_is_one_sentence(
    words: list[str], code: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.startswith(f"psm: {sentence}"), said.err.count("\n")) == ("", True, 1)
    assert main(["--json", *words]) == 2
    document = json.loads(capsys.readouterr().out)
    assert document["problem"] == code
    assert document["text"].startswith(sentence)


def test_help_is_italian(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["-h"], ["package", "-h"]):
        with pytest.raises(SystemExit) as left:
            main(words)
        assert left.value.code == 0
        said = capsys.readouterr().out
        assert said.startswith("uso: psm")
        assert not [word for word in ("usage", "options:", "positional", "show this", "exit") if word in said]


def complaint(of: Parser, *words: str) -> str:
    with pytest.raises(UsageError) as caught:
        of.parse_args(words)
    return str(caught.value)


def test_choices_are_named_and_what_nobody_foresaw_is_a_sentence_all_the_same() -> None:
    of = Parser(prog="psm")
    of.add_argument("--keep", choices=("mine", "theirs"))
    assert complaint(of, "--keep", "both") == "«both» non va bene per --keep. Scegli fra: mine, theirs."
    group = of.add_mutually_exclusive_group(required=True)
    group.add_argument("--one", action="store_true")
    group.add_argument("--two", action="store_true")
    assert complaint(of, "--one", "--two").startswith("--two e --one non vanno insieme.")
    assert complaint(of).startswith("Manca: --one --two.")
    with pytest.raises(UsageError) as caught:
        of.error("something a later Python says")
    assert str(caught.value).startswith("Queste parole non vanno bene insieme.")


def test_all_that_names_a_file_is_held_to_a_name() -> None:
    def words_of(verb: Verb) -> list[dict[str, object]]:
        return [one.options for one in verb.words] + [one for below in verb.under for one in words_of(below)]

    named = [one for verb in VERBS for one in words_of(verb) if one.get("metavar") in PLACES]
    assert len(named) > 15
    for options in named:
        with pytest.raises(argparse.ArgumentTypeError):
            options["type"]("")  # type: ignore[operator]
