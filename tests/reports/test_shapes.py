"""Charts as plain shapes."""

from hypothesis import given
from hypothesis import strategies as st

from psm_desktop.reports.shapes import Bar, Line, Rect, Text, bars

ROWS = [Bar("1 Innovazione", 128, "128,00", "axis-1"), Bar("2 Verde", 512, "512,00", "axis-2", hatched=True)]
EDGE = 1e-6


def test_each_row_has_its_label_its_bar_and_its_value() -> None:
    shapes = bars(ROWS, 600, 28)
    words = [shape.words for shape in shapes if isinstance(shape, Text)]
    boxes = [shape for shape in shapes if isinstance(shape, Rect)]
    assert words == ["1 Innovazione", "128,00", "2 Verde", "512,00"]
    assert [(box.fill, box.hatched) for box in boxes] == [("axis-1", False), ("axis-2", True)]
    assert boxes[1].w == 4 * boxes[0].w  # from zero, so lengths compare
    assert boxes[0].x == boxes[1].x


def test_nothing_draws_no_bar_but_keeps_its_words() -> None:
    shapes = bars([Bar("Salute", 0, "0,00")], 600, 28)
    assert not any(isinstance(shape, Rect) for shape in shapes)
    assert [shape.words for shape in shapes if isinstance(shape, Text)] == ["Salute", "0,00"]


@given(st.lists(st.integers(0, 10**15), max_size=12), st.floats(120, 2000), st.floats(12, 60))
def test_all_stays_in_the_chart(values: list[int], width: float, row_height: float) -> None:
    rows = [Bar(str(value), value, str(value)) for value in values]
    for shape in bars(rows, width, row_height):
        assert not isinstance(shape, Line)
        assert shape.x >= 0
        assert shape.x + shape.w <= width + EDGE
        assert shape.y >= 0
        assert shape.y + shape.h <= row_height * len(rows) + EDGE
