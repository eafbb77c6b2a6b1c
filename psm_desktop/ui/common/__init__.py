"""What every screen is built from: theme, icons, chips, delegates, fields, tables, cards, message bars.
The desk, which every page is given, holds the copy, the officer and the undo stack.
Knows no screen.
"""
