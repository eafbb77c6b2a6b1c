"""What tests of plan files need: a next version of the plan, and files closed by a program of somebody's own."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from psm_desktop.domain.plan import Change, Plan, PlanAction
from psm_desktop.office import publishing
from psm_desktop.store import plans, seed
from psm_desktop.store.documents import PLAN, PUBLISHED, Document
from psm_desktop.sync import envelope, keys, plan_files
from psm_desktop.sync.header import Header
from tests.sync.world import Pc


def next_plan(before: Plan | None = None, old: str = "3.1.1") -> Plan:
    """The plan with one action moved to the next free code of its strategy, and the crosswalk that says so."""
    before = before or seed.plan()
    above, _, _ = old.rpartition(".")
    new = f"{above}.19"
    axes = tuple(
        replace(
            axis,
            strategies=tuple(
                replace(s, actions=tuple(_moved(a, old, new) for a in s.actions)) for s in axis.strategies
            ),
        )
        for axis in before.axes
    )
    return replace(before, version=before.version + 1, axes=axes, crosswalk=(Change("moved", old, (new,)),))


def _moved(action: PlanAction, old: str, new: str) -> PlanAction:
    return replace(action, code=new) if action.code == old else action


def published(office: Pc, plan: Plan | None = None) -> Path:
    """The file for the communes; with a plan, one that is published with it."""
    if plan is not None:
        plans.add_draft(office.db, plan, next(office.clock))
    return publishing.publish(office.db, office.out("piano"), next(office.clock)).made.file


def document(kind: str = PLAN, version: int = 2, content: bytes | None = None, at: int = 5) -> Document:
    content = replace(next_plan(), version=version).to_json().encode() if content is None else content
    return Document(kind, version, content, PUBLISHED, at, at)


def closed(pc: Pc, those: Sequence[Document] | object, **header: object) -> Path:
    """A file of any documents, or around any payload, signed by the copy's own key."""
    pair = keys.of(pc.db)
    payload = plan_files.payload(those) if isinstance(those, list) else those
    about = Header(plan_files.KIND, False, plan_files.EVERY, pair.signer, next(pc.clock), 2)
    out = pc.out("falso")
    out.write_bytes(envelope.close(replace(about, **header), payload, pair))  # type: ignore[arg-type]
    return out


def digest(content: bytes) -> bytes:
    return sha256(content).digest()
