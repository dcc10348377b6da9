"""The roster of China: counts, codes, homonyms, days, and what it costs."""

import subprocess
import sys
from datetime import date
from importlib.resources import files

import pytest

from zhuanyezhen.errors import UnknownAreaError
from zhuanyezhen.model.area import AreaKind
from zhuanyezhen.roster.china import china_roster, find_area

_NOW = date(2026, 11, 24)


def test_the_counts() -> None:
    """2,847 county-level divisions; Shanxi has 117 in 11 prefecture-level cities (design.md §10)."""
    roster = china_roster()
    shanxi = china_roster(within="140000", on=_NOW)
    assert (2847, 117, 11) == (
        len(roster.within(None, AreaKind.COUNTY, _NOW)),
        len(shanxi.within("140000", AreaKind.COUNTY, _NOW)),
        len(shanxi.within("140000", AreaKind.PREFECTURE, _NOW)),
    )
    assert (True, None, date(2026, 9, 11)) == (
        roster.is_complete(AreaKind.COUNTY),
        roster.is_complete(AreaKind.ZONE),
        roster.as_of,
    )


def test_all_of_china_is_one_object() -> None:
    """What a roster puts in order and by name once is kept with it: rules ask for it at every check."""
    assert china_roster() is china_roster()


@pytest.mark.parametrize(
    ("year", "count"), [(2020, 2844), (2021, 2843), (2022, 2844), (2023, 2844), (2024, 2846), (2025, 2845)]
)
def test_the_counts_of_the_years(year: int, count: int) -> None:
    """The state at the end of a year is what the changes of the later years leave when undone."""
    assert count == len(china_roster().within(None, AreaKind.COUNTY, date(year, 12, 31)))


@pytest.mark.parametrize(
    ("text", "on", "codes"),
    [
        ("晋源区", _NOW, ["140110"]),
        ("140110", _NOW, ["140110"]),
        ("新华区", _NOW, ["130105", "130902", "410402"]),
        ("太谷县", _NOW, []),
        ("太谷县", date(2019, 12, 30), ["140726"]),
        ("140726", date(2019, 12, 31), []),
        ("太谷区", date(2019, 12, 31), ["140703"]),
        ("长治县", date(2018, 12, 30), ["140421"]),
        ("上党区", date(2018, 12, 31), ["140404"]),
        ("无此县", None, []),
    ],
)
def test_lookups(text: str, on: date | None, codes: list[str]) -> None:
    """By code or name, as of a day; homonyms all come back."""
    assert codes == [area.code for area in find_area(text, on=on)]


def test_lookups_within_a_place() -> None:
    """A homonym is told apart by the province it lies in; a code outside it is not found."""
    assert (["410402"], []) == (
        [area.code for area in find_area("新华区", within="410000", on=_NOW)],
        list(find_area("140110", within="410000")),
    )


def test_a_part_of_the_roster() -> None:
    """A district's roster is the district and what it lies in; former forms come along with their dates."""
    assert ["140000", "140100", "140110"] == [area.code for area in china_roster(within="140110").areas]
    assert "140726" in {area.code for area in china_roster(within="140700").areas}
    assert "140726" not in {area.code for area in china_roster(within="140700", on=_NOW).areas}
    with pytest.raises(UnknownAreaError, match="149999"):
        china_roster(within="149999")


def test_municipalities_and_former_codes_have_parents_that_exist() -> None:
    """Every parent of the roster is an area of the roster."""
    roster = china_roster()
    codes = {area.code for area in roster.areas}
    assert set() == {area.parent for area in roster.areas if area.parent} - codes
    assert "110000" == find_area("崇文区")[0].parent


def test_the_data_file_is_small() -> None:
    """It travels in every wheel."""
    assert files("zhuanyezhen.roster").joinpath("china.json.gz").read_bytes().__len__() < 60_000


def test_it_is_not_loaded_by_an_import() -> None:
    """``import zhuanyezhen`` and a check of a plan read nothing of it."""
    code = (
        "import sys, datetime; seen = []; "
        "sys.addaudithook(lambda event, args: seen.append(str(args[0])) if event == 'open' else None); "
        "import zhuanyezhen as zyz; zyz.check(zyz.parse_plan('一、任务'), as_of=datetime.date(2026, 1, 1)); "
        "print([each for each in seen if 'china.json' in each])"
    )
    assert (
        "[]\n"
        == subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    )


def test_all_of_china_on_a_day() -> None:
    """What did not stand that day is left out, of the whole as of a part."""
    day = date(2026, 11, 24)
    now = china_roster(on=day)
    assert all(each.existed(day) for each in now.areas)
    assert 0 < len(now.areas) < len(china_roster().areas)
