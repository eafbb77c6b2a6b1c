"""Nothing rests on colour: every state is told by shape and word, also in grey; every pair of the style can be read."""

import pkgutil
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from itertools import combinations

import pytest
from PySide6.QtGui import QImage, QPainter

from psm_desktop import paths, ui
from psm_desktop.ui.common.chips import LATE, STATUS, Mark, chip_height, chip_width, draw_chip
from psm_desktop.ui.common.colours import DARK, LIGHT, Colours, contrast
from psm_desktop.ui.common.theme import Theme

THEMES = pytest.mark.parametrize("c", [LIGHT, DARK], ids=["light", "dark"])
LOOKS = pytest.mark.parametrize("choice", ["light", "dark"])
RULE = re.compile(r"([^{}/]+)\{([^}]*)\}")
WORDS, GROUND = re.compile(r"(?<![-\w])color: @(\w+)"), re.compile(r"background(?:-color)?: @(\w+)")
EDGE = re.compile(r"(?:border(?:-\w+)?|border-color): (?:\d+px \w+ )?@(\w+)")
DECORATION = {"rule", "surface", "window"}
"""Lines that only part what stands apart anyway."""
GROUNDS = ("surface", "window")


def sets_of_marks() -> dict[str, tuple[Mark, ...]]:
    """Where in the window -> marks that stand for one another there, wherever somebody writes such a table."""
    found = {"chips.STATUS and late": (*STATUS.values(), LATE)}
    for module in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        for name, value in vars(import_module(module.name)).items():
            if isinstance(value, Mapping) and value and all(isinstance(one, Mark) for one in value.values()):
                found[f"{module.name}.{name}"] = tuple(dict.fromkeys(value.values()))  # one may serve several
    return found


@LOOKS
@pytest.mark.parametrize("where", sets_of_marks())
def test_marks_differ_in_grey(theme: Theme, where: str, choice: str) -> None:
    if choice != theme.choice:
        theme.use(choice)
    marks = sets_of_marks()[where]
    for one, other in combinations(marks, 2):
        assert _grey(theme, one) != _grey(theme, other), (one.word, other.word)
        assert one.word != other.word


@LOOKS
def test_states_differ_by_their_shape_alone(theme: Theme, choice: str) -> None:
    if choice != theme.choice:
        theme.use(choice)
    shapes = {mark.word: theme.pixmap(mark.icon, 16, "text").toImage() for mark in (*STATUS.values(), LATE)}
    for (one, shape), (other, another) in combinations(shapes.items(), 2):
        assert _differing(shape, another) > 10, (one, other)  # of some 60 that are drawn


@LOOKS
def test_a_chip_can_be_told_from_the_page_in_grey(theme: Theme, choice: str) -> None:
    if choice != theme.choice:
        theme.use(choice)
    for mark in (*STATUS.values(), LATE):
        picture = _grey(theme, mark)
        assert len({picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}) > 8


@THEMES
def test_words_of_the_style_can_be_read_where_they_stand(c: Colours) -> None:
    assert [
        f"{words} on {ground} is {contrast(c.role(words), c.role(ground)):.2f}: {rule}"
        for rule, words, ground in _words_in_style()
        if contrast(c.role(words), c.role(ground)) < 4.5
    ] == []


@THEMES
def test_edges_of_the_style_can_be_seen(c: Colours) -> None:
    assert [
        f"{edge} on {ground} is {contrast(c.role(edge), c.role(ground)):.2f}: {rule}"
        for rule, edge, ground in _edges_in_style()
        if contrast(c.role(edge), c.role(ground)) < 3
    ] == []


def _rules() -> Iterator[tuple[str, str]]:
    """Selector and body of every rule; what is disabled need not be read (WCAG 1.4.3)."""
    text = re.sub(r"/\*.*?\*/", "", paths.resource("styles", "theme.qss").read_text("utf-8"), flags=re.DOTALL)
    for selector, body in RULE.findall(text):
        if ":disabled" not in selector:
            yield " ".join(selector.split()), body


def _words_in_style() -> Iterator[tuple[str, str, str]]:
    for selector, body in _rules():
        words, ground = WORDS.search(body), GROUND.search(body)
        for behind in (ground[1],) if ground else _behind(selector):
            if words or (ground and ground[1] in ("raised", "surface", "window")):
                yield selector, words[1] if words else "text", behind


def _edges_in_style() -> Iterator[tuple[str, str, str]]:
    for selector, body in _rules():
        for edge in set(EDGE.findall(body)) - DECORATION:
            for behind in _behind(selector):
                yield selector, edge, behind


def _behind(selector: str) -> tuple[str, ...]:
    """On what a part stands that has no ground of its own."""
    if level := re.search(r'level="(\w+)"', selector):
        return (f"{level[1]}_bg",)
    return ("rail",) if "#rail" in selector or "#side-dark" in selector else GROUNDS


def _differing(one: QImage, other: QImage) -> int:
    places = [(x, y) for x in range(one.width()) for y in range(one.height())]
    return sum(abs(one.pixelColor(*at).alpha() - other.pixelColor(*at).alpha()) > 96 for at in places)


def _grey(theme: Theme, mark: Mark) -> QImage:
    """The chip as a printer without colours shows it."""
    picture = QImage(round(chip_width(theme, mark.word)) + 8, chip_height(theme) + 8, QImage.Format.Format_RGB32)
    picture.fill(theme.colour("surface"))
    painter = QPainter(picture)
    draw_chip(painter, theme, 4, picture.height() / 2, mark)
    painter.end()
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)
