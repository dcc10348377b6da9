"""Rows of a ledger: totals and headings of groups are no entries, in whatever column and wording; entries are."""

import pytest

from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.exchange.excel.heading import head_of
from zhuanyezhen.exchange.excel.row_kind import RowKind, Rows, said_rows

_PROJECTS = ["序号", "项目名称", "专业镇", "责任单位", "总投资（万元）", "备注"]
_PROBLEMS = ["序号", "专业镇", "存在问题", "责任单位", "完成时限", "备注"]
_UNNUMBERED = ["项目名称", "责任单位", "总投资（万元）"]
_ENTRY, _TOTAL, _HEADING = RowKind.ENTRY, RowKind.TOTAL, RowKind.HEADING


def _kinds(sheet: str, headings: list[str], *rows: list[Read]) -> list[RowKind]:
    first: list[Read] = [*headings]
    table = list(enumerate([first, *rows], start=1))
    _, head = head_of(sheet, table)
    assert head is not None
    return [kind for _, _, kind in Rows(head, first, said_rows(table, head.row))]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ([1, "花卉冷链园", "花卉", "区商务局", 300, ""], _ENTRY),
        ([2, "设计中心", "", "", "", ""], _ENTRY),
        ([3, "花卉小计", "", "", 300, ""], _ENTRY),
        (["", "合计", "", "", 300, ""], _TOTAL),
        (["", "", "", "小　计：", 300, ""], _TOTAL),
        (["共计", 5, "", "", 300, ""], _TOTAL),
        (["总计（5个）", "", "", "", 300, ""], _TOTAL),
        (["", "", "", "", 300, "以上合计"], _TOTAL),
        (["", "花卉专业镇小计", "", "", 300, ""], _TOTAL),
        (["", "", "", "全区合计：5", 300, ""], _TOTAL),
        (["一、在建项目小计", "", "", "", 300, ""], _TOTAL),
        (["本年累计", "", "", "", 300, ""], _TOTAL),
        (["一、在建项目", "", "", "", "", ""], _HEADING),
        (["一", "在建项目", "", "", 300, ""], _HEADING),
        (["（二）", "拟建项目", "", "", "", 5], _HEADING),
        (["", "（二）拟建项目", "", "", "", ""], _HEADING),
        (["", "拟建项目（共5个）", "", "", 300, ""], _HEADING),
        (["花卉专业镇", "", "", "", "", ""], _HEADING),
        (["", "", "花卉专业镇", "", "", ""], _HEADING),
        (["", "", "", "", "", "以下为新增项目"], _HEADING),
        (["【拟建】", "", "", "", "", ""], _HEADING),
        (["第二批", "", "", "", "", ""], _HEADING),
        (["2、拟建项目", "", "", "", "", ""], _HEADING),
        (["填表人：", "", "", "", "", ""], _HEADING),
        (list(_PROJECTS), _HEADING),
        (["三", "花卉市场", "花卉", "区商务局", 300, ""], _ENTRY),
        (["四", "花卉市场", "", "", 300, "在建"], _ENTRY),
        ([6, "", "", "", "", ""], RowKind.NUMBERED),
        (["W-6", "", "", "", "", ""], _ENTRY),
        (["", "花卉市场", "", "", 300, ""], _ENTRY),
        (["", "花卉市场", "花卉", "", "", ""], _ENTRY),
        (["", "", "", "", 300, ""], _ENTRY),
        (["", "", "花卉专业镇", "", 300, ""], _ENTRY),
    ],
)
def test_rows_of_projects(row: list[Read], kind: RowKind) -> None:
    """An entry has its number and its name; one begun is an entry; what only names or sums up is none."""
    assert [_ENTRY, kind] == _kinds("重大项目", _PROJECTS, [9, "花卉园", "花卉", "", "", ""], row)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (["一", "古城镇", "", "", "", ""], _HEADING),
        (["", "古城镇", "", "", "", ""], _HEADING),
        (["", "古城镇小计", "", "", "", ""], _TOTAL),
        (["", "", "一、三产融合用地不足", "", "", ""], _ENTRY),
        (["", "古城镇", "共计3个企业反映用地不足，需要协调", "", "", ""], _ENTRY),
        ([7, "古城镇", "资金合计不足", "", "", ""], _ENTRY),
    ],
)
def test_rows_of_problems(row: list[Read], kind: RowKind) -> None:
    """A description without its number is an entry begun, however it starts."""
    assert [_ENTRY, kind] == _kinds("问题台账", _PROBLEMS, [1, "", "用地", "", "", ""], row)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (["花卉园", "区商务局", 300], _ENTRY),
        (["花卉园", "", 300], _ENTRY),
        (["花卉园", "", ""], _ENTRY),
        (["花卉专业镇小计", "", 300], _TOTAL),
        (["二、拟建", "", ""], _HEADING),
    ],
)
def test_rows_without_numbers(row: list[Read], kind: RowKind) -> None:
    """Where no column numbers the entries, a name with nothing but sums beside it may be a total or a heading."""
    assert [kind] == _kinds("重大项目", _UNNUMBERED, row)


def test_entries_numbered_in_words() -> None:
    """Where all are numbered 一, 二, 三, these are entries."""
    rows: list[list[Read]] = [["一", "花卉园", "", "", "", ""], ["二", "花卉市场", "", "", 300, ""]]
    assert [_ENTRY, _ENTRY] == _kinds("重大项目", _PROJECTS, *rows)
