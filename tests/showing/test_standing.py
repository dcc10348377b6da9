"""Titles, enterprises and chains as a notebook shows them."""

from datetime import date
from decimal import Decimal

import zhuanyezhen as zyz
from tables import Page


def test_a_title_shows_its_history() -> None:
    """The recognition of the row first, then what came later."""
    mark = zyz.Mark(
        id="1",
        title="中华老字号",
        name="某醋",
        town="老陈醋",
        recognised_on=zyz.PartialDate(2011, 3),
        issuers=("商务部",),
        changes=(
            zyz.Change(
                kind=zyz.ChangeKind.REVIEW_CONDITIONAL,
                on=zyz.PartialDate(2023, 11, 20),
                until=date(2024, 4, 1),
                issuers=("商务部", "文化和旅游部"),
            ),
        ),
    )
    page = Page(mark._repr_html_())
    assert "品牌：某醋" in page.words
    assert [["品牌类型", "中华老字号"], ["专业镇", "老陈醋"]] == [page.rows[0], page.rows[3]]
    assert [
        ["日期", "变动类型", "有效期至", "整改或复核截止", "批次", "文号", "公布单位", "适用标准"],
        ["2011-03", "认定", "—", "—", "—", "—", "商务部", "—"],
        ["2023-11-20", "附条件通过", "—", "2024-04-01", "—", "—", "商务部、文化和旅游部", "—"],
    ] == page.rows[-3:]
    assert "称号：高新技术企业" in Page(zyz.Standing(id="2", title="高新技术企业")._repr_html_()).words


def test_a_firm_shows_its_figures() -> None:
    """None that are known are told from none that were handed over."""
    figure = zyz.EnterpriseFigure(
        indicator="营业收入", period=zyz.parse_period("2025"), value=Decimal("0.6"), measured_in="亿元"
    )
    firm = zyz.Enterprise(
        id="1", name="某酿造有限公司", roles=(zyz.EnterpriseRole.CHAIN_LEAD,), figures=(figure,)
    )
    page = Page(firm._repr_html_())
    assert ["企业角色", "链主"] in page.rows
    assert ["营业收入", "2025年", "0.6", "亿元"] == page.rows[-1]
    assert "指标值情况不明" in Page(zyz.Enterprise(id="1", name="某公司")._repr_html_()).words
    assert "没有指标值" in Page(zyz.Enterprise(id="1", name="某公司", figures=())._repr_html_()).words


def test_a_chain_shows_who_is_at_each_link() -> None:
    """A link without a firm stands out."""
    links = (
        zyz.ChainLink(name="育种", position="上游"),
        zyz.ChainLink(name="深加工", enterprises=("甲", "乙")),
    )
    page = Page(zyz.Chain(id="1", name="花卉产业链", links=links)._repr_html_())
    assert [["育种", "上游", "—"], ["深加工", "—", "甲、乙"]] == page.rows[-2:]
    assert "产业链环节情况不明" in Page(zyz.Chain(id="1", name="花卉产业链")._repr_html_()).words
    assert "没有环节" in Page(zyz.Chain(id="1", name="花卉产业链", links=())._repr_html_()).words
