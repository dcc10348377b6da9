"""The peers of the national programme, in an environment of their own: pydantic loads, polars joins.

Reads the path of a programme's JSON file from the command line, prints one JSON line of seconds.
"""

import gc
import json
import sys
import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """What every model here is: unknown keys refused, no coercion."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Area(Strict):
    """The fields of the programme's own class, as the JSON file has them; so all below."""

    code: str
    name: str
    kind: str
    parent: str | None = None
    hosts: tuple[str, ...] | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = ()


class Roster(Strict):
    areas: tuple[Area, ...] = ()
    as_of: date | None = None
    origin: str | None = None
    complete: tuple[str, ...] = ()
    incomplete: tuple[str, ...] = ()


class TierChange(Strict):
    kind: str
    tier: str | None = None
    on: str | None = None
    batch: str | None = None


class Town(Strict):
    id: str
    name: str
    industry: str | None = None
    areas: tuple[str, ...] = ()
    tiers: tuple[TierChange, ...] | None = None


class Target(Strict):
    indicator: str
    period: str | None = None
    value: Decimal | None = None
    measured_in: str | None = None


class TaskForce(Strict):
    leader_post: str | None = None
    office_at: str | None = None
    members: tuple[str, ...] | None = None


class Policy(Strict):
    id: str
    towns: tuple[str, ...]
    document: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    task_force: TaskForce | None = None
    goals: tuple[str, ...] | None = None
    indicators: tuple[Target, ...] | None = None
    problems: tuple[str, ...] | None = None
    major_projects: tuple[str, ...] | None = None
    investment_list: tuple[str, ...] | None = None


class Entry(Strict):
    id: str
    name: str | None = None
    description: str | None = None
    company: str | None = None
    town: str | None = None
    unit: str | None = None


class Programme(Strict):
    schema_version: int
    name: str
    roster: Roster
    units: tuple[Entry, ...]
    towns: tuple[Town, ...]
    policies: tuple[Policy, ...]
    indicators: tuple[Entry, ...]
    projects: tuple[Entry, ...]
    investment_leads: tuple[Entry, ...]
    problems: tuple[Entry, ...]


def main(path: str) -> None:
    """Time loading with pydantic, and the anti-join of a clerk who knows polars."""
    text = Path(path).read_bytes()
    gc.disable()  # as our side does
    times = []
    for _ in range(4):  # the first warms up
        wall, cpu = time.perf_counter(), time.process_time()
        programme = Programme.model_validate_json(text)
        times.append((time.perf_counter() - wall, time.process_time() - cpu))
    loaded = sorted(times[1:], key=lambda each: each[1])[1]
    areas = pl.DataFrame(
        {
            "code": [area.code for area in programme.roster.areas],
            "kind": [area.kind for area in programme.roster.areas],
            "ended": [area.valid_to is not None for area in programme.roster.areas],
        }
    )
    ranks = {"pool": 0, "county": 1, "municipal": 2, "provincial": 3}
    rows = [
        (code, change.on, ranks[change.tier or "pool"])
        for town in programme.towns
        for code in town.areas
        for change in town.tiers or ()
    ]
    start = time.perf_counter()
    towns = pl.DataFrame(rows, schema=["code", "on", "rank"], orient="row")
    reached = towns.filter((pl.col("on") <= "2026-11") & (pl.col("rank") >= ranks["municipal"]))
    uncovered = areas.filter(pl.col("kind").is_in(["county", "zone"]) & ~pl.col("ended")).join(
        reached, on="code", how="anti"
    )
    joined = time.perf_counter() - start
    print(json.dumps({"load": loaded, "join": joined, "uncovered": uncovered.height}))


if __name__ == "__main__":
    main(sys.argv[1])
