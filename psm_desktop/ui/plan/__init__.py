"""Il Piano: its tree with what hangs on it, the net of its axes, what is missing of the official text.

`page.py` is what the frame is given.
"""
