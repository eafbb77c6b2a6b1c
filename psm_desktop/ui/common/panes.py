"""Naming the panes of a screen, between which F6 goes."""

from PySide6.QtWidgets import QWidget

PANE = "pane"
"""Name of the property that makes a widget a pane."""


def mark_pane(widget: QWidget) -> QWidget:
    """Make a widget a pane for F6; gives it back."""
    widget.setProperty(PANE, True)
    return widget
