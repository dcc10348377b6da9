"""Development zones from a table: what people write, and every fault with its cell."""

from datetime import date
from pathlib import Path

import pytest

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.roster.zones import example_zones, read_zones


def _table(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "zones.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_table_as_offices_keep_it(tmp_path: Path, encoding: str) -> None:
    """Any order of headings, full-width digits, blanks, empty rows, several hosts, both encodings."""
    text = (
        "名称, 代码 ,所在县代码,设立日期,撤销日期,上级代码\n"
        "综改 区,１４０１７１,140110、140105,2017-02-24,,140100\n"
        ",,,,,\n"
        "某园区,JK-1,,2006/03/01,2020-01-01,\n"
    )
    first, second = read_zones(_table(tmp_path, text, encoding))
    assert ("140171", "综改区", ("140110", "140105"), date(2017, 2, 24), "140100") == (
        first.code,
        first.name,
        first.hosts,
        first.valid_from,
        first.parent,
    )
    assert (None, date(2006, 3, 1), date(2020, 1, 1), None) == (
        second.hosts,
        second.valid_from,
        second.valid_to,
        second.parent,
    )
    assert f"{tmp_path / 'zones.csv'}:A4" == str(second.source)


def test_every_fault_with_its_cell(tmp_path: Path) -> None:
    """Empty cells, dates that are none and impossible codes are named together."""
    path = _table(tmp_path, "代码,名称,设立日期\n,甲,\nJK 1*,乙,\n140171,,去年\n140171,丙,2020-02-30\n")
    with pytest.raises(UnreadableFileError, match=r"5 cell\(s\) are wrong") as caught:
        read_zones(path)
    assert [
        f"{path}:A2: 代码 is empty",
        f"{path}:A3: not a code of a zone: 'JK1*'; six digits as in '140110'",
        f"{path}:B4: 名称 is empty",
        f"{path}:C4: '去年' is no date; write 2006-03-01",
        f"{path}:C5: '2020-02-30' is no date; write 2006-03-01",
    ] == [line.strip() for line in str(caught.value).splitlines()[1:]]
    assert [("代码", "代码没有填；请填写"), ("设立日期", "“去年”不是日期；请写成2006-03-01")] == [
        (fault.field, fault.zh) for fault in caught.value.faults if fault.place[-2:] in {"A2", "C4"}
    ]


def test_many_faults_are_counted(tmp_path: Path) -> None:
    """The message holds twenty and the number of the rest."""
    with pytest.raises(UnreadableFileError, match="and 5 more"):
        read_zones(_table(tmp_path, "代码,名称\n" + ",甲\n" * 25))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\n", "no heading '代码'"),
        ("代码\n140171\n", "no heading '名称'"),
        ("代码,名称,面积\n", "unknown heading '面积'"),
    ],
)
def test_headings(tmp_path: Path, text: str, message: str) -> None:
    """A missing or unknown heading is an error that lists the known ones."""
    with pytest.raises(UnreadableFileError, match=message):
        read_zones(_table(tmp_path, text))


def test_files_that_are_no_table(tmp_path: Path) -> None:
    """A missing file, bytes of no encoding, and a file beyond all size."""
    with pytest.raises(UnreadableFileError, match="does not exist"):
        read_zones(tmp_path / "none.csv")
    binary = tmp_path / "zones.csv"
    binary.write_bytes(b"\xff\xff\x00\x81")
    with pytest.raises(UnreadableFileError, match="neither UTF-8 nor GB18030"):
        read_zones(binary)
    binary.write_text("长" * 200_000, "utf-8")
    with pytest.raises(UnreadableFileError, match="not a CSV table"):
        read_zones(binary)
    with binary.open("wb") as file:
        file.truncate(6_000_000)
    with pytest.raises(UnreadableFileError, match="is larger than the 4 MB that are read"):
        read_zones(binary)


def test_the_examples() -> None:
    """Four zones of Shanxi, each under its city, hosts unknown."""
    assert [("140171", "140100"), ("140271", "140200"), ("140471", "140400"), ("140671", "140600")] == [
        (zone.code, zone.parent) for zone in example_zones() if zone.hosts is None
    ]
