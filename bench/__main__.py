"""Print every line; exit 1 when a goal is missed. `python -m bench field` measures one part."""

import os
import sys
import tempfile
from importlib import import_module
from pathlib import Path

PARTS = {
    "field": "field_saved",
    "list": "listing",
    "record": "record",
    "find": "finding",
    "held": "held",
    "memory": "memory",
    "package": "package",
    "round": "full_round",
    "cold": "cold_start",
}


def main() -> int:
    """Measure what is named, or all."""
    missed = 0
    with tempfile.TemporaryDirectory(prefix="psm-bench-") as folder:
        os.environ["PSM_CONFIG"] = str(Path(folder) / "config")
        for name in sys.argv[1:] or PARTS:
            for found in import_module(f"bench.{PARTS[name]}").measure(Path(folder)):
                print(found.line, flush=True)
                missed += bool(found.goal) and found.ratio > found.goal
    return 1 if missed else 0


sys.exit(main())
