"""What makes loading the program quick; called before the rest is imported.

While modules are loaded and the window is built nothing becomes rubbish, and looking for it all the same takes a tenth
of the time: nobody looks until the first picture stands (`rubbish.py`). And importing is done by Python itself: PySide
puts an `__import__` of its own in its place, which reads the source of every module for a word that switches its names
to snake_case. None of ours has it.
"""

import builtins
import gc


def load_swiftly() -> None:
    """From now on nobody looks for rubbish, and imports are plain; twice does no harm."""
    gc.disable()
    import PySide6.QtCore  # noqa: F401  (only now, for the same reason; it is what changes `__import__`)

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
