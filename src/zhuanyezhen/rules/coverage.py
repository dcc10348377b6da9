"""COV: every county-level division and every development zone has its specialty town.

The rules look at programmes with towns or a roster; a plan alone says nothing of coverage.
"""

from collections.abc import Iterator
from functools import partial

from zhuanyezhen.covering import AreaCoverage, Coverage, Verdict
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.area import AreaKind, county_of
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Context, Hit, Told, rule

_PLACE = "140110"  # 晋源区
_GOAL = "晋源区专业镇高质量发展实施方案（征求意见稿）三（二）：每个县（市、区）、每个开发区至少要有一个专业镇"
_demanded = partial(rule, basis=_GOAL, binds=_PLACE, since="0.1")


@_demanded(
    "COV001",
    "county-without-town",
    Severity.ERROR,
    title="县（市、区）没有专业镇",
    told=Told(
        checks="名录中的每个县（市、区）是否都有达到要求的专业镇；已有但梯次不够的，由COV006报告。",
        why="方案要求每个县（市、区）至少有一个专业镇。",
        mend="谋划培育，或补录已有的专业镇。",
        bad="名录中的某县没有认定专业镇",
        good="有一个已认定的专业镇，所在地写该县代码",
    ),
)
def county_without_town(programme: Programme, context: Context) -> Iterator[Hit]:
    """Every county-level division has at least the number of towns aimed at.

    Bad:  a county of the roster in which no town has been recognised
    Good: one recognised town whose areas name the county
    """
    yield from _without(programme, context, AreaKind.COUNTY)


@_demanded(
    "COV002",
    "zone-without-town",
    Severity.ERROR,
    title="开发区没有专业镇",
    told=Told(
        checks="名录中的每个开发区是否都有自己的专业镇；所在县的专业镇不计入开发区。",
        why="方案要求每个开发区至少有一个专业镇。",
        mend="谋划培育，或补录已有的专业镇并写明开发区代码。",
        bad="名录中的某开发区，没有专业镇写它的代码",
        good="有一个已认定的专业镇，所在地写该开发区代码",
    ),
)
def zone_without_town(programme: Programme, context: Context) -> Iterator[Hit]:
    """Every development zone has a town of its own; one of its host county does not count for it.

    Bad:  a zone of the roster that no town names
    Good: one recognised town whose areas name the zone
    """
    yield from _without(programme, context, AreaKind.ZONE)


@_demanded(
    "COV003",
    "coverage-unknown",
    Severity.WARNING,
    title="覆盖情况不能判断",
    told=Told(
        checks="覆盖情况能否判断：有没有名录和专业镇名单、名录是否列全、各专业镇的梯次和日期是否明确。",
        why="资料不全时不能判断，不等于没有覆盖。",
        mend="补充完整的名录和名单，注明是否列全，补写梯次和认定日期。",
        bad="名录没有注明是否列全",
        good="注明已列全的类型：县（市、区）、开发区",
    ),
)
def coverage_unknown(programme: Programme, context: Context) -> Iterator[Hit]:
    """Coverage can be told: there is a roster, it is complete, and the tier of every town is known.

    Bad:  a roster without a word on whether it is complete
    Good: complete: [county, zone]
    """
    if not _asked(programme):
        return
    for kind in context.coverage.by_kind.values():
        label = kind.kind.label
        if kind.reason is not None:
            yield Hit(
                subject=f"覆盖·{label}",
                message=f"{label}的专业镇覆盖情况不能判断：{kind.reason}。请补充完整的名录和专业镇名单。",
                message_en=f"Whether every {kind.kind.value} has its town cannot be told: the roster or the towns are "
                "missing or incomplete.",
                source=programme.roster.source if programme.roster else None,
            )
            continue
        for each in kind.areas:
            if each.verdict is Verdict.UNKNOWN:
                yield Hit(
                    subject=f"覆盖·{_named(each)}",
                    message=f"{_named(each)}有没有专业镇不能判断：{_told(each)}。请补充梯次和认定日期。",
                    message_en=f"Whether {_named(each)} has its town cannot be told: tiers or dates are inexact.",
                    source=each.area.source,
                    field="name",
                )


@rule(
    "COV004",
    "roster-outdated",
    Severity.WARNING,
    title="名录过旧",
    basis=None,
    since="0.1",
    told=Told(
        checks="名录的截止日期距检查日是否超过阈值（默认365天）；没有写截止日期的，只作提示。",
        why="其间可能有区划变更，统计会有出入。",
        mend="换用新的名录，或核对后更新日期。",
        bad="名录截至2023-12-31，检查日为2026-11-24",
        good="名录截至2026-09-11",
    ),
)
def roster_outdated(programme: Programme, context: Context) -> Iterator[Hit]:
    """The roster is not older than a threshold on the day of the check (``thresholds.toml``).

    Bad:  as_of: 2023-12-31, checked on 2026-11-24
    Good: as_of: 2026-09-11
    """
    roster = programme.roster
    limit = context.thresholds.roster_age_days
    if roster is None or not roster.areas:
        return
    if roster.as_of is None:
        told, told_en = "没有写明截止日期", "has no date"
    elif (context.as_of - roster.as_of).days > limit:
        told, told_en = (
            f"截至{roster.as_of}，距检查日超过{limit}天",
            f"is of {roster.as_of}, over {limit} days old",
        )
    else:
        return
    yield Hit(
        subject="名录",
        message=f"名录{told}，其间可能有区划变更。请换用新的名录，或核对后更新日期。",
        message_en=f"The roster {told_en}; divisions may have changed since. Use a newer one.",
        source=roster.source,
        field="as_of",
        severity=Severity.INFO if roster.as_of is None else None,
    )


@rule(
    "COV005",
    "town-outside-roster",
    Severity.ERROR,
    title="专业镇所在地不在名录中",
    basis=None,
    since="0.1",
    misses=("areas",),
    told=Told(
        checks="专业镇的所在地是否在名录中；乡镇按所属的县计。",
        why="不在名录中的所在地，统计覆盖时不计入。",
        mend="核对并改正区划代码。",
        bad="所在地写140111，名录中没有这个代码",
        good="所在地写140110",
    ),
)
def town_outside_roster(programme: Programme, context: Context) -> Iterator[Hit]:
    """The areas of a town are in the roster (a township counts by its county).

    Bad:  areas: ['140111'] where the roster has no such code
    Good: areas: ['140110']
    """
    roster = programme.roster
    if roster is None or not roster.areas:
        return
    for town in programme.towns or ():
        for code in dict.fromkeys(town.areas):
            if roster.as_it_was(code, context.as_of) or (
                county_of(code) != code and roster.get(county_of(code))
            ):
                continue
            former = roster.get(code)
            told = f"“{former.name}”（{code}）在{context.as_of}不存在" if former else f"“{code}”不在名录中"
            yield Hit(
                subject=f"{subject_of(town)}·{code}",
                message=f"{town.name}的所在地{told}，统计覆盖时不计入。请核对区划代码。",
                message_en=f"{town.name} lies in {code}, which the roster does not have on {context.as_of}.",
                source=town.source,
                field="areas",
            )


@_demanded(
    "COV006",
    "below-tier",
    Severity.WARNING,
    title="专业镇未达到要求的梯次",
    told=Told(
        checks="目标要求一定梯次时，该地的专业镇是否达到；有专业镇而梯次不够的，与没有分开报告。",
        why="梯次不够不算覆盖，但工作重点是晋级，不是新建。",
        mend="推动晋级，或核对梯次记录。",
        bad="目标为市级，该县唯一的专业镇是县级",
        good="有一个市级专业镇",
    ),
)
def below_tier(programme: Programme, context: Context) -> Iterator[Hit]:
    """Where a goal asks for a tier, an area's towns have it; a lower one is told apart from none.

    Bad:  coverage_goal: {tier: municipal}, and the county's only town is 县级
    Good: a town of 市级
    """
    if not _asked(programme):
        return
    coverage = context.coverage
    for each in coverage.uncovered:
        if each.below:
            towns = [(town.name, town.below) for town in each.below if town.below]
            listed = "、".join(f"{name}（{tier.label}）" for name, tier in towns)
            listed_en = ", ".join(f"{name}: {tier.value}" for name, tier in towns)
            yield Hit(
                subject=f"覆盖·{_named(each)}",
                message=f"{_named(each)}的专业镇{listed}未达到{coverage.tier.label}。请推动晋级，或核对梯次记录。",
                message_en=f"The towns of {_named(each)} ({listed_en}) are below {coverage.tier.value}.",
                source=each.area.source,
                field="name",
                words=tuple(town.town for town in each.below),
            )


def _without(programme: Programme, context: Context, kind: AreaKind) -> Iterator[Hit]:
    if not _asked(programme):
        return
    coverage = context.coverage
    for each in coverage.by_kind[kind].areas:
        if each.verdict is Verdict.UNCOVERED and not each.below:
            hosted = _of_hosts(context, each)
            yield Hit(
                subject=f"覆盖·{_named(each)}",
                message=f"{_named(each)}{_lacking(coverage, each)}{hosted}。请谋划培育，或补录已有的专业镇。",
                message_en=f"{_named(each)} has {len(each.towns)} of {coverage.at_least} towns of {coverage.tier.value} "
                f"or above.",
                source=each.area.source,
                field="name",
            )


def _lacking(coverage: Coverage, area: AreaCoverage) -> str:
    wanted = f"{coverage.tier.label}及以上专业镇"
    return f"只有{len(area.towns)}个{wanted}，应有{coverage.at_least}个" if area.towns else f"没有{wanted}"


def _of_hosts(context: Context, zone: AreaCoverage) -> str:
    """What a zone's host counties have, told apart from the zone's own."""
    hosts = [host for code in zone.area.hosts or () if (host := context.coverage.find(code))]
    return "".join(f"；所在的{each.area.name}有，但不计入开发区" for each in hosts if each.towns)


def _told(area: AreaCoverage) -> str:
    return "；".join(f"{each.name}{each.reason}" for each in area.standings if each.counts is None)


def _named(area: AreaCoverage) -> str:
    return f"{area.area.name}（{area.area.code}）"


def _asked(programme: Programme) -> bool:
    return programme.towns is not None or programme.roster is not None
