"""The monthly report an office needs: where the programme stands on a day, and what has changed since.

One list of sections, written as Markdown or as one web page that stands by itself. What is not known is said.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from attrs import frozen

from zhuanyezhen.completing import Force, completeness
from zhuanyezhen.covering import coverage
from zhuanyezhen.findings import Finding, Report, Severity
from zhuanyezhen.model.area import Roster
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import Project, ProjectStage
from zhuanyezhen.reporting.coverage_view import heads
from zhuanyezhen.reporting.html_text import page_head, table_of
from zhuanyezhen.reporting.markdown import escape, table
from zhuanyezhen.rules import Thresholds, standard_thresholds
from zhuanyezhen.showing.markup import Html, html, joined
from zhuanyezhen.terms import FORCES, PART_STATES, PARTS, PROJECT_STAGES
from zhuanyezhen.tracking import ProjectRates, Rate, ageing, problem_rates, project_rates, tracks
from zhuanyezhen.values.measure import plain

Rows = tuple[tuple[str, ...], ...]

_NOT_GIVEN = "没有报送，不作判断。"
_SHOWN = 200


@frozen(kw_only=True)
class Section:
    """A section of the report: sentences, and perhaps a table."""

    title: str
    told: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    rows: Rows = ()


def monthly_sections(
    programme: Programme,
    report: Report,
    *,
    since: Report | None = None,
    thresholds: Thresholds | None = None,
) -> tuple[Section, ...]:
    """The sections of the report of a programme, as of the day of its check; ``since`` is an earlier check."""
    limits = thresholds or standard_thresholds()
    return (
        Section(title="覆盖情况", told=heads(coverage(programme, as_of=report.as_of))),
        _policies(programme, report.as_of, limits),
        _stages(programme, report.as_of),
        *_rates(programme, report.as_of),
        _problems(programme, report.as_of, limits),
        _indicators(programme, report.as_of),
        *_changes(report, since),
    )


def monthly_to_markdown(programme: Programme, report: Report, sections: Sequence[Section]) -> str:
    """The report as Markdown."""
    lines = [f"# {escape(_title(programme))}", "", f"截至 {report.as_of}", ""]
    for number, section in enumerate(sections):
        lines += [f"## {_NUMERALS[number]}、{escape(section.title)}", ""]
        for sentence in section.told:
            lines += [escape(sentence), ""]
        if section.rows:
            lines += table(section.headings, section.rows)
    return "\n".join(lines).rstrip("\n") + "\n"


def monthly_to_html(programme: Programme, report: Report, sections: Sequence[Section]) -> str:
    """The report as a page that stands by itself; nothing is loaded from anywhere."""
    return "\n".join(_page(programme, report, sections)) + "\n"


_NUMERALS = "一二三四五六七八九十"


def _page(programme: Programme, report: Report, sections: Sequence[Section]) -> Iterator[Html]:
    title = _title(programme)
    yield page_head(title, "report.css", "monthly.css", script=False)
    yield html('<a class="skip" href="#report">跳到正文</a>')
    yield html('<header><h1>{}</h1><p class="about">截至 {}</p>', title, str(report.as_of))
    titles = enumerate(each.title for each in sections)
    links = joined(html('<li><a href="#part.{}">{}</a></li>', *each) for each in titles)
    yield html('<nav class="contents" aria-label="本页内容"><ul>{}</ul></nav></header>', links)
    yield html('<main id="report">')
    for number, section in enumerate(sections):
        yield html('<section id="part.{}"><h2>{}、{}</h2>', number, _NUMERALS[number], section.title)
        yield from (html("<p>{}</p>", sentence) for sentence in section.told)
        yield from table_of(section.title, section.headings, section.rows)
        yield html("</section>")
    yield html("</main>\n<footer><p>由 zhuanyezhen {} 生成。</p></footer>", report.library_version)
    yield html("</body>\n</html>")


def _title(programme: Programme) -> str:
    return f"{programme.name}月报"


def _policies(programme: Programme, as_of: date, limits: Thresholds) -> Section:
    title = "一镇一策完整情况"
    if programme.towns is None or programme.policies is None:
        return Section(title=title, told=(f"专业镇名单或一镇一策{_NOT_GIVEN}",))
    rows = completeness(programme, as_of=as_of, required=limits.required_indicators)
    whole = sum(row.share == 1 and row.force is Force.IN_FORCE for row in rows)
    return Section(
        title=title,
        told=(f"专业镇{len(rows)}个，一镇一策执行中且各部分齐全的{whole}个。",),
        headings=("专业镇", "一镇一策", *PARTS.values()),
        rows=tuple(
            (row.town.name, FORCES[row.force], *(PART_STATES[state] for _, state in row.parts))
            for row in rows
        ),
    )


def _stages(programme: Programme, as_of: date) -> Section:
    title = "重大项目"
    if programme.projects is None:
        return Section(title=title, told=(f"重大项目{_NOT_GIVEN}",))
    furthest = [_furthest(project, as_of) for project in programme.projects]
    ended = sum(project.ended(as_of) for project in programme.projects)
    return Section(
        title=title,
        told=(f"共{len(furthest)}个项目，其中已终止{ended}个。",),
        headings=("阶段", "个数"),
        rows=(
            *((PROJECT_STAGES[stage], str(furthest.count(stage))) for stage in ProjectStage),
            ("阶段不明", str(furthest.count(None))),
        ),
    )


def _furthest(project: Project, as_of: date) -> ProjectStage | None:
    return next((stage for stage in reversed(ProjectStage) if project.reached(stage, as_of)), None)


def _rates(programme: Programme, as_of: date) -> Iterator[Section]:
    """开工率, 投产率 and 达效率: of all, by town, by unit, by batch."""
    projects = programme.projects
    if not projects:
        return
    towns, known = programme.town_by_id, programme.unit_by_id
    named: list[tuple[str, ProjectRates]] = [("全部", each) for each in project_rates(projects, as_of=as_of)]
    groups: tuple[tuple[str, Callable[[Project], str | None], dict[str, str]], ...] = (
        ("专业镇", lambda project: project.town, {key: town.name for key, town in towns.items()}),
        ("区域", lambda project: project.area, _area_names(programme, as_of)),
        ("责任单位", lambda project: project.unit, {key: unit.name for key, unit in known.items()}),
    )
    for label, by, names in groups:
        named += [
            (f"{label}：{names.get(each.key, each.key)}", each)
            for each in project_rates(projects, as_of=as_of, by=by)
            if each.key is not None
        ]
    for batch in _batches(projects):
        named += [(f"批次：{batch}", each) for each in project_rates(projects, as_of=as_of, batch=batch)]
    yield Section(
        title="项目开工率、投产率、达效率",
        told=(
            "开工率＝已开工／签约，投产率＝已投产／开工，达效率＝实际年产值／预计年产值；资料不全的不计入。",
        ),
        headings=("范围", "开工率", "投产率", "达效率", "资料不全"),
        rows=tuple(
            (
                name,
                _counted(each.start),
                _counted(each.production),
                str(each.output),
                str(len({*each.start.unknown, *each.production.unknown, *each.output.unknown})),
            )
            for name, each in named
        ),
    )


def _batches(projects: Sequence[Project]) -> list[str]:
    """The batches by their first day, so that 第二批 stands before 第三批; those without one last."""
    days: dict[str, list[str]] = {}
    for project in projects:
        for stage in project.stages:
            if stage.batch:
                days.setdefault(stage.batch, []).extend([str(stage.on)] if stage.on else [])
    return sorted(days, key=lambda batch: (not days[batch], min(days[batch], default=""), batch))


def _area_names(programme: Programme, as_of: date) -> dict[str, str]:
    roster = programme.roster or Roster()
    found = (roster.get(project.area, as_of) for project in programme.projects or () if project.area)
    return {area.code: area.name for area in found if area is not None}


def _counted(rate: Rate) -> str:
    return f"{rate}（{rate.count}/{rate.of}）" if rate.of else str(rate)


def _problems(programme: Programme, as_of: date, limits: Thresholds) -> Section:
    title = "问题办理"
    if programme.problems is None:
        return Section(title=title, told=(f"问题台账{_NOT_GIVEN}",))
    rates = problem_rates(programme.problems, as_of=as_of, clock=limits.clock)
    units = programme.unit_by_id
    told = (
        f"共{rates.resolved.of}个问题，办结率{_counted(rates.resolved)}，按期率{_counted(rates.in_time)}，"
        f"解决率（销号）{_counted(rates.closed)}。"
    )
    return Section(
        title=title,
        told=(told,),
        headings=("责任单位", "未办结", *(colour.name for colour in limits.clock.colours), "最长天数"),
        rows=tuple(
            (
                units[each.unit].name if each.unit and each.unit in units else each.unit or "没有责任单位",
                str(each.open),
                *(str(count) for _, count in each.colours),
                "—" if each.oldest_days is None else str(each.oldest_days),
            )
            for each in ageing(programme.problems, as_of=as_of, clock=limits.clock)
        ),
    )


def _indicators(programme: Programme, as_of: date) -> Section:
    title = "指标与目标"
    if programme.policies is None or programme.observations is None:
        return Section(title=title, told=(f"一镇一策或指标值{_NOT_GIVEN}",))
    rows = []
    for track in tracks(programme, as_of=as_of):
        target, town = track.target, programme.town_by_id.get(track.town)
        done = track.progress
        rows.append(
            (
                town.name if town else track.town,
                track.indicator.name if track.indicator else target.indicator,
                target.period.label if target.period else "—",
                plain(target.value) if target.value is not None else target.text or "—",
                plain(track.latest_value) if track.latest_value is not None else "—",
                track.latest.period.label if track.latest else "—",
                target.measured_in or (track.indicator.measured_in if track.indicator else None) or "—",
                {True: "达到", False: "未达到", None: "—"}[track.met],
                "—" if done is None else f"{plain(round(done * 100, 1))}%",
            )
        )
    return Section(
        title=title,
        told=() if rows else ("没有可以比较的目标。",),
        headings=(
            "专业镇",
            "指标",
            "目标期间",
            "目标",
            "最新数值",
            "数值期间",
            "计量单位",
            "是否达到",
            "进度",
        ),
        rows=tuple(rows),
    )


def _changes(report: Report, since: Report | None) -> Iterator[Section]:
    """What is new, mended and still open; without an earlier report, what stands."""
    counts = "，".join(f"{each.label}{report.counts[each]}条" for each in reversed(Severity))
    if since is None:
        yield _listed("", report.findings, f"{counts}。没有提供上次报告，不作对比。")
        return
    compared = report.compare(since)
    told = f"与{since.as_of}的检查相比：新增{len(compared.new)}条，已整改{len(compared.mended)}条，仍存在{len(compared.open)}条。"
    yield _listed("：新增", compared.new, f"{counts}。{told}")
    yield _listed("：已整改", compared.mended)
    yield _listed("：仍存在", compared.open)


def _listed(which: str, findings: Sequence[Finding], *told: str) -> Section:
    rows: Rows = tuple(
        (each.code, each.severity.label, each.message, str(each.source) if each.source else "—")
        for each in findings[:_SHOWN]
    )
    rest = len(findings) - len(rows)
    return Section(
        title=f"检查发现的问题{which}",
        told=told if findings or told else ("没有。",),
        headings=("编号", "级别", "内容", "位置"),
        rows=(*rows, ("…", "", f"另有{rest}条，见检查报告", "")) if rest else rows,
    )
