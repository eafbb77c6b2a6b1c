"""The office's list of which commune lies in which zona omogenea."""

import json
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Zones:
    """ISTAT code -> number of the zone, as text. A commune that is not named lies in none that is known."""

    of: Mapping[str, str]

    def to_json(self) -> str:
        """As a document."""
        return json.dumps({"zones": dict(sorted(self.of.items()))}, ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def from_json(text: str) -> "Zones":
        """Of a document; names it does not know are left alone. Raises KeyError, TypeError, ValueError or
        AttributeError for a text that is none."""
        said = json.loads(text)
        return Zones({str(code): str(zone) for code, zone in said["zones"].items()})
