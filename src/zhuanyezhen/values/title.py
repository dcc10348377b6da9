"""Titles of documents (标题): the kind that the last word says (实施方案, 通知), and the years they speak of.

Decided here: （2023—2025年） and （试行） belong to a title, its number and （征求意见稿） do not; a notice that issues 《…》
speaks of the title between the marks; a notice, a reply or a letter has 关于 in its title. Which lines of a
document may be one title is the business of reading.
"""

import re

from attrs import frozen

_KINDS = (
    "实施方案|行动方案|工作方案|推进方案|培育方案|方案|行动计划|三年行动|工作计划|计划|发展规划|规划|实施意见|指导意见|意见|"
    "实施细则|细则|管理办法|办法|若干措施|政策措施|措施|工作要点|要点|实施办法|任务分工|责任分工|分工表|分解表|条例|制度|讲话|解读|"
    "通知|公告|通告|通报|决定|批复|函"
)
_NOTICES = frozenset({"通知", "公告", "通告", "通报", "决定", "批复", "函"})
_TITLE = re.compile(
    rf"(?P<title>[^。；：]{{2,120}}?(?P<kind>{_KINDS})(?:\s?（(?:20\d\d[^（）]{{0,12}}|试行|暂行)）)?)\s*(?:（[^（）]{{1,40}}）\s*){{0,4}}"
)
_ISSUED = re.compile(r"(?:印发|转发|公布|下发)\s*《(?P<title>[^《》]{2,120})》")
_PERIOD = re.compile(r"(?P<first>20\d\d)\s?年?\s?[-~至到]\s?(?P<last>20\d\d)\s?年")
_FIVE_YEAR = re.compile(r'"?十(?P<n>[一二三四五六七八九])五"?')


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
