"""The one way in which the program speaks to a screen reader about a change nobody moved the focus to."""

from PySide6.QtWidgets import QWidget


def announce(where: QWidget, sentence: str, urgent: bool = False) -> None:
    """Have `sentence` read aloud, if anything listens; `urgent` interrupts what is being read."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # its enumerations take time, and can wait

    event = QAccessibleAnnouncementEvent(where, sentence)
    strength = QAccessible.AnnouncementPoliteness
    event.setPoliteness(strength.Assertive if urgent else strength.Polite)
    QAccessible.updateAccessibility(event)
