"""Start PSM Desktop from a checkout: with no arguments the window opens, with arguments it behaves as `psm`."""

import sys


def main() -> int:
    """Hand over to the window or to the command line; only the chosen one is imported."""
    if len(sys.argv) > 1:
        from psm_desktop.cli import main as run
    else:
        from psm_desktop.start import main as run
    return run()


if __name__ == "__main__":
    sys.exit(main())
