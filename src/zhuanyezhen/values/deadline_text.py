"""Reading a deadline where one is asked for, and finding them in running prose, where most times are none.

Asked for one (a table's column, a label), a text is refused that only begins (2025年起), lies behind (去年底),
measures without binding (270天, 近30天) or says what a report covers (前三季度, 1至8月).
In prose, counted are only forms that bind by their own words (2025年底前, 到2027年, 5个工作日内, 每月28日前), and
any form behind a label (完成时限：2025年12月). Not counted is what a time is *said about*: reporting dates and base
years (截至, 比, 自…以来), past events (2022年底前完成了), conditions (对2025年底前投产的企业给予补贴),
terms of eligibility (成立3年内的企业), periods and titles. When in doubt there is none.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.deadline import Deadline, DeadlineMatch
from zhuanyezhen.values.deadline_form import (
    ALL_YEAR,
    FIVE_YEARS,
    ONGOING,
    RECURRING,
    WITHIN,
    WORKING_DAYS,
    all_year,
    at_iso_range,
    at_moment,
    at_range,
    five_years,
    ongoing,
    recurring,
    within,
    working_days,
)
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.moment import ISO_RANGE, MOMENT, RANGE

_Make = Callable[[re.Match[str], str, int | None], Deadline | None]
_LONGEST = 60
_DONE = (
    r"(?:前?(?:全部|全面|基本)?(?:完成|建成|办结|出台|印发|发布|投产|投用|投运|投入使用|竣工|开工|到位|落实|实施|启动"
    r"|报送|上报|见效|达标|达效|验收|交付|形成|制定|销号|结束|整改到位|完工|报批|挂牌|签约|进场|动工|封顶|通车|启用|审定|备案))"
)
_FROM = r"(?:自?[^，。；：、0-9]{1,10}之日起\ ?)"
_LEAD = r"(?:力争|争取|确保|力求)?[到至于在]?"
_FORMS: tuple[tuple[re.Pattern[str], _Make], ...] = tuple(
    (regex(pattern), make)
    for pattern, make in (
        (rf"[自从]?{RANGE}{_DONE}?", at_range),
        (ISO_RANGE, at_iso_range),
        (rf"{_LEAD}{MOMENT}(?:{ONGOING}|{_DONE})?", at_moment),
        (rf"(?:贯穿)?{ALL_YEAR}", all_year),
        (FIVE_YEARS, five_years),
        (rf"{_FROM}?(?:力争|争取)?{WITHIN}{_DONE}?", within),
        (WORKING_DAYS, working_days),
        (RECURRING, recurring),
        (ONGOING, ongoing),
    )
)
_NO_GROUP = regex(r"\?P<\w+>")
_PLAIN_RANGE = _NO_GROUP.sub("?:", RANGE)
_SKIP = (
    r"《[^《》\n]{0,120}》|〔[^〔〕\n]{0,20}〕|(?:去|上一?|前|往)年度?(?:[0-9一二三四五六七八九十]{1,3}月|年?[底末])?"
    rf"|(?=[0-9一二三四五六七八九十]){_PLAIN_RANGE}"
)
_LABEL = r"(?:时\ ?限|期\ ?限|有效期|(?:完成|实施|办结|整改|执行)时间)(?:要求)?\ ?[：为自从]?(?:\ |(?<=[：为自从])|(?=[至到]))"
# Every form begins with one of these: the other characters are passed over at once.
_BEGINS = (
    r'(?=[0-9一二三四五六七八九十百两半《〔上下去前后首往到至于在自今本当明次翌每用第年时期有完实办整执贯"])'
    r"(?=[《〔每贯]|[0-9]{1,4}\ ?[年月日个季周星天小工./~至到-]"
    r"|[一二三四五六七八九十百两半][\ 年月日号个季周星天工小自零〇○一二三四五六七八九十百五~至到-]"
    r"|[到至于在自]\ ?[0-9一二三四五六七八九十今本当明年上下第]|[今本当明后次翌去上前往]一?年|年\ ?[以之]?[底末内终]"
    r'|[上下前后]半年|前[1-3一二两三]个?季|首季|第[1-4一二三四]季|用[0-9一二两三四五六七八九十]|"?十[一二三四五六七八九]五'
    r"|[时期]\ ?限|有效期|(?:完成|实施|办结|整改|执行)时间)"
)
# what is skipped, a label, spans of years, what recurs, the whole time, within, a moment: the first that fits holds
_FIND = regex(
    f"{_BEGINS}(?:(?P<skip>{_SKIP})|(?P<label>{_LABEL})|(?P<five_years>{FIVE_YEARS})|(?P<recurring>{RECURRING})"
    f"|(?P<all_year>贯穿{ALL_YEAR})|(?P<span>{WITHIN})|(?P<moment>(?P<lead>[到至于在])?\\ ?{MOMENT}(?P<going_on>{ONGOING})?))",
    re.ASCII,
)
_ASKED = regex(r"[^，。；、（）\n]{1,40}")
_WIDE = 24
# What stands right in front of a time that is only told of.
_TOLD = regex(r"(?:截至|截止到?|[截比较自从早超已凡]|对|对于|已[于在])\Z")
_PART_OF_A_WORD = regex(r"[0-9零〇一二三四五六七八九十百千万几数多半整每同届周学财少青老壮中新近第年./-]\Z")
# 近三年, 成立满两年, 前6个月: a span that tells of the past or of a condition
_SPAN_TOLD = regex(
    r"(?:近|最近|过去|连续|成立|注册|设立|毕业|投产|投运|认定|开业|满|前|任期|[今每明]|[0-9第][-~至到]?)\Z"
)
# 2026年起, 6月以来, 2023年基数: a beginning or a base, no end
_BEGINNING = regex(r"\ ?(?:起|以来|之?后|以后|开始|至今|的?(?:数据|基数))")
# 2025年完成了…, 未…, 累计…: what has been, or has not
_NOT_YET_SO = regex(
    r"[^，。；：\n]{0,20}?(?:了(?!解)|[未无没](?!来)|的?，?累计)|，[^，。；\n]{0,8}?(?:已(?!定)|现有|共有|拥有)"
)
# 2026年投产的企业，给予…: a day inside a condition of a grant
_CONDITION = regex(
    r"[^，。；：\n]{1,24}(?:的|企业|项目|单位|个人|主体)，?[^，。；\n]{0,14}?(?:给予|予以|奖励|奖补|补助|补贴|享受|可(?:以|按|申请)|视为)"
)
_ATTRIBUTE = regex(r"[^，。；：\n]{1,12}的")
# 自印发之日起, 批准之日起: from which day the span behind it runs
_ORIGIN = regex(
    r"(?:自[^，。；：、0-9\n]{1,10}|(?:印发|发布|公布|施行|实施|下发|通过|批准|签订|受理)) ?之日起 ?\Z"
)
_STRONG_END = ("底", "末", "前")
_MARKS = tuple("，。；、（：\n")
# 2026年6月完成。 or nothing more before the mark: the day ends its sentence
_DONE_THEN = regex(rf"{_DONE}\ ?(?=[，。；）\n]|\Z)|\ ?(?=[。；）]|\Z)")
_SO_MANY = regex(r"\n?[^，。；\n]{1,24}[0-9]")  # 每年举办花市1届, at the head of a sentence
_RECURS = ("底", "末", "前")


def parse_deadline(text: str, *, year: int | None = None) -> Deadline:
    """Read a deadline; ``year`` is the document's own, for words that leave it out (年内).

    >>> parse_deadline("2025年底前").due, parse_deadline("“十四五”末").due
    (datetime.date(2025, 12, 31), datetime.date(2025, 12, 31))
    >>> parse_deadline("年内").due, parse_deadline("明年6月底前", year=2026).due
    (None, datetime.date(2027, 6, 30))

    Args:
        text: The words (2025年底前), nothing around them.
        year: The year of the document.

    Returns:
        The deadline; its day is ``None`` where the words name none.

    Raises:
        ValueTextError: the text is no deadline, or no calendar has the day.
    """
    folded = fold_tight(text[: _LONGEST + 1])
    for pattern, make in _FORMS if len(text) <= _LONGEST else ():
        match = pattern.fullmatch(folded)
        if match and (deadline := make(match, text.strip(), year)):
            return deadline
    raise ValueTextError(
        f"{text[:60]!r} is no deadline: write it like 2025年底前, 2025年10月底前, 5个工作日内 or 长期坚持",
        f"“{text[:60]}”不是完成时限；请写成2025年底前、2025年10月底前、5个工作日内或长期坚持",
    )


def find_deadlines(folded: str, *, year: int | None = None) -> Iterator[DeadlineMatch]:
    """Every deadline in running prose, in order; only forms that bind by their own words count there.

    >>> [match.deadline.due for match in find_deadlines("到2027年，建成1个；持续推进。（2025年）")]
    [datetime.date(2027, 12, 31)]
    >>> list(find_deadlines("对2025年底前投产的企业给予补贴"))
    []
    """
    last = 0
    for match in _FIND.finditer(folded):
        if match.start() < last or match.end() == match.start():
            continue
        found = _asked(folded, match.end(), year) if match["label"] else _stated(folded, match, year)
        if found:
            last = found.end
            yield found


def _asked(folded: str, start: int, year: int | None) -> DeadlineMatch | None:
    """The deadline behind a label, in whatever form."""
    words = _ASKED.match(folded, start)
    if words is None:
        return None
    try:
        deadline = parse_deadline(words.group(), year=year)
    except ValueTextError:
        return None
    return DeadlineMatch(start=start, end=words.end(), deadline=deadline)


def _stated(folded: str, match: re.Match[str], year: int | None) -> DeadlineMatch | None:
    for kind, (binds, make) in _KINDS.items():
        if match[kind]:
            start = match.start()
            if kind == "span" and (origin := _ORIGIN.search(folded, max(0, start - _WIDE), start)):
                start = origin.start()
            if not binds(folded, match) or _is_told(folded, match):
                return None
            deadline = make(match, folded[start : match.end()], year)
            if deadline is None or _is_over(folded, match, deadline.due, year):
                return None
            return DeadlineMatch(start=start, end=match.end(), deadline=deadline)
    return None


def _is_told(folded: str, match: re.Match[str]) -> bool:
    """Whether the words around say that the time is a condition or lies in the past."""
    after = match.end()
    told = (_BEGINNING, _NOT_YET_SO, _CONDITION)
    return any(pattern.match(folded, after, after + 80) for pattern in told)


def _is_over(folded: str, match: re.Match[str], due: date | None, year: int | None) -> bool:
    """Whether a time before the document's year tells what was, or which things are meant: 2000年底前建成的小区."""
    past = due is not None and year is not None and due.year < year
    return past and bool(match["five_years"] or _ATTRIBUTE.match(folded, match.end()))


def _moment_binds(folded: str, match: re.Match[str]) -> bool:
    before = folded[max(0, match.start() - 4) : match.start()]
    if _TOLD.search(before) or match["first"] or (match["other"] or "").startswith(("次", "翌", "后")):
        return False
    dated = match["year"] or match["iso"]
    if not (dated or match["other"]) and _PART_OF_A_WORD.search(match["lead"] or before or "，"):
        return False
    if match["lead"] in {"到", "至"} and dated and not match.group().endswith("年度"):
        return True
    tail = (match["tail"] or "").strip()
    if tail.endswith("内"):
        return match["lead"] not in {"到", "至"}
    return tail.endswith(_STRONG_END) or _is_done_then(folded, match, dated=bool(dated), before=before)


def _is_done_then(folded: str, match: re.Match[str], *, dated: bool, before: str) -> bool:
    """Whether a clause is nothing but a time without its year and a verb of doing (12月完成)."""
    alone = not before or before.endswith(_MARKS)
    return alone and not dated and _DONE_THEN.match(folded, match.end()) is not None


def _span_binds(folded: str, match: re.Match[str]) -> bool:
    if folded.endswith("后", 0, match.start()) and match["unit"] not in {"日", "天"}:
        return (
            False  # 投产后3年内 is a condition, 受理后7个工作日内 a service; 整改完成后30日内 is a deadline
        )
    return _SPAN_TOLD.search(folded, max(0, match.start() - 4), match.start()) is None


def _recurring_binds(folded: str, match: re.Match[str]) -> bool:
    stated = bool(match["year_month"]) or match.group().endswith(_RECURS)
    if stated or folded.startswith("报", match.end()):
        return True
    first = match.start() == 0 or folded[match.start() - 1] in "。；\n"
    return first and _SO_MANY.match(folded, match.end()) is not None


def _always(_folded: str, _match: re.Match[str]) -> bool:
    return True


_KINDS: dict[str, tuple[Callable[[str, re.Match[str]], bool], _Make]] = {
    "five_years": (_always, five_years),
    "recurring": (_recurring_binds, recurring),
    "all_year": (_always, all_year),
    "span": (_span_binds, within),
    "moment": (_moment_binds, at_moment),
}
