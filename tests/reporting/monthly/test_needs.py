"""The section of needs: by kind, what is asked, granted and open; nothing where nobody gave any."""

from datetime import date

import zhuanyezhen as zyz
from zhuanyezhen.reporting.monthly import monthly_sections
from zhuanyezhen.reporting.monthly.needs import needs

_DAY = date(2026, 11, 24)
_LEDGER = """
schema_version: 2
name: 例
problems:
  - {id: '1', description: 新增用地, kind: land, asked: 50亩, granted: 30亩}
  - {id: '2', description: 扩建用地, kind: land, asked: 20亩, steps: [{kind: assigned, on: 2026-11-01}, {kind: resolved, on: 2026-11-24}]}
  - {id: '3', description: 贷款, kind: credit, asked: 9000万元, raised_on: 2026-11-24}
  - {id: '4', description: 贷款, kind: credit, asked: 1亿元, raised_on: 2026-11-25}
  - {id: '5', description: 招工, asked: 120人}
  - {id: '6', description: 培训, granted: 80人}
  - {id: '7', description: 道路破损}
  - {id: '8', description: 施工许可, kind: approval}
"""


def test_needs_stand_by_kind() -> None:
    """In the order of the kinds, those of no kind last; what was raised later or is no need is not there."""
    (section,) = needs(zyz.loads(_LEDGER), _DAY, "zh")
    assert (
        ("用地", "2", "1", "70亩", "30亩"),
        ("审批", "1", "1", "—", "—"),
        ("信贷", "1", "1", "9000万元", "—"),
        ("没有写要素类别", "2", "2", "120人", "80人"),
    ) == section.rows
    (english,) = needs(zyz.loads(_LEDGER), _DAY, "en")
    assert ["land", "approval", "credit", "not said"] == [row[0] for row in english.rows]
    assert ("About", "Number", "Open", "Asked for", "Granted") == english.headings


def test_kinds_alone_have_no_row_of_none() -> None:
    """No row says that nothing is there."""
    programme = zyz.loads("schema_version: 2\nname: 例\nproblems: [{id: '1', description: 用地, kind: land}]")
    (section,) = needs(programme, _DAY, "zh")
    assert ["用地"] == [row[0] for row in section.rows]


def test_there_is_no_section_without_needs() -> None:
    """Neither without the ledger, nor with problems that say nothing of it; with one it stands behind the problems."""
    bare = "schema_version: 2\nname: 例\n"
    for text in (bare, bare + "problems: [{id: '1', description: 用地}]"):
        assert [] == list(needs(zyz.loads(text), _DAY, "zh"))
    programme = zyz.loads(_LEDGER)
    titles = [each.title for each in monthly_sections(programme, zyz.check(programme, as_of=_DAY))]
    assert 1 == titles.index("诉求和要素保障") - titles.index("问题办理")
