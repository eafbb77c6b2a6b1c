"""Every text of the window can be said in English, and its English can stand where the Italian stands."""

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

import psm_desktop
from psm_desktop.paths import resource
from psm_desktop.sentences import SENTENCES, TABLES

PACKAGE = Path(psm_desktop.__file__).parent
SCRIPT = PACKAGE.parent / "packaging" / "texts.py"
ENGLISH = resource("language", "psm_en.ts")
BLANKS = re.compile(r"\{\w*\}|%\d|\*\.\w+")
"""What is filled in, and patterns of files."""
KEYS = re.compile(r"Ctrl\+\+|Ctrl\+-|(?:(?:Ctrl|Maiusc|Shift|Alt)\+)+[A-Z](?![a-z])|\bF\d\b")
LETTER = re.compile(r"Alt\+[A-Z]")
"""The key that opens a menu: a letter of its title, in each language another."""
CODE = sorted([*PACKAGE.glob("*.py"), *PACKAGE.glob("ui/**/*.py")])


def messages(file: Path) -> dict[tuple[str, str], str]:
    """Context and Italian -> English; "" where it is missing or unfinished."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            assert said is not None
            text = "" if said.get("type") else said.text or ""
            found[context.findtext("name") or "", message.findtext("source") or ""] = text
    return found


@pytest.fixture(scope="module")
def english() -> dict[tuple[str, str], str]:
    """What is kept in the repository."""
    return messages(ENGLISH)


def test_every_text_has_its_english_and_none_is_left_over(tmp_path: Path, english: dict[tuple[str, str], str]) -> None:
    """`make texts` brings the file up to date and says what is to translate."""
    fresh = tmp_path / "psm_en.ts"
    fresh.write_bytes(ENGLISH.read_bytes())
    run = subprocess.run([sys.executable, str(SCRIPT), str(fresh)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert messages(fresh).keys() == english.keys()
    assert [text for text, said in english.items() if not said] == []


def test_what_lupdate_finds_is_what_the_code_says(english: dict[tuple[str, str], str]) -> None:
    """lupdate reads no text inside an f-string, and takes the name before .tr() for a class."""
    written = {place for file in CODE for place in said_in(file)}
    kept = {(context, text) for context, text in english if context not in ("words", "choices", "sentences")}
    assert written == kept


def said_in(file: Path) -> Iterator[tuple[str, str]]:
    """Class and text of each self.tr("..."), and ("", text) of each tr("...")."""
    for node, above in walked(ast.parse(file.read_bytes()), ()):
        if (
            called(node) in ("tr", "QT_TR_NOOP")
            and isinstance(node, ast.Call)
            and isinstance(node.args[0], ast.Constant)
        ):
            classes = ["", *(one.name for one in above if isinstance(one, ast.ClassDef))]
            yield (classes[-1] if isinstance(node.func, ast.Attribute) else "", str(node.args[0].value))


def test_texts_are_plain_literals() -> None:
    """No f-string inside tr(), no tr() inside an f-string, no tr() of another object."""
    found = []
    for file in CODE:
        for node, above in walked(ast.parse(file.read_bytes()), ()):
            if called(node) != "tr" or not isinstance(node, ast.Call):
                continue
            is_other = isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) != "self"
            inside = any(isinstance(one, ast.JoinedStr) for one in above) and isinstance(node.args[0], ast.Constant)
            if is_other or inside or isinstance(node.args[0], ast.JoinedStr | ast.BinOp):
                found.append(f"{file.relative_to(PACKAGE)}:{node.lineno}: {ast.unparse(node)}")
    assert found == []


DATA = {
    "Piano strategico",  # a folder, and a user of a training copy: data, as the plan they are about
    "Ufficio di prova",
    "Nuovo intervento",
    "Segreteria",
    "Ufficio tecnico",
    "Ragioneria",
    "Da reperire",
    "Quadro economico",  # sheets of the workbook
    "Quadro ec.",
    "Cronoprogramma",
    "Torino",
    "Torino metro(poli)montana",
    "libshiboken: Internal C++ object",
    "Fusion",
    "PSM Desktop",
    "PSM Desktop ",
    "Titillium Web",
    "Roboto Mono",
}
"""Italian that is no text of the window."""
UNSEEN = {"setObjectName", "setProperty", "restyle", "icon", "pixmap", "colour", "Signal", "TypeVar", "cast", "compile"}
"""Calls whose words nobody reads."""
ELSEWHERE = {"cli.py", "words.py", "language.py", "paths.py"}
"""Not of the window, or where Italian stands on purpose."""
NAMES_OF_KEYS = re.compile(r"Esc|Ins|Del|Return|Enter|Space|Home|End|Tab|Backspace")


def test_no_word_bypasses_translation() -> None:
    """As far as one can tell by looking: literals of several words, or one with a capital, stand inside tr()."""
    found = []
    for file in CODE:
        if file.name in ELSEWHERE:
            continue
        tree = ast.parse(file.read_bytes())
        quiet, names = set(docstrings(tree)), set(known_names(tree))
        for node, above in walked(tree, ()):
            text = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
            if not isinstance(text, str) or id(node) in quiet or text in DATA | names or is_excused(above):
                continue
            if reads_like_words(text):
                found.append(f"{file.relative_to(PACKAGE)}:{node.lineno}: {text}")
    assert found == []


def reads_like_words(text: str) -> bool:
    """«Nessun Comune», «già», « di », «Stato»; not "axis-1", "%d/%m", "psm.db"."""
    if NAMES_OF_KEYS.fullmatch(text) or re.search(r"[-:]\d?\w*;|\bfont-", text):
        return False
    plain = text.strip()
    several = re.search(r"[a-zA-ZÀ-ÿ]{2,}[,.:;]? [a-zA-ZÀ-ÿ«{]", plain) or re.search(r"[à-ÿ«»]|\w…", plain)
    alone = re.fullmatch(r"[A-Z][a-z]{2,}\.?", plain) or re.fullmatch(r" [a-z]{2,3} ", text)
    return bool(several or alone)


def is_excused(above: tuple[ast.AST, ...]) -> bool:
    """Said with tr(), a name for the program itself, a type, or a sentence for a developer."""
    for outer, inner in zip(above, (*above[1:], None), strict=True):
        if isinstance(outer, ast.Assert):
            return True
        if isinstance(outer, ast.Call) and called(outer) in {"tr", "QT_TR_NOOP", "said", "sentence", *UNSEEN}:
            return True
        if isinstance(outer, ast.AnnAssign | ast.arg) and inner is outer.annotation:
            return True
        if isinstance(outer, ast.FunctionDef) and inner is outer.returns:
            return True
        if isinstance(outer, ast.Assign) and ast.unparse(outer.targets[0]) == "__all__":
            return True
        if isinstance(outer, ast.Subscript) and inner is outer.slice:
            return True
    return False


def known_names(tree: ast.AST) -> Iterator[str]:
    """Classes written or imported here: in quotes they are types."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.alias):
            yield node.name
        elif isinstance(node, ast.Name):
            yield node.id


def docstrings(tree: ast.AST) -> Iterator[int]:
    """Texts that stand by themselves: they are about the code."""
    return (id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr))


def walked(node: ast.AST, above: tuple[ast.AST, ...]) -> Iterator[tuple[ast.AST, tuple[ast.AST, ...]]]:
    """Every node with those it stands in, the outermost first."""
    yield node, above
    for child in ast.iter_child_nodes(node):
        yield from walked(child, (*above, node))


def called(node: ast.AST) -> str:
    """The last name of a called function; "" for what is no call by name."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "attr", "") or getattr(node.func, "id", "")


def test_a_code_stands_in_one_table_only() -> None:
    assert [
        code for code, times in Counter(code for one in TABLES for code in one.SENTENCES).items() if times > 1
    ] == []


def test_english_keeps_what_is_filled_in(english: dict[tuple[str, str], str]) -> None:
    assert [
        text for text, said in english.items() if Counter(BLANKS.findall(text[1])) != Counter(BLANKS.findall(said))
    ] == []
    assert [text for text, said in english.items() if text[1].count("\n") != said.count("\n")] == []


def test_english_keeps_the_form_of_the_italian(english: dict[tuple[str, str], str]) -> None:
    """The keys it names, the letter to press, three dots for a question that follows, blanks where texts are joined."""
    for (_, text), said in english.items():
        if not LETTER.fullmatch(text):
            assert KEYS.findall(text) == [key.replace("Shift", "Maiusc") for key in KEYS.findall(said)], text
        assert text.count("&") == said.count("&"), text
        assert text.endswith("…") == said.endswith("…"), text
        assert (text.startswith(" "), text.endswith(" ")) == (said.startswith(" "), said.endswith(" ")), text
        assert not re.search(r"[«»]", said), text  # English quotes


def test_menus_open_with_letters_of_their_own_in_both_languages(english: dict[tuple[str, str], str]) -> None:
    keys = {text: said for (_, text), said in english.items() if LETTER.fullmatch(text)}
    assert len(keys) == len(set(keys.values())) == 7


def test_undo_and_cancel_never_share_a_word(english: dict[tuple[str, str], str]) -> None:
    """*Annulla* is Undo and nothing else; what one thinks better of is left as it is."""
    for (_, text), said in english.items():
        assert "cancel" not in said.casefold(), said
        if re.search(r"\b[Aa]nnull(a|ato|are|amento)\b", text):
            assert re.search(r"\b[Uu]nd(o|id|oes|one)\b", said), (text, said)
        if re.search(r"\b[Uu]ndo\b", said):
            assert re.search(r"\b[Aa]nnulla", text), (text, said)


def test_words_of_the_house(english: dict[tuple[str, str], str]) -> None:
    """The glossary of UX.md, British spelling, and what is never said."""
    said = {text: word for (_, text), word in english.items()}
    house = {
        "Intervento": "Intervention",
        "Azione del Piano": "Plan action",
        "Fonte di finanziamento": "Funding source",
        "Ricevuta": "Receipt",
        "Voce di costo": "Cost item",
        "Soggetto attuatore": "Implementing body",
        "Quadro economico": "Cost breakdown",
        "Storico": "History",
        "Cestino": "Bin",
        "Copie di sicurezza": "Backups",
    }
    assert {italian: said[italian] for italian in house} == house
    american = re.compile(r"\b(color|center|organiz|canceled|license[sd]? file|program\w*me)\b", re.IGNORECASE)
    assert [
        word for word in said.values() if american.search(word) or re.search(r"\b(invalid|please|sent!)\b", word)
    ] == []


def test_every_sentence_is_among_the_texts(english: dict[tuple[str, str], str]) -> None:
    assert {text for place, text in english if place == "sentences"} == set(SENTENCES.values())
