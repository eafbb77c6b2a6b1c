"""The copy's own safety: a safety copy each day, the list of those there are, putting one back.

Knows no screen; the window gives it a place beside the screen and a line below.
"""
