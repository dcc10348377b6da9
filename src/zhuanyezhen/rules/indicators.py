"""IND: indicators, their targets and the figures reported."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.indicator import Direction, Indicator, IndicatorKind, Observation, unit_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.tracking.indicators import Track, growth, in_unit, tracks
from zhuanyezhen.values.measure import convert, plain

_WHOLE = Decimal(100)


@rule(
    "IND001",
    "no-baseline",
    Severity.INFO,
    title="指标没有基期值",
    basis=None,
    since="0.1",
    reads=("baseline", "baseline_period"),
    told=Told(
        checks="有目标值的指标，是否写明基期值和基期。",
        why="没有基期，就不能判断进度。",
        mend="补充基期值和基期。",
    ),
)
def no_baseline(programme: Programme, context: Context) -> Iterator[Hit]:
    """A target with a figure has a baseline, so that its path can be drawn.

    Bad:  {indicator: 产值, period: '2027', value: 8}
    Good: {indicator: 产值, period: '2027', value: 8, baseline: 5, baseline_period: '2025'}
    """
    for track in tracks(programme, as_of=context.as_of):
        target = track.target
        if target.value is not None and (target.baseline is None or target.baseline_period is None):
            missing = "基期值" if target.baseline is None else "基期"
            yield _hit(
                programme,
                track,
                f"的目标没有{missing}，无法判断进度。请补充。",
                "the target has no baseline.",
                field="baseline" if target.baseline is None else "baseline_period",
            )


@rule(
    "IND002",
    "target-missed",
    Severity.WARNING,
    title="指标未达到目标",
    basis=None,
    since="0.1",
    told=Told(
        checks="目标期间的实际数值是否达到目标；没有写明越高越好还是越低越好的，只作提示。",
        why="未达到目标的，需要查明原因。",
        mend="核实原因；缺少方向的，补充指标方向。",
        bad="2025年目标8亿元，实际7.2亿元",
        good="2025年实际82000万元",
    ),
)
def target_missed(programme: Programme, context: Context) -> Iterator[Hit]:
    """The figure of a period is at least as good as its target; without a direction, that is only noted.

    Bad:  target 2025: 8亿元, observed 2025: 7.2亿元
    Good: observed 2025: 82000万元
    """
    for track in tracks(programme, as_of=context.as_of):
        if track.met or track.final_value is None or track.target.value is None:
            continue
        told = f"目标{_figure(track, track.target.value)}，实际{_figure(track, track.final_value)}"
        verdict = "未达到" if track.met is False else "没有写明越高越好还是越低越好，不能判断是否达到"
        yield _hit(
            programme,
            track,
            f"{told}，{verdict}。请核实{'原因' if track.met is False else '并补充指标方向'}。",
            f"target {plain(track.target.value)}, observed {plain(track.final_value)}: "
            + ("missed." if track.met is False else "not to be judged without a direction."),
            observation=track.final,
            severity=None if track.met is False else Severity.INFO,
        )


@rule(
    "IND003",
    "off-track",
    Severity.WARNING,
    title="指标落后于时间进度",
    basis=None,
    since="0.1",
    misses=("observations",),
    told=Told(
        checks="最近的数值是否落后于从基期到目标的直线进度，超过允许的幅度（默认10%）。",
        why="进度落后，到期可能完不成。",
        mend="分析原因，采取措施。",
        bad="2023年为5，2027年目标为8，2025年为5.1（应达到6.5）",
        good="2025年为6.4",
    ),
)
def off_track(programme: Programme, context: Context) -> Iterator[Hit]:
    """The last comparable figure is not behind the straight line from baseline to target (``path_tolerance``).

    Bad:  5 in 2023, 8 aimed at in 2027, 5.1 observed in 2025 (the line asks for 6.5)
    Good: 6.4 observed in 2025
    """
    tolerance = Decimal(str(context.thresholds.path_tolerance))
    for track in tracks(programme, as_of=context.as_of):
        latest, value, path = track.latest, track.latest_value, track.path
        direction = track.indicator.direction if track.indicator else None
        if latest is None or value is None or path is None or direction is None or track.final is not None:
            continue
        behind = path - value if direction is Direction.HIGHER else value - path
        if behind > tolerance * abs(path):
            aim = f"目标{_figure(track, track.target.value or Decimal())}"
            way = "达到" if direction is Direction.HIGHER else "降至"
            yield _hit(
                programme,
                track,
                f"{aim}：{latest.period.label}为{_figure(track, value)}，按时间进度应{way}{_figure(track, round(path, 2))}，"
                f"进度落后。请分析原因。",
                f"{latest.period} is {plain(value)}, the linear path asks for {plain(round(path, 2))}.",
                observation=latest,
            )


@rule(
    "IND004",
    "unit-mismatch",
    Severity.ERROR,
    title="计量单位不一致",
    basis=None,
    since="0.1",
    told=Told(
        checks="目标和数值的计量单位，与指标的计量单位是否一致；万元和亿元可以换算，算一致。",
        why="计量单位不同，无法比较。",
        mend="核对并统一计量单位。",
        bad="指标以亿元计，数值以户计",
        good="指标以亿元计，数值以万元计",
    ),
)
def unit_mismatch(programme: Programme, context: Context) -> Iterator[Hit]:
    """Targets and figures are measured as their indicator is; 万元 and 亿元 are the same at two scales.

    Bad:  indicator in 亿元, observed in 户
    Good: indicator in 亿元, observed in 万元
    """
    for each in programme.observations or ():
        indicator = programme.indicator_by_id.get(each.indicator)
        if indicator and _foreign(each.measured_in, indicator):
            yield _of_observation(
                programme,
                each,
                f"的计量单位是{each.measured_in}，指标的计量单位是{indicator.measured_in}。请核对。",
                f"measured in {each.measured_in}, the indicator in {indicator.measured_in}.",
                field="measured_in",
            )
    for policy in programme.policies or ():
        for target in policy.indicators or ():
            indicator = programme.indicator_by_id.get(target.indicator)
            if indicator and _foreign(target.measured_in, indicator):
                yield Hit(
                    subject=f"{subject_of(policy)}·{target.indicator}",
                    message=f"一镇一策“{policy.id}”中“{indicator.name}”目标的计量单位是{target.measured_in}，"
                    f"指标的计量单位是{indicator.measured_in}。请核对。",
                    message_en=f"Policy {policy.id!r}: target of {target.indicator!r} in {target.measured_in}, "
                    f"the indicator in {indicator.measured_in}.",
                    source=target.source or policy.source,
                    field="measured_in",
                )


@rule(
    "IND005",
    "no-observation",
    Severity.WARNING,
    title="到期指标没有数据",
    basis=None,
    since="0.1",
    misses=("observations",),
    told=Told(
        checks="目标期间结束并过了宽限期（默认45天）后，有没有实际数值；没有报送指标值台账的不查。",
        why="到期没有数据，就不能考核。",
        mend="填报数据。",
        bad="目标为2025年，到2026-11-24没有2025年的数值",
        good="已填报2025年的数值",
    ),
)
def no_observation(programme: Programme, context: Context) -> Iterator[Hit]:
    """When the period of a target is over (``observation_grace_days``), its figure is there.

    Silent where the ledger of figures was not handed over.

    Bad:  target of 2025 and no figure of 2025 on 2026-11-24
    Good: a figure of 2025
    """
    grace = timedelta(days=context.thresholds.observation_grace_days)
    if programme.observations is None:
        return
    for track in tracks(programme, as_of=context.as_of):
        period = track.target.period
        if period is not None and track.final is None and context.as_of > period.last + grace:
            yield _hit(
                programme,
                track,
                "已到期，没有数据。请填报。",
                f"no figure of {period}.",
                field="period",
            )


@rule(
    "IND006",
    "impossible-value",
    Severity.ERROR,
    title="指标值不可能",
    basis=None,
    since="0.1",
    told=Told(
        checks="占比是否在0到100%之间，个数是否为负。",
        why="不可能的数值必是填报有误。",
        mend="核对数值和计量单位。",
    ),
)
def impossible_value(programme: Programme, context: Context) -> Iterator[Hit]:
    """A share lies between 0 and 100 %, a count is not negative.

    Bad:  市场占有率 135 %
    Good: 市场占有率 35 %
    """
    for each in programme.observations or ():
        indicator = programme.indicator_by_id.get(each.indicator)
        kind = indicator.kind if indicator else None
        if each.value is None or kind not in {IndicatorKind.SHARE, IndicatorKind.COUNT}:
            continue
        if each.value < 0 or (
            kind is IndicatorKind.SHARE and _percent(each, indicator) and each.value > _WHOLE
        ):
            yield _of_observation(
                programme,
                each,
                f"为{plain(each.value)}{each.measured_in or ''}，{'占比应在0到100%之间' if kind is IndicatorKind.SHARE else '个数不能为负'}。"
                f"请核对。",
                f"{plain(each.value)} cannot be.",
                field="value",
            )


@rule(
    "IND007",
    "figure-on-qualitative",
    Severity.WARNING,
    title="定性指标填了数值",
    basis=None,
    since="0.1",
    told=Told(
        checks="定性指标是否填了数值。",
        why="定性指标应当用文字说明，填了数值无法理解。",
        mend="改用文字，或修改指标类型。",
        bad="类型为定性，数值填3",
        good="类型为定性，文字填“已建成”",
    ),
)
def figure_on_qualitative(programme: Programme, context: Context) -> Iterator[Hit]:
    """A qualitative indicator is reported in words.

    Bad:  kind 定性, value 3
    Good: kind 定性, text 已建成
    """
    for each in programme.observations or ():
        indicator = programme.indicator_by_id.get(each.indicator)
        if each.value is not None and indicator and indicator.kind is IndicatorKind.QUALITATIVE:
            yield _of_observation(
                programme,
                each,
                f"是定性指标，却填了数值{plain(each.value)}。请改用文字，或修改指标类型。",
                f"the figure {plain(each.value)} on a qualitative indicator.",
                field="value",
            )


@rule(
    "IND008",
    "jump",
    Severity.INFO,
    title="指标值变动过大",
    basis=None,
    since="0.1",
    told=Told(
        checks="数值与上一同类期间相比，变动是否超过阈值（默认50%）。",
        why="变动过大，可能是数值或计量单位写错。",
        mend="核对数值和计量单位；属实的不必改。",
        bad="2024年5亿元，2025年500亿元（疑为单位写错）",
    ),
)
def jump(programme: Programme, context: Context) -> Iterator[Hit]:
    """A figure does not change by more than a share (``jump``) against the last period of its kind.

    Bad:  2024: 5亿元, 2025: 500亿元 (a slip of the unit?)
    Good: 2024: 5亿元, 2025: 6亿元
    """
    limit = Decimal(str(context.thresholds.jump))
    figures = {
        (each.town, each.indicator, each.period): each for each in reversed(programme.observations or ())
    }
    for each in programme.observations or ():
        before = figures.get((each.town, each.indicator, each.period.previous))
        indicator = programme.indicator_by_id.get(each.indicator)
        if before is None:
            continue
        unit = unit_of(before, indicator)
        change = growth(in_unit(before, indicator, unit), in_unit(each, indicator, unit))
        if change is not None and abs(change) > limit:
            yield _of_observation(
                programme,
                each,
                f"为{plain(each.value or Decimal())}{each.measured_in or ''}，比{before.period.label}"
                f"{'增长' if change > 0 else '下降'}{plain(round(abs(change) * 100, 1))}%。请核对数值和单位。",
                f"changed by {plain(round(change * 100, 1))} % against {before.period}.",
                field="value",
            )


def _foreign(unit: str | None, indicator: Indicator) -> bool:
    return (
        unit is not None
        and indicator.measured_in is not None
        and convert(Decimal(1), unit, indicator.measured_in) is None
    )


def _percent(observation: Observation, indicator: Indicator | None) -> bool:
    return unit_of(observation, indicator) in {"%", "％"}


def _figure(track: Track, value: Decimal) -> str:
    return f"{plain(value)}{unit_of(track.target, track.indicator) or ''}"


def _hit(  # noqa: PLR0913 - the parts of a finding, named at every use
    programme: Programme,
    track: Track,
    told: str,
    told_en: str,
    *,
    field: str = "value",
    observation: Observation | None = None,
    severity: Severity | None = None,
) -> Hit:
    """A hit about a target; it stands at the figure it is about, where there is one."""
    town = programme.town_by_id.get(track.town)
    name, what = (
        town.name if town else track.town,
        track.indicator.name if track.indicator else track.target.indicator,
    )
    period = track.target.period
    return Hit(
        subject=f"{track.town}·{track.target.indicator}·{period or '期间不明'}",
        message=f"{name}“{what}”{period.label if period else ''}{told}",
        message_en=f"{name}, {track.target.indicator!r}, {period or 'no period'}: {told_en}",
        source=(observation.source if observation else None) or track.target.source or track.policy.source,
        field=field,
        severity=severity,
    )


def _of_observation(programme: Programme, each: Observation, told: str, told_en: str, *, field: str) -> Hit:
    town, indicator = programme.town_by_id.get(each.town), programme.indicator_by_id.get(each.indicator)
    return Hit(
        subject=f"{each.town}·{each.indicator}·{each.period}",
        message=f"{town.name if town else each.town}“{indicator.name if indicator else each.indicator}”{each.period.label}{told}",
        message_en=f"{each.town}, {each.indicator!r}, {each.period}: {told_en}",
        source=each.source,
        field=field,
    )
