"""ENT007, CRT003: which version of the criteria was used, and whether that was in force.

Decided here: two versions of a title may be used in one year, as a review goes by the old one and what was applied for
under it is decided later. So a version that has ended is held against nobody within a year, and never against a review;
one that was not yet in force is, against decisions. A version says this only where its document and day are known, and
how they were come by: told second-hand, it is no more than a hint.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain

from zhuanyezhen.assessing.condition import Mark
from zhuanyezhen.assessing.provenance import told_mark
from zhuanyezhen.assessing.standard import standard_criteria
from zhuanyezhen.assessing.title import Title, Version, written_name
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.change import GIVES, Change, ChangeKind
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.standing import Standing
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.words import Said, within_quotes
from zhuanyezhen.words import assessing as words

_DECIDED = GIVES | {ChangeKind.REFUSED, ChangeKind.REVIEW_FAILED}
_NEW = frozenset({ChangeKind.RECOGNISED, ChangeKind.APPLIED, ChangeKind.PUBLICISED, ChangeKind.REFUSED})
_LATE = timedelta(days=365)  # a house rule: no document says how long what was applied for in time may take


@rule(
    "ENT007",
    "wrong-version-of-criteria",
    Severity.WARNING,
    title="适用标准与日期不符",
    basis=None,
    since="0.2",
    reads=("criteria", "changes", "recognised_on", "title"),
    told=Told(
        checks="称号的认定、复核写明适用标准的，那一版标准当日是否已经施行；新认定的，是否在停用一年以后仍用旧标准。"
        "复核可能按旧标准，停用不满一年的也不查；标准没有文号、日期、来历的不查，转引的只作提示。",
        why="适用标准写错，就说不清按什么条件认定。",
        mend="按认定文件核对适用标准和日期。",
        bad="2025-09认定，适用标准写2026年4月施行的一版",
        good="2026-09复核通过，适用标准写已停用的旧版",
    ),
)
def wrong_version_of_criteria(programme: Programme, context: Context) -> Iterator[Hit]:
    """A decision on a title goes by a version of the criteria that was in force, or had been shortly before.

    Bad:  recognised in 2025-09 by the version in force since 2026-04
    Good: review passed in 2026-09 by the old version
    """
    criteria = context.criteria or standard_criteria()
    ledgers = (programme.standings, programme.platforms, programme.marks)
    for standing in chain.from_iterable(each or () for each in ledgers):
        title = criteria.by_name.get(written_name(standing.title))
        if title is None:
            continue
        given = False
        for change in standing.history:
            found = _fault(title, change, given=given)
            given = given or change.kind in GIVES
            if found:
                told, severity = found
                yield _hit(programme, standing, change, told, severity)


@rule(
    "CRT003",
    "criteria-not-in-force",
    Severity.WARNING,
    title="称号标准不是现行的",
    basis=None,
    since="0.2",
    told=Told(
        checks="使用者的标准文件，检查日有没有现行的版本（只有停用的、还没有施行的，不能用）；所依据的文件，本库记有替代它的新文件的，作提示。"
        "没有人持有或申报的称号不查。",
        why="没有现行标准，就没有对照；按停用的标准对照，结论不能用。",
        mend="补上现行的标准；或核对终止日期。",
        bad="唯一一版2025-12-31终止，检查日为2026-11-24",
        good="另有一版2026-01-01施行",
    ),
)
def criteria_not_in_force(programme: Programme, context: Context) -> Iterator[Hit]:
    """Criteria that somebody is held against are in force on the day.

    Bad:  the only version ended on 2025-12-31, checked on 2026-11-24
    Good: there is another since 2026-01-01
    """
    asked = [each for each in context.candidacies if not each.named]
    titles = {each.assessment.title.code: each.assessment.title for each in asked}
    counts = Counter(each.assessment.title.code for each in asked)
    for code, title in titles.items():
        told, severity = _superseded(title, context.as_of, counts[code])
        if told:
            name = within_quotes(title.name)
            yield Hit(
                subject=f"称号标准·{title.name}",
                message=f"称号“{name}”的标准{told}",
                message_en=f"The criteria of “{name}”: {told.en}",
                severity=severity,
            )


def _fault(title: Title, change: Change, *, given: bool) -> tuple[Said, Severity | None] | None:
    """What is wrong with the version a change names; ``None`` where one that is meant may be right."""
    faults = [_wrong(each, change, given=given) for each in title.versions_meant(change.criteria or "")]
    return faults[0] if faults and all(faults) else None


def _wrong(version: Version, change: Change, *, given: bool) -> tuple[Said, Severity | None] | None:
    on, document = change.on, _document(version)
    if on is None or document is None:
        return None
    severity = _severity(version)
    if version.in_force and change.kind in _DECIDED and on.last < version.in_force:
        return words.NOT_YET.said(version=version.name, document=document, day=version.in_force), severity
    fresh = change.kind in _NEW and not given
    if version.until and fresh and on.first - version.until > _LATE:
        return words.ENDED.said(version=version.name, document=document, day=version.until), severity
    return None


def _document(version: Version) -> Said | None:
    """The document of a version and how it was come by; ``None`` where either is not known or verified."""
    seen = version.basis.seen if version.basis else None
    if version.document is None or seen in {None, Mark.UNVERIFIED}:
        return None
    if seen is Mark.SECOND:
        return words.DOCUMENT_SEEN.said(document=version.document, mark=told_mark(seen))
    return Said(version.document, f"“{version.document}”")


def _severity(version: Version) -> Severity | None:
    return Severity.INFO if version.basis and version.basis.seen is Mark.SECOND else None


def _hit(
    programme: Programme, standing: Standing, change: Change, told: Said, severity: Severity | None
) -> Hit:
    of = programme.holder_of(standing)
    name = within_quotes(standing.title)
    return Hit(
        subject=subject_of(standing),
        message=f"{f'{of}的' if of else ''}“{name}”{change.on}{change.kind.label}，{told}请核对适用标准和日期。",
        message_en=f"“{name}” (entry {standing.id}), {change.kind.value} {change.on}: {told.en}",
        source=change.source or standing.source,
        field="criteria",
        severity=severity,
        words=(str(change.on), change.criteria or ""),
    )


def _superseded(title: Title, on: date, count: int) -> tuple[Said | None, Severity | None]:
    """Why the criteria of a title are no longer those in force; ``None`` where nothing says so."""
    version = title.version_on(on)
    if version is None:
        return _none_in_force(title, on, count), None
    old = next((each for each in _ended_by(title, on) if each.is_meant(version.document or "")), None)
    document = _document(old) if old else None
    if old is None or document is None:
        return None, None
    return words.REPLACED.said(version=version.name, document=document, day=old.until), _severity(old)


def _none_in_force(title: Title, on: date, count: int) -> Said:
    """What there is of versions where none is in force."""
    ends = [(each.until, each.name) for each in title.versions if each.until and each.until < on]
    if not ends:
        return words.NONE_YET.said(count=count)
    day, name = max(ends)
    return words.NONE_LEFT.said(version=name, day=day, count=count)


def _ended_by(title: Title, on: date) -> Iterator[Version]:
    """The versions of a title that the library itself has as ended by a day."""
    for known in standard_criteria().titles.values():
        if not known.written.isdisjoint(title.written):
            yield from (each for each in known.versions if each.until and each.until < on)
