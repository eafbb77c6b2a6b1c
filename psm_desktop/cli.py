"""The command line `psm`: every job without a window, on the same code.

Exit 0 when done, 1 with one sentence on stderr when the world is wrong, 2 for bad usage; a traceback for our own bugs.
With --json what is refused is a document too: `problem`, the code of its sentence, and `text`, the sentence.
"""

import argparse
import errno
import io
import json
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from psm_desktop.errors import PsmError
from psm_desktop.version import VERSION

if TYPE_CHECKING:  # the verbs are loaded inside `main`: Ctrl+C is answered from the first moment
    from psm_desktop.verbs.context import Answer
    from psm_desktop.verbs.grammar import Verb
    from psm_desktop.verbs.parser import Parser

DONE, WORLD_IS_WRONG, BAD_USAGE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; gives the exit code."""
    _speak_utf8()
    if sys.stdin is None:  # it was closed: nobody answers, nothing comes
        sys.stdin = io.TextIOWrapper(io.BytesIO())
    said = [as_typed(word) for word in (sys.argv[1:] if argv is None else argv)]
    try:
        return _run(said, as_json="--json" in said)
    except KeyboardInterrupt:
        return _refused(PsmError("interrupted"), WORLD_IS_WRONG, as_json="--json" in said)


def _run(said: Sequence[str], *, as_json: bool) -> int:
    """`as_json`: as it seems before the words are understood."""
    from psm_desktop.verbs.context import Context, UsageError

    try:
        args = parser().parse_args(said)
        as_json = args.json
        _somewhere()
        return _print(args.run(Context(args)), as_json=as_json)
    except UsageError as problem:
        return _refused(problem, BAD_USAGE, as_json=as_json)
    except PsmError as problem:
        return _refused(problem, WORLD_IS_WRONG, as_json=as_json)
    except OSError as problem:
        if problem.errno != errno.ENAMETOOLONG:
            raise
        return _refused(PsmError("name-too-long", name=problem.filename), WORLD_IS_WRONG, as_json=as_json)


def _refused(problem: PsmError, code: int, *, as_json: bool) -> int:
    if as_json and problem.code != "answer-lost":
        _say(_document({"problem": problem.code, "text": str(problem)}))
    print(f"psm: {problem}", file=sys.stderr)
    return code


def _print(answer: "Answer", *, as_json: bool) -> int:
    from psm_desktop.domain.text import for_a_terminal

    _say(_document(answer.value) if as_json else for_a_terminal("\n".join(answer.lines)))
    if answer.complaint:
        print(f"psm: {answer.complaint}", file=sys.stderr)
        return WORLD_IS_WRONG
    return DONE


def _document(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _say(text: str) -> None:
    """Print all of it now. Raises PsmError when it cannot be written; a reader who has had enough (`head`) is none."""
    try:
        print(text, flush=True)
    except OSError as problem:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the end of the program tries once more
        if not isinstance(problem, BrokenPipeError):
            raise PsmError("answer-lost") from problem


def _speak_utf8() -> None:
    """Italian words also where the console has another alphabet (Windows, LANG=C)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def as_typed(word: str) -> str:
    """A word from a terminal whose alphabet is not UTF-8, as it was typed; the name of a file that is there stays."""
    if word.isascii() or not any("\udc80" <= letter <= "\udcff" for letter in word) or os.path.lexists(word):
        return word
    raw = os.fsencode(word)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _somewhere() -> None:
    """Raises PsmError where the working folder has been deleted: what is written beside it would have no place."""
    try:
        os.getcwd()
    except OSError as problem:
        raise PsmError("folder-gone") from problem


def parser() -> argparse.ArgumentParser:
    """All verbs and their words. The three common options stand before or after the verb."""
    from psm_desktop.verbs import words
    from psm_desktop.verbs.parser import Parser

    top = Parser(prog="psm", description="Il Piano strategico metropolitano dal tuo Comune.")
    top.add_argument("--version", action="version", version=f"psm {VERSION}", help="mostra la versione")
    _common(top, first=True)
    verbs = top.add_subparsers(dest="verb", required=True, metavar="COMANDO")
    for verb in words.VERBS:
        _add(verbs, verb)
    return top


def _common(of: argparse.ArgumentParser, *, first: bool) -> None:
    def default(value: object) -> object:
        return value if first else argparse.SUPPRESS  # said after the verb it wins, unsaid it leaves what stood before

    named = default(os.environ.get("PSM_WORKSPACE"))
    of.add_argument(
        "--workspace", metavar="FILE", default=named, help="la copia su cui lavorare (oppure PSM_WORKSPACE)"
    )
    of.add_argument("--comune", metavar="CODICE", default=default(None), help="dove la copia contiene più Comuni")
    of.add_argument("--json", action="store_true", default=default(False), help="un solo documento JSON su stdout")


def _add(verbs: "argparse._SubParsersAction[Parser]", verb: "Verb") -> None:
    made = verbs.add_parser(verb.name, help=verb.help, description=verb.help)
    if verb.under:
        below = made.add_subparsers(dest=f"{verb.name}_verb", required=True, metavar="COSA")
        for one in verb.under:
            _add(below, one)
        return
    _common(made, first=False)
    for word in verb.words:
        made.add_argument(*word.names, **word.options)
    made.set_defaults(run=verb.run)


if __name__ == "__main__":
    sys.exit(main())
