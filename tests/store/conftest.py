"""Three PCs of one commune, all holding one intervention."""

import pytest
from pcs import DESK, OFFICE, TOWN, Pc, Pcs


@pytest.fixture
def pcs() -> Pcs:
    """Office, town hall and a second desk, all with one intervention, born in the town hall."""
    enrolled: set[bytes] = set()
    office, town, desk = (Pc(name, n, enrolled) for name, n in (("office", OFFICE), ("town", TOWN), ("desk", DESK)))
    town.bear("intervention", title="ponte", people_served=5)
    for a, b in [(town, office), (town, desk), (office, town), (desk, town)]:
        a.send(b)
    return office, town, desk


@pytest.fixture
def ponte(pcs: Pcs) -> int:
    """The key of the intervention all have."""
    return pcs[1].rows("intervention")[0]
