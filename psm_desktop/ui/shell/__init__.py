"""The frame around the screens: rail, menus, status bar, panes, undo, window state.
The only part of the window that knows all screens; it puts them side by side and passes intents on.
No screen imports it.
"""
