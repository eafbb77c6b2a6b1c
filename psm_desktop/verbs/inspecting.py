"""What a package says of itself, for anybody: no seal is opened, no workspace is needed."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from psm_desktop.domain.days import moment
from psm_desktop.domain.numbers import counted, grouped
from psm_desktop.domain.parcel import MAGIC, Parcel
from psm_desktop.errors import PsmError
from psm_desktop.sentences import sentence
from psm_desktop.verbs.context import Answer, Context

if TYPE_CHECKING:
    from psm_desktop.sync.envelope import Glance, Header

KINDS = {"invitation": "Invito", "return": "Ritorno", "receipt": "Ricevuta", "evidence": "Allegati", "plan": "Piano"}


def inspect(context: Context) -> Answer:
    """Header and counts of each package found in files; exit 1 when one of them does not hold, with its sentence."""
    from psm_desktop.readers.parcels import parcels

    found = [
        one for name in context.args.files for one in _locked(Path(name)) or map(_inspected, parcels([Path(name)]))
    ]
    bad = [value["text"] for value, _ in found if value["problem"]]
    told = bad[0] if len(found) == 1 and bad else sentence("files-not-whole", bad=len(bad), all=len(found))
    lines = [line for _, some in found for line in some]
    return Answer([value for value, _ in found], lines, complaint=told if bad else "")


def _locked(file: Path) -> list[tuple[dict[str, Any], list[str]]]:
    """What a handover or the copy of a key says of itself; nothing for any other file."""
    from psm_desktop.verbs import handover, key_files

    try:
        found = handover.inspected(file) or key_files.inspected(file)
    except PsmError as problem:
        text = str(problem)
        return [({"name": file.name, "problem": problem.code, "text": text}, [f"{file.name}: {text}"])]
    return [found] if found else []


def _inspected(parcel: Parcel) -> tuple[dict[str, Any], list[str]]:
    """For --json and for people."""
    from psm_desktop.sync import envelope
    from psm_desktop.sync.incoming import place_of

    place = place_of(parcel.name, parcel.inside)
    value: dict[str, Any] = {"name": parcel.name, "inside": parcel.inside or None, "bytes": len(parcel.data) or None}
    try:
        if parcel.problem is not None:
            raise parcel.problem
        value["version"] = _version(parcel.data)
        glance = envelope.glance(parcel.data)
    except PsmError as problem:
        text = str(PsmError(problem.code, **{"name": parcel.name} | problem.facts))
        return value | {"problem": problem.code, "text": text}, [f"{place}: {text}"]
    code = None if glance.is_signed else "package-damaged"
    told = sentence(code or "package-holds")
    value |= _said(glance) | {"problem": code, "text": told}
    if glance.is_signed and glance.header.kind == "plan":
        value["documents"] = _documents(parcel.data)
    return value, [f"{place}: {told}", *(f"  {line}" for line in _lines(glance.header, value))]


def _documents(data: bytes) -> list[dict[str, Any]]:
    """What is in a file for all communes, which is not sealed; nothing where it cannot be read."""
    from psm_desktop.sync import envelope, plan_files

    try:
        header, payload = envelope.open_(data, None)
        found = plan_files.documents_in(payload, header.made_at, is_training=header.is_training)
    except PsmError:
        return []
    return [
        {"kind": one.kind, "version": one.version, "sha256": one.sha256, "figures": plan_files.figures(one)}
        for one in found
    ]


def _version(data: bytes) -> int | None:
    """Of the format; None for what is no package, or ends before it."""
    return data[len(MAGIC)] if data.startswith(MAGIC) and len(data) > len(MAGIC) else None


def _said(glance: "Glance") -> dict[str, Any]:
    from psm_desktop.store import seed
    from psm_desktop.sync import keys, phrase, plan_files, squeeze

    header = glance.header
    is_for_all = header.commune == plan_files.EVERY
    return {
        "kind": header.kind,
        "is_training": header.is_training,
        "commune": None if is_for_all else header.commune,
        "commune_name": None if is_for_all else seed.name(header.commune),
        "signer": header.signer.hex(),
        "fingerprint": keys.fingerprint(header.signer),
        "words": " ".join(phrase.of_key(header.signer)),
        "made_at": header.made_at,
        "plan": header.plan,
        "readers": header.readers,
        "dictionary": header.dictionary,
        "is_readable_here": squeeze.has(header.dictionary) and header.kind in KINDS,
        "size": header.size,
        "lines": header.lines,
        "acts": header.acts,
        "part": list(header.part) or None,
        "range": [{"site": str(site), "base": base, "head": head} for site, base, head in header.span],
        "has_content": glance.has_content,
        "is_signed": glance.is_signed,
    }


def _lines(header: "Header", said: dict[str, Any]) -> list[str]:
    kind = KINDS.get(header.kind, f"Tipo «{header.kind}», che questo programma non conosce")
    training = ", dati di prova" if header.is_training else ""
    part = ", parte {} di {}".format(*header.part) if header.part else ""
    lines, acts = counted(header.lines, "modifica", "modifiche"), counted(header.acts, "operazione", "operazioni")
    readers = counted(header.readers, "destinatario", "destinatari") if header.readers else "non sigillato"
    to = f"{said['commune_name']} ({header.commune})" if said["commune"] else "per tutti i Comuni"
    return [
        f"{kind}{part}, {to}{training}",
        f"Scritto il {moment(header.made_at)}, versione {header.plan} del Piano",
        f"Chiave di chi lo ha firmato: {said['fingerprint']} · {said['words']}",
        *([] if header.part or header.kind == "plan" else [f"{lines} in {acts}"]),
        *(f"Contiene: {_document_words(one)}" for one in said.get("documents", ())),
        *(f"Numero {site}: {_stretch(base, head)}" for site, base, head in header.span),
        f"{grouped(said['bytes'])} byte, {grouped(header.size)} da aperto; {readers}; "
        f"formato {said['version']}, dizionario {header.dictionary}",
    ]


def _document_words(one: dict[str, Any]) -> str:
    from psm_desktop.sync.plan_words import document_words

    return document_words(one["kind"], one["version"], one["figures"])


def _stretch(base: int, head: int) -> str:
    return f"righe da {base + 1} a {head}" if head > base else f"fino alla riga {head}, niente di nuovo"
