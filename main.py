"""Start PSM Desktop from a checkout: alone or with a copy to open, the window; with other words it is `psm`."""

import sys


def main() -> int:
    """Hand over to the window or to the command line; only the chosen one is imported."""
    words = sys.argv[1:]
    if not words or (len(words) == 1 and words[0].lower().endswith(".psmdb")):
        from psm_desktop.start import main as run
    else:
        from psm_desktop.cli import main as run
    return run()


if __name__ == "__main__":
    sys.exit(main())
