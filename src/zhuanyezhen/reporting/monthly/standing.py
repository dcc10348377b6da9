"""Where the programme stands: policies, projects and their rates, problems, indicators. What is not known is said."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from zhuanyezhen.completing import Force, completeness
from zhuanyezhen.model.area import Roster
from zhuanyezhen.model.indicator import Observation, unit_of
from zhuanyezhen.model.policy import PolicyPart
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import Project, ProjectStage
from zhuanyezhen.reporting.monthly.month import month_told
from zhuanyezhen.reporting.monthly.section import MonthlySection, headings_of, not_given
from zhuanyezhen.rules import Thresholds
from zhuanyezhen.tracking.indicators import tracks
from zhuanyezhen.tracking.problems import ageing, problem_rates
from zhuanyezhen.tracking.projects import ProjectRates, project_rates
from zhuanyezhen.tracking.rate import Rate
from zhuanyezhen.values.measure import plain
from zhuanyezhen.words import Language, Text
from zhuanyezhen.words import reports as words
from zhuanyezhen.words.answers import colour_in


def policies(programme: Programme, as_of: date, limits: Thresholds, lang: Language) -> MonthlySection:
    """Every town's policy: whether it is in force, and which of its parts are there."""
    if programme.towns is None or programme.policies is None:
        return not_given(words.POLICIES, words.POLICIES_WHAT, lang)
    rows = completeness(programme, as_of=as_of, required=limits.required_indicators)
    whole = sum(row.share == 1 and row.force is Force.IN_FORCE for row in rows)
    return MonthlySection(
        title=words.POLICIES(lang),
        told=(words.POLICIES_TOLD(lang, count=len(rows), whole=whole),),
        headings=(words.TOWN(lang), words.POLICY(lang), *(part.word(lang) for part in PolicyPart)),
        rows=tuple(
            (
                row.town.name,
                row.force.word(lang),
                *(state.word(lang) for _, state in row.parts),
            )
            for row in rows
        ),
    )


def stages(programme: Programme, as_of: date, lang: Language) -> MonthlySection:
    """How many projects are at which stage."""
    if programme.projects is None:
        return not_given(words.PROJECTS, words.PROJECTS, lang)
    furthest = [_furthest(project, as_of) for project in programme.projects]
    ended = sum(project.ended(as_of) for project in programme.projects)
    return MonthlySection(
        title=words.PROJECTS(lang),
        told=(words.PROJECTS_TOLD(lang, count=len(furthest), ended=ended),),
        headings=(words.STAGE(lang), words.NUMBER(lang)),
        rows=(
            *((stage.word(lang), str(furthest.count(stage))) for stage in ProjectStage),
            (words.NO_STAGE(lang), str(furthest.count(None))),
        ),
    )


def _furthest(project: Project, as_of: date) -> ProjectStage | None:
    return next((stage for stage in reversed(ProjectStage) if project.reached(stage, as_of)), None)


def rates(programme: Programme, as_of: date, lang: Language) -> Iterator[MonthlySection]:
    """开工率, 投产率 and 达效率: of all, by town, by unit, by batch."""
    projects = programme.projects
    if not projects:
        return
    towns, known = programme.town_by_id, programme.unit_by_id
    named: list[tuple[str, ProjectRates]] = [
        (words.EVERY(lang), each) for each in project_rates(projects, as_of=as_of)
    ]
    groups: tuple[tuple[Text, Callable[[Project], str | None], dict[str, str]], ...] = (
        (words.TOWN, lambda project: project.town, {key: town.name for key, town in towns.items()}),
        (words.AREA, lambda project: project.area, _area_names(programme, as_of)),
        (words.BY_UNIT, lambda project: project.unit, {key: unit.name for key, unit in known.items()}),
    )
    for label, by, names in groups:
        named += [
            (words.LINE(lang, label=label(lang), value=names.get(each.key, each.key)), each)
            for each in project_rates(projects, as_of=as_of, by=by)
            if each.key is not None
        ]
    for batch in _batches(projects):
        told = words.LINE(lang, label=words.BATCH(lang), value=batch)
        named += [(told, each) for each in project_rates(projects, as_of=as_of, batch=batch)]
    yield MonthlySection(
        title=words.RATES(lang),
        told=(words.RATES_TOLD(lang),),
        headings=headings_of(words.RATES_HEADINGS, lang),
        rows=tuple(
            (
                name,
                _counted(each.start, lang),
                _counted(each.production, lang),
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


def _counted(rate: Rate, lang: Language) -> str:
    return words.RATE(lang, rate=str(rate), count=rate.count, of=rate.of) if rate.of else str(rate)


def problems(programme: Programme, as_of: date, limits: Thresholds, lang: Language) -> MonthlySection:
    """The rates of problems, the month, and the open ones by unit and colour."""
    if programme.problems is None:
        return not_given(words.PROBLEMS, words.PROBLEMS_WHAT, lang)
    rates = problem_rates(programme.problems, as_of=as_of, clock=limits.clock)
    units = programme.unit_by_id
    told = words.PROBLEMS_TOLD(
        lang,
        count=int(rates.resolved.of),
        resolved=_counted(rates.resolved, lang),
        in_time=_counted(rates.in_time, lang),
        closed=_counted(rates.closed, lang),
    )
    colours = (colour_in(colour.name, lang) for colour in limits.clock.colours)
    return MonthlySection(
        title=words.PROBLEMS(lang),
        told=(told, month_told(programme.problems, as_of, lang)),
        headings=(words.BY_UNIT(lang), words.OPEN(lang), *colours, words.OLDEST(lang)),
        rows=tuple(
            (
                units[each.unit].name
                if each.unit and each.unit in units
                else each.unit or words.NO_UNIT(lang),
                str(each.open),
                *(str(count) for _, count in each.colours),
                "—" if each.oldest_days is None else str(each.oldest_days),
            )
            for each in ageing(programme.problems, as_of=as_of, clock=limits.clock)
        ),
    )


def indicators(programme: Programme, as_of: date, lang: Language) -> MonthlySection:
    """Every target with the latest figure."""
    if programme.policies is None or programme.observations is None:
        return not_given(words.INDICATORS, words.INDICATORS_WHAT, lang)
    rows = []
    for track in tracks(programme, as_of=as_of):
        target, town = track.target, programme.town_by_id.get(track.town)
        done = track.progress
        rows.append(
            (
                town.name if town else track.town,
                track.indicator.name if track.indicator else target.indicator,
                target.period.label_in(lang) if target.period else "—",
                plain(target.value) if target.value is not None else target.text or "—",
                plain(track.latest_value) if track.latest_value is not None else "—",
                track.latest.period.label_in(lang) if track.latest else "—",
                unit_of(target, track.indicator) or "—",
                {True: words.MET(lang), False: words.NOT_MET(lang), None: "—"}[track.met],
                "—" if done is None else f"{plain(round(done * 100, 1))}%",
            )
        )
    return MonthlySection(
        title=words.INDICATORS(lang),
        told=() if rows else (words.NO_TRACKS(lang),),
        headings=headings_of(words.INDICATOR_HEADINGS, lang),
        rows=tuple(rows),
    )


def untargeted(programme: Programme, as_of: date, lang: Language) -> Iterator[MonthlySection]:
    """The latest figures that no policy sets a target for, where there are any."""
    aimed = {
        (town, target.indicator)
        for policy in programme.policies or ()
        for town in policy.towns
        for target in policy.indicators or ()
    }
    latest: dict[tuple[str, str], Observation] = {}
    for each in sorted(programme.observations or (), key=lambda each: each.period.last):
        if each.period.last <= as_of and (each.town, each.indicator) not in aimed:
            latest[each.town, each.indicator] = each
    if not latest:
        return
    towns, known = programme.town_by_id, {each.id: each for each in programme.indicators or ()}
    period, figure, unit = (
        words.INDICATOR_HEADINGS[5],
        words.INDICATOR_HEADINGS[4],
        words.INDICATOR_HEADINGS[6],
    )
    yield MonthlySection(
        title=words.UNTARGETED(lang),
        told=(words.UNTARGETED_TOLD(lang),),
        headings=headings_of((*words.INDICATOR_HEADINGS[:2], figure, period, unit), lang),
        rows=tuple(
            (
                towns[town].name if town in towns else town,
                known[indicator].name if indicator in known else indicator,
                plain(each.value) if each.value is not None else each.text or "—",
                each.period.label_in(lang),
                unit_of(each, known.get(indicator)) or "—",
            )
            for (town, indicator), each in sorted(latest.items())
        ),
    )
