"""The texts of the window for translation: `make texts` brings resources/language/psm_en.ts up to date.

    python packaging/texts.py resources/language/psm_en.ts

Qt's lupdate finds what is said with tr(); the tables of words.py and texts/ are added. A translation stays with
its text, also where the text moves to another class; what has none yet is marked unfinished.
"""

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "psm_desktop"
LUPDATE = Path(sys.executable).with_name("pyside6-lupdate")
Text = tuple[str, str]
"""Context and Italian text."""


def read(file: Path) -> dict[Text, str]:
    """The translations of a .ts file; "" for a text that has none."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            found[name, message.findtext("source") or ""] = message.findtext("translation") or ""
    return found


def of_the_window() -> Iterator[Text]:
    """What lupdate finds in the code of the window."""
    files = sorted([*PACKAGE.glob("*.py"), *PACKAGE.glob("ui/**/*.py")])
    with tempfile.TemporaryDirectory() as folder:
        named, out = Path(folder, "files"), Path(folder, "found.ts")
        named.write_text("\n".join(map(str, files)), "utf-8")
        command = [str(LUPDATE), "-silent", "-locations", "none", f"@{named}", "-ts", str(out)]
        subprocess.run(command, check=True, capture_output=True)
        yield from read(out)


def of_words() -> Iterator[Text]:
    """The tables of words.py, and what its functions say besides; words of lists have a place of their own."""
    from psm_desktop import words
    from psm_desktop.domain import days

    lists = list(words.CHOICE_WORDS.values())
    tables = [table for name, table in vars(words).items() if name.isupper() and isinstance(table, dict)]
    others = [table for table in tables if table not in lists]
    yield from ((words.WORDS, text) for text in (*days.MONTHS, *days.WEEKDAYS))
    yield from ((words.CHOICES, text) for table in lists for text in table.values())
    yield from ((words.WORDS, text) for table in others for text in table.values() if isinstance(text, str))
    for node in ast.walk(ast.parse((PACKAGE / "words.py").read_bytes())):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "said" and isinstance(node.args[1], ast.Constant):
            yield words.WORDS, str(node.args[1].value)


def of_sentences() -> Iterator[Text]:
    """Every sentence."""
    from psm_desktop.sentences import SENTENCES

    yield from (("sentences", text) for text in SENTENCES.values())


def brought_up_to_date(known: dict[Text, str]) -> dict[Text, str]:
    """All texts there are now, with the translations known; one that moved takes its own along if it has but one."""
    elsewhere: dict[str, set[str]] = {}
    for (_, text), said in known.items():
        elsewhere.setdefault(text, set()).add(said)
    texts = dict.fromkeys([*of_the_window(), *of_words(), *of_sentences()], "")
    for place in texts:
        others = elsewhere.get(place[1], set()) - {""}
        texts[place] = known.get(place) or (others.pop() if len(others) == 1 else "")
    return texts


def written(texts: dict[Text, str]) -> str:
    """A .ts file: contexts by name, texts in the order of the code."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        '<TS version="2.1" language="en_GB" sourcelanguage="it_IT">',
    ]
    for name in sorted({context for context, _ in texts}):
        lines += ["<context>", f"    <name>{escape(name)}</name>"]
        for (context, text), said in texts.items():
            if context == name:
                lines += [
                    "    <message>",
                    f"        <source>{_escaped(text)}</source>",
                    f"        {_translation(said)}",
                    "    </message>",
                ]
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _translation(said: str) -> str:
    return f"<translation>{_escaped(said)}</translation>" if said else '<translation type="unfinished"></translation>'


def _escaped(text: str) -> str:
    return escape(text, {"\u00a0": "&#xa0;"})


def main(file: Path) -> int:
    """Write the file; 1 where something has no translation yet."""
    texts = brought_up_to_date(read(file) if file.exists() else {})
    file.write_text(written(texts), "utf-8")
    missing = [f"{context}: {text}" for (context, text), said in texts.items() if not said]
    print(f"{len(texts)} texts, {len(missing)} to translate", *missing, sep="\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
