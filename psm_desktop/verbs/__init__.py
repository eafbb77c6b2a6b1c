"""What `psm` does without a window: one function for each verb, on the same commands the window uses.

A verb takes a `Context` and gives an `Answer`: a value for --json and lines for people. `cli.py` lays out the words.
"""
