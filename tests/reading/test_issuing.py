"""Who issued a document, when, under which number."""

from datetime import date

import pytest

from zhuanyezhen.reading.plan import parse_plan

_TASK = "一、重点任务\n（一）做强产业。（责任单位：县工信局牵头）\n"


def _issuing(text: str) -> tuple[str | None, str | None, date | None]:
    plan = parse_plan(text)
    number = str(plan.document_number) if plan.document_number else None
    return number, plan.issuer, plan.issued_on


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("澄政办发〔2019〕81号", "澄政办发〔2019〕81号"),
        ("（澄政办发〔2019〕81号）", "澄政办发〔2019〕81号"),
        ("（澄政办发〔2019〕81号 2019年9月7日）", "澄政办发〔2019〕81号"),
        ("(澄政办发[2019]81号,2019年9月7日)", "澄政办发〔2019〕81号"),
        ("文    号 澄政办发〔2019〕81号", "澄政办发〔2019〕81号"),
        ("澄江县人民政府令\n第45号", "澄江县人民政府令第45号"),
        ("根据（晋政办发〔2022〕80号）", None),
        ("晋政办发〔2022〕80号精神", None),
        ("澄政办发〔201981号", None),
        ("见澄政办发〔2019〕81号", None),
    ],
)
def test_the_number(head: str, number: str | None) -> None:
    """On its own line, in brackets, in the metadata; a number that is cited is not the document's."""
    assert number == _issuing(f"澄江县花卉专业镇实施方案\n{head}\n{_TASK}")[0]


def test_the_number_behind_the_title() -> None:
    """In brackets on the title's line."""
    assert ("澄政办发〔2019〕8号", "澄江县人民政府办公室", None) == _issuing(
        f"澄江县人民政府办公室关于加快花卉产业发展的实施意见（澄政办发〔2019〕8号）\n{_TASK}"
    )


@pytest.mark.parametrize(
    ("text", "issuer", "issued_on"),
    [
        ("澄江县花卉实施方案\n{}澄江县人民政府\n2025年3月1日\n", "澄江县人民政府", date(2025, 3, 1)),
        (
            "澄江县花卉实施方案\n{}澄江县人民政府办公室 2025年3月1日\n",
            "澄江县人民政府办公室",
            date(2025, 3, 1),
        ),
        (
            "澄江县花卉实施方案\n{}县工信局\n县财政局\n县商务局\n2025年3月1日\n",
            "县工信局、县财政局、县商务局",
            date(2025, 3, 1),
        ),
        (
            "澄江县花卉实施方案\n{}县工信局 县财政局、县商务局\n2025年3月1日\n",
            "县工信局、县财政局、县商务局",
            date(2025, 3, 1),
        ),
        ("国务院关于促进花卉发展的意见\n{}国务院\n2025年3月1日\n", "国务院", date(2025, 3, 1)),
        ("国务院关于促进花卉发展的意见\n{}2025年3月1日\n", "国务院", date(2025, 3, 1)),
        ("县工信局 县财政局关于印发花卉实施方案的通知\n{}", "县工信局、县财政局", None),
        ("县工信局\n县财政局\n关于印发花卉实施方案的通知\n{}", "县工信局、县财政局", None),
        (
            "澄江县人民政府令\n第87号\n2025年3月1日\n澄江县花卉管理办法\n{}",
            "澄江县人民政府",
            date(2025, 3, 1),
        ),
        ("省政府关于花卉的要求很高\n澄江县花卉实施方案\n{}", None, None),
        ("大家关于花卉发展的意见\n{}", None, None),
        ("澄江县人民政府办公室转发县林业局等部门关于花卉意见的通知\n{}", "澄江县人民政府办公室", None),
        ("县工信局等五部门关于印发花卉实施方案的通知\n{}", "县工信局", None),
        (
            "花卉方案\n{}澄江县花卉领导小组办公室\n（代章）\n2025年3月1日\n",
            "澄江县花卉领导小组办公室",
            date(2025, 3, 1),
        ),
        ("花卉方案\n{}白石街道办事处\n二〇二五年三月一日\n", "白石街道办事处", date(2025, 3, 1)),
        (
            "花卉方案\n{}办公室设在县林业局\n澄江县人民政府\n2025年3月1日\n",
            "澄江县人民政府",
            date(2025, 3, 1),
        ),
        ("花卉方案\n{}省政府办公厅\n一九八六年七月九日\n", "省政府办公厅", date(1986, 7, 9)),
        ("澄江县花卉实施方案\n{}各街道办事处\n2025年3月1日\n", None, date(2025, 3, 1)),
        ("澄江县花卉实施方案\n{}澄江县人民政府\n2025年2月30日\n", None, None),
        (
            "澄江县花卉实施方案\n（2025年3月1日）\n{}澄江县人民政府\n2025年3月2日\n",
            "澄江县人民政府",
            date(2025, 3, 2),
        ),
        ("发布机构：县政府信息办\n澄江县花卉实施方案\n{}", "县政府信息办", None),
        ("发布机构：县政府信息办\n澄江县人民政府关于花卉发展的意见\n{}", "澄江县人民政府", None),
    ],
)
def test_issuer_and_signature(text: str, issuer: str | None, issued_on: date | None) -> None:
    """The signature, also of several units; else who speaks in the title; the metadata's office last."""
    assert (issuer, issued_on) == _issuing(text.format(_TASK))[1:]


@pytest.mark.parametrize(
    ("meta", "number_line", "signed", "issued_on"),
    [
        ("成文日期：2016年2月1日 发布日期：2016年3月1日", "2016年2月2日", "2016年2月3日", date(2016, 2, 1)),
        ("发布日期：2016年3月1日", "2016年2月2日", "2016年2月3日", date(2016, 2, 2)),
        ("发布日期：2016年3月1日", "", "2016年2月3日", date(2016, 2, 3)),
        ("发布日期：2016年3月1日", "", "", date(2016, 3, 1)),
        ("", "", "", None),
    ],
)
def test_which_date(meta: str, number_line: str, signed: str, issued_on: date | None) -> None:
    """The document's own date beats the one beside its number, its signature, and the page's date last."""
    text = f"{meta}\n澄江县花卉实施方案\n（澄政办发〔2016〕8号 {number_line}）\n{_TASK}澄江县人民政府\n{signed}\n"
    assert issued_on == _issuing(text)[2]


@pytest.mark.parametrize("zero", "〇○零0OoОоΟο◯￮Ｏ０")
def test_every_zero(zero: str) -> None:
    """二〇〇八年 is written with letters, figures and circles."""
    year = f"二{zero}{zero}八"
    text = f"澄江县花卉实施方案\n{_TASK}澄江县人民政府\n{year}年六月三十日\n"
    assert ("澄江县人民政府", date(2008, 6, 30)) == _issuing(text)[1:]
