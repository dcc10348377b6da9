"""The coverage as a notebook shows it."""

from datetime import date

import pytest

import zhuanyezhen as zyz
from tables import Page
from zhuanyezhen.reporting.coverage_view import heads

_ON = date(2024, 1, 1)


@pytest.fixture(scope="module")
def shanxi() -> zyz.Coverage:
    """The provincial towns of Shanxi."""
    return zyz.coverage(zyz.load("examples/shanxi/programme.yaml"), as_of=_ON, tier=zyz.Tier.PROVINCIAL)


def test_it_answers_by_kind_and_city(shanxi: zyz.Coverage) -> None:
    """The same sentences as the text; a row for each city tells covered, uncovered and unknown apart."""
    page = Page(shanxi._repr_html_())
    assert "专业镇覆盖情况" == page.words[0]
    assert list(heads(shanxi)) == [word for word in page.words if word in heads(shanxi)]
    assert 2 == page.rows.count(["上级", "应覆盖", "已覆盖", "未覆盖", "不能判断", "未覆盖的", "不能判断的"])
    assert ["阳泉市", "5", "1", "4", "0", "城区、矿区、平定县、盂县", "—"] in page.rows
    assert ["长治市", "1", "0", "0", "1", "—", "长治高新技术产业园区"] in page.rows


def test_the_covered_are_folded_with_their_towns(shanxi: zyz.Coverage) -> None:
    """Every covered county, and which town it has."""
    page = Page(shanxi._repr_html_())
    assert "已覆盖的14个" in page.words
    assert ["上级", "区域", "专业镇"] in page.rows
    assert ["吕梁市", "汾阳市", "杏花村汾酒专业镇"] in page.rows


def test_without_a_roster_it_says_why_it_cannot_tell() -> None:
    """A sentence for each kind, no table."""
    page = Page(zyz.coverage(zyz.Programme(name="晋源区"), as_of=_ON)._repr_html_())
    assert [] == page.rows
    assert "县（市、区）：不能判断（没有提供专业镇名单）" in page.words


def test_an_area_shows_why(shanxi: zyz.Coverage) -> None:
    """The verdict as a word, the reason, and every town with whether it counts."""
    html = shanxi.why("140425")._repr_html_()
    page = Page(html)
    assert "平顺县（140425）" == page.words[0]
    assert '<b class="zyz-info">已覆盖</b>' in html
    assert [
        ["专业镇", "是否计入", "理由"],
        ["上党中药材专业镇", "计入", "2022-09-14认定为省级（第一批）"],
    ] == page.rows


def test_an_area_without_towns_says_so(shanxi: zyz.Coverage) -> None:
    """And one of which it cannot be told is marked as such."""
    html = shanxi.why("140110")._repr_html_()
    assert '<b class="zyz-error">未覆盖</b>' in html
    assert "没有专业镇" in Page(html).words
    unsure = shanxi.why("140403")._repr_html_()
    assert '<b class="zyz-warning">不能判断</b>' in unsure
    assert "不能判断" == Page(unsure).rows[1][1]
