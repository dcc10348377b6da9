"""Document numbers (发文字号), whole and damaged, and dates that lost their 年 and 月.

A damaged number is told apart from a whole one and from ordinary brackets; what it was before is not
guessed. Copies on the web lose characters: 〔2023〕21号 becomes 〔202321, 2023年9月25日 becomes 2023925日.
The agency is what stands in front of the bracket; who that is, is not decided here.
"""

import re
from collections.abc import Iterator

from attrs import frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.calendar_date import real_date
from zhuanyezhen.values.folding import fold_tight

_HAN = r"\u4e00-\u9fff"
_NUMBER = re.compile(
    rf"(?P<agency>[{_HAN}]{{2,14}})[〔\[【（﹝](?P<year>[0-9]{{4}})[〕\]】）﹞]第?(?P<serial>[0-9]{{1,5}})号"
)
_BRACKET = re.compile(
    r"""(?P<open>[〔\[【（﹝])\ ?
    (?:(?P<year>(?:19|20)[0-9]{2})\ ?[〕\]】）﹞]\ {0,4}(?:第\ ?)?(?P<serial>[0-9]{1,5})?(?![0-9])(?P<end>\ {0,4}号)?
      |(?:19|20)[0-9]{3,7}[〕\]】）﹞]?(?:\ ?号)?
      |(?:19|20)[0-9]{2}\ [0-9]{1,4}\ ?号)""",
    re.VERBOSE,
)
_AGENCY = re.compile(rf"[{_HAN}]{{1,24}} ?\Z")
_LEAD_IN = re.compile(
    r".*(?:根据|按照|依据|依照|参照|遵照|对照|结合|贯彻|落实|执行|印发|转发|下发|[文字编]号为?|的|[详参]见"
    r"|[号件知见案][和及与])|见"
)
# 和 begins the numbers of 和顺县: it is a conjunction only behind a closing bracket.
_CONJUNCTION = re.compile(r"[》）][和及与]")
_ENDINGS = "发办函字规通政任令议文党综电"
_LONGEST_AGENCY = 14
_SHORTEST_AGENCY = 2
_NEVER_DAMAGED = "（"
_MORE_SERIALS = re.compile(r" ?[、，和及至-] ?第?[0-9]")

_RUNNING_DAYS = "内以之左后前起龄历志程子均报游常攻活行间期制用照"
_DAMAGED_DATE = re.compile(
    rf"""(?P<year>(?:19|20)[0-9]{{2}})年(?P<rest>[0-9]{{3,4}})日(?![{_RUNNING_DAYS}])
    |(?<![0-9年月.第/-])(?P<digits>[0-9]{{3,7}})日(?![{_RUNNING_DAYS}])
    |^\ {{0,40}}(?P<line>(?:19|20)[0-9]{{5}})\ {{0,40}}\r?$""",
    re.VERBOSE | re.MULTILINE,
)
_YEAR_DIGITS = 4
_DATE_MAY_FOLLOW = re.compile(r"[\s，。；：、（）〔〕【】《》\"'|/于至在自]")


@frozen(kw_only=True)
class DocumentNumber:
    """The number an agency gives a document: agency, year, serial.

    >>> str(DocumentNumber(agency="晋政办发", year=2022, serial=80))
    '晋政办发〔2022〕80号'
    """

    agency: str
    year: int
    serial: int

    def __str__(self) -> str:
        return f"{self.agency}〔{self.year}〕{self.serial}号"


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
    """Read a whole document number, in whatever brackets and with whatever blanks.

    Raises ``ValueTextError`` for anything else, damaged numbers included.

    >>> parse_document_number("晋政办发 [２０２２] 第80号")
    DocumentNumber(agency='晋政办发', year=2022, serial=80)
    """
    match = _NUMBER.fullmatch(fold_tight(text))
    if not match:
        raise ValueTextError(
            f"not a document number: “{text}”; write agency, year in brackets and serial, as in 晋政办发〔2022〕80号"
        )
    return DocumentNumber(agency=match["agency"], year=int(match["year"]), serial=int(match["serial"]))


def find_document_numbers(folded: str) -> Iterator[DocumentNumberMatch]:
    """The document numbers in folded text, in order; ``value`` is ``None`` for the damaged ones.

    Other brackets than 〔〕 count only behind an agency of the usual endings (发, 办, 函, 字, …), and
    round ones only when the number is whole. ``end`` of a list (80、81号) is the end of its first number.

    >>> [str(match.value) for match in find_document_numbers("（晋政办发〔2022〕80号）和应政办发〔202321")]
    ['晋政办发〔2022〕80号', 'None']
    >>> list(find_document_numbers("各县〔市、区〕"))
    []
    """
    for match in _BRACKET.finditer(folded):
        agency = _agency(folded, match.start())
        if agency and (number := _number(folded, match, *agency)):
            yield number


def find_damaged_dates(folded: str) -> Iterator[tuple[int, int]]:
    """Where a date lost its 年 or 月: 2023925日, 924日, 2023年925日, a line that is 2017911.

    Spans of days are none: 100日内, 第120日, 百日.

    >>> text = "应县人民政府办公室 2023925日"
    >>> [text[start:end] for start, end in find_damaged_dates(text)]
    ['2023925日']
    >>> list(find_damaged_dates("开展100日攻坚，20230925，120日内办结"))
    []
    """
    for match in _DAMAGED_DATE.finditer(folded):
        if match["line"]:
            if _splits(match["line"]):
                yield match.span("line")
        elif match["year"]:
            if _splits(match["year"] + match["rest"]):
                yield match.span()
        elif _is_date(folded, match):
            yield match.span()


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


def _is_date(folded: str, match: re.Match[str]) -> bool:
    """Short runs of digits are a date only where a date may stand; with a year in front, anywhere.

    120日 may well be a span of days, as all round numbers may.
    """
    digits = match["digits"]
    if len(digits) < _YEAR_DIGITS and digits.endswith("0"):
        return False
    if len(digits) <= _YEAR_DIGITS:
        start = match.start()
        return (start == 0 or bool(_DATE_MAY_FOLLOW.match(folded[start - 1]))) and _splits("2000" + digits)
    return digits.startswith(("19", "20")) and _splits(digits)


def _splits(digits: str) -> bool:
    """Whether year, month and day can stand side by side in the digits."""
    year, rest = int(digits[:_YEAR_DIGITS]), digits[_YEAR_DIGITS:]
    splits = ((rest[:cut], rest[cut:]) for cut in (1, 2) if cut < len(rest))
    return any(
        month[0] != "0" != day[0] and real_date(year, int(month), int(day)) is not None
        for month, day in splits
    )
