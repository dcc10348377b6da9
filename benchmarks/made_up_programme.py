"""A made-up national programme: the real counties, invented zones, towns, policies and ledgers."""

from datetime import date
from decimal import Decimal

import zhuanyezhen as zyz
from zhuanyezhen.model.area import Area, AreaKind
from zhuanyezhen.model.change import ChangeKind
from zhuanyezhen.model.town import TierChange

ZONES = 2_500
_REQUIRED = ("主导产业产值", "营收规模", "主导产品市场占有率")
_TIERS = tuple(zyz.Tier)


def programme(towns: int, zones: int = ZONES) -> zyz.Programme:
    """A programme of ``towns`` towns, each with a policy, three targets, a problem, a project and a lead."""
    roster = zyz.china_roster()
    counties = [area for area in roster.areas if area.kind is AreaKind.COUNTY and area.valid_to is None]
    invented = [
        Area(
            code=f"Z{number:05}", name=f"第{number}开发区", kind=AreaKind.ZONE, parent=counties[number].parent
        )
        for number in range(zones)
    ]
    places = [area.code for area in (*counties[:-300], *invented[:-300])]  # some stay without a town
    return zyz.Programme(
        name="虚构的全国专业镇工作",
        roster=zyz.with_zones(roster, invented, complete=True),
        units=tuple(zyz.Unit(id=f"单位{number}", name=f"第{number}局") for number in range(200)),
        towns=tuple(_town(number, places[number * 7 % len(places)]) for number in range(towns)),
        policies=tuple(_policy(number) for number in range(towns)),
        indicators=tuple(zyz.Indicator(id=name, name=name) for name in _REQUIRED),
        problems=tuple(
            zyz.Problem(id=f"问题{number}", description="用地指标没有落实", town=f"镇{number}", unit="单位7")
            for number in range(towns)
        ),
        projects=tuple(
            zyz.Project(id=f"项目{number}", name=f"第{number}个项目", town=f"镇{number}", unit="单位9")
            for number in range(towns)
        ),
        investment_leads=tuple(
            zyz.InvestmentLead(
                id=f"线索{number}", company=f"第{number}公司", town=f"镇{number}", unit="单位3"
            )
            for number in range(towns)
        ),
    )


def _town(number: int, place: str) -> zyz.Town:
    changes = tuple(
        TierChange(
            kind=ChangeKind.RECOGNISED if rung == 0 else ChangeKind.PROMOTED,
            tier=tier,
            on=zyz.PartialDate(2021 + rung, 1 + number % 12),
            batch=f"第{rung + 1}批",
        )
        for rung, tier in enumerate(_TIERS[: 1 + number % len(_TIERS)])
    )
    return zyz.Town(
        id=f"镇{number}", name=f"第{number}专业镇", industry="虚构", areas=(place,), tiers=changes
    )


def _policy(number: int) -> zyz.TownPolicy:
    return zyz.TownPolicy(
        id=f"策{number}",
        towns=(f"镇{number}",),
        document=f"第{number}专业镇工作方案",
        valid_from=date(2025, 1, 1),
        valid_to=date(2027, 12, 31),
        task_force=zyz.TaskForce(leader_post="副区长", office_at="单位1", members=("单位2", "单位3")),
        goals=("晋级",),
        indicators=tuple(
            zyz.IndicatorTarget(indicator=name, period="2027", value=Decimal(number + 5), measured_in="亿元")
            for name in _REQUIRED
        ),
        problems=(f"问题{number}",),
        major_projects=(f"项目{number}",),
        investment_list=(f"线索{number}",),
    )
