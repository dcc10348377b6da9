"""TWN: towns, their tier history, and the criteria of their tier."""

from collections.abc import Iterator
from decimal import Decimal

from zhuanyezhen.assessing.span import around
from zhuanyezhen.assessing.standard import standard_criteria
from zhuanyezhen.assessing.verdict import Verdict
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.change import TAKES, ChangeKind, open_application
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.indicator import Observation
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.town import Criterion, Tier, TierChange, Town
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.measure import convert
from zhuanyezhen.values.quantity import Comparator


@rule(
    "TWN001",
    "tier-history",
    Severity.ERROR,
    title="梯次历史前后矛盾",
    basis=None,
    since="0.1",
    told=Told(
        checks="梯次历史是否按日期先后排列、前后衔接：晋级应高于原梯次，退出的应是当时的梯次。越级晋级只作提示。",
        why="记录前后矛盾，就不能确定某一天的梯次。",
        mend="核对各次变动的日期、类型和梯次。",
        bad="2023-06-01认定为省级，其后写2022-09-14晋级为市级",
        good="2022-09-14认定为市级，2023-12-05晋级为省级",
    ),
)
def tier_history(programme: Programme, context: Context) -> Iterator[Hit]:
    """The entries of a tier history stand in the order of their dates, and each follows from the last.

    A promotion goes up, a removal takes a tier the town has; climbing several rungs at once is only noted.

    Bad:  2023-06-01 recognised provincial, then 2022-09-14 promoted to municipal
    Good: 2022-09-14 recognised municipal, then 2023-12-05 promoted to provincial
    """
    for town in programme.towns or ():
        for fault, severity in _faults(town):
            yield Hit(
                subject=subject_of(town),
                message=f"{town.name}的梯次历史有误：{fault}。请核对日期、类型和梯次。",
                message_en=f"The tier history of {town.name} does not hold; check the dates, kinds and tiers.",
                source=town.source,
                field="tiers",
                severity=severity,
                words=(fault,),
            )


@rule(
    "TWN002",
    "same-town-twice",
    Severity.WARNING,
    title="同一专业镇重复登记",
    basis=None,
    since="0.1",
    told=Told(
        checks="同一所在地的专业镇，名称或曾用名是否相同。",
        why="重复登记会使覆盖和项目统计虚增。",
        mend="并为一条，原来的名称写入“曾用名”。",
        bad="泽州精密铸造和泽州铸造（曾用名泽州精密铸造）分两条登记，都在泽州县",
        good="登记为一条，写明曾用名",
    ),
)
def same_town_twice(programme: Programme, context: Context) -> Iterator[Hit]:
    """A town is entered once: no other entry of the same area has its name or a former name of it.

    Bad:  {id: a, name: 泽州精密铸造} and {id: b, name: 泽州铸造, former_names: [泽州精密铸造]}, both of 泽州县
    Good: one entry with the former name
    """
    first: dict[tuple[str, str], Town] = {}
    for town in programme.towns or ():
        names = dict.fromkeys(_bare(name) for name in (town.name, *town.former_names))
        keys = [(name, area) for name in names for area in town.areas or ("",)]
        earlier = next((first[key] for key in keys if key in first and first[key].id != town.id), None)
        if earlier is not None:
            yield Hit(
                subject=subject_of(town),
                message=f"{town.name}（{town.id}）与{earlier.name}（{earlier.id}）名称或曾用名相同、所在地相同，疑为同一专业镇"
                f"重复登记。请合并，曾用名写入“曾用名”。",
                message_en=f"{town.name} ({town.id}) and {earlier.name} ({earlier.id}) share a name and an area; "
                f"enter the town once, with its former names.",
                source=town.source,
                field="name",
                related=(earlier.source,) if earlier.source else (),
                words=(earlier.id,),
            )
        for key in keys:
            first.setdefault(key, town)


@rule(
    "TWN003",
    "town-without-area",
    Severity.WARNING,
    title="专业镇没有所在地",
    basis=None,
    since="0.1",
    blank="所在地代码",
    told=Told(
        checks="专业镇是否写明所在的县（市、区）或开发区。",
        why="没有所在地，统计覆盖时不计入任何地方。",
        mend="补充所在地的区划代码。",
    ),
)
def town_without_area(programme: Programme, context: Context) -> Iterator[Hit]:
    """A town says in which county or zone it lies; without that it counts for none.

    Bad:  {id: 花卉, name: 花卉专业镇}
    Good: {id: 花卉, name: 花卉专业镇, areas: ['140110']}
    """
    for town in programme.towns or ():
        if not town.areas:
            yield Hit(
                subject=subject_of(town),
                message=f"{town.name}没有写明所在的县（市、区）或开发区，统计覆盖时不计入任何地方。请补充区划代码。",
                message_en=f"{town.name} has no area, so it counts for none; give the codes of its counties or zones.",
                source=town.source,
                field="areas",
            )


@rule(
    "TWN004",
    "criterion-not-met",
    Severity.WARNING,
    title="未达到认定标准",
    basis=None,
    since="0.1",
    reads=("tiers",),
    misses=("observations",),
    told=Told(
        checks="专业镇的指标值是否达到其梯次、正在申报的梯次的认定标准；缺少数据、计量单位不同，或数值是约数、与标准接近的，只作提示。标准由使用者提供，本库没有自带。",
        why="未达标的，动态管理时可能降级或退出。",
        mend="核实数据；确未达标的，采取措施或调整梯次。",
        bad="标准为不低于5亿元，指标值为4.2亿元",
        good="指标值为5.3亿元",
    ),
)
def criterion_not_met(programme: Programme, context: Context) -> Iterator[Hit]:
    """A town meets the criteria of the tier it has, and of the one it has applied for; where a figure is missing, that is noted.

    The criteria are the user's own data (``criteria``); the library has none.

    Bad:  a criterion of at least 5 亿元 and an observation of 4.2 亿元
    Good: an observation of 5.3 亿元
    """
    observed: dict[tuple[str, str], list[Observation]] = {}
    for each in programme.observations or ():
        observed.setdefault((each.town, each.indicator), []).append(each)
    for town in programme.towns or ():
        tiers = town.tiers_on(context.as_of) or frozenset()
        for criterion in programme.criteria or ():
            held = tiers == {criterion.tier}
            if criterion.sector in {None, town.sector} and (held or _asks_for(town, criterion.tier, context)):
                figures = observed.get((town.id, criterion.indicator), [])
                yield from _judged(programme, town, criterion, figures, asks=not held)


def _asks_for(town: Town, tier: Tier, context: Context) -> bool:
    """Whether the town has applied for a tier and nobody has decided on it."""
    return open_application(town.history_of(tier), context.as_of) is not None


def _judged(
    programme: Programme, town: Town, criterion: Criterion, figures: list[Observation], *, asks: bool
) -> Iterator[Hit]:
    indicator = programme.indicator_by_id.get(criterion.indicator)
    name = indicator.name if indicator else criterion.indicator
    wanted = f"{criterion.comparator.label}{criterion.value}{criterion.measured_in or ''}"
    number = f"（{criterion.document_number}）" if criterion.document_number else ""
    asked = [each for each in figures if criterion.period in {None, each.period} and each.value is not None]
    latest = max(asked, key=lambda each: each.period.last, default=None)
    if latest is None or latest.value is None:
        period = criterion.period.label if criterion.period else ""
        because, because_en, met = f"缺少{period}“{name}”的数据", "no figure", None
    else:
        figure = convert(latest.value, latest.measured_in, criterion.measured_in)
        about, about_en = ("约", "about ") if latest.approximate else ("", "")
        because = f"{latest.period.label}“{name}”为{about}{latest.value}{latest.measured_in or ''}"
        because_en, met = f"{latest.period} is {about_en}{latest.value}", None
        if figure is None:
            because = (
                f"{latest.period.label}“{name}”的计量单位是{latest.measured_in or '（未写）'}，与标准不同"
            )
            because_en = f"{latest.period} is measured in {latest.measured_in}"
        else:
            met = _meets(latest, figure, criterion)
            if met is None:
                because, because_en = f"{because}，与标准接近", f"{because_en}, too near to the limit"
    if met:
        return
    tier, tier_en = criterion.tier.label, criterion.tier.value
    if asks:
        tier, tier_en = f"申报{tier}", f"applies for {tier_en}"
    verdict = "未达到" if met is False else "不能判断是否达到"
    yield Hit(
        subject=f"{subject_of(town)}·{criterion.id}",
        message=f"{town.name}（{tier}）{verdict}认定标准“{name}{wanted}”{number}：{because}。请核对。",
        message_en=f"{town.name} ({tier_en}): criterion {criterion.id} is "
        + ("not met" if met is False else "not known to be met")
        + f": {because_en}.",
        source=latest.source if latest else town.source,
        field="value" if latest else "tiers",
        severity=None if met is False else Severity.INFO,
    )


_AS = {
    Comparator.STABLE_AT: Comparator.EQUAL,
    Comparator.REACH: Comparator.AT_LEAST,
    Comparator.CLASS: Comparator.AT_LEAST,
}
_MEETS = {Verdict.MET: True, Verdict.UNMET: False}


def _meets(observation: Observation, figure: Decimal, criterion: Criterion) -> bool | None:
    """Whether a figure compares as it must; one given as about decides only from afar."""
    share = standard_criteria().approximate if observation.approximate else Decimal(0)
    comparator = _AS.get(criterion.comparator, criterion.comparator)
    return _MEETS.get(around(figure, share).against(comparator, criterion.value))


def _faults(town: Town) -> Iterator[tuple[str, Severity | None]]:
    held: set[Tier | None] = set()
    latest = None
    for change in (each for each in town.tiers or () if each.moves):
        told = f"{change.on or '日期不明'}{change.kind.label}{change.tier.label if change.tier else ''}"
        if change.on and latest and change.on.last < latest.first:
            yield f"“{told}”写在{latest}之后，日期却更早", None
        latest = change.on or latest
        yield from _step(change, held, told)
        if change.kind not in TAKES:
            held.add(change.tier)
        elif change.tier is None:
            held.clear()
        else:
            held -= {change.tier, None}


def _step(change: TierChange, held: set[Tier | None], told: str) -> Iterator[tuple[str, Severity | None]]:
    kind, tier = change.kind, change.tier
    highest = max((each for each in held if each), default=None)
    if kind in TAKES and not held:
        yield f"“{told}”之前没有认定记录", None
    elif kind in TAKES and highest and tier and not held & {tier, None}:
        yield f"“{told}”时的梯次是{highest.label}", None
    elif kind is ChangeKind.PROMOTED and tier and highest and tier <= highest:
        yield f"“{told}”不高于原来的{highest.label}", None
    elif kind not in TAKES and tier and highest and _rungs(highest, tier) > 1:
        yield f"“{told}”由{highest.label}越级，中间的梯次没有记录", Severity.INFO


def _rungs(low: Tier, high: Tier) -> int:
    tiers = list(Tier)
    return tiers.index(high) - tiers.index(low)


def _bare(name: str) -> str:
    return fold_tight(name).removesuffix("专业镇")
