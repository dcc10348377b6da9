"""An assessment as a notebook shows it."""

from datetime import date

import pytest

import zhuanyezhen as zyz
from tables import Page
from zhuanyezhen.assessing.reading import criteria_of
from zhuanyezhen.assessing.standard import standard_criteria
from zhuanyezhen.intake import toml_of

_DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def ledger() -> zyz.Programme:
    """Three made-up firms."""
    return zyz.load("examples/assessing/candidates.yaml")


def test_what_is_lacking_comes_first(ledger: zyz.Programme) -> None:
    """Verdicts in words, the figure, how much is lacking, why nothing can be said, and where the condition stands."""
    criteria = zyz.read_criteria("examples/assessing/criteria.toml")
    answer = zyz.assess(ledger, "乙", title="qinghe-backbone", as_of=_DAY, criteria=criteria)
    page = Page(answer._repr_html_())
    assert "青禾乙釉料有限公司：对照“青禾县骨干企业（虚构）”" in page.words
    assert ["结论", "未达到（未达到6条、不能判断2条）"] in page.rows
    basis = "青政办发〔2026〕3号（虚构）第四条"
    assert ["上年营业收入不低于5000万元", "未达到", "2025年4200万元", "差800万元", basis] == page.rows[4]
    either = next(row for row in page.rows if row[0].startswith("具备其中一项"))
    assert ["未达到", "—"] == [either[1], either[3]]
    assert either[2].startswith("发明专利不少于2项：未达到（2025年0项，差2项）")
    assert ["由人判断，没有判断记录", basis] == page.rows[-1][3:]


def test_a_title_of_the_library_with_its_notes(ledger: zyz.Programme) -> None:
    """A name with quotation marks is quoted in others; what the verdict does not rest on stands below."""
    page = Page(zyz.assess(ledger, "甲", title="little-giant", as_of=_DAY)._repr_html_())
    assert "青禾甲瓷业有限公司：对照“专精特新‘小巨人’企业”" in page.words
    assert "转引，未见原文" in page.text
    assert "近2年复合增长率以两年之前那一年为基期计算，原文口径未核实" in page.text


def test_no_version_on_the_day(ledger: zyz.Programme) -> None:
    """No conditions, and the answer says why."""
    given = '[[title]]\ncode = "T"\nname = "例"\n[[title.version]]\nname = "一"\nin_force = 2027-01-01\n'
    file = 'condition = [{ judge = "知名", id = "知名" }]\n'
    criteria = criteria_of(toml_of(given + file), "标准.toml", standard_criteria())
    page = Page(zyz.assess(ledger, "甲", title="T", as_of=_DAY, criteria=criteria)._repr_html_())
    assert [["标准版本", "没有在案的版本"], ["结论", "不能判断"]] == page.rows[1:3]
    assert "没有条件" in page.text
