"""The frame of a plan: title, kind, status, own number and date, issuer, cited documents, period.

A printed plan stands behind a notice (关于印发《…》的通知) and below a metadata table (索引号 / 发文字号 /
成文日期); a draft has neither. The number in the metadata is preferred: the one in the body is more often
damaged by copying. What is not there stays ``None``.
"""

import re
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from zhuanyezhen.model.plan import Citation, Damage, DamageKind
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.values.calendar_date import parse_date
from zhuanyezhen.values.document_number import (
    DocumentNumber,
    find_damaged_dates,
    find_document_numbers,
)
from zhuanyezhen.values.lost_digits import find_lost_digits

_KINDS = (
    "实施方案|行动方案|工作方案|推进方案|培育方案|方案|行动计划|三年行动|工作计划|计划|发展规划|规划|实施意见|指导意见|意见|"
    "实施细则|细则|管理办法|办法|若干措施|政策措施|措施|工作要点|要点|实施办法|任务分工|责任分工|条例|通知"
)
_TITLE = re.compile(
    rf"^(?P<title>[^。；：]{{2,120}}?(?P<kind>{_KINDS}))\s*(?P<rest>(?:（[^（）]{{1,24}}）\s*)*)$"
)
_TITLE_START = re.compile(r"^[^。；：，]{2,60}$")
_NOTICE = re.compile(r"(?:印发|转发|公布|下发)\s*《(?P<title>[^《》]{2,120})》")
_STATUS = re.compile(
    r"(?:^|[（\[])\s*(?P<status>(?:公开)?征求意见稿|意见征集稿|征集意见稿|草案|草稿|讨论稿|送审稿|审议稿|修订稿|初稿|试行|暂行)\s*(?:[）\]]|$)"
)
_META_NUMBER = re.compile(r"(?:发文字号|文\s?号|发文文号)\s*[：| ]\s*[| ]*(?P<value>[^|\n]{4,40})")
_META_DATE = re.compile(
    r"(?:成文日期|发文日期|发布日期|生成日期|印发日期)\s*[：| ]\s*[| ]*(?P<value>[^|\n]{6,24})"
)
_META_ISSUER = re.compile(r"(?:发文机关|发布机构|发文单位|制发机关)\s*[：| ]\s*[| ]*(?P<value>[^|\n]{2,60})")
_DATE_LINE = re.compile(
    r"^[\d二〇○零一]{2,4}\s?[\d二〇○零一三四五六七八九]{0,2}\s?年\s?[\d一二三四五六七八九十]{1,2}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日$"
)
_ISSUER_LINE = re.compile(r"^\S{2,40}(?:政府|办公室|办公厅|委员会|局|厅|领导小组|指挥部|党组|委)$")
_INTERPRETING = re.compile(r"由\s?(?P<unit>[^，。；由\n]{2,40}?)\s?负责解释")
_PERIOD = re.compile(r"(?P<first>20\d\d)\s?年?\s?[-~至到]\s?(?P<last>20\d\d)\s?年")
_FIVE_YEAR = re.compile(r'"?十(?P<n>[一二三四五六七八九])五"?')
_CITED = re.compile(r"《(?P<title>[^《》\n]{2,120})》(?:\s?（(?P<number>[^（）\n]{4,40})）)?")
_PLACE_END = re.compile(r"自治[区州县旗]|特区|林区|([省市县区州旗盟])(?!(?!\1)[市县区州旗]|[级场域民直])")
_NO_PLACE = re.compile(
    r"^[全我本各该市县区]|[园社街片景地小校厂灾库营辖战分专郊禁聚]区$|[城都集上超夜门股本]市$|(?:功能|示范|先行|试验|开发)区$|"
    r"专业|产业|建设|打造|推[进动]|优化|深化|加[强快]|重点|农业|特色|改革|示范|旅游|试点|[的及和与、]"
)
_LONGEST_PLACE = 16
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
    head = document.folded[: min(limit, 6000)]
    first, last = _period(document.folded[span[0] : span[1]] if span else "")
    issuer, issued_on = _signature(document, lines)
    interpreting = _INTERPRETING.search(document.folded)
    return Frame(
        title=title,
        kind=kind,
        status=_status(document, lines, span),
        document_number=_own_number(document, lines, head),
        issuer=issuer,
        issued_on=issued_on,
        jurisdiction=place_of(title or "") or place_of(issuer or ""),
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
    start, found = 0, None
    text = text.removeprefix("中共").removeprefix("关于")
    for match in _PLACE_END.finditer(text, 1, _LONGEST_PLACE + 8):
        place = text[start : match.end()]
        if len(place) < 2 or len(place) > _LONGEST_PLACE or _NO_PLACE.search(place):  # noqa: PLR2004 - 应县
            break
        start, found = match.end(), place
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
    for index, (start, end) in enumerate(lines):
        for stop in (end, lines[index + 1][1] if index + 1 < len(lines) else end):
            text = document.folded[start:stop].replace("\r", "\n")
            if stop != end and not _goes_on(text):
                continue
            joined = text.replace("\n", "").strip()
            if notice := _NOTICE.search(joined):
                kind = _TITLE.match(notice["title"])
                return notice["title"], kind["kind"] if kind else None, (start, stop)
            match = _TITLE.match(joined)
            if match and match["kind"] != "通知":
                return match["title"].strip(), match["kind"], (start, stop)
            if match and fallback[0] is None:
                fallback = match["title"].strip(), match["kind"], (start, stop)
    return fallback


def _goes_on(text: str) -> bool:
    """Whether two lines may be one title: the first is no date, number, issuer or sentence."""
    first, _, second = text.partition("\n")
    frame = _DATE_LINE.match(first) or first.endswith("号") or _ISSUER_LINE.match(first)
    return bool(_TITLE_START.match(first)) and not frame and "\n" not in second


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


def _own_number(document: Document, lines: list[tuple[int, int]], head: str) -> DocumentNumber | None:
    if meta := _META_NUMBER.search(head):
        found = next(iter(find_document_numbers(meta["value"])), None)
        if found and found.value:
            return found.value
    for start, end in lines:
        found = next(iter(find_document_numbers(document.folded[start : min(end, start + 60)])), None)
        if found and found.value and found.end - found.start >= end - start - 2:
            return found.value
    return None


def _signature(document: Document, lines: list[tuple[int, int]]) -> tuple[str | None, date | None]:
    """Issuer and date: from the metadata, else the line that is a date and the line above it."""
    head = document.folded[: lines[-1][1]] if lines else ""
    meta_date, meta_issuer = _META_DATE.search(head), _META_ISSUER.search(head)
    issued_on = parse_date(meta_date["value"].strip()) if meta_date else None
    issuer = meta_issuer["value"].strip() if meta_issuer else None
    previous = ""
    for start, end in [*lines, *_tail(document)]:
        text = document.folded[start : min(end, start + 80)]
        if _DATE_LINE.match(text) and (parsed := parse_date(text)):
            issued_on = issued_on or parsed
            issuer = issuer or (previous if _ISSUER_LINE.match(previous) else None)
        previous = text
    return issuer, issued_on


def _tail(document: Document) -> list[tuple[int, int]]:
    """The last lines of the document, where a plan without a notice is signed."""
    spans = []
    for block in document.blocks[-8:]:
        text = document.folded[block.start : min(block.end, block.start + 80)]
        if stripped := text.strip():
            start = block.start + text.index(stripped[0])
            spans.append((start, start + len(stripped)))
    return spans


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
