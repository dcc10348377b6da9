"""Cells that cannot be read: told once, each of them, and nobody is accused of what stands in them."""

import csv
import io
from datetime import date
from pathlib import Path

import attrs
import pytest

import zhuanyezhen as zyz
from workbooks import written
from zhuanyezhen.errors import ProgrammeFileError

_AS_OF = date(2026, 11, 24)
_SHEETS = {
    "基本情况": "项目,内容\n工作名称,例\n覆盖目标：至少个数,1\n覆盖目标：梯次,县级\n名录：截至日期,2026-10-01\n名录：已列全的类型,县（市、区）、开发区\n格式版本,2",
    "名录": "代码,名称,类型,上级代码\n140110,晋源区,县（市、区）,140100\n140121,清徐县,县（市、区）,140100",
    "单位": "编号,名称\n晋源区/工信局,区工信局\n晋源区/商务局,区商务局",
    "专业镇": "编号,名称,主导产业,所在地代码\n花卉,花卉专业镇,花卉,140110\n陈醋,陈醋专业镇,食醋,140121",
    "梯次历史": "专业镇编号,变动类型,梯次,日期\n花卉,认定,县级,2024-05-06\n陈醋,认定,省级,2023-05-06",
    "一镇一策": (
        "编号,专业镇,起始日期,终止日期,专班负责人职务,专班办公室所在单位,专班成员,建设目标,问题,重大项目清单,招商引资清单\n"
        "花卉2026,花卉,2026-01-01,2028-12-31,副区长,区工信局,区商务局,建成市级专业镇,1,冷链,无\n"
        "陈醋2026,陈醋,2026-01-01,2028-12-31,副县长,区工信局,区商务局,做强,2,无,线索1"
    ),
    "指标": "编号,名称,类型,指标方向\n产值,主导产业产值,数值,越高越好",
    "指标目标": "一镇一策编号,指标,期间,目标值,计量单位,基期值,基期\n花卉2026,产值,2025,5,亿元,3,2023",
    "指标值": "专业镇,指标,期间,数值,计量单位\n花卉,产值,2024,4,亿元\n花卉,产值,2025,5,亿元",
    "重大项目": (
        "编号,项目名称,专业镇,责任单位,当前阶段,签约日期,开工日期,投产日期,总投资,已完成投资,实际年产值\n"
        "冷链,冷链中心,花卉,区工信局,投产,2024-01,2024-06,2025-06,1.2亿元,1.2亿元,0.8亿元\n"
        "灌装,灌装线,陈醋,区商务局,开工,2026-01-10,2026-03-02,,3000万元,1000万元,"
    ),
    "招商引资": "编号,目标企业,专业镇,责任单位,招商进展,签约日期,签约金额,所属项目\n线索1,甲公司,陈醋,区商务局,签约,2025-01-10,3000万元,灌装",
    "问题台账": (
        "编号,问题描述,专业镇,责任单位,提出日期,截止日期\n"
        "1,用地不足,花卉,区工信局,2026-03-02,2026-04-02\n"
        "2,缺电,陈醋,区商务局,2026-11-02,2026-12-20"
    ),
    "办理记录": (
        "问题编号,环节,日期\n1,收集,2026-03-02\n1,交办,2026-03-03\n1,反馈,2026-03-04\n1,办结,2026-03-20\n"
        "1,回访,2026-03-22\n1,销号,2026-03-25\n2,收集,2026-11-02\n2,交办,2026-11-03\n2,反馈,2026-11-04"
    ),
}


def _cells() -> list[tuple[str, int, int]]:
    return [
        (sheet, row, column)
        for sheet, text in _SHEETS.items()
        for row, cells in enumerate(csv.reader(io.StringIO(text)))
        for column, cell in enumerate(cells)
        if row and cell and (sheet != "基本情况" or column)
    ]


def _with(place: tuple[str, int, int], word: str) -> dict[str, str]:
    sheet, row, column = place
    rows = list(csv.reader(io.StringIO(_SHEETS[sheet])))
    rows[row][column] = word
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return _SHEETS | {sheet: text.getvalue()}


def _told(path: Path) -> tuple[set[tuple[str, str, str]], list[str]]:
    """What other rules than CEL say, and which cells could not be read."""
    programme = zyz.load(path)
    report = zyz.check(programme, as_of=_AS_OF)
    cells = [each for each in report.findings if each.code.startswith("CEL")]
    assert len(programme.unread_cells) == len(cells)
    others = {(each.code, each.subject, each.message) for each in report.findings if each not in cells}
    return others, [f"{each.source.sheet}!{each.source.cell}" for each in programme.unread_cells]


@pytest.mark.parametrize("word", ["？？", "2026年13月"])
def test_no_cell_that_cannot_be_read_accuses_anybody(word: str, tmp_path: Path) -> None:
    """Whichever cell of a county's ledgers is spoilt, no rule but CEL says more than it said before.

    Only the log of a problem that is none speaks for nobody: mostly the problem was deleted.
    """
    said, unread = _told(written(tmp_path / "a.xlsx", _SHEETS))
    assert [] == unread
    spoilt = 0
    for place in (each for each in _cells() if each[::2] != ("办理记录", 0)):
        now, unread = _told(written(tmp_path / "b.xlsx", _with(place, word)))
        if f"{place[0]}!{chr(65 + place[2])}{place[1] + 1}" in unread:
            spoilt += 1
            new = {each for each in now - said if each[0] != "COV003"}
            assert (set(), place) == (new, place)
    assert spoilt > 40


def test_a_hundred_bad_cells(tmp_path: Path) -> None:
    """A hundred cells of 650: a hundred findings, and what is wrong elsewhere is found as before."""
    rows = ["编号,问题描述,责任单位,提出日期,截止日期"]
    for number in range(1, 131):
        late = "不清楚" if number <= 100 else "2026-04-02"
        rows.append(f"{number},问题{number},区工信局,2026-03-02,{late}")
    programme = zyz.load(written(tmp_path / "t.xlsx", {"问题台账": "\n".join(rows)}))
    report = zyz.check(programme, as_of=_AS_OF)
    assert 130 == len(programme.problems or ())
    counted = {code: [each.code for each in report.findings].count(code) for code in ("CEL001", "PRB002")}
    assert {"CEL001": 100, "PRB002": 30} == counted
    out = tmp_path / "批注.xlsx"
    zyz.save_annotated(tmp_path / "t.xlsx", report, out)
    assert 100 == len(zyz.load(out).unread_cells)


def test_what_was_left_out_is_not_written_as_if_it_were_all(tmp_path: Path) -> None:
    """Saving would lose what could not be read, so it is refused, with every cell."""
    path = written(tmp_path / "t.xlsx", {"问题台账": "编号,问题描述,截止日期\n1,用地,下个月"})
    with pytest.raises(ProgrammeFileError, match="问题台账!C2"):
        zyz.save(zyz.load(path), tmp_path / "t.yaml")


def test_what_the_program_keeps_itself_is_told_like_any_cell(tmp_path: Path) -> None:
    """A goal written as JSON and changed by hand, a day of the roster nobody knows where there is no roster."""
    basics = '项目,内容\n覆盖目标,"{""at_least"": ""x""}"\n名录：截至日期,昨天\n覆盖目标：梯次,何级'
    programme = zyz.load(
        written(tmp_path / "t.xlsx", {"基本情况": basics, "问题台账": "编号,问题描述\n1,用地"})
    )
    assert (None, 3) == (programme.coverage_goal, len(programme.unread_cells))
    assert ["用地"] == [each.description for each in programme.problems or ()]


@zyz.ledger("fairs", sheet="展会", noun=("展会", "fair"))
@attrs.frozen(kw_only=True)
class Fair:
    """A fair, for a programme that cannot be without a list of them."""

    id: str
    source: zyz.Source | None = attrs.field(default=None, eq=False)


@attrs.frozen(kw_only=True)
class Work(zyz.Programme):
    """A programme whose fairs must be handed over."""

    fairs: tuple[Fair, ...]


def test_a_class_that_asks_for_more_is_not_met_by_less(tmp_path: Path) -> None:
    """What a class of one's own must have and no sheet holds is an error of the file: nothing could stand for it."""
    path = written(tmp_path / "t.xlsx", {"问题台账": "编号,问题描述\n1,用地"})
    with pytest.raises(ProgrammeFileError, match="fairs"):
        zyz.load(path, of=Work)
