"""The monthly report as a Word file and as a workbook: read back, the same twice, hostile words harmless."""

import io
from datetime import date
from decimal import Decimal

import docx
import openpyxl
import pytest
from attrs import evolve

import zhuanyezhen as zyz
from zhuanyezhen.model.indicator import Observation
from zhuanyezhen.reporting.monthly import MonthlySection, monthly_sections, monthly_to_docx, monthly_to_xlsx
from zhuanyezhen.values.money import Money
from zhuanyezhen.values.period import Period
from zhuanyezhen.words import Language

_DAY = date(2026, 11, 24)


def _wan(figure: int) -> Money:
    return Money(Decimal(figure), "万元")


_PROGRAMME = zyz.Programme(
    name="某县专业镇工作",
    towns=(zyz.Town(id="花卉", name="花卉专业镇"),),
    units=(zyz.Unit(id="某县/商务局", name="县商务局"),),
    projects=(
        zyz.Project(id="1", name="冷链", town="花卉", unit="某县/商务局", total_investment=_wan(1000), invested=_wan(400)),
        zyz.Project(id="2", name="温室", town="花卉", total_investment=Money(Decimal(1), "亿元")),
        zyz.Project(id="3", name="外资", invested=Money(Decimal(5), "万美元")),
    ),
    problems=(
        zyz.Problem(id="1", description="用地", unit="某县/商务局", town="花卉", raised_on=date(2026, 11, 2), due=date(2026, 11, 10)),
        zyz.Problem(id="2", description="用电", town="花卉", due=date(2026, 11, 28)),
        zyz.Problem(
            id="3",
            description="用水",
            unit="某县/商务局",
            raised_on=date(2026, 10, 2),
            steps=(zyz.Step(kind=zyz.StepKind.RESOLVED, on=date(2026, 11, 3)),),
        ),
    ),
    investment_leads=(zyz.InvestmentLead(id="1", company="甲公司", unit="某县/商务局"),),
    observations=(Observation(town="花卉", indicator="产值", period=Period(2025, 1, 12), value=Decimal("8.2"), measured_in="亿元"),),
)  # fmt: skip
_REPORT = zyz.check(_PROGRAMME, as_of=_DAY)


def _section(title: str) -> MonthlySection:
    return next(each for each in monthly_sections(_PROGRAMME, _REPORT) if each.title == title)


def test_who_has_what_open() -> None:
    """By unit and by town: open, overdue, due, raised and dealt with this month, projects, leads; sums below."""
    assert (
        ("县商务局", "1", "1", "0", "1", "1", "1", "1"),
        ("没有责任单位", "1", "0", "1", "0", "0", "2", "0"),
        ("合计", "2", "1", "1", "1", "1", "3", "1"),
    ) == _section("调度表（按责任单位）").rows
    assert (
        ("花卉专业镇", "2", "1", "1", "1", "0", "2", "0"),
        ("没有写明专业镇", "0", "0", "0", "0", "1", "1", "1"),
        ("合计", "2", "1", "1", "1", "1", "3", "1"),
    ) == _section("调度表（按专业镇）").rows


def test_tasks_led_stand_with_the_units_of_a_plan() -> None:
    """And what was not handed over is no nought."""
    plan = zyz.parse_plan(
        "某县方案\n（一）做优。（责任单位：县商务局牵头，县财政局配合）\n",
        name="方案.txt",
        jurisdiction="某县",
    )
    programme = evolve(zyz.Programme.from_plan(plan), problems=_PROGRAMME.problems)
    sections = monthly_sections(programme, zyz.check(programme, as_of=_DAY))
    table = next(each for each in sections if each.title == "调度表（按责任单位）")
    assert ("责任单位", "牵头任务", "未办结问题") == table.headings[:3]
    assert ("县商务局", "1", "1", "1", "0", "1", "1", "—", "—") in table.rows
    assert "调度表（按责任单位）" not in {
        each.title for each in monthly_sections(zyz.Programme(name="例"), _REPORT)
    }


def test_what_was_invested() -> None:
    """Sums of what was filled in, in one unit; what was not, and what is in dollars, is told and not counted."""
    told = _section("项目投资完成情况")
    assert (
        ("花卉专业镇", "2", "11000", "400", "40%", "—", "—", "—"),
        ("没有写明专业镇", "1", "—", "—", "—", "—", "—", "—"),
        ("合计", "3", "11000", "400", "40%", "—", "—", "—"),
    ) == told.rows
    assert (
        "没有填写总投资的项目1个，没有填写累计完成投资的1个。",
        "以外币计的金额1处，没有折算，未计入。",
    ) == told.told[1:]


def test_the_month_and_what_has_no_target() -> None:
    """What lacks a day is told, and a figure nobody set a target for is shown as that."""
    assert (
        "2026年11月新提出1个，办结1个，销号0个；没有写明提出日期1个、办结日期0个，未计入。"
        == _section("问题办理").told[1]
    )
    assert (("花卉专业镇", "产值", "8.2", "2025年", "亿元"),) == _section("没有目标的指标值").rows


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_word_file(lang: Language) -> None:
    """An official document: its page, its headings, every table with headings that repeat, sums in bold; the same twice."""
    sections = monthly_sections(_PROGRAMME, _REPORT, lang=lang)
    made = monthly_to_docx(_PROGRAMME, _REPORT, sections, lang=lang)
    assert made == monthly_to_docx(_PROGRAMME, _REPORT, sections, lang=lang)
    document = docx.Document(io.BytesIO(made))
    page = document.sections[0]
    assert [210, 297, 37, 35, 28, 26] == [
        round(each.mm)
        for each in (
            page.page_width,
            page.page_height,
            page.top_margin,
            page.bottom_margin,
            page.left_margin,
            page.right_margin,
        )
        if each
    ]
    heads = [each.text for each in document.paragraphs if each.style and each.style.name == "Heading 1"]
    assert len(sections) == len(heads)
    assert heads[0] == ("一、覆盖情况" if lang == "zh" else "1. Coverage")
    tables = [each for each in sections if each.rows]
    assert [tuple(cell.text for cell in each.rows[0].cells) for each in document.tables] == [
        each.headings for each in tables
    ]
    for table, section in zip(document.tables, tables, strict=True):
        assert len(section.rows) + 1 == len(table.rows)
        assert "w:tblHeader" in table.rows[0]._tr.xml  # noqa: SLF001 - python-docx does not tell
        assert bool(section.totals) is table.rows[-1].cells[0].paragraphs[0].runs[0].bold
    assert '"PAGE"' in page.footer.paragraphs[0]._p.xml  # noqa: SLF001 - the same


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_workbook(lang: Language) -> None:
    """A sheet of what is told and one of each table, figures as numbers, shares as percentages; the same twice."""
    sections = monthly_sections(_PROGRAMME, _REPORT, lang=lang)
    made = monthly_to_xlsx(_PROGRAMME, _REPORT, sections, lang=lang)
    assert made == monthly_to_xlsx(_PROGRAMME, _REPORT, sections, lang=lang)
    book = openpyxl.load_workbook(io.BytesIO(made))
    assert 1 + sum(bool(each.rows) for each in sections) == len(book.sheetnames)
    told = [row[0] for row in book.worksheets[0].iter_rows(values_only=True)]
    assert [each for section in sections for each in section.told] == [
        each for each in told if each in {line for section in sections for line in section.told}
    ]
    page = next(each for each in book.worksheets if each.cell(1, 3).value in {"总投资", "Total"})
    assert [11000, 400, 0.4] == [page.cell(2, column).value for column in (3, 4, 5)]
    assert ("0.00%", "A1:H3") == (page.cell(2, 5).number_format, page.auto_filter.ref)


def test_hostile_words_stay_words() -> None:
    """A formula, a control character, a lone surrogate, a name no sheet may have, twice the same."""
    programme = evolve(_PROGRAMME, name="=cmd|'/c calc'!A0\x1b\ud800[月报]:*?" + "长" * 60)
    sections = (
        MonthlySection(
            title="一/二[三]" * 9, told=("=1+1",), headings=("=甲", "乙"), rows=(("=1+1", "007"),)
        ),
        MonthlySection(title="一/二[三]" * 9, headings=("甲", "乙"), rows=(("123456789012", "-3.5"),)),
    )
    book = openpyxl.load_workbook(io.BytesIO(monthly_to_xlsx(programme, _REPORT, sections)))
    cells = [(cell.value, cell.data_type) for page in book.worksheets[1:] for cell in page[2]]
    assert [("=1+1", "s"), ("007", "s"), ("123456789012", "s"), (-3.5, "n")] == cells
    text = docx.Document(io.BytesIO(monthly_to_docx(programme, _REPORT, sections))).paragraphs[0].text
    assert text.startswith("=cmd|'/c calc'!A0␛�")


def test_sums_of_nothing_are_not_filtered() -> None:
    """A table of a row of sums alone, as where no project is there."""
    programme = zyz.Programme(name="例", projects=())
    report = zyz.check(programme, as_of=_DAY)
    book = openpyxl.load_workbook(
        io.BytesIO(monthly_to_xlsx(programme, report, monthly_sections(programme, report)))
    )
    page = next(each for each in book.worksheets if each.title.endswith("项目投资完成情况"))
    assert ("合计", 0, None) == (page["A2"].value, page["B2"].value, page.auto_filter.ref)
