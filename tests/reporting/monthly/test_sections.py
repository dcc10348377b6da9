"""The monthly report: every section, what is not known, what has changed."""

from datetime import date

import zhuanyezhen as zyz
from zhuanyezhen.reporting.monthly import monthly_sections, monthly_to_html, monthly_to_markdown

_DAY = date(2026, 11, 24)
_LEDGER = """
schema_version: 2
name: 例<b>
roster: {areas: [{code: '140110', name: 晋源区, kind: county}]}
units: [{id: 某区/商务, name: 区商务局}]
towns: [{id: 花卉, name: 花卉专业镇}]
indicators: [{id: 产值, name: 主导产业产值, measured_in: 亿元, direction: higher}]
policies:
  - id: 一策
    towns: [花卉]
    valid_from: 2025-01-01
    indicators:
      - {indicator: 产值, period: '2025', value: 8, baseline: 4, baseline_period: '2023'}
      - {indicator: 品牌, text: 建成区域公用品牌}
      - {indicator: 产值, period: '2027', value: 9}
observations: [{town: 花卉, indicator: 产值, period: '2025', value: 82000, measured_in: 万元}]
projects:
  - {id: '1', name: 冷链, town: 花卉, area: '140110', unit: 某区/商务, stages: [{stage: signed, on: 2026-01, batch: 第一次}, {stage: started, on: 2026-03}]}
  - {id: '2', name: 温室, town: 花卉, area: '999999', stage: signed, ended_on: 2026-05}
problems:
  - {id: '1', description: 用地, unit: 某区/商务, raised_on: 2026-11-02, due: 2026-11-10}
  - {id: '2', description: 用水, unit: 某处}
  - {id: '3', description: 用能}
"""


def _report(programme: zyz.Programme) -> zyz.Report:
    return zyz.check(programme, as_of=_DAY)


def test_the_sections_of_a_month() -> None:
    """Figures of every ledger, names for ids, escaped in both formats."""
    programme = zyz.loads(_LEDGER)
    report = _report(programme)
    sections = monthly_sections(programme, report)
    text = monthly_to_markdown(programme, report, sections)
    for line in (
        "# 例&lt;b&gt;月报",
        "## 一、覆盖情况",
        "| 签约 | 1 |",
        "| 全部 | 50.00%（1/2） | 0.00%（0/1） | — | 0 |",
        "| 区域：晋源区 | 100.00%（1/1） | 0.00%（0/1） | — | 0 |",
        "| 区域：999999 | 0.00%（0/1） | — | — | 0 |",
        "| 责任单位：区商务局 | 100.00%（1/1） | 0.00%（0/1） | — | 0 |",
        "| 批次：第一次 | 100.00%（1/1） | — | — | 0 |",
        "| 区商务局 | 1 | 0 | 0 | 1 | 22 |",
        "| 某处 | 1 | 0 | 0 | 0 | — |",
        "| 没有责任单位 | 1 | 0 | 0 | 0 | — |",
        "| 花卉专业镇 | 主导产业产值 | 2025年 | 8 | 8.2 | 2025年 | 亿元 | 达到 | 105% |",
        "| 花卉专业镇 | 品牌 | — | 建成区域公用品牌 | — | — | — | — | — |",
    ):
        assert line in text.splitlines(), line
    page = monthly_to_html(programme, report, sections)
    assert "<h1>例&lt;b&gt;月报</h1>" in page
    assert "<td>105%</td>" in page
    assert "http://" not in page
    assert "https://" not in page


def test_what_was_not_handed_over_is_not_judged() -> None:
    """Nor counted as nothing; an empty ledger is."""
    programme = zyz.Programme(name="例")
    text = monthly_to_markdown(programme, _report(programme), monthly_sections(programme, _report(programme)))
    assert 5 == text.count("没有报送，不作判断。")
    empty = zyz.Programme(name="例", towns=(), policies=(), observations=(), projects=(), problems=())
    told = monthly_to_markdown(empty, _report(empty), monthly_sections(empty, _report(empty)))
    assert "没有报送" not in told
    assert "没有可以比较的目标。" in told


def test_what_is_new_mended_and_open() -> None:
    """Against an earlier check; long lists are cut and say so."""
    programme = zyz.loads(_LEDGER)
    earlier = zyz.check(
        zyz.loads(_LEDGER.replace("用能", "电价").replace("'3'", "'4'")), as_of=date(2026, 10, 31)
    )
    sections = {each.title: each for each in monthly_sections(programme, _report(programme), since=earlier)}
    assert ["新增", "已整改", "仍存在", "台账中已删除，请核实"] == [
        title.partition("检查发现的问题：")[2] for title in sections if title.startswith("检查发现的问题：")
    ]
    assert any("（编号3）" in row[2] for row in sections["检查发现的问题：新增"].rows)
    assert any("（编号4）" in row[2] for row in sections["检查发现的问题：台账中已删除，请核实"].rows)
    assert not any("（编号4）" in row[2] for row in sections["检查发现的问题：已整改"].rows)
    assert "与2026-10-31的检查相比" in sections["检查发现的问题：新增"].told[0]
    (unclear,) = [
        each
        for each in monthly_sections(
            zyz.Programme(name="例"), _report(zyz.Programme(name="例")), since=earlier
        )
        if each.title == "检查发现的问题：情况不明，请核实"
    ]
    assert any("（编号4）" in row[2] for row in unclear.rows)
    same = monthly_sections(programme, _report(programme), since=_report(programme))
    assert ("没有。",) == same[-2].told
    many = zyz.Programme(
        name="例", problems=tuple(zyz.Problem(id=str(number), description="例") for number in range(300))
    )
    assert (
        "另有400条，见检查报告"
        in monthly_sections(many, zyz.check(many, as_of=_DAY, select=("PRB001", "PRB008")))[-1].rows[-1][2]
    )


def test_batches_stand_in_the_order_of_their_days() -> None:
    """第二批 before 第三批, which no order of characters gives; those without a day last."""
    stages = ("{stage: signed, batch: 补报}", "{stage: signed, on: 2026-05, batch: 第三批}")
    more = ("{stage: signed, on: 2026-01, batch: 第二批}", "{stage: signed, on: 2025-12, batch: 第一批}")
    rows = [f"  - {{id: '{key}', name: '{key}', stages: [{each}]}}" for key, each in enumerate(stages + more)]
    programme = zyz.loads("\n".join(("schema_version: 2", "name: 例", "projects:", *rows)))
    text = monthly_to_markdown(programme, _report(programme), monthly_sections(programme, _report(programme)))
    found = [line.split(" | ")[0] for line in text.splitlines() if "批次：" in line]
    assert [f"| 批次：{batch}" for batch in ("第一批", "第二批", "第三批", "补报")] == found
