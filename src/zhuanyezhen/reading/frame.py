"""The frame of a plan: title, kind, status, place, cited documents, period; who issued it: see ``issuing``.

A printed plan stands behind a notice (关于印发《…》的通知) and below a metadata table; a draft has neither. A title
may stand on several lines; 此件公开发布 is neither title nor place. What is not there stays ``None``.
"""

import re
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from zhuanyezhen.model.plan import Citation, Damage, DamageKind
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.issuing import DATE_LINE, only_units, read_issuing
from zhuanyezhen.values.damaged_date import find_damaged_dates
from zhuanyezhen.values.document_number import DocumentNumber, find_document_numbers
from zhuanyezhen.values.lost_digits import find_lost_digits

_KINDS = (
    "实施方案|行动方案|工作方案|推进方案|培育方案|方案|行动计划|三年行动|工作计划|计划|发展规划|规划|实施意见|指导意见|意见|"
    "实施细则|细则|管理办法|办法|若干措施|政策措施|措施|工作要点|要点|实施办法|任务分工|责任分工|条例|通知|公告|通告|决定|批复|函"
)
_NOTICES = frozenset({"通知", "公告", "通告", "决定", "批复", "函"})
_TITLE = re.compile(
    rf"^(?P<title>[^。；：]{{2,120}}?(?P<kind>{_KINDS}))\s*(?P<rest>(?:（[^（）]{{1,40}}）\s*){{0,4}})$"
)
_TITLE_START = re.compile(r"^[^。；：，|>]{2,60}$")
_IN_BRACKETS = re.compile(r"\s{0,20}（[^（）\n]{2,30}）")
_PUBLIC = re.compile(
    r"^（? ?(?:(?:此件|此文|本文|信息)?(?:主[动動]|依申[请請]|不予|[删刪][减減][后後])?公[开開](?:[发發][布佈]|刊登|方式|[属屬]性|[选選][项項])?|此件不公[开開])"
    r"(?:：[^（）]{0,8})? ?）?"
)
_NOTICE = re.compile(r"(?:印发|转发|公布|下发)\s*《(?P<title>[^《》]{2,120})》")
_STATUS = re.compile(
    r"(?:^|[（\[])\s*(?P<status>(?:公开)?征求意见稿|意见征集稿|征集意见稿|草案|草稿|讨论稿|送审稿|审议稿|修订稿|初稿|试行|暂行)\s*(?:[）\]]|$)"
)
_INTERPRETING = re.compile(r"由\s?(?P<unit>[^，。；由\n]{2,40}?)\s?负责解释")
_PERIOD = re.compile(r"(?P<first>20\d\d)\s?年?\s?[-~至到]\s?(?P<last>20\d\d)\s?年")
_FIVE_YEAR = re.compile(r'"?十(?P<n>[一二三四五六七八九])五"?')
_CITED = re.compile(r"《(?P<title>[^《》\n]{2,120})》(?:\s?（(?P<number>[^（）\n]{4,40})）)?")
_PLACE_END = re.compile(r"自治[区州县旗]|特区|林区|([省市县区州旗盟])(?!(?!\1)[市县区州旗]|[级场域民直])")
_NO_PLACE = re.compile(
    r"^[全我本各该市县区]|[园社街片景地小校厂灾库营辖战分专郊禁聚]区$|[城都集上超夜门股本]市$|(?:功能|示范|先行|试验|开发)区$|"
    r"政府|关于|办公|委员会|公[开開]|专业|产业|建设|打造|推[进动]|优化|深化|加[强快]|重点|农业|特色|改革|示范|旅游|试点|[的及和与、]"
)
_ABOUT = re.compile(r"(?:关于)(?:印发|转发|公布|下发|成立|组建|建立|设立|调整)?《?")
_LONGEST_PLACE = 16
_LONGEST_TITLE = 4
_SPACED_WORD = 4
_FRAME_LIMIT = 40


@frozen(kw_only=True)
class Frame:
    """What stands around the tasks of a plan."""

    title: str | None
    kind: str | None
    status: str | None
    document_number: DocumentNumber | None
    issuer: str | None
    issued_on: date | None
    jurisdiction: str | None
    first_year: int | None
    last_year: int | None
    interpreting_unit: str | None
    citations: tuple[Citation, ...]
    title_span: tuple[int, int] | None


def read_frame(document: Document, body_start: int | None) -> Frame:
    """Read the frame; ``body_start`` is the offset of the first heading (the frame stands before it)."""
    limit = len(document.text) if body_start is None else body_start
    lines = _lines(document, limit)
    title, kind, span = _title(document, lines)
    headline = document.folded[span[0] : span[1]] if span else ""
    below = _IN_BRACKETS.match(document.folded, span[1]) if span else None
    first, last = _period(headline + (below.group() if below else ""))
    headlines = [headline.strip(), *_headlines(document, lines)]
    issuing = read_issuing(document, lines, headlines=headlines, limit=limit)
    interpreting = _INTERPRETING.search(document.folded)
    return Frame(
        title=title,
        kind=kind,
        status=_status(document, lines, span),
        document_number=issuing.document_number,
        issuer=issuing.issuer,
        issued_on=issuing.issued_on,
        jurisdiction=place_of(title or "") or place_of(issuing.issuer or ""),
        first_year=first,
        last_year=last,
        interpreting_unit=_original(document, interpreting, "unit"),
        citations=tuple(_citations(document, limit, title)),
        title_span=span,
    )


def place_of(text: str) -> str | None:
    """The place a title or an issuer starts with.

    >>> place_of("太原市晋源区专业镇高质量发展实施方案"), place_of("特色街区建设方案")
    ('晋源区', None)
    """
    chains = [_places(part) for part in _ABOUT.split(text.removeprefix("中共"), maxsplit=1)]
    longest = max(chains, key=len)
    return longest[-1] if longest else None


def _places(text: str) -> list[str]:
    """The places a text starts with, one in another: 太原市, 晋源区."""
    found: list[str] = []
    start = 0
    for match in _PLACE_END.finditer(text, 1, _LONGEST_PLACE + 8):
        place = text[start : match.end()]
        if len(place) < 2 or len(place) > _LONGEST_PLACE or _NO_PLACE.search(place):  # noqa: PLR2004 - 应县
            break
        start = match.end()
        found.append(place)
    return found


def number_damage(document: Document) -> Iterator[Damage]:
    """Damaged document numbers and dates anywhere in the document."""
    for match in find_document_numbers(document.folded):
        if match.value is None:
            yield _damage(document, DamageKind.DOCUMENT_NUMBER, match.start, match.end)
    for start, end in find_damaged_dates(document.folded):
        yield _damage(document, DamageKind.DATE, start, end)


def lost_digits(document: Document) -> Iterator[Damage]:
    """Where digits are missing (第次常务会议); ``reason`` is ``open`` where a draft may leave them out."""
    for start, end, may_be_open in find_lost_digits(document.folded):
        yield _damage(document, DamageKind.LOST_DIGITS, start, end, "open" if may_be_open else "")


def _damage(document: Document, kind: DamageKind, start: int, end: int, reason: str = "") -> Damage:
    return Damage(kind=kind, text=document.text[start:end], reason=reason, source=document.source(start, end))


def _lines(document: Document, limit: int) -> list[tuple[int, int]]:
    """The first visible lines of the frame as spans without the blanks around them."""
    lines: list[tuple[int, int]] = []
    for block in document.blocks:
        if block.start >= limit or len(lines) >= _FRAME_LIMIT:
            break
        text = document.folded[block.start : min(block.end, block.start + 4000)]
        if stripped := text.strip():
            start = block.start + text.index(stripped[0])
            lines.append((start, start + len(stripped)))
    return lines


def _title(
    document: Document, lines: list[tuple[int, int]]
) -> tuple[str | None, str | None, tuple[int, int] | None]:
    """The plan's own title: of a notice that issues 《…》, the title between the marks."""
    fallback: tuple[str | None, str | None, tuple[int, int] | None] = (None, None, None)
    for index, (start, _) in enumerate(lines):
        for stop, joined, original in _joined_lines(document, lines[index:]):
            if notice := _NOTICE.search(joined):
                kind = _TITLE.match(notice["title"])
                return original[slice(*notice.span("title"))], kind["kind"] if kind else None, (start, stop)
            match = _TITLE.match(joined)
            if not match or (match["kind"] in _NOTICES and "关于" not in joined):
                continue
            found = original[slice(*match.span("title"))].strip(), match["kind"], (start, stop)
            if match["kind"] not in _NOTICES:
                return found
            fallback = fallback if fallback[0] else found
    return fallback


def _headlines(document: Document, lines: list[tuple[int, int]]) -> Iterator[str]:
    """Whatever has the form of a title: of the notice, of an order (X令), of the plan."""
    for index in range(len(lines)):
        for _, joined, _ in _joined_lines(document, lines[index:]):
            if _TITLE.match(joined) or _NOTICE.search(joined) or joined.endswith("令"):
                yield joined


def _joined_lines(document: Document, lines: list[tuple[int, int]]) -> Iterator[tuple[int, str, str]]:
    """A line, and with the lines below it for as long as all may be one title: end, folded, as written."""
    joined = original = ""
    for index, (start, end) in enumerate(lines[:_LONGEST_TITLE]):
        public = _PUBLIC.match(document.folded, start, end)
        begin = public.end() if public else start
        text, written = (_one_line(each[begin:end]) for each in (document.folded, document.text))
        if not text or (index and not _goes_on(joined, text)):
            return
        joined, original = joined + text, original + written
        yield end, joined, original


def _one_line(text: str) -> str:
    """The text without line breaks; a padded word (通    知) without its blanks."""
    line = text.replace("\r", "").replace("\n", "").strip()
    tight = "".join(line.split())
    return tight if len(tight) <= _SPACED_WORD else line


def _goes_on(above: str, below: str) -> bool:
    """Whether two lines may be one title: the first is no whole one, no date, number, or sentence."""
    if not _TITLE_START.match(above) or _TITLE.match(above) or DATE_LINE.match(above) or above.endswith("号"):
        return False
    if only_units(
        above
    ):  # behind a signature comes a date or the plan, behind a letterhead 关于 or the next unit
        return below.startswith("关于") or only_units(below)
    return not (_TITLE.match(below) and place_of(below))


def _status(document: Document, lines: list[tuple[int, int]], span: tuple[int, int] | None) -> str | None:
    """（征求意见稿） behind the title or on one of the two lines below it."""
    near = [line for line in lines if span and line[1] >= span[1]][:3]
    for start, end in near:
        text = document.folded[start : min(end, start + 200)]
        own_line = start != near[0][0]
        match = _STATUS.search(text)
        if match and (not own_line or match.span() == (0, len(text))):
            return match["status"]
    return None


def _period(title: str) -> tuple[int | None, int | None]:
    if match := _PERIOD.search(title):
        return int(match["first"]), int(match["last"])
    if match := _FIVE_YEAR.search(title):
        # 第十个五年计划 is 2001—2005, so 十四五 (n = 14) ends in 2025.
        last = 2005 + 5 * "一二三四五六七八九".index(match["n"]) + 5
        return last - 4, last
    return None, None


def _citations(document: Document, limit: int, title: str | None) -> Iterator[Citation]:
    """The documents cited before the first heading, each once; the plan's own title is none of them."""
    seen: set[str] = set()
    for match in _CITED.finditer(document.folded, 0, limit):
        cited = document.text[match.start("title") : match.end("title")]
        if cited in seen or cited == title:
            continue
        seen.add(cited)
        number = next(iter(find_document_numbers(match["number"] or "")), None)
        yield Citation(
            title=cited,
            document_number=number.value if number else None,
            source=document.source(match.start(), match.end()),
        )


def _original(document: Document, match: re.Match[str] | None, group: str) -> str | None:
    return document.text[match.start(group) : match.end(group)].strip() if match else None
