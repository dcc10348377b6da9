"""CRT001, CRT002, CRT004: who holds a title of the user's own criteria, or asks for it, and how they stand by them.

Without criteria of the user's own there is none of these. Decided here: the library's own titles are not judged, as none
of their versions lists all conditions; what is not known is never told as unmet; a condition that was told second-hand
says so, and by such alone nobody gets more than a hint.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zhuanyezhen.assessing.condition import Mark
from zhuanyezhen.assessing.provenance import told_mark
from zhuanyezhen.assessing.telling import told_answer
from zhuanyezhen.assessing.verdict import Verdict
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.words import Said, joined, within_quotes
from zhuanyezhen.words import assessing as words

if TYPE_CHECKING:
    from zhuanyezhen.assessing.answer import ConditionAnswer
    from zhuanyezhen.assessing.candidacy import Candidacy

_READS = ("changes", "recognised_on", "valid_to", "enterprise", "town", "criteria")


@rule(
    "CRT001",
    "criteria-not-met",
    Severity.WARNING,
    title="未达到称号标准",
    basis=None,
    since="0.2",
    reads=_READS,
    told=Told(
        checks="持有或申报某个称号的企业、专业镇，对照使用者自己的标准文件，有没有未达到的条件；台账写明按哪一版标准的，按那一版。"
        "没有给标准文件的不查，自带的称号不查；只凭转引条件的，认定在这一版施行以前的，只作提示。",
        why="达不到标准的，申报不会通过，复核时可能退出。",
        mend="核实数据；确未达到的，补足后再申报，或列入帮扶。",
        bad="标准为上年营业收入不低于5000万元，企业2025年4200万元",
        good="企业2025年5300万元",
    ),
)
def criteria_not_met(programme: Programme, context: Context) -> Iterator[Hit]:
    """Who holds a title, or asks for it, meets the criteria of it that the user gave.

    Bad:  at least 50 million yuan are asked for, the firm had 42 million in 2025
    Good: the firm had 53 million
    """
    for each in context.candidacies:
        unmet = [answer for answer in each.listed if answer.verdict is Verdict.UNMET]
        if unmet:
            told = _listed(unmet)
            note = words.GRANTED_BEFORE.said() if each.before else Said("", "")
            yield _hit(
                each,
                f"{_asked(each)}，有{len(unmet)}条未达到：{told}。{note}请核实数据；确未达到的，补足后再申报或复核。",
                f"{_asked(each).en}: {len(unmet)} not met: {told.en}.{note.en}",
                severity=Severity.INFO if each.before or all(map(_is_second, unmet)) else None,
            )


@rule(
    "CRT002",
    "criteria-not-known-met",
    Severity.INFO,
    title="不能判断是否达到称号标准",
    basis=None,
    since="0.2",
    reads=_READS,
    told=Told(
        checks="持有或申报某个称号的企业、专业镇，对照使用者自己的标准文件，有没有因缺少数值、判断记录或标准版本而不能判断的条件。"
        "没有给标准文件的不查。",
        why="不知道的不算达到；申报前要把数据补齐。",
        mend="按所列原因补报数值、判断记录，或补上那一版标准。",
        bad="标准要求资产负债率不超过65%，台账没有这项数值",
        good="台账写明2025年资产负债率60%",
    ),
)
def criteria_not_known_met(programme: Programme, context: Context) -> Iterator[Hit]:
    """Whether who holds a title, or asks for it, meets its criteria can be told from the ledgers.

    Bad:  a debt ratio of at most 65 % is asked for, and the ledger has no such figure
    Good: the ledger has a debt ratio of 60 % in 2025
    """
    for each in context.candidacies:
        unknown = [answer for answer in each.listed if answer.verdict is Verdict.UNKNOWN]
        if unknown:
            told = _listed(unknown)
            yield _hit(
                each,
                f"{_asked(each)}，有{len(unknown)}条不能判断：{told}。请补报数据或判断记录。",
                f"{_asked(each).en}: {len(unknown)} not known: {told.en}.",
            )
        elif each.assessment.version is None and each.named:
            yield _hit(
                each,
                f"{_subject(each)}，台账写明按“{each.named}”标准，标准文件没有这一版，没有对照。请补上这一版，或核对适用标准。",
                f"{_subject(each).en}: by the ledger the version is “{each.named}”, which the criteria do not have.",
                field="criteria",
            )


@rule(
    "CRT004",
    "relaxed-without-list",
    Severity.INFO,
    title="放宽条件缺少名单",
    basis=None,
    since="0.2",
    told=Told(
        checks="使用者的标准文件里，对名单内地方放宽的条件，没有给出名单，因而有对象不能判断的。放宽与否结论都一样的不提。",
        why="不知道所在地是否在名单内，就不知道该按哪个数值。",
        mend="在标准文件的lists中写上名单（区划代码）。",
        bad='relaxed = { value = 700, places = "重点帮扶县" }，没有[lists]',
        good='[lists]中写明"重点帮扶县" = ["149901"]',
    ),
)
def relaxed_without_list(programme: Programme, context: Context) -> Iterator[Hit]:
    """Where a condition is relaxed for the places of a list, and somebody's verdict turns on it, the list is given.

    Bad:  relaxed = { value = 700, places = "重点帮扶县" } and no [lists]
    Good: [lists] has "重点帮扶县" = ["149901"]
    """
    lacking: Counter[tuple[str, str]] = Counter()
    for each in context.candidacies:
        title = each.assessment.title
        reasons = {leaf.why for answer in each.listed for leaf in _leaves(answer)}
        places = {name for version in title.versions for name in version.relaxed_for}
        lacking.update((title.name, name) for name in places if words.NO_LIST.said(places=name) in reasons)
    for (title_name, name), count in sorted(lacking.items()):
        yield Hit(
            subject=f"称号标准·{title_name}",
            message=f"称号“{title_name}”的标准对“{name}”放宽，标准文件没有给出名单，有{count}个对象因此不能判断。请在标准文件中写上名单。",
            message_en=f"The criteria of “{title_name}” are relaxed for “{name}”, whose list is not given: "
            f"of {count} it is not known whether they meet them.",
            words=(name,),
        )


def _leaves(answer: "ConditionAnswer") -> "Iterator[ConditionAnswer]":
    """The answers that leave a condition open, down to those that are not put together of others."""
    if answer.verdict is Verdict.UNKNOWN and not answer.parts:
        yield answer
    elif answer.verdict is Verdict.UNKNOWN:
        for part in answer.parts:
            yield from _leaves(part)


def _hit(
    each: "Candidacy",
    message: str,
    message_en: str,
    *,
    severity: Severity | None = None,
    field: str = "title",
) -> Hit:
    return Hit(
        subject=subject_of(each.standing),
        message=message,
        message_en=message_en,
        source=each.standing.source,
        field=field,
        severity=severity,
        words=(each.assessment.title.code,),
    )


def _subject(each: "Candidacy") -> Said:
    """Who holds or asks for what."""
    told = words.ASKS_FOR if each.asks else words.HOLDS_IT
    title = within_quotes(each.assessment.title.name)
    return told.said(name=each.assessment.name, title=title)


def _asked(each: "Candidacy") -> Said:
    """Who holds or asks for what, and by which version that is judged."""
    version = each.assessment.version
    return words.JUDGED_BY.said(told=_subject(each), version=version.name if version else "")


def _listed(answers: "Sequence[ConditionAnswer]") -> Said:
    """Conditions and how one stands by them; those that were told second-hand say so."""
    return joined(map(_told, answers))


def _told(answer: "ConditionAnswer") -> Said:
    told = told_answer(answer)
    mark = told_mark(Mark.SECOND) if _is_second(answer) else None
    return words.WITH_BASIS.said(told=told, basis=mark) if mark else told


def _is_second(answer: "ConditionAnswer") -> bool:
    return answer.basis is not None and answer.basis.seen is Mark.SECOND
