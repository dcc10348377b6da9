"""PLN: what a plan says of itself, its deadlines and its targets."""

from collections.abc import Iterator
from datetime import date

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.naming.title_place import place_of
from zhuanyezhen.pattern import regex
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._walk import listing, subject, tasks_of


@rule(
    "PLN001",
    "task-without-deadline",
    Severity.WARNING,
    title="任务没有完成时限",
    basis=None,
    since="0.1",
    told=Told(
        checks="任务是否写明完成时限，或注明长期坚持。半数以上任务没有的，全文合为一条；标题写明方案期限的，只作提示。",
        why="没有时限就无法督办。",
        mend="写明何时完成，或注明“长期坚持”。",
    ),
)
def task_without_deadline(programme: Programme, context: Context) -> Iterator[Hit]:
    """A task says by when, or that it goes on (长期坚持); one finding where half of the tasks do not.

    Only noted in a plan whose title gives its period: its end is what a task without a deadline has.

    Bad:  扩大花卉种植面积。
    Good: 2027年底前，扩大花卉种植面积。
    """
    for plan in programme.plans:
        period = f"方案期限到{plan.last_year}年，未单列时限的按期末理解；" if plan.last_year else ""
        ends = f"the plan ends in {plan.last_year}; " if plan.last_year else ""
        yield from _lacking(
            plan,
            [task for task in plan.tasks if not task.deadlines],
            ("没有完成时限", f"{period}请写明何时完成，或注明“长期坚持”"),
            ("no deadline", f"{ends}say by when, or that it goes on"),
            Severity.INFO if plan.last_year else None,
        )


@rule(
    "PLN002",
    "task-without-target",
    Severity.WARNING,
    title="任务没有可衡量的目标",
    basis=None,
    since="0.1",
    told=Told(
        checks="任务是否有可以衡量的目标，如数量、比重、产值；补助标准不算目标。半数以上任务没有的，全文合为一条。",
        why="没有目标，完成与否无法衡量。",
        mend="补充可以衡量的指标。",
    ),
)
def task_without_target(programme: Programme, context: Context) -> Iterator[Hit]:
    """A task states at least one figure it can be measured by; one finding where half of the tasks do not.

    A figure that reading could not take for a target speaks for its task, a subsidy (补助1000元) does not.

    Bad:  培育一批龙头企业。
    Good: 培育龙头企业3家以上。
    """
    for plan in programme.plans:
        yield from _lacking(
            plan,
            [task for task in plan.tasks if not task.targets and not _has_figure(task)],
            ("没有可衡量的目标", "请补充数量、比重或产值等指标"),
            ("no measurable target", "add a count, a share or a value"),
            None,
        )


@rule(
    "PLN003",
    "no-number-or-date",
    Severity.WARNING,
    title="没有文号或成文日期",
    basis=None,
    since="0.1",
    told=Told(
        checks="方案有没有发文字号和成文日期。",
        why="缺少文号、日期，就无法核对时效和引用。",
        mend="正式印发时补齐。",
        bad="两者都没有的方案",
    ),
)
def no_number_or_date(programme: Programme, context: Context) -> Iterator[Hit]:
    """An issued plan has a document number (发文字号) and a date (成文日期).

    Bad:  a plan without either
    Good: 晋政办发〔2022〕80号, 2022年9月5日
    """
    for plan in programme.plans:
        missing = [
            name
            for name, value in (("文号", plan.document_number), ("成文日期", plan.issued_on))
            if not value
        ]
        if missing:
            yield Hit(
                subject=plan.title or plan.name,
                message=f"文件没有{'和'.join(missing)}。正式印发时请补齐，以便核对时效和引用。",
                message_en=f"The document has no {' and no '.join(_ENGLISH[name] for name in missing)}.",
                source=plan.source,
                words=tuple(missing),
            )


@rule(
    "PLN004",
    "draft",
    Severity.INFO,
    title="文件为未定稿",
    basis=None,
    since="0.1",
    told=Told(
        checks="方案是否标明征求意见稿、草案、送审稿等，尚未定稿。",
        why="未定稿不能作为执行依据，检查结果只供修改时参考。",
        mend="定稿印发后去掉标注，再检查一次。",
    ),
)
def draft(programme: Programme, context: Context) -> Iterator[Hit]:
    """A plan that binds is no draft (征求意见稿, 草案, 送审稿).

    Bad:  某区实施方案（征求意见稿）
    Good: 某区实施方案
    """
    for plan in programme.plans:
        if plan.status and plan.is_draft:
            yield Hit(
                subject=plan.title or plan.name,
                message=f"文件标明“{plan.status}”，尚未定稿；核对结果仅供修改时参考。",
                message_en=f"The document is marked “{plan.status}”: it is a draft.",
                source=plan.source,
                words=(plan.status,),
            )


@rule(
    "PLN005",
    "deadline-outside-period",
    Severity.WARNING,
    title="完成时限超出方案期限",
    basis=None,
    since="0.1",
    told=Told(
        checks="任务的完成时限是否在方案期限之内，是否早于成文日期。",
        why="超出方案期限或已经过去的时限无法执行，多是年份写错。",
        mend="核对并改正时限或方案期限。",
    ),
)
def deadline_outside_period(programme: Programme, context: Context) -> Iterator[Hit]:
    """A deadline lies within the plan's own period and not before the plan was issued.

    Bad:  （2025—2027年）… 2029年底前
    Good: （2025—2027年）… 2027年底前
    """
    for plan, task in tasks_of(programme):
        for deadline in dict.fromkeys(task.deadlines):
            if deadline.due and (bound := _outside(plan, deadline.due)):
                yield Hit(
                    subject=subject(task),
                    message=f"任务{task.label}的完成时限“{deadline.text}”{bound[0]}。请核对。",
                    message_en=f"The deadline “{deadline.text}” of the task {task.label} {bound[1]}.",
                    source=task.source,
                    words=(str(deadline),),
                )


@rule(
    "PLN006",
    "promised-part-missing",
    Severity.WARNING,
    title="文中提到的部分缺失",
    basis=None,
    since="0.1",
    told=Told(
        checks="文中提到的附件、专班职责等部分，是否确有内容。",
        why="提到而没有附上，读者无从执行。",
        mend="补充相应内容；另有文件的，一并提供检查。",
        bad="写有“附件：任务分工表”，后面没有附件",
        good="附件随文列出",
    ),
)
def promised_part_missing(programme: Programme, context: Context) -> Iterator[Hit]:
    """What the document announces (an attachment, 专班职责) is in it.

    Bad:  附件：任务分工表 — and no attachment follows
    Good: the attachment follows
    """
    for plan in programme.plans:
        for promise in plan.promises:
            if not promise.kept:
                yield Hit(
                    subject=promise.part,
                    message=f"文中提到“{promise.part}”，但全文没有相应内容。请补充，如另有文件请一并核对。",
                    message_en=f"The document announces “{promise.part}” and does not give it; add it, or "
                    f"check the file that holds it as well.",
                    source=promise.source,
                )


@rule(
    "PLN007",
    "another-place",
    Severity.WARNING,
    title="标题与发文机关不是一地",
    basis=None,
    since="0.2",
    told=Told(
        checks="标题所称的地方与发文机关所在地是否一致；层级不同的，可能是转发或代拟，只作提示。",
        why="地名不一致，多是套用外地文件时漏改。",
        mend="核对并改正；确为转发或代为印发的不必改。",
        bad="南屏县肉鸭产业实施方案，由松山县人民政府印发",
        good="南屏县肉鸭产业实施方案，由南屏县人民政府印发",
    ),
)
def another_place(programme: Programme, context: Context) -> Iterator[Hit]:
    """A plan's title names the place of its issuer; of another level (转发, 代拟) it is only noted.

    Bad:  南屏县肉鸭产业实施方案, issued by 松山县人民政府
    Good: 南屏县肉鸭产业实施方案, issued by 南屏县人民政府
    """
    for plan in programme.plans:
        titled, issuing = _place(plan.title), _place(plan.issuer)
        if titled and issuing and not _one_place(titled, issuing):
            same_level = titled[-1] == issuing[-1]
            yield Hit(
                subject=plan.title or plan.name,
                message=f"标题所称的是“{titled}”，发文机关“{plan.issuer}”却属“{issuing}”。"
                f"{'疑为套用外地文件时漏改' if same_level else '如为转发或代为印发则无误'}，请核对。",
                message_en=f"The title names {titled}, while the issuer {plan.issuer} belongs to {issuing}; "
                f"{'probably left over from another place' if same_level else 'right if the plan is forwarded'}"
                f"; check it.",
                source=plan.source,
                severity=None if same_level else Severity.INFO,
                words=(titled, issuing),
            )


_ENGLISH = {"文号": "document number", "成文日期": "date"}


def _outside(plan: Plan, due: date) -> tuple[str, str] | None:
    if plan.first_year and plan.last_year and not plan.first_year <= due.year <= plan.last_year:
        period = f"{plan.first_year}—{plan.last_year}"
        return f"不在方案期限（{period}年）之内", f"lies outside the plan's period ({period})"
    if plan.issued_on and due < plan.issued_on:
        return f"早于成文日期（{plan.issued_on}）", f"lies before the date of issue ({plan.issued_on})"
    return None


def _lacking(
    plan: Plan,
    tasks: list[Task],
    chinese: tuple[str, str],
    english: tuple[str, str],
    severity: Severity | None,
) -> Iterator[Hit]:
    """Task by task what each lacks, or one finding for the document where half of its tasks lack it."""
    if 2 * len(tasks) < len(plan.tasks) or len(plan.tasks) == 1:
        for task in tasks:
            yield Hit(
                subject=subject(task),
                message=f"任务{task.label}{chinese[0]}。{chinese[1]}。",
                message_en=f"The task {task.label} has {english[0]}; {english[1]}.",
                source=task.source,
                severity=severity,
            )
    elif tasks:
        listed, listed_en = listing([task.label for task in tasks])
        yield Hit(
            subject=plan.title or plan.name,
            message=f"全文{len(plan.tasks)}项任务中有{len(tasks)}项{chinese[0]}：{listed}。{chinese[1]}。",
            message_en=f"{len(tasks)} of the document's {len(plan.tasks)} tasks have {english[0]}: "
            f"{listed_en}; {english[1]}.",
            source=tasks[0].source or plan.source,
            related=tuple(task.source for task in tasks[1:] if task.source),
            severity=severity,
        )


_PART = regex(r"[^，。；\n]{1,400}")
# 补助1000元, 奖补, 补贴, 给予…, 罚款: a figure in such a clause is a rate, no target
_NO_TARGET = regex(r"[补奖]助|[补奖资]贴|奖[励补]|资助|给予|罚")
# 3家, 30%, 2.5亿元: a count or a share; no date, time or duration (2026年, 3个月), number (第3, 〔2026〕) or article
_FIGURE = regex(
    r"(?<![0-9第〔（(.])[0-9]{1,15}(?:\.[0-9]{1,6})?\s?"
    r"(?:[%％‰]|(?!个?(?:[年月日号时点章节条款天周]|小时|分钟|工作日))[\u4e00-\u9fff])"
)


# an organ or the words of a title that were read along, or twelve characters and more: no place alone
_NO_PLACE = regex(r"政府|关于|委员会|.{12}")


def _has_figure(task: Task) -> bool:
    """Whether a count of something stands in a task: no date, number, article or subsidy."""
    return any(
        _FIGURE.search(part) is not None and _NO_TARGET.search(part) is None
        for text in (task.title, task.text)
        for part in _PART.findall(text)
    )


def _one_place(place: str, other: str) -> bool:
    """Whether one place is the other with the city before it (晋源区, 太原市晋源区)."""
    return place.endswith(other) or other.endswith(place)


def _place(text: str | None) -> str | None:
    """The place a title or an issuer starts with, where it is no more than a place."""
    place = place_of(text or "")
    return place if place and _NO_PLACE.search(place) is None else None
