"""Who holds what on a day, how many firms of a town there are, and what a ledger leaves open."""

from datetime import date

import pytest
from attrs import evolve

from candidates import AS_OF, EMPTY, criteria, firm, judged, programme, standing, town
from zhuanyezhen.assessing.assess import assess_all
from zhuanyezhen.assessing.reading import criteria_of
from zhuanyezhen.errors import Fault
from zhuanyezhen.intake import toml_of
from zhuanyezhen.model.change import Change, ChangeKind
from zhuanyezhen.model.enterprise import EnterpriseRole
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.standing import Mark, Platform
from zhuanyezhen.model.town import Tier, TierChange
from zhuanyezhen.model.unread_cell import CellTrouble, UnreadCell
from zhuanyezhen.values.partial_date import PartialDate, parse_partial_date
from zhuanyezhen.values.source import Source

_TITLES = """
[[title]]
code = "S"
name = "专精特新中小企业"
[[title]]
code = "G"
name = "小巨人企业"
requires = "S"
[[title]]
code = "H"
name = "领航企业"
requires = "G"
[[title]]
code = "P"
name = "省级企业技术中心"
kept = "platforms"
[[title]]
code = "M"
name = "中华老字号"
kept = "marks"
"""
_HOLDS = '{ holds = "S" }'


def _left_out(ledger: str) -> UnreadCell:
    return UnreadCell(
        fault=Fault(place="台账", zh="坏", en="bad"),
        trouble=CellTrouble.VALUE,
        source=Source(document="台账"),
        ledger=ledger,
        left_out=True,
    )


def _held(of: Programme, code: str = "S") -> tuple[str, str | None]:
    (answer,) = judged(of, f'{{ holds = "{code}" }}', more=_TITLES)
    return answer.verdict, answer.why


def test_held_and_not_held() -> None:
    """By whatever quotation marks and blanks; run out, or never given, is not held."""
    assert ("met", None) == _held(programme(firm(), standings=(standing("“专精特新” 中小企业"),)))
    past = standing("专精特新中小企业", to=date(2026, 11, 23))
    assert ("unmet", None) == _held(programme(firm(), standings=(past,)))
    assert ("unmet", None) == _held(programme(firm(), standings=()))
    assert ("unmet", None) == _held(programme(firm(), standings=(standing("专精特新中小企业", "乙"),)))
    again = standing("专精特新中小企业", to=date(2028, 1, 1))
    assert ("met", None) == _held(programme(firm(), standings=(past, again)))


def test_what_the_ledger_leaves_open() -> None:
    """No ledger, rows that could not be read, a day that is not told."""
    assert ("unknown", "没有提供称号台账") == _held(programme(firm()))
    partial = programme(firm(), standings=(), unread_cells=(_left_out("standings"),))
    assert ("unknown", "称号台账有不能识读的行") == _held(partial)
    this_month = standing("专精特新中小企业", on="2026-11")
    why = "台账不能说明2026-11-24是否持有“专精特新中小企业”"
    assert ("unknown", why) == _held(programme(firm(), standings=(this_month,)))


def test_what_may_be_the_title_by_another_name() -> None:
    """省级专精特新中小企业 is asked about; what is held no more, or is another title, is not."""
    near = standing("省级专精特新中小企业")
    why = "持有“省级专精特新中小企业”，是否就是“专精特新中小企业”请核实"
    assert ("unknown", why) == _held(programme(firm(), standings=(near,)))
    past = standing("省级专精特新中小企业", to=date(2026, 1, 1))
    assert ("unmet", None) == _held(programme(firm(), standings=(past,)))
    assert ("unmet", None) == _held(programme(firm(), standings=(standing("高新技术企业"), standing("企业"))))


@pytest.mark.parametrize("title", ["小巨人企业", "领航企业"])
def test_what_cannot_be_held_without_it(title: str) -> None:
    """Who holds a higher rung without the lower on file is asked about, not accused."""
    why = f"没有登记“专精特新中小企业”，但持有以它为前提的“{title}”，请核实"
    assert ("unknown", why) == _held(programme(firm(), standings=(standing(title),)))
    assert ("unmet", None) == _held(programme(firm(), standings=(standing("专精特新中小企业"),)), "G")


def test_titles_that_require_each_other_end() -> None:
    """A file may say nonsense; nothing runs for ever."""
    circle = '[[title]]\ncode = "A"\nname = "甲称号"\nrequires = "B"\n[[title]]\ncode = "B"\nname = "乙称号"\nrequires = "A"\n'
    of = programme(firm(), standings=(standing("甲称号"),))
    (answer,) = judged(of, '{ holds = "S" }', more=circle + _TITLES)
    assert "unmet" == answer.verdict


def test_platforms_and_marks_are_titles_too() -> None:
    """Each kept in its own ledger: that of titles says nothing of them."""
    platform = Platform(id="1", title="省级企业技术中心", enterprise="甲", recognised_on=PartialDate(2025))
    mark = Mark(id="1", title="中华老字号", enterprise="甲", recognised_on=PartialDate(2023))
    of = programme(firm(), standings=(), platforms=(platform,), marks=(mark,))
    assert [("met", None), ("met", None)] == [_held(of, "P"), _held(of, "M")]
    assert ("unknown", "没有提供平台台账") == _held(programme(firm(), standings=()), "P")
    assert ("unknown", "没有提供品牌台账") == _held(programme(firm(), standings=()), "M")


def test_a_title_refused_is_not_held() -> None:
    """An application alone, and a refusal, give nothing."""
    refused = standing("专精特新中小企业")
    changes = (Change(kind=ChangeKind.REVOKED, on=PartialDate(2025, 3)),)
    revoked = type(refused)(
        id="1", title=refused.title, enterprise="甲", recognised_on=PartialDate(2024), changes=changes
    )
    assert ("unmet", None) == _held(programme(firm(), standings=(revoked,)))


def _count(of: Programme, least: int, counted: str = '{ title = "S" }') -> tuple[str, str | None, str | None]:
    condition = f'{{ count = {counted}, op = "ge", value = {least} }}'
    (answer,) = judged(of, condition, "镇", more=_TITLES)
    return answer.verdict, answer.value, answer.why


def _firms(*ids: str) -> list[object]:
    return [firm(id=each, name=each, towns=("镇",)) for each in ids]


def test_firms_are_counted_in_their_town() -> None:
    """Those of another town are not; what the town hosts itself is; a firm in both ways is one."""
    held = (
        standing("专精特新中小企业"),
        standing("专精特新中小企业", "乙", at="镇"),
        standing("专精特新中小企业", "外", at="镇"),
        standing("专精特新中小企业", None, at="镇"),
        standing("高新技术企业", None, at="镇"),
        standing("专精特新中小企业", "远"),
    )
    of = programme(town(), *_firms("甲", "乙", "丙"), firm(id="远", towns=("别",)), standings=held)  # type: ignore[arg-type]
    assert ("met", "4家", None) == _count(of, 4)
    assert ("unmet", "4家", None) == _count(of, 5)


def test_what_may_be_more() -> None:
    """A day that is not told, a firm without a town, rows that could not be read, no ledger."""
    firms = _firms("甲", "乙")
    held = (standing("专精特新中小企业"), standing("专精特新中小企业", "乙", on="2026-11"))
    of = programme(town(), *firms, standings=held)  # type: ignore[arg-type]
    why = "有的企业是否符合、是否属于本镇台账没有写明"
    assert ("met", "1至2家", None) == _count(of, 1)
    assert ("unknown", "1至2家", why) == _count(of, 2)
    assert ("unmet", "1至2家", None) == _count(of, 3)
    nowhere = programme(town(), *firms, firm(id="丙"), standings=(*held, standing("专精特新中小企业", "丙")))  # type: ignore[arg-type]
    assert ("unknown", "1至3家", why) == _count(nowhere, 3)
    assert ("unknown", "至少1家", "没有提供称号台账")[::2] == _count(programme(town(), *firms), 1)[::2]  # type: ignore[arg-type]
    partial = programme(town(), *firms, standings=held[:1], unread_cells=(_left_out("enterprises"),))  # type: ignore[arg-type]
    assert ("unknown", "至少1家", "企业台账有不能识读的行") == _count(partial, 2)
    assert ("unknown", None, "没有提供企业台账") == _count(programme(town(), standings=()), 1)


def test_firms_without_a_town_are_looked_at_once() -> None:
    """What is found of them is kept for every town; the next title is looked at anew."""
    towns = [town(), type(town())(id="二", name="二")]
    of = programme(*towns, firm(), standings=(standing("专精特新中小企业"),))
    conditions = (
        '{ count = { title = "S" }, op = "ge", value = 1 }, { count = { title = "G" }, op = "ge", value = 1 }'
    )
    read = criteria(conditions, of="town", more=_TITLES)
    answers = assess_all(of, title="T", as_of=AS_OF, criteria=read)
    assert [["unknown", "unmet"], ["unknown", "unmet"]] == [
        [each.verdict for each in answer.conditions] for answer in answers
    ]


def test_roles() -> None:
    """A ledger that says no roles at all says nothing; one that does leaves the others without."""
    leading = '{ role = "龙头" }'
    silent = programme(town(), *_firms("甲", "乙"))  # type: ignore[arg-type]
    assert ("unknown", None, "企业库没有写企业角色") == _count(silent, 1, leading)
    lead = firm(id="丙", towns=("镇",), roles=(EnterpriseRole.LEADING, EnterpriseRole.CHAIN_LEAD))
    assert ("met", "1家", None) == _count(programme(town(), *_firms("甲"), lead), 1, leading)  # type: ignore[arg-type]
    assert ("unmet", "1家", None) == _count(programme(town(), *_firms("甲"), lead), 2, leading)  # type: ignore[arg-type]
    nowhere = programme(town(), lead, firm(id="丁", roles=(EnterpriseRole.LEADING,)))
    assert ("unknown", "1至2家") == _count(nowhere, 2, leading)[:2]
    assert ("unknown", None, "没有提供企业台账") == _count(programme(town()), 1, leading)


def test_a_name_known_to_two_titles_is_the_first() -> None:
    """Of a user's file that says one name twice."""
    twice = '[[title]]\ncode = "A"\nname = "同名"\n[[title]]\ncode = "B"\nname = "同名"\n'
    assert "A" == criteria_of(toml_of(twice), "标准.toml", EMPTY).by_name["同名"].code


def test_references_by_name() -> None:
    """A ledger typed by hand names its firms and towns; a name of two may be either's."""
    of = programme(town(), firm(towns=("陶瓷专业镇",)), standings=(standing("专精特新中小企业", "甲公司"),))
    assert ("met", "1家", None) == _count(of, 1)
    assert ("met", None) == _held(of)
    firms = (firm(), firm(id="乙", name="甲公司"))
    two = programme(*firms, standings=(standing("专精特新中小企业", "甲公司"),))
    assert ("unknown", "有几个都叫“甲公司”，台账没有写明是哪一个的") == _held(two)
    assert ("unmet", None) == _held(programme(*firms, standings=(standing("高新技术企业", "甲公司"),)))


@pytest.mark.parametrize(
    ("tiers", "verdict", "value", "why"),
    [
        (None, "unknown", None, "没有梯次历史"),
        ((), "unmet", "不在名单", None),
        ((("municipal", "2024-05"),), "met", "市级", None),
        ((("provincial", "2025-05"),), "met", "省级", None),
        ((("county", "2024-05"),), "unmet", "县级", None),
        (
            (("county", "2024-05"), ("municipal", "2026-11")),
            "unknown",
            None,
            "梯次历史不能说明2026-11-24在哪一级",
        ),
    ],
)
def test_the_tier_of_a_town(
    tiers: tuple[tuple[str, str], ...] | None, verdict: str, value: str | None, why: str | None
) -> None:
    """At a tier or above on the day; a month that runs, or no history, leaves it open (省级 after 市级)."""
    history = None
    if tiers is not None:
        history = tuple(
            TierChange(
                kind=ChangeKind.RECOGNISED,
                tier=Tier(tier),
                on=parse_partial_date(day),
                source=Source(document="台账", paragraph=7),
            )
            for tier, day in tiers
        )
    (answer,) = judged(programme(evolve(town(), tiers=history)), '{ tier = "市级" }', "镇")
    assert (verdict, value, why) == (answer.verdict, answer.value, answer.why)
    assert (["台账:7"] if value and tiers else []) == [str(each) for each in answer.sources]
