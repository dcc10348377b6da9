"""Titles of documents (标题): the kind that the last word says (实施方案, 通知), and the years they speak of.

Decided here: （2023—2025年） and （试行） belong to a title, its number and （征求意见稿） do not; a notice that issues 《…》
speaks of the title between the marks; a notice, a reply or a letter has 关于 in its title; 此件公开发布 is none. Which lines of a
document may be one title is the business of reading.
"""

from attrs import frozen

from zhuanyezhen.pattern import regex

_KINDS = (
    "实施方案|行动方案|工作方案|推进方案|培育方案|方案|行动计划|三年行动|工作计划|计划|发展规划|规划|实施意见|指导意见|意见|"
    "实施细则|细则|管理办法|办法|若干措施|政策措施|措施|工作要点|要点|实施办法|任务分工|责任分工|分工表|分解表|条例|制度|讲话|解读|"
    "通知|公告|通告|通报|决定|批复|函"
)
_NOTICES = frozenset({"通知", "公告", "通告", "通报", "决定", "批复", "函"})
# the shortest text up to a kind of document, with （试行） and other brackets behind it
_TITLE = regex(
    rf"(?P<title>[^。；：]{{2,120}}?(?P<kind>{_KINDS})(?:\s?（(?:20\d\d[^（）]{{0,12}}|试行|暂行)）)?)\s*(?:（[^（）]{{1,40}}）\s*){{0,4}}"
)
# （此件公开发布）, 主动公开, 公开属性：…, simplified or not: how far a document is public
_RELEASED = regex(
    r"^（? ?(?:(?:此件|此文|本文|信息)?(?:主[动動]|依申[请請]|不予|[删刪][減减][後后])?公[开開](?:[发發][布佈]|刊登|方式|[属屬]性|[选選][項项])?|此件不公[开開])"
    r"(?:：[^（）]{0,8})? ?）?"
)
# （征求意见稿）, 草案, 送审稿, （试行）: in brackets, or a line of its own
_STATUS = regex(
    r"(?:^|[（\[])\s*(?P<status>(?:公开)?征求意见稿|意见征集稿|征集意见稿|草案|草稿|讨论稿|送审稿|审议稿|修订稿|初稿|试行|暂行)\s*(?:[）\]]|$)"
)
# 关于印发《…》的通知, 转发, 公布: the plan's title is the one inside
_ISSUED = regex(r"(?:印发|转发|公布|下发)\s*《(?P<title>[^《》]{2,120})》")
_PERIOD = regex(r"(?P<first>20\d\d)\s?年?\s?[-~至到]\s?(?P<last>20\d\d)\s?年")
_FIVE_YEAR = regex(r'"?十(?P<n>[一二三四五六七八九])五"?')


@frozen(kw_only=True)
class TitleMatch:
    """Where the title stands in a line, the kind of the document, and whether it is a mere notice (通知, 函)."""

    start: int
    end: int
    kind: str | None
    notice: bool = False


def match_title(folded: str) -> TitleMatch | None:
    """The title that a line is; of a notice which issues another document that one's title.

    >>> match_title("关于印发《澄江县花卉实施方案》的通知").kind, match_title("县工信局"), match_title("邀请函")
    ('实施方案', None, None)
    """
    if issued := _ISSUED.search(folded):
        kind = _TITLE.fullmatch(issued["title"])
        return TitleMatch(
            start=issued.start("title"), end=issued.end("title"), kind=kind["kind"] if kind else None
        )
    match = _TITLE.fullmatch(folded)
    notice = match is not None and match["kind"] in _NOTICES
    if match is None or (notice and "关于" not in folded):
        return None
    return TitleMatch(start=match.start("title"), end=match.end("title"), kind=match["kind"], notice=notice)


def years_of(title: str) -> tuple[int | None, int | None]:
    """The first and the last year of the period a title names.

    >>> years_of("花卉行动计划（2023—2025年）".replace("—", "-")), years_of("花卉产业十四五规划"), years_of("花卉方案")
    ((2023, 2025), (2021, 2025), (None, None))
    """
    if match := _PERIOD.search(title):
        return int(match["first"]), int(match["last"])
    if match := _FIVE_YEAR.search(title):
        # 第十个五年计划 is 2001—2005, so 十四五 (n = 14) ends in 2025.
        last = 2005 + 5 * "一二三四五六七八九".index(match["n"]) + 5
        return last - 4, last
    return None, None


def status_in(line: str, *, alone: bool) -> str | None:
    """The status (征求意见稿, 试行) that stands in brackets in a line, or that is the whole line.

    >>> status_in("花卉实施方案（试行）", alone=False), status_in("花卉实施方案（试行）", alone=True), status_in("（草案）", alone=True)
    ('试行', None, '草案')
    """
    match = _STATUS.search(line)
    return match["status"] if match and (not alone or match.span() == (0, len(line))) else None


def release_end(folded: str, start: int, end: int) -> int:
    """Where a note on publication (此件公开发布) that a stretch starts with ends; its start where it has none.

    >>> release_end("（此件公开发布）花卉实施方案", 0, 14), release_end("花卉实施方案", 0, 6)
    (8, 0)
    """
    match = _RELEASED.match(folded, start, end)
    return match.end() if match else start
