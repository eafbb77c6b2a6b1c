"""Strumenti › Cestino: what was deleted in this commune, beside the screen; put back, or emptied after a question.

Knows no screen; the window gives it a place.
"""
