"""Long work off the window's thread: progress, cancel, result.
One worker thread with its own connection to the copy, one job at a time; a job touches no widget.
May import store and QtCore.
"""
