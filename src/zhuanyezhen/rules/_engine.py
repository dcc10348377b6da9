"""check(): runs the rules, stamps their hits, applies overrides and waivers, makes the report."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import product

from attrs import evolve

from zhuanyezhen import __version__
from zhuanyezhen.assessing.title import Criteria
from zhuanyezhen.collector import collector_paused
from zhuanyezhen.errors import (
    MissingExtraError,
    RuleCrashError,
    UnknownCalendarError,
)
from zhuanyezhen.findings import (
    Excerpt,
    Finding,
    Report,
    RuleNote,
    Severity,
    Waiver,
    fingerprint,
    ledger_notes,
)
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.naming.post import names_persons
from zhuanyezhen.rules._blank import once_a_sheet
from zhuanyezhen.rules._catalogue import WAIVER_RULES, catalogue
from zhuanyezhen.rules._lookup import called, chosen, codes_of, distinct
from zhuanyezhen.rules._place import lies_in
from zhuanyezhen.rules._rule import Context, Hit, Rule
from zhuanyezhen.rules._thresholds import Thresholds, standard_thresholds
from zhuanyezhen.values.calendar_date import refuse_other_than_a_day
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.values.source import Source


@collector_paused()
def check(  # noqa: PLR0913 - the public signature (design.md §3)
    programme: Programme | Plan,
    *,
    as_of: date,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severities: Mapping[str, Severity | str] | None = None,
    waivers: Iterable[Waiver] = (),
    thresholds: Thresholds | None = None,
    criteria: Criteria | None = None,
    rules: Iterable[Rule] = catalogue,
) -> Report:
    """Check a programme (or a single plan) and report what is wrong.

    The same input gives the same report. A programme full of mistakes never raises: what is wrong with it is
    in the report.

    Args:
        programme: What to check: of files, ``read_plan`` or ``load`` makes it.
        as_of: The day of the check.
        select: Rule codes, their beginnings (``RSP``) or names; of none, every rule.
        ignore: The same, left out.
        severities: Other severities by code, beginning or name: ``{"PLN001": "info"}`` or ``"提示"``.
        waivers: Findings somebody answers for; ``read_waivers`` reads them.
        thresholds: The figures rules compare with; ``None`` takes the library's.
        criteria: The user's criteria of titles (``read_criteria``): who holds or asks for one is held against them.
        rules: Those that may run: ``catalogue + (own,)``, ``catalogue + installed_rules()``.

    Returns:
        The findings in order, and what was checked by which rules.

    Raises:
        WrongUseError: ``programme`` is neither a programme nor a plan, or a severity is none.
        UnknownRuleError: a code or name fits no rule.
        RuleDefinitionError: two of ``rules`` have the same code or name.
        RuleCrashError: a rule raised; the message names it.
        UnknownCalendarError: limits count working days of a year whose holidays are not known.
        ValueTextError: ``as_of`` is a text or a moment, not a day.
    """
    refuse_other_than_a_day(as_of)
    refuse_other_than(programme, Programme, Plan)
    if criteria is not None:
        refuse_other_than(criteria, Criteria)
    if isinstance(programme, Plan):
        programme = Programme.from_plan(programme)
    programme = programme.with_plan_units()
    known = distinct(tuple(rules))
    running = chosen(known, _keys(select), _keys(ignore))
    overrides = {
        code: Severity.meant(level)
        for key, level in (severities or {}).items()
        for code in codes_of(known, key)
    }
    waivers = tuple(waivers)
    for waiver in waivers:
        codes_of(known, waiver.code)
    context = Context(
        programme=programme,
        as_of=as_of,
        thresholds=thresholds or standard_thresholds(),
        criteria=criteria,
    )
    texts = {plan.name: plan for plan in programme.plans}
    found = [
        finding
        for rule in running
        if rule.code not in WAIVER_RULES
        for finding in _findings(rule, programme, context, texts, overrides)
    ]
    kept, waived = _waive(found, [waiver for waiver in waivers if not waiver.expired(as_of)])
    context = evolve(
        context,
        expired_waivers=tuple(waiver for waiver in waivers if waiver.expired(as_of)),
        unused_waivers=_unused(waivers, waived, as_of),
    )
    for rule in running:
        if rule.code in WAIVER_RULES:
            kept += _findings(rule, programme, context, texts, overrides)
    return Report(
        as_of=as_of,
        library_version=__version__,
        input=programme.read_from or (programme.name,),
        findings=kept,
        waived=waived,
        rules=_notes(running, overrides, programme),
        understood=tuple(plan.understanding for plan in programme.plans if plan.understanding),
        ledgers=tuple(ledger_notes(programme)),
        notes=tuple(
            dict.fromkeys(
                (
                    *programme.notes,
                    *(note for plan in programme.plans for note in plan.notes),
                    *_origins(running),
                )
            )
        ),
    )


def _origins(rules: tuple[Rule, ...]) -> Iterator[str]:
    """Which installed packages rules came from, so that two people with different findings see why."""
    codes: dict[str, list[str]] = {}
    for each in rules:
        if each.origin:
            codes.setdefault(each.origin, []).append(each.code)
    for origin in sorted(codes):
        yield f"检查规则包括安装包“{origin}”的{'、'.join(sorted(codes[origin]))}"


def _findings(
    rule: Rule,
    programme: Programme,
    context: Context,
    plans: Mapping[str, Plan],
    overrides: Mapping[str, Severity],
) -> Iterator[Finding]:
    if any(map(programme.is_partial, rule.misses)):
        return  # CEL speaks of what could not be read
    try:
        hits = tuple(rule.check(programme, context))
    except (MissingExtraError, UnknownCalendarError):
        raise  # what the user can mend: not a fault of the rule
    except Exception as error:
        what = f"{type(error).__name__}: {error}"
        raise RuleCrashError(
            f"rule {called(rule)} raised {what}; this is a fault of the rule, please report it",
            f"规则{called(rule, 'zh')}运行出错：{what}；这是规则的缺陷，请报告",
        ) from error
    sure = [
        hit
        for hit in hits
        if not any(programme.is_unknown(hit.source, each) for each in _rests_on(rule, hit))
    ]
    for hit in once_a_sheet(rule, sure, programme):
        yield Finding(
            code=rule.code,
            name=rule.name,
            severity=overrides.get(rule.code, hit.severity or rule.severity),
            message=hit.message,
            message_en=hit.message_en,
            subject=hit.subject,
            source=programme.place_of(hit.source, hit.field),
            excerpt=_excerpt(hit, plans),
            units=hit.units,
            related=hit.related,
            fingerprint=fingerprint(rule.code, hit.subject, *hit.words),
        )


def _rests_on(rule: Rule, hit: Hit) -> tuple[str, ...]:
    """The fields of its entry a hit rests on."""
    return (hit.field, *rule.reads) if hit.field else ()


def _excerpt(hit: Hit, plans: Mapping[str, Plan]) -> Excerpt | None:
    source = hit.source
    if source is None or source.start is None or source.end is None or source.document not in plans:
        return None
    text = plans[source.document].text
    start = text.rfind("\n", 0, source.start) + 1
    end = text.find("\n", source.start)
    end = len(text) if end < 0 else end
    group = plans[source.document].leading_group
    reach = 0 if group and _within(source, group.source) and names_persons(text[start:end]) else _REACH
    near = max(start, source.start - reach), min(end, max(source.end, source.start) + reach)
    return Excerpt.cut(text[near[0] : near[1]], source.start - near[0], min(source.end, end) - near[0])


def _within(source: Source, lists: Source | None) -> bool:
    """Whether a place lies in the lists of a leading group, where names of persons stand beside the units."""
    span = (lists.start, lists.end) if lists else (None, None)
    return None not in (*span, source.start) and (span[0] or 0) <= (source.start or 0) <= (span[1] or 0)


_REACH = 200


def _keys(given: Iterable[str]) -> tuple[str, ...]:
    """Rule keys; one that was not put into a list is one key, not its letters."""
    return (given,) if isinstance(given, str) else tuple(given)


def _waive(
    found: list[Finding], waivers: list[Waiver]
) -> tuple[list[Finding], tuple[tuple[Finding, Waiver], ...]]:
    """The findings nobody answers for, and those somebody does, each with the first waiver that is about it."""
    places: dict[tuple[str, str | None], int] = {}
    for place, waiver in enumerate(waivers):
        places.setdefault((waiver.code, waiver.subject), place)
    kept: list[Finding] = []
    waived: list[tuple[Finding, Waiver]] = []
    for finding in found:
        keys = product((finding.code, finding.name), (None, finding.subject))
        first = min((places[key] for key in keys if key in places), default=None)
        if first is None:
            kept.append(finding)
        else:
            waived.append((finding, waivers[first]))
    return kept, tuple(waived)


def _unused(
    waivers: tuple[Waiver, ...], waived: tuple[tuple[Finding, Waiver], ...], as_of: date
) -> tuple[Waiver, ...]:
    used = {id(waiver) for _, waiver in waived}
    return tuple(waiver for waiver in waivers if not waiver.expired(as_of) and id(waiver) not in used)


def _notes(
    rules: tuple[Rule, ...], overrides: Mapping[str, Severity], programme: Programme
) -> Iterator[RuleNote]:
    """Each rule; its basis where that is law, which is asked once for each area whose law it is."""
    bound = {code for code in {rule.binds for rule in rules} if code is None or lies_in(programme, code)}
    return (_note(rule, overrides, bound) for rule in rules)


def _note(rule: Rule, overrides: Mapping[str, Severity], bound: AbstractSet[str | None]) -> RuleNote:
    return RuleNote(
        code=rule.code,
        name=rule.name,
        title=rule.title,
        severity=overrides.get(rule.code, rule.severity),
        basis=rule.basis if rule.binds in bound else None,
        origin=rule.origin,
    )
