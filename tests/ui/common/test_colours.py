"""Contrast of every pair of roles that meet on screen, in both themes (WCAG 2.1, 1.4.3 and 1.4.11)."""

import pytest

from psm_desktop.ui.common.colours import DARK, LIGHT, Colours, contrast, ink

THEMES = pytest.mark.parametrize("c", [LIGHT, DARK], ids=["light", "dark"])
TEXT = [
    *[(words, ground) for words in ("text", "text2", "muted") for ground in ("surface", "window")],
    *[("text", "raised"), ("text2", "raised"), ("primary", "surface"), ("primary_hover", "raised"), ("bad", "surface")],
    *[("on_primary", "primary"), ("on_primary", "primary_hover"), ("on_select", "select"), ("text", "select")],
    *[("on_rail", "rail"), ("on_rail", "rail_on"), ("primary", "window"), ("warn", "surface")],
    *[(level, f"{level}_bg") for level in ("ok", "warn", "bad", "info", "calm")],
]
SHAPES = [
    *[("border", ground) for ground in ("surface", "window")],
    *[("focus", ground) for ground in ("surface", "window", "raised")],
    *[("primary", "calm_bg"), ("done", "calm_bg"), ("done", "surface"), ("mark", "surface"), ("bad", "surface")],
    *[("primary", "select"), ("focus", "select")],
]


@THEMES
@pytest.mark.parametrize(("words", "ground"), TEXT)
def test_words_can_be_read(c: Colours, words: str, ground: str) -> None:
    assert contrast(c.role(words), c.role(ground)) >= 4.5


@THEMES
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_can_be_seen(c: Colours, shape: str, ground: str) -> None:
    assert contrast(c.role(shape), c.role(ground)) >= 3


@THEMES
@pytest.mark.parametrize("axis", range(1, 7))
def test_axes_can_be_read_on_surface_and_carry_words(c: Colours, axis: int) -> None:
    colour = c.role(f"axis-{axis}")
    assert contrast(colour, c.surface) >= 4.5
    assert contrast(ink(colour), colour) >= 4.5


@THEMES
def test_classes_of_the_map_can_be_told_apart(c: Colours) -> None:
    steps = [contrast(one, other) for one, other in zip(c.map5, c.map5[1:], strict=False)]
    assert min(steps) >= 1.6


def test_contrast_of_black_and_white_is_the_largest() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#0066cc", "#ffffff") == pytest.approx(5.57, abs=0.01)


def test_an_unknown_role_is_a_mistake_and_no_silent_hole() -> None:
    with pytest.raises(KeyError):
        LIGHT.role("blue")
