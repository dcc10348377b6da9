"""A report and a comparison as a notebook shows them."""

from attrs import evolve

import zhuanyezhen as zyz
from reporting.specimens import EARLIER, EMPTY, FULL, NOTES, PLAN, RULES, WAIVED, WAIVER, large, report
from tables import Page
from zhuanyezhen.reporting.text import to_text


def test_it_begins_as_the_text_report_does() -> None:
    """The same words for when, with what, how many of which severity."""
    page = Page(FULL._repr_html_())
    assert page.text.startswith(f"检查报告：{PLAN}")
    head, summary = to_text(FULL).splitlines()[1], to_text(FULL).splitlines()[-1]
    assert head in page.words
    assert summary in page.words
    assert f"说明：{NOTES[0]}" in page.words


def test_each_rule_is_folded_the_gravest_first() -> None:
    """Its severity in a word, its title and how many; its findings in a table."""
    html = FULL._repr_html_()
    summaries = [part.split("</summary>")[0] for part in html.split("<summary>")[1:]]
    assert "错误 RSP003 同一单位既牵头又配合（1 条）" == Page(summaries[0]).text
    assert "提示 RSP005 多个牵头单位未分主次（2 条）" == Page(summaries[-1]).text
    assert 7 == len(summaries)
    assert "<details open" not in html
    page = Page(html)
    assert ["事项", "内容", "出处"] == page.rows[0]
    assert ["任务（三）·区商务局", FULL.by_rule()["RSP003"][0].message, f"{PLAN}:4"] == page.rows[1]


def test_nothing_found_is_said() -> None:
    """An empty report says so, and has no table."""
    page = Page(EMPTY._repr_html_())
    assert "未发现问题" in page.words
    assert [] == page.rows


def test_a_long_report_is_cut_by_rule_and_stays_small() -> None:
    """2,400 findings, 300 to 1,000 of a rule: each is told in part, with how to see the rest."""
    made = large(2400)
    html = made._repr_html_()
    assert len(html.encode()) < 200_000
    page = Page(html)
    rest = len(made.by_rule()["PLN001"]) - 20
    assert f'还有{rest}行没有列出，用 report.by_rule()["PLN001"] 查看全部。' in page.text
    assert len(RULES) - 1 == html.count("<details>")


def test_a_report_of_very_many_rules_and_long_words_stays_small() -> None:
    """A rule is told with two findings at least, a message and a subject are cut."""
    findings = [
        evolve(
            each,
            code=f"XXX{number % 120:03}",
            severity=zyz.Severity.INFO,
            message="长" * 5000,
            subject="题" * 500,
        )
        for number, each in enumerate(large(2400).findings)
    ]
    html = report(*findings)._repr_html_()
    assert len(html.encode()) < 250_000
    assert 120 == html.count("还有18行没有列出")
    assert f"{'长' * 159}…" in html


def test_waived_findings_are_folded_with_their_reason() -> None:
    """The waiver stands beside what it waives."""
    page = Page(WAIVED._repr_html_())
    assert "已豁免（1 条）" in page.words
    assert ["规则", "事项", "内容", "豁免"] in page.rows
    assert WAIVER.reason in page.rows[-1][-1]


def test_a_comparison_tells_new_mended_and_open_apart() -> None:
    """Each folded with its count."""
    page = Page(FULL.compare(EARLIER)._repr_html_())
    assert "与上次相比：新增 1、已整改 1、仍存在 10" in page.words
    assert ["新增（1 条）", "已整改（1 条）", "仍存在（10 条）"] == [
        word for word in page.words if word.endswith(" 条）")
    ]
    assert ["RSP003", "错误", "任务（三）·区商务局"] == page.rows[1][:3]


def test_a_comparison_without_change_says_so() -> None:
    """Nothing is 没有, never an empty box."""
    words = Page(EMPTY.compare(EMPTY)._repr_html_()).words
    assert 3 == words.count("没有")


def test_the_example_shows() -> None:
    """A real check of the example plan shows its counts."""
    plan = zyz.read_plan("examples/jinyuan/plan.txt")
    made = zyz.check(plan, as_of=FULL.as_of)
    assert f"共 {len(made.findings)} 条" in Page(made._repr_html_()).text
