"""Development zones (开发区) from a user's own table: no public list has them all.

A CSV file as Excel and WPS save it. Every fault of a table is named at once, each with its cell.
"""

import csv
import os
from collections.abc import Iterator
from datetime import date

from zhuanyezhen.errors import Fault, UnreadableFileError, ValueTextError
from zhuanyezhen.intake import take_in
from zhuanyezhen.model.area import Area, AreaKind
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.source import Source

_HEADINGS = {
    "代码": "code",
    "名称": "name",
    "上级代码": "parent",
    "所在县代码": "hosts",
    "设立日期": "valid_from",
    "撤销日期": "valid_to",
}
_REQUIRED = ("代码", "名称")
_LARGEST = 5_000_000


def read_zones(path: str | os.PathLike[str]) -> tuple[Area, ...]:
    """The development zones of a CSV file (UTF-8 or GB18030), in its order.

    The first row has the headings 代码 and 名称, and, if wanted, 上级代码, 所在县代码 (several parted by 、),
    设立日期 and 撤销日期 (2006-03-01), in any order.

    Args:
        path: The CSV file.

    Returns:
        The zones, for ``with_zones``.

    Raises:
        UnreadableFileError: the file cannot be read, lacks a heading or has an unknown one, or cells are
            wrong: all of them are named.
    """
    name = os.fspath(path)
    try:
        rows = list(csv.reader(_text(name).splitlines()))
    except csv.Error as error:
        raise UnreadableFileError(
            f"{name}: not a CSV table: {error}", f"{name}：不是CSV表格；请另存为UTF-8编码的CSV"
        ) from error
    headings = [fold_tight(cell) for cell in rows[0]] if rows else []
    unknown = [heading for heading in headings if heading and heading not in _HEADINGS]
    missing = [heading for heading in _REQUIRED if heading not in headings]
    if unknown or missing:
        told = f"unknown heading {unknown[0]!r}" if unknown else f"no heading {missing[0]!r}"
        told_zh = f"不认识表头“{unknown[0]}”" if unknown else f"缺少表头“{missing[0]}”"
        raise UnreadableFileError(
            f"{name}: {told}; the first row has {'、'.join(_HEADINGS)}",
            f"{name}：{told_zh}；第一行应为{'、'.join(_HEADINGS)}",
        )
    areas: list[Area] = []
    faults: list[Fault] = []
    for number, row in enumerate(rows[1:], start=2):
        if any(fold_tight(cell) for cell in row):
            _read_row(
                name, number, dict(zip(headings, map(fold_tight, row), strict=False)), headings, areas, faults
            )
    if faults:
        raise UnreadableFileError.of(
            faults, en=f"{name}: {len(faults)} cell(s) are wrong:", zh=f"{name}：{len(faults)}个单元格有误："
        )
    return tuple(areas)


def example_zones() -> tuple[Area, ...]:
    """Four zones of Shanxi with their statistical codes (统计用区划代码), as examples: there are more.

    Returns:
        The zones.
    """
    from importlib.resources import as_file, files  # noqa: PLC0415 - slow to import, needed here only

    with as_file(files("zhuanyezhen.roster").joinpath("example_zones.csv")) as path:
        return read_zones(path)


def _read_row(  # noqa: PLR0913, PLR0917 - one row, and where its faults go
    name: str, number: int, cells: dict[str, str], headings: list[str], areas: list[Area], faults: list[Fault]
) -> None:
    def fault(heading: str, en: str, zh: str) -> Fault:
        place = f"{name}:{chr(ord('A') + headings.index(heading))}{number}"
        return Fault(place=place, field=heading, en=en, zh=zh)

    empty = [heading for heading in _REQUIRED if not cells.get(heading)]
    dates = dict(_dates(cells))
    wrong = [heading for heading, day in dates.items() if day is None]
    faults += [fault(heading, f"{heading} is empty", f"{heading}没有填；请填写") for heading in empty]
    faults += [
        fault(
            heading,
            f"{cells[heading]!r} is no date; write 2006-03-01",
            f"“{cells[heading]}”不是日期；请写成2006-03-01",
        )
        for heading in wrong
    ]
    if empty or wrong:
        return
    hosts = tuple(
        part
        for part in cells.get("所在县代码", "").replace("；", "、").replace("，", "、").split("、")
        if part
    )
    try:
        areas.append(
            Area(
                code=cells["代码"],
                name=cells["名称"],
                kind=AreaKind.ZONE,
                parent=cells.get("上级代码") or None,
                hosts=hosts or None,
                valid_from=dates.get("设立日期"),
                valid_to=dates.get("撤销日期"),
                source=Source(document=name, paragraph=number, cell=f"A{number}"),
            )
        )
    except ValueTextError as error:
        faults.append(fault("代码", error.text("en"), error.text("zh")))


def _dates(cells: dict[str, str]) -> Iterator[tuple[str, date | None]]:
    for heading in ("设立日期", "撤销日期"):
        if cells.get(heading):
            try:
                yield heading, date.fromisoformat(cells[heading].replace("/", "-"))
            except ValueError:
                yield heading, None


def _text(name: str) -> str:
    data = take_in(name, _LARGEST)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableFileError(
        f"{name}: neither UTF-8 nor GB18030; save the table as UTF-8 CSV",
        f"{name}：编码既不是UTF-8也不是GB18030；请另存为UTF-8编码的CSV",
    )
