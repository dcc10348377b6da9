"""ENT, MRK, PLF: titles of firms, marks and platforms: run out and still counted, due for review, without a document.

Which of the official titles a name is, what that requires and by which criteria it is judged is not looked at here.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.change import TAKES, ChangeKind
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.standing import Standing
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.values.credit_code import is_credit_code
from zhuanyezhen.words import within_quotes


@rule(
    "ENT001",
    "expired-title-counted",
    Severity.ERROR,
    title="称号已到期仍计入统计",
    basis=None,
    since="0.2",
    reads=("counted", "changes", "recognised_on", "valid_to"),
    told=Told(
        checks="台账写明计入统计的称号，在检查日是否还有效：有效期已满而没有复核通过的记录，或已撤销、退出、复核未通过。",
        why="到期的称号计入数量，上报的数字就不实。",
        mend="补记复核结果；确已失效的，不再计入统计。",
        bad="有效期至2026-08-31，计入统计为“是”，没有复核记录，检查日为2026-11-24",
        good="2026-07-15复核通过，有效期至2029-08-31",
    ),
)
def expired_title_counted(programme: Programme, context: Context) -> Iterator[Hit]:
    """A title that the ledger counts is held on the day; what is not known is not accused.

    Bad:  valid to 2026-08-31, counted, no review on file, checked on 2026-11-24
    Good: review passed 2026-07-15, valid to 2029-08-31
    """
    for standing in programme.standings or ():
        if standing.counted and (over := _over(standing, context.as_of)):
            told, told_en = over
            yield Hit(
                subject=subject_of(standing),
                message=f"{_named(programme, standing)}计入统计，但{told}。请补记复核结果，或不再计入。",
                message_en=f"{standing.title} (entry {standing.id}) is counted, but {told_en}.",
                source=standing.source,
                field="counted",
            )


@rule(
    "ENT002",
    "review-due",
    Severity.INFO,
    title="称号即将到期复核",
    basis=None,
    since="0.2",
    reads=("changes", "recognised_on", "valid_to"),
    told=Told(
        checks="仍然有效的称号，有效期、整改或复核的截止日是否在今后90天（可调整）之内。",
        why="错过复核，称号到期失效。",
        mend="通知企业按时申请复核。",
        bad="有效期至2026-12-31，检查日为2026-11-24",
        good="有效期至2028-12-31",
    ),
)
def review_due(programme: Programme, context: Context) -> Iterator[Hit]:
    """A title that is held does not run out within the next 90 days.

    Bad:  valid to 2026-12-31, checked on 2026-11-24
    Good: valid to 2028-12-31
    """
    yield from _due(programme, programme.standings or (), context, "申请复核", "a review")


@rule(
    "ENT004",
    "title-without-document",
    Severity.WARNING,
    title="称号没有认定文号",
    basis=None,
    since="0.2",
    blank="文号",
    reads=("changes",),
    told=Told(
        checks="已认定的称号，是否在任何一处写了文号。",
        why="没有文号，无法核实认定。",
        mend="补写认定文件的文号。",
    ),
)
def title_without_document(programme: Programme, context: Context) -> Iterator[Hit]:
    """A title that was recognised says by which document, in its row or in one of its changes.

    Bad:  {id: 1, title: 专精特新中小企业, recognised_on: 2026-05}
    Good: {id: 1, title: 专精特新中小企业, recognised_on: 2026-05, document_number: 晋工信发〔2026〕1号}
    """
    for standing in programme.standings or ():
        given = [each for each in standing.history if each.kind is ChangeKind.RECOGNISED]
        if given and not any(each.document_number for each in standing.history):
            yield Hit(
                subject=subject_of(standing),
                message=f"{_named(programme, standing)}没有写认定文号。请补充。",
                message_en=f"{standing.title} (entry {standing.id}) names no document that recognised it.",
                source=standing.source,
                field="document_number",
            )


@rule(
    "ENT008",
    "credit-code-wrong",
    Severity.WARNING,
    title="统一社会信用代码有误",
    basis="GB 32100—2015",
    since="0.2",
    told=Told(
        checks="统一社会信用代码是否为18位，校验位是否相符；没有填写的不查。",
        why="代码写错，企业就对不上号。",
        mend="按营业执照核对。",
        bad="91140100MA0EXAMP01",
        good="91140100MA0EXAMP0Y",
    ),
)
def credit_code_wrong(programme: Programme, context: Context) -> Iterator[Hit]:
    """A credit code has 18 characters, and the last one checks.

    Bad:  91140100MA0EXAMP01
    Good: 91140100MA0EXAMP0Y
    """
    for enterprise in programme.enterprises or ():
        if enterprise.credit_code and not is_credit_code(enterprise.credit_code):
            yield Hit(
                subject=subject_of(enterprise),
                message=f"企业“{enterprise.name}”的统一社会信用代码“{enterprise.credit_code}”不是18位，或校验位不符。请按营业执照核对。",
                message_en=f"The credit code {enterprise.credit_code!r} of {enterprise.name} does not check.",
                source=enterprise.source,
                field="credit_code",
            )


@rule(
    "MRK001",
    "mark-expired",
    Severity.WARNING,
    title="品牌、证书已到期",
    basis=None,
    since="0.2",
    reads=("changes", "recognised_on", "valid_to", "counted"),
    told=Told(
        checks="品牌、商标、证书在检查日是否还有效；台账写明不计入统计的不查。",
        why="到期的品牌不宜再列入成果。",
        mend="补记续展、复核结果；确已失效的，写明到期或撤销，计入统计填“否”。",
        bad="有效期至2026-08-31，没有续展记录，检查日为2026-11-24",
        good="有效期至2036-08-31",
    ),
)
def mark_expired(programme: Programme, context: Context) -> Iterator[Hit]:
    """A mark is held on the day, unless the ledger itself counts it no more.

    Bad:  valid to 2026-08-31, no renewal on file, checked on 2026-11-24
    Good: valid to 2036-08-31
    """
    yield from _lapsed(programme, programme.marks or (), context)


@rule(
    "MRK003",
    "renewal-due",
    Severity.INFO,
    title="品牌、证书即将到期",
    basis=None,
    since="0.2",
    reads=("changes", "recognised_on", "valid_to"),
    told=Told(
        checks="仍然有效的品牌、商标、证书，是否在今后90天（可调整）之内到期。",
        why="错过续展，品牌失效。",
        mend="按时续展或申请复核。",
        bad="有效期至2026-12-31，检查日为2026-11-24",
        good="有效期至2034-06-13",
    ),
)
def renewal_due(programme: Programme, context: Context) -> Iterator[Hit]:
    """A mark that is held does not run out within the next 90 days.

    Bad:  valid to 2026-12-31, checked on 2026-11-24
    Good: valid to 2034-06-13
    """
    yield from _due(programme, programme.marks or (), context, "续展或申请复核", "a renewal")


@rule(
    "PLF001",
    "platform-without-host",
    Severity.WARNING,
    title="平台没有依托单位",
    basis=None,
    since="0.2",
    blank="依托单位",
    reads=("enterprise",),
    told=Told(
        checks="平台是否写明企业或依托单位。",
        why="没有依托单位，平台由谁运行说不清。",
        mend="补写依托单位。",
    ),
)
def platform_without_host(programme: Programme, context: Context) -> Iterator[Hit]:
    """A platform says on whom it is built: a firm of the ledger, or a host by its name.

    Bad:  {id: 1, title: 工程研究中心, name: 某花卉工程研究中心}
    Good: {id: 1, title: 工程研究中心, name: 某花卉工程研究中心, host: 某农业大学}
    """
    for platform in programme.platforms or ():
        if not platform.enterprise and not platform.host:
            yield Hit(
                subject=subject_of(platform),
                message=f"{_named(programme, platform)}没有写明依托单位。请补充。",
                message_en=f"Platform {platform.name or platform.title} (entry {platform.id}) has no host.",
                source=platform.source,
                field="host",
            )


@rule(
    "PLF002",
    "platform-lapsed",
    Severity.WARNING,
    title="平台已到期或撤销",
    basis=None,
    since="0.2",
    reads=("changes", "recognised_on", "valid_to", "counted"),
    told=Told(
        checks="平台在检查日是否还有效；台账写明不计入统计的不查。",
        why="失效的平台不宜再列入成果。",
        mend="补记评估、复核结果；确已失效的，计入统计填“否”。",
        bad="2026-03撤销，检查日为2026-11-24",
        good="2026-03复核通过",
    ),
)
def platform_lapsed(programme: Programme, context: Context) -> Iterator[Hit]:
    """A platform is held on the day, unless the ledger itself counts it no more.

    Bad:  revoked 2026-03, checked on 2026-11-24
    Good: review passed 2026-03
    """
    yield from _lapsed(programme, programme.platforms or (), context)


def _lapsed(programme: Programme, standings: Iterable[Standing], context: Context) -> Iterator[Hit]:
    for standing in standings:
        if standing.counted is not False and (over := _over(standing, context.as_of)):
            told, told_en = over
            yield Hit(
                subject=subject_of(standing),
                message=f"{_named(programme, standing)}{told}。请补记结果；确已失效的，不再计入统计。",
                message_en=f"{standing.name or standing.title} (entry {standing.id}): {told_en}.",
                source=standing.source,
                field="valid_to" if standing.valid_to else "title",
            )


def _due(
    programme: Programme, standings: Iterable[Standing], context: Context, what: str, what_en: str
) -> Iterator[Hit]:
    last_day = context.as_of + timedelta(days=context.thresholds.review_notice_days)
    for standing in standings:
        day = standing.runs_out(context.as_of)
        if day is not None and day <= last_day:
            left = (day - context.as_of).days
            yield Hit(
                subject=subject_of(standing),
                message=f"{_named(programme, standing)}{day}到期，还有{left}天。请提醒按时{what}。",
                message_en=f"{standing.name or standing.title} (entry {standing.id}) runs out on {day}, "
                f"in {left} days: {what_en} is due.",
                source=standing.source,
                field="valid_to" if standing.valid_to else "title",
                words=(str(day),),
            )


def _over(standing: Standing, on: date) -> tuple[str, str] | None:
    """Why a title is held no more on a day; ``None`` where it is, may be, or has not been recognised yet."""
    last = standing.last_change(on)
    ended = last.valid_to if last else standing.valid_to
    if standing.held(on) is not False:
        return None
    if last is not None and last.kind in TAKES:
        day = str(last.on or "")
        return f"已{f'于{day}' if day else ''}{last.kind.label}", f"{last.kind.word('en')} {day}".rstrip()
    return _term(ended) if ended is not None and ended < on else None


def _term(day: date) -> tuple[str, str]:
    return (
        f"有效期已于{day}届满，没有此后通过复核的记录",
        f"its term ended on {day} and no review since is on file",
    )


def _named(programme: Programme, standing: Standing) -> str:
    """What messages call a title: 某花卉有限公司的“专精特新中小企业”, 品牌“青禾花卉”."""
    of = programme.holder_of(standing)
    name = f"“{within_quotes(standing.name or standing.title)}”"
    return f"{of}的{name}" if of else name
