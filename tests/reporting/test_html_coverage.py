"""Tests of the coverage on the page, and of the pictures."""

import zhuanyezhen as zyz
from reporting.specimens import EMPTY
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.figure import Figure
from zhuanyezhen.reporting.html import to_html

PROGRAMME = zyz.loads("""
schema_version: 2
name: 例市
area: '140100'
roster:
  complete: [county]
  areas:
    - {code: '140100', name: 例市, kind: prefecture}
    - {code: '140105', name: 甲区, kind: county, parent: '140100'}
    - {code: '140106', name: 乙区, kind: county, parent: '140100'}
    - {code: '140107', name: 丙区, kind: county, parent: '140100'}
    - {code: '140171', name: 丁开发区, kind: zone}
towns:
  - {id: 花卉, name: 花卉<镇>, areas: ['140105'], tiers: [{tier: county, kind: recognised, on: 2025-01-02}]}
  - {id: 陶瓷, name: 陶瓷专业镇, areas: ['140107']}
""")
MAP = Figure(
    title="覆盖图", svg='<svg viewBox="0 0 1 1"></svg>', caption="示意图", alternative="甲区<已>覆盖"
)


def _coverage_of(page: str) -> str:
    return page.partition('<section class="coverage"')[2].partition("</section>")[0]


def test_every_county_and_zone_has_its_answer() -> None:
    """By the area above: covered with the town and why, uncovered, unknown with the reason."""
    shown = _coverage_of(to_html(EMPTY, programme=PROGRAMME))
    assert "县（市、区）：应覆盖3个，已覆盖1个，未覆盖1个，不能判断1个" in shown
    assert (
        '<th scope="rowgroup" colspan="4">例市 <span>已覆盖 1 个，未覆盖 1 个，不能判断 1 个</span></th>'
        in shown
    )
    assert (
        '<th scope="row">甲区</th><td class="covered"><b>✓ 已覆盖</b></td>'
        "<td><ul><li>花卉&lt;镇&gt;<span>（2025-01-02认定为县级）</span></li></ul></td>"
    ) in shown
    assert '<th scope="row">乙区</th><td class="uncovered"><b>✗ 未覆盖</b></td><td>没有</td>' in shown
    assert '<th scope="row">丙区</th><td class="unknown"><b>？ 不能判断</b></td>' in shown
    assert '<caption id="coverage.zone">开发区覆盖情况</caption>' in shown
    assert '<th scope="rowgroup" colspan="4">（未写上级） <span>不能判断 1 个</span></th>' in shown


def test_what_was_not_asked_is_not_answered() -> None:
    """A plan alone brings neither roster nor towns; a kind without areas has no table."""
    assert 'id="coverage"' not in to_html(EMPTY, programme=Programme(name="例"))
    assert 'id="coverage"' not in to_html(EMPTY)
    towns = _coverage_of(to_html(EMPTY, programme=Programme(name="例", towns=())))
    assert "县（市、区）：不能判断（没有县（市、区）名录）" in towns
    assert "<table" not in towns


def test_a_picture_is_put_in_with_its_text_alternative() -> None:
    """Above the tables, its drawing as it is, everything else escaped."""
    shown = _coverage_of(to_html(EMPTY, programme=PROGRAMME, figures=(MAP,)))
    assert (
        '<div class="picture" role="img" aria-label="甲区&lt;已&gt;覆盖"><svg viewBox="0 0 1 1"></svg></div>\n'
        "<figcaption><b>覆盖图</b><br>示意图</figcaption>"
    ) in shown
    assert shown.index("<figure") < shown.index("<table")


def test_a_picture_can_stand_alone() -> None:
    """Without a programme; without a caption there is none."""
    bare = Figure(title="图", svg="<svg></svg>", alternative="空")
    page = to_html(EMPTY, figures=(bare,))
    assert '<section class="coverage" id="coverage"><h2>图示</h2>' in page
    assert "<figcaption><b>图</b></figcaption>" in page
