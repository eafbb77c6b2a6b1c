"""The lists that ship with the program, read once: communes, boundaries, plan extract, vocabularies (SOURCES.md)."""

import csv
import json
from functools import cache
from typing import TYPE_CHECKING, Any

from psm_desktop.domain.communes import Commune
from psm_desktop.domain.plan import Axis, Plan, PlanAction, Strategy
from psm_desktop.paths import data, resource

if TYPE_CHECKING:
    from psm_desktop.domain.vocabulary import Term, Vocabulary

SHORT_NAMES = {"1": "Innovazione", "2": "Verde", "3": "Mobilità", "4": "Scuola", "5": "Inclusione", "6": "Salute"}
"""The program's, not the plan's (SOURCES.md): for screens only."""

PLAN_PAGE = "cittametropolitana.torino.it, cms/sviluppo-economico/piano-strategico/psm-asse{axis}"
"""Where an axis was read, with all below it (SOURCES.md, P1-P6): only the beginning of the page could be."""

Ring = list[tuple[float, float]]
"""A closed line of (longitude, latitude)."""


@cache
def communes() -> tuple[Commune, ...]:
    """The 312 communes by code; codes are text with their leading zeros."""
    return tuple(map(_commune, _rows().values()))


@cache
def _rows() -> dict[str, dict[str, str]]:
    """Code -> what the list says of a commune, as text: most of the time one is asked for, not all."""
    with data("seed", "comuni.csv").open(encoding="utf-8", newline="") as file:
        names, *rows = csv.reader(file)
    code = names.index("istat")
    return {row[code]: dict(zip(names, row, strict=True)) for row in rows}


def _commune(row: dict[str, str]) -> Commune:
    return Commune(
        code=row["istat"],
        name=row["nome"],
        population=int(row["popolazione_2024"]),
        surface_km2=float(row["superficie_km2"]),
        altitude_zone=row["zona_altimetrica"],
        altitude_m=int(row["altitudine_m"]),
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        zone=row["zona_omogenea"] or None,
        zone_reliability=row["zona_omogenea_attendibilita"],
    )


@cache
def commune(code: str) -> Commune:
    """A commune by its code. Raises KeyError for a code that is none of the 312."""
    return _commune(_rows()[code])


def name(code: str) -> str:
    """A commune's name where no copy is at hand; its code where it is none of the 312."""
    try:
        return commune(code).name
    except KeyError:
        return code


@cache
def zones() -> dict[str, str]:
    """Number -> name of the 11 zone omogenee."""
    with data("seed", "zone_omogenee.csv").open(encoding="utf-8", newline="") as file:
        return {row["numero"]: row["nome"] for row in csv.DictReader(file)}


@cache
def plan() -> Plan:
    """Version 1: the extract of the official plan that could be read, and no word more."""
    said = _json("psm.json")
    axes = tuple(_axis(axis) for axis in said["assi"])
    counts = said["conteggi_ufficiali"]
    return Plan(
        version=1,
        title=said["piano"]["titolo"],
        vision=said["piano"]["visione"],
        axes=axes,
        official_counts=(counts["assi"], counts["strategie"], counts["azioni"]),
    )


def plan_page(of: Plan, code: str) -> str | None:
    """The page of the official site an entry of the plan was read on; None for any plan but the one that ships."""
    return PLAN_PAGE.format(axis=code.split(".")[0]) if of == plan() else None


def _axis(said: Any) -> Axis:
    strategies = tuple(
        Strategy(
            one["codice"],
            one["titolo"],
            tuple(PlanAction(action["codice"], action["titolo"], action["testo_completo"]) for action in one["azioni"]),
        )
        for one in said["strategie"]
    )
    return Axis(said["codice"], said["nome"], SHORT_NAMES[said["codice"]], said["missione_pnrr"], strategies)


@cache
def vocabulary() -> "Vocabulary":
    """Missions, components, sources, states and phases."""
    from psm_desktop.domain.vocabulary import Vocabulary

    said = _json("vocabolari.json")
    return Vocabulary(
        nrrp_missions=_terms(said["pnrr_missioni"]),
        nrrp_components=_terms(said["pnrr_componenti"]),
        funding_sources=tuple(said["fonti_finanziamento_proposte_app"]),
        procedural_states=tuple(said["stato_procedurale_opencoesione"]),
        sdg_goals=tuple(said["sdg"]),
        cup_natures=_terms(said["cup_natura"]),
        regis_phases={nature: _terms(phases) for nature, phases in said["regis_fasi"].items()},
    )


def _terms(said: dict[str, str]) -> "tuple[Term, ...]":
    from psm_desktop.domain.vocabulary import Term

    return tuple(Term(code, words) for code, words in said.items())


def _json(name: str) -> Any:  # JSON as it is in our own file
    return json.loads(data("seed", name).read_text("utf-8"))


@cache
def boundaries() -> dict[str, tuple[Ring, ...]]:
    """Commune code -> the rings of its boundary, outer and inner alike."""
    said = json.loads(resource("comuni.topojson").read_text("utf-8"))
    arcs = _arcs(said["arcs"], said["transform"])
    return {shape["id"]: _rings(shape, arcs) for shape in said["objects"]["comuni"]["geometries"]}


def _arcs(packed: list[list[list[int]]], transform: dict[str, list[float]]) -> list[Ring]:
    """TopoJSON arcs: whole steps from point to point, scaled and moved."""
    (scale_x, scale_y), (move_x, move_y) = transform["scale"], transform["translate"]
    out = []
    for arc in packed:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        out.append(points)
    return out


def _rings(shape: dict[str, Any], arcs: list[Ring]) -> tuple[Ring, ...]:
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    return tuple(_ring(numbers, arcs) for polygon in polygons for numbers in polygon)


def _ring(numbers: list[int], arcs: list[Ring]) -> Ring:
    """Arcs end to end; a number below zero is an arc walked backwards (its complement)."""
    ring: Ring = []
    for number in numbers:
        points = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += points[1:] if ring else points
    return ring
