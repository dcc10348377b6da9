"""A made-up plan and the report a check of it might give, for every format to write down."""

from collections.abc import Sequence
from datetime import date

from attrs import evolve

from zhuanyezhen.findings import Excerpt, Finding, Report, RuleNote, Severity, Waiver, fingerprint
from zhuanyezhen.values.source import Source

AS_OF = date(2026, 11, 1)
PLAN = "青禾区专业镇实施方案.txt"
PARAGRAPHS = (
    "青禾区专业镇培育实施方案（征求意见稿）",
    "（一）做强陶瓷产业。支持龙头企业技术改造。（责任单位：区工信局、区商务局牵头，区发改局、各镇（街）配合）",
    "（二）培育经营主体。建立企业梯度名单。（责任单位：区工信局牵头，区发展改革局、区审行政审批局、区财政局配合）",
    "（三）开拓市场。组织企业参加展会，建设直播基地。（责任单位：区商务局牵头，区工信局、区文旅局、区商务局、区市场监管局配合）",
    "（四）引育人才。办好订单班，落实技能补贴。（责任单位：区人社局、区教育局牵头，区工信局、区财政局）",
)
RULES = (
    RuleNote(
        code="RSP003", name="lead-also-cooperates", title="同一单位既牵头又配合", severity=Severity.ERROR
    ),
    RuleNote(
        code="RSP006", name="role-word-missing", title="责任分工末尾缺少“配合”", severity=Severity.ERROR
    ),
    RuleNote(code="UNT001", name="several-names", title="同一单位有多种写法", severity=Severity.WARNING),
    RuleNote(code="UNT002", name="probable-misspelling", title="单位名称疑似有误", severity=Severity.WARNING),
    RuleNote(code="PLN001", name="no-deadline", title="任务没有完成时限", severity=Severity.WARNING),
    RuleNote(
        code="PLN003",
        name="no-document-number",
        title="没有发文字号",
        severity=Severity.WARNING,
        basis="党政机关公文处理工作条例第九条",
    ),
    RuleNote(code="RSP005", name="several-leads", title="多个牵头单位未分主次", severity=Severity.INFO),
    RuleNote(code="RDG005", name="unbalanced-brackets", title="括号不配对", severity=Severity.ERROR),
)
_RULE = {rule.code: rule for rule in RULES}


def finding(code: str, subject: str, message: str, paragraph: int | None = None, words: str = "") -> Finding:
    """A finding about ``words`` in a paragraph (counted from 1) of the plan; about no place without one."""
    rule = _RULE[code]
    source = excerpt = None
    if paragraph is not None:
        text = PARAGRAPHS[paragraph - 1]
        before = sum(len(line) + 1 for line in PARAGRAPHS[: paragraph - 1])
        start = text.rindex(words)
        end = start + len(words)
        source = Source(document=PLAN, paragraph=paragraph, start=before + start, end=before + end)
        excerpt = Excerpt.cut(text, start, end)
    return Finding(
        code=code,
        name=rule.name,
        severity=rule.severity,
        message=message,
        subject=subject,
        source=source,
        excerpt=excerpt,
        fingerprint=fingerprint(code, subject, words),
    )


LEAD_ALSO_COOPERATES = evolve(
    finding(
        "RSP003",
        "任务（三）·区商务局",
        "区商务局在任务（三）中既牵头又配合。请从配合单位中删去“区商务局”。",
        paragraph=4,
        words="区商务局",
    ),
    message_en="区商务局 leads task （三） and cooperates in it. Take it out of the cooperating units.",
    units=("区商务局",),
)
ROLE_WORD_MISSING = evolve(
    finding(
        "RSP006",
        "任务（四）",
        "任务（四）的责任分工以“区财政局”结束，没有写明角色。请在句末补上“配合”。",
        paragraph=5,
        words="区工信局、区财政局",
    ),
    units=("区工信局", "区财政局"),
)
SEVERAL_NAMES = evolve(
    finding(
        "UNT001",
        "区发展改革局",
        "同一单位有两种写法：“区发改局”（任务（一））、“区发展改革局”（任务（二））。请统一写法。",
        paragraph=3,
        words="区发展改革局",
    ),
    units=("区发展改革局",),
    related=(Source(document=PLAN, paragraph=2),),
)
MISSPELLING = evolve(
    finding(
        "UNT002",
        "区审行政审批局",
        "“区审行政审批局”疑为“区行政审批局”之误。请核对单位名称。",
        paragraph=3,
        words="区审行政审批局",
    ),
    message_en="区审行政审批局 is probably 区行政审批局 misspelt. Check the name.",
    units=("区行政审批局",),
)
NO_DEADLINES = tuple(
    finding(
        "PLN001",
        f"任务（{number}）",
        f"任务（{number}）没有写明完成时限。请补写完成时限，或写明“长期坚持”。",
        paragraph=paragraph,
        words=f"（{number}）",
    )
    for paragraph, number in enumerate("一二三四", start=2)
)
NO_NUMBER = finding("PLN003", "全文", "全文没有发文字号。印发时请补上发文机关代字、年份和序号。")
SEVERAL_LEADS = tuple(
    evolve(
        finding(
            "RSP005",
            f"任务（{number}）",
            f"任务（{number}）由{leads}共同牵头，没有写明谁排第一。",
            paragraph=paragraph,
            words=leads,
        ),
        units=tuple(leads.split("、")),
    )
    for paragraph, number, leads in ((2, "一", "区工信局、区商务局"), (5, "四", "区人社局、区教育局"))
)
FINDINGS = (
    LEAD_ALSO_COOPERATES,
    ROLE_WORD_MISSING,
    SEVERAL_NAMES,
    MISSPELLING,
    *NO_DEADLINES,
    *SEVERAL_LEADS,
    NO_NUMBER,
)
WAIVER = Waiver(code="PLN003", reason="文号待印发时编列", approver="区政府办", until=date(2026, 12, 31))
NOTES = ("修订：已接受全部插入，未读删除的文字",)


def report(*findings: Finding, waived: Sequence[tuple[Finding, Waiver]] = ()) -> Report:
    """A report of exactly these findings."""
    return Report(
        as_of=AS_OF,
        library_version="0.1.0",
        input=(PLAN,),
        findings=findings,
        waived=tuple(waived),
        rules=RULES,
        notes=NOTES,
    )


FULL = report(*FINDINGS)
EMPTY = report()
WAIVED = report(*FINDINGS[:-1], waived=[(NO_NUMBER, WAIVER)])
EARLIER = report(
    *FINDINGS[1:],
    evolve(
        LEAD_ALSO_COOPERATES,
        subject="任务（一）·区商务局",
        fingerprint=fingerprint("RSP003", "任务（一）·区商务局"),
    ),
)


def large(size: int) -> Report:
    """A report of ``size`` findings, each with its own place and fingerprint."""
    findings = (
        evolve(
            FINDINGS[number % len(FINDINGS)],
            fingerprint=fingerprint("X", str(number)),
            source=Source(document=PLAN, paragraph=number + 1, start=number * 80, end=number * 80 + 4),
        )
        for number in range(size)
    )
    return report(*findings)
