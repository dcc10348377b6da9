"""Document numbers (发文字号), orders (令) and notices (公告), whole and damaged.

Bracketed numbers are those of GB/T 9704—2012 (晋政办发〔2022〕80号); orders and notices are counted otherwise
(国务院令第797号, 税务总局公告2019年第39号). Several serials behind one bracket (80号、81号) are several numbers.
A damaged number is told apart from a whole one and from ordinary brackets; what it was before is not
guessed. Copies on the web lose characters: 〔2023〕21号 becomes 〔202321.
The agency is what stands in front of the bracket; who that is, is not decided here.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from heapq import merge

from attrs import evolve, frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.numeral import parse_numeral

_HAN = r"\u4e00-\u9fff"
# 泉政发〔2026〕3号 in every bracket people type
_NUMBER = regex(
    rf"(?P<agency>[{_HAN}]{{2,14}})[〔\[【（﹝](?P<year>[0-9]{{4}})[〕\]】）﹞]第?(?P<serial>[0-9]{{1,5}})号"
)
_SERIAL = r"(?P<ordinal>[0-9]{1,5}|[〇零一二三四五六七八九十百]{1,7})"
_COUNTED = rf"(?P<sort>令|公告|通告)\ ?(?P<open>（)?(?:(?P<year>(?:19|20)[0-9]{{2}})\ ?年\ ?)?第\ ?{_SERIAL}\ ?号(?(open)）)"
_ORDER = regex(_COUNTED)
# Joint issuers stand apart by blanks or 、; each ends as an organ or a post does.
_ORGAN = rf"[{_HAN}]{{1,20}}[院部委局署厅府会席省市区县办行室长]"
_ISSUER = regex(rf"(?:{_ORGAN}[\ 、]){{0,6}}{_ORGAN}\ ?\Z")
_WHOLE_ORDER = regex(rf"(?P<agency>[{_HAN}、]{{2,60}}){_COUNTED}")
_WIDE = 80
# what is left of 〔2026〕3号 where a bracket, the number or 号 was lost
_BRACKET = regex(
    r"""(?<=[发办函字规通政任令议文党综电])(?P<unopened>(?:19|20)[0-9]{2}\ ?[〕\]】﹞]\ ?[0-9]{1,5}\ ?号)
    |(?P<open>[〔\[【（﹝])\ ?
    (?:(?P<year>(?:19|20)[0-9]{2})\ ?[〕\]】）﹞]\ {0,4}(?:第\ ?)?(?P<serial>[0-9]{1,5})?(?![0-9])(?P<end>\ {0,4}号)?
      |(?:19|20)[0-9]{3,7}[〕\]】）﹞]?(?:\ ?号)?
      |(?:19|20)[0-9]{2}\ [0-9]{1,4}\ ?号)""",
    re.VERBOSE,
)
_AGENCY = regex(rf"[{_HAN}]{{1,24}} ?\Z")
# 根据, 印发, 和, 文号为: words before the agency that are not of its name
_LEAD_IN = regex(
    r".*(?:根据|按照|依据|依照|参照|遵照|对照|结合|贯彻|落实|执行|印发|转发|下发|下达|发布|废止|修订|批复|出台|以及|包括|其中"
    r"|精神|[文字编]号为?|的|[详参]见|[号件知见案][和及与])|[见由以按据即对从]"
)
# 和 begins the numbers of 和顺县: it is a conjunction only behind a closing bracket.
_CONJUNCTION = regex(r"[》）][和及与]")
_ENDINGS = "发办函字规通政任令议文党综电"
_LONGEST_AGENCY = 14
_SHORTEST_AGENCY = 2
_NEVER_DAMAGED = "（"
_MORE_SERIALS = regex(r" ?[、，和及至-] ?第?[0-9]")
_LIST = regex(r"(?:\ ?[、和及与]\ ?第?[0-9]{1,5}(?![0-9年])(?:\ ?号)?){1,20}(?<=号)")
_SAME_AGENCY = regex(r"号\ ?[、，和及与]\ ?\Z")
_LISTED = regex(r"([0-9]{1,5})(?:\ ?号)?")


class NumberKind(StrEnum):
    """How an agency counts its documents: by year in brackets, or orders (令), notices (公告) and their like."""

    LETTER = "letter"
    ORDER = "令"
    NOTICE = "公告"
    ANNOUNCEMENT = "通告"


@frozen(kw_only=True)
class DocumentNumber:
    """The number an agency gives a document: agency, year, serial; an order may have no year.

    >>> str(DocumentNumber(agency="晋政办发", year=2022, serial=80))
    '晋政办发〔2022〕80号'
    >>> str(DocumentNumber(agency="国务院", year=None, serial=797, kind=NumberKind.ORDER))
    '国务院令第797号'
    """

    agency: str
    year: int | None
    serial: int
    kind: NumberKind = NumberKind.LETTER

    def __attrs_post_init__(self) -> None:
        if self.year is None and self.kind is NumberKind.LETTER:
            raise ValueTextError(
                f"not a document number: {self.agency}, {self.serial}: a number in brackets has a year",
                f"不是发文字号：{self.agency}、{self.serial}：有括号的字号应有年份，请补上",
            )

    def __str__(self) -> str:
        if self.kind is NumberKind.LETTER:
            return f"{self.agency}〔{self.year}〕{self.serial}号"
        year = "" if self.year is None else f"{self.year}年"
        return f"{self.agency}{self.kind.value}{year}第{self.serial}号"


@frozen(kw_only=True)
class DocumentNumberMatch:
    """A document number in a text; ``value`` is ``None`` where it is damaged.

    >>> DocumentNumberMatch(start=0, end=11, value=None).value is None
    True
    """

    start: int
    end: int
    value: DocumentNumber | None


def parse_document_number(text: str) -> DocumentNumber:
    """Read a whole document number, order or notice, in whatever brackets and with whatever blanks.

    Raises ``ValueTextError`` for anything else, damaged numbers included.

    >>> str(parse_document_number("晋政办发 [２０２２] 第80号"))
    '晋政办发〔2022〕80号'
    >>> parse_document_number("国务院令（第七百九十七号）").serial
    797

    Args:
        text: The number, nothing around it.

    Returns:
        The number, its parts apart.
    """
    folded = fold_tight(text) if len(text) <= _WIDE else ""
    if match := _NUMBER.fullmatch(folded):
        return DocumentNumber(agency=match["agency"], year=int(match["year"]), serial=int(match["serial"]))
    order = _WHOLE_ORDER.fullmatch(folded)
    if order and (number := _order(order, order["agency"])):
        return number
    raise ValueTextError(
        f"not a document number: “{text}”; write agency, year in brackets and serial, as in 晋政办发〔2022〕80号",
        f"不是发文字号：“{text}”；请写机关代字、括号中的年份和序号，如晋政办发〔2022〕80号",
    )


def find_document_numbers(folded: str) -> Iterator[DocumentNumberMatch]:
    """The document numbers in folded text, in order; ``value`` is ``None`` for the damaged ones.

    Other brackets than 〔〕 count only behind an agency of the usual endings (发, 办, 函, 字, …), and
    round ones only when the number is whole. Each serial of a list (80、81号) is a number with its own place.

    >>> [str(match.value) for match in find_document_numbers("（晋政办发〔2022〕80号、81号）和应政办发〔202321")]
    ['晋政办发〔2022〕80号', '晋政办发〔2022〕81号', 'None']
    >>> list(find_document_numbers("各县〔市、区〕"))
    []
    """
    return merge(_bracketed(folded), _orders(folded), key=_start)


def _start(match: DocumentNumberMatch) -> int:
    return match.start


def _bracketed(folded: str) -> Iterator[DocumentNumberMatch]:
    before = ""
    for match in _BRACKET.finditer(folded):
        agency = _agency(folded, match.start())
        if (
            agency is None
            and before
            and _SAME_AGENCY.search(folded, max(0, match.start() - 4), match.start())
        ):
            agency = match.start(), before
        if agency and (number := _number(folded, match, *agency)):
            before = agency[1]
            yield number
            yield from _listed(folded, number)


def _listed(folded: str, first: DocumentNumberMatch) -> Iterator[DocumentNumberMatch]:
    """The further numbers of a list that begins with ``first``: 80号、81号."""
    more = _LIST.match(folded, first.end) if first.value else None
    for serial in _LISTED.finditer(folded, *more.span()) if more else ():
        value = evolve(first.value, serial=int(serial[1])) if first.value else None
        yield DocumentNumberMatch(start=serial.start(), end=serial.end(), value=value)


def _orders(folded: str) -> Iterator[DocumentNumberMatch]:
    for match in _ORDER.finditer(folded):
        run = _ISSUER.search(folded, max(0, match.start() - _WIDE), match.start())
        if run is None:
            continue
        lead_in = _LEAD_IN.match(run.group().rstrip()[:-1])
        start = run.start() + (lead_in.end() if lead_in else 0)
        agency = folded[start : match.start()].replace(" ", "")
        if len(agency) >= _SHORTEST_AGENCY and (number := _order(match, agency)):
            yield DocumentNumberMatch(start=start, end=match.end(), value=number)


def _order(match: re.Match[str], agency: str) -> DocumentNumber | None:
    serial = parse_numeral(match["ordinal"])
    if not serial:
        return None
    year = int(match["year"]) if match["year"] else None
    return DocumentNumber(agency=agency, year=year, serial=serial, kind=NumberKind(match["sort"]))


def _agency(folded: str, end: int) -> tuple[int, str] | None:
    """Start and text of the agency that ends at ``end``, cut free of the words that lead in to it."""
    run = _AGENCY.search(folded, max(0, end - 25), end)
    if not run:
        return None
    words = run.group().rstrip()
    lead_in = _LEAD_IN.match(words[:-_SHORTEST_AGENCY])
    start = lead_in.end() if lead_in else int(bool(_CONJUNCTION.match(folded, max(0, run.start() - 1))))
    if not _SHORTEST_AGENCY <= len(words) - start <= _LONGEST_AGENCY:
        return None
    return run.start() + start, words[start:]


def _number(folded: str, match: re.Match[str], start: int, agency: str) -> DocumentNumberMatch | None:
    usual = agency[-1] in _ENDINGS
    if match["unopened"]:
        return DocumentNumberMatch(start=start, end=match.end(), value=None)
    whole = bool(match["year"] and match["serial"])
    if whole and (match["end"] or _MORE_SERIALS.match(folded, match.end())):
        if not usual and match["open"] not in "〔﹝":
            return None
        value = DocumentNumber(agency=agency, year=int(match["year"]), serial=int(match["serial"]))
        return DocumentNumberMatch(start=start, end=match.end(), value=value)
    nothing_lost = match["year"] and not match["serial"] and not match["end"]
    if not usual or nothing_lost or match["open"] == _NEVER_DAMAGED:
        return None
    return DocumentNumberMatch(start=start, end=match.end(), value=None)
