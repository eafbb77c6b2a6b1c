"""PSM Desktop: the metropolitan strategic plan on the desk of a commune and of the metropolitan office.
One program, a window (app.py) and a command line (cli.py) over the same rooms; who may import whom is checked
by tests/test_rooms.py and drawn in README.md.
"""
