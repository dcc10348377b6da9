"""The monthly report an office needs: where the programme stands on a day, and what has changed since.

One list of sections, written as Markdown or as one web page that stands by itself. What is not known is said.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from attrs import frozen

from zhuanyezhen.completing import Force, completeness
from zhuanyezhen.covering import coverage
from zhuanyezhen.findings import Finding, Report, Severity
from zhuanyezhen.findings.wording import wording
from zhuanyezhen.model.area import Roster
from zhuanyezhen.model.policy import PolicyPart
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import Project, ProjectStage
from zhuanyezhen.reporting.coverage_view import heads
from zhuanyezhen.reporting.html_text import page_head, table_of
from zhuanyezhen.reporting.markdown import escape, table
from zhuanyezhen.rules import Thresholds, standard_thresholds
from zhuanyezhen.showing.markup import Html, html, joined
from zhuanyezhen.tracking import ProjectRates, Rate, ageing, problem_rates, project_rates, tracks
from zhuanyezhen.values.measure import plain
from zhuanyezhen.words import Language, Text
from zhuanyezhen.words import reports as words
from zhuanyezhen.words.answers import colour_in

Rows = tuple[tuple[str, ...], ...]

_SHOWN = 200


@frozen(kw_only=True)
class MonthlySection:
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
    lang: Language = "zh",
) -> tuple[MonthlySection, ...]:
    """The sections of the report of a programme, as of the day of its check; ``since`` is an earlier check."""
    limits = thresholds or standard_thresholds()
    return (
        MonthlySection(title=words.COVERAGE(lang), told=heads(coverage(programme, as_of=report.as_of), lang)),
        _policies(programme, report.as_of, limits, lang),
        _stages(programme, report.as_of, lang),
        *_rates(programme, report.as_of, lang),
        _problems(programme, report.as_of, limits, lang),
        _indicators(programme, report.as_of, lang),
        *_changes(report, since, lang),
    )


def monthly_to_markdown(
    programme: Programme, report: Report, sections: Sequence[MonthlySection], *, lang: Language = "zh"
) -> str:
    """The report as Markdown."""
    lines = [f"# {escape(_title(programme, lang))}", "", words.UNTIL_DAY(lang, day=report.as_of), ""]
    for number, section in enumerate(sections):
        lines += [f"## {escape(_numbered(number, section, lang))}", ""]
        for sentence in section.told:
            lines += [escape(sentence), ""]
        if section.rows:
            lines += table(section.headings, section.rows)
    return "\n".join(lines).rstrip("\n") + "\n"


def monthly_to_html(
    programme: Programme, report: Report, sections: Sequence[MonthlySection], *, lang: Language = "zh"
) -> str:
    """The report as a page that stands by itself; nothing is loaded from anywhere."""
    return "\n".join(_page(programme, report, sections, lang)) + "\n"


_NUMERALS = "一二三四五六七八九"


def _numbered(number: int, section: MonthlySection, lang: Language) -> str:
    tens, rest = divmod(number + 1, 10)
    numeral = "十" * tens + (_NUMERALS[rest - 1] if rest else "")
    return words.NUMBERED(lang, numeral=numeral, number=number + 1, title=section.title)


def _page(
    programme: Programme, report: Report, sections: Sequence[MonthlySection], lang: Language
) -> Iterator[Html]:
    title, until = _title(programme, lang), words.UNTIL_DAY(lang, day=report.as_of)
    yield page_head(title, "report.css", "monthly.css", script=False, lang=lang)
    yield html('<a class="skip" href="#report">{}</a>', words.SKIP_TO_TEXT(lang))
    yield html('<header><h1>{}</h1><p class="about">{}</p>', title, until)
    titles = enumerate(each.title for each in sections)
    links = joined(html('<li><a href="#part.{}">{}</a></li>', *each) for each in titles)
    contents = html('<nav class="contents" aria-label="{}"><ul>{}</ul></nav>', words.CONTENTS(lang), links)
    yield html("{}</header>", contents)
    yield html('<main id="report">')
    for number, section in enumerate(sections):
        yield html('<section id="part.{}"><h2>{}</h2>', number, _numbered(number, section, lang))
        yield from (html("<p>{}</p>", sentence) for sentence in section.told)
        yield from table_of(section.title, section.headings, section.rows)
        yield html("</section>")
    made = words.MADE(lang, version=report.library_version)
    yield html("</main>\n<footer><p>{}</p></footer>", made)
    yield html("</body>\n</html>")


def _title(programme: Programme, lang: Language) -> str:
    return words.MONTHLY(lang, name=programme.name)


def _not_given(title: Text, what: Text, lang: Language) -> MonthlySection:
    return MonthlySection(title=title(lang), told=(words.NOT_GIVEN(lang, what=what(lang)),))


def _headings(headings: Sequence[Text], lang: Language) -> tuple[str, ...]:
    return tuple(each(lang) for each in headings)


def _policies(programme: Programme, as_of: date, limits: Thresholds, lang: Language) -> MonthlySection:
    if programme.towns is None or programme.policies is None:
        return _not_given(words.POLICIES, words.POLICIES_WHAT, lang)
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


def _stages(programme: Programme, as_of: date, lang: Language) -> MonthlySection:
    if programme.projects is None:
        return _not_given(words.PROJECTS, words.PROJECTS, lang)
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


def _rates(programme: Programme, as_of: date, lang: Language) -> Iterator[MonthlySection]:
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
        headings=_headings(words.RATES_HEADINGS, lang),
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


def _problems(programme: Programme, as_of: date, limits: Thresholds, lang: Language) -> MonthlySection:
    if programme.problems is None:
        return _not_given(words.PROBLEMS, words.PROBLEMS_WHAT, lang)
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
        told=(told,),
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


def _indicators(programme: Programme, as_of: date, lang: Language) -> MonthlySection:
    if programme.policies is None or programme.observations is None:
        return _not_given(words.INDICATORS, words.INDICATORS_WHAT, lang)
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
                target.measured_in or (track.indicator.measured_in if track.indicator else None) or "—",
                {True: words.MET(lang), False: words.NOT_MET(lang), None: "—"}[track.met],
                "—" if done is None else f"{plain(round(done * 100, 1))}%",
            )
        )
    return MonthlySection(
        title=words.INDICATORS(lang),
        told=() if rows else (words.NO_TRACKS(lang),),
        headings=_headings(words.INDICATOR_HEADINGS, lang),
        rows=tuple(rows),
    )


def _changes(report: Report, since: Report | None, lang: Language) -> Iterator[MonthlySection]:
    """What is new, mended and still open; without an earlier report, what stands."""
    severities = wording(lang).severities
    counts = words.SEMICOLON(lang).join(
        words.SEVERITY_COUNT(lang, severity=severities[each], count=report.counts[each])
        for each in reversed(Severity)
    )
    if since is None:
        yield _listed(words.CHANGES, report.findings, lang, words.NO_EARLIER(lang, counts=counts))
        return
    compared = report.compare(since)
    told = words.SINCE(
        lang,
        counts=counts,
        earlier=_named(since, report, lang),
        new=len(compared.new),
        mended=len(compared.mended),
        open=len(compared.open),
    )
    yield _listed(words.CHANGES_NEW, compared.new, lang, told)
    yield _listed(words.CHANGES_MENDED, compared.mended, lang)
    yield _listed(words.CHANGES_OPEN, compared.open, lang)
    if compared.removed:
        yield _listed(words.CHANGES_REMOVED, compared.removed, lang)
    if compared.unclear:
        yield _listed(words.CHANGES_UNCLEAR, compared.unclear, lang)
    if compared.renumbered:
        yield MonthlySection(
            title=words.CHANGES_RENUMBERED(lang),
            headings=_headings(words.RENUMBERED_HEADINGS, lang),
            rows=tuple(
                (ledger.noun if lang == "zh" else ledger.noun_en, now.what, before.id, now.id)
                for ledger, before, now in compared.renumbered
            ),
        )


def _named(since: Report, report: Report, lang: Language) -> str:
    """The earlier check by its day; one of the same day, of last month's ledger, by what was checked."""
    if since.as_of == report.as_of:
        return words.COMMA(lang).join(since.input)
    return words.EARLIER_CHECK(lang, day=since.as_of)


def _listed(title: Text, findings: Sequence[Finding], lang: Language, *told: str) -> MonthlySection:
    severities = wording(lang).severities
    rows: Rows = tuple(
        (
            each.code,
            severities[each.severity],
            each.text(lang),
            str(each.source) if each.source else "—",
        )
        for each in findings[:_SHOWN]
    )
    rest = len(findings) - len(rows)
    return MonthlySection(
        title=title(lang),
        told=told if findings or told else (words.NO_CHANGES(lang),),
        headings=_headings(words.CHANGES_HEADINGS, lang),
        rows=(*rows, ("…", "", words.MORE(lang, count=rest), "")) if rest else rows,
    )
